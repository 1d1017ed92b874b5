/** Opens the working that an address points at, where the browser does not do so by itself. */
function openTarget(): void {
  const id = decodeURIComponent(location.hash.slice(1));
  const details = id === '' ? null : document.getElementById(id)?.closest('details');
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
  openTarget();
  window.addEventListener('hashchange', openTarget);
  openOnPaper();
}
