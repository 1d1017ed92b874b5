import { anchorTarget, followAnchors } from './hash-state.ts';

/** Opens the working that an address points at, where the browser does not do so by itself. */
function openTarget(target: HTMLElement | null): void {
  const details = target?.closest('details');
  if (!details || details.open) return;
  details.open = true;
  details.scrollIntoView({ block: 'center' });
}

/** Paper shows all workings. Browsers of before 2025 are not told so by the style sheet. */
function openOnPaper(): void {
  if (CSS.supports('selector(::details-content)')) return;
  let opened: HTMLDetailsElement[] = [];
  window.addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open], .no-print)')];
    for (const details of opened) details.open = true;
  });
  window.addEventListener('afterprint', () => {
    for (const details of opened) details.open = false;
  });
}

export function openTraces(): void {
  openTarget(anchorTarget());
  followAnchors(openTarget);
  openOnPaper();
}
