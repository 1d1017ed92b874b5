import { anchorTarget, followAnchors } from './hash-state.ts';

/** Opens the working that an address points at, where the browser does not do so by itself. */
function openTarget(target: HTMLElement | null): void {
  const details = target?.closest('details');
  if (!details || details.open) return;
  details.open = true;
  details.scrollIntoView({ block: 'center' });
}

/** A score opens the working of its row, and closes it again. */
function scoreDoors(): void {
  for (const table of document.querySelectorAll<HTMLTableElement>('table.indicators'))
    table.addEventListener('click', (event) => {
      const door = (event.target as Element).closest<HTMLAnchorElement>('a.door');
      const row = door?.closest('tr')?.nextElementSibling;
      const details = row?.querySelector<HTMLDetailsElement>('details');
      if (!details) return;
      event.preventDefault();
      details.open = !details.open;
    });
}

/**
 * Paper shows what details hide, but for workings, which are printed where the reader opened them.
 * Browsers of before 2025 are not told so by the style sheet.
 */
function openOnPaper(): void {
  if (CSS.supports('selector(::details-content)')) return;
  let opened: HTMLDetailsElement[] = [];
  window.addEventListener('beforeprint', () => {
    opened = [
      ...document.querySelectorAll<HTMLDetailsElement>(
        'details:not([open], .no-print, .trace details)',
      ),
    ];
    for (const details of opened) details.open = true;
  });
  window.addEventListener('afterprint', () => {
    for (const details of opened) details.open = false;
  });
}

export function openTraces(): void {
  openTarget(anchorTarget());
  followAnchors(openTarget);
  scoreDoors();
  openOnPaper();
}
