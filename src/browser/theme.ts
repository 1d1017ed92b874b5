import { element } from './elements.ts';
import { words } from './words.ts';

const KEY = 'biaochi-theme';
type Theme = keyof typeof words.themes;

function stored(): Theme {
  try {
    const theme = localStorage.getItem(KEY);
    return theme === 'light' || theme === 'dark' ? theme : 'auto';
  } catch {
    return 'auto';
  }
}

function apply(theme: Theme): void {
  const { dataset } = document.documentElement;
  if (theme === 'auto') delete dataset.theme;
  else dataset.theme = theme;
  try {
    if (theme === 'auto') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch {
    // Storage may be forbidden; the choice then holds for this page.
  }
}

/** A choice between light, dark and the system's own, beside the search link. */
export function themeControl(): void {
  const tools = document.querySelector('[data-tools]');
  if (!tools) return;
  const select = element('select');
  for (const [theme, text] of Object.entries(words.themes)) {
    select.append(new Option(text, theme, false, theme === stored()));
  }
  select.addEventListener('change', () => apply(select.value as Theme));
  tools.append(element('label', {}, `${words.theme} `, select));
}
