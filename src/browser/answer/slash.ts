import { words } from '../words.ts';

const KEY = 'biaochi-slash';
const OFF = 'off';

function isStoredOff(): boolean {
  try {
    return localStorage.getItem(KEY) === OFF;
  } catch {
    return false;
  }
}

function store(isOn: boolean): void {
  try {
    if (isOn) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, OFF);
  } catch {
    // Storage may be forbidden; the choice then holds for this page.
  }
}

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input, select, textarea, [contenteditable]') !== null;

/**
 * `/` goes to the field from anywhere on the page. The mark in the field says so and switches it
 * off, since a single letter may be spoken or hit by chance (WCAG 2.1.4); where there is no room
 * for the mark, there is no such key.
 */
export function offerSlash(input: HTMLInputElement): void {
  const mark = document.createElement('button');
  mark.type = 'button';
  mark.className = 'slash';
  mark.textContent = '/';
  mark.setAttribute('aria-label', words.slash);
  input.after(mark);
  const turn = (isOn: boolean) => {
    mark.setAttribute('aria-pressed', String(isOn));
    mark.title = isOn ? words.slashOn : words.slashOff;
    if (isOn) input.setAttribute('aria-keyshortcuts', '/');
    else input.removeAttribute('aria-keyshortcuts');
  };
  const isOn = () => mark.getAttribute('aria-pressed') === 'true';
  turn(!isStoredOff());
  mark.addEventListener('click', () => {
    turn(!isOn());
    store(isOn());
  });
  document.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, isComposing, target } = event;
    if (key !== '/' || ctrlKey || metaKey || altKey || isComposing || isWriting(target)) return;
    if (!isOn() || mark.getClientRects().length === 0) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
}
