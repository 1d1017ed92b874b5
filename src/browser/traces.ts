/** Opens the working that an address points at, where the browser does not do so by itself. */
function openTarget(): void {
  const id = decodeURIComponent(location.hash.slice(1));
  const details = id === '' ? null : document.getElementById(id)?.closest('details');
  if (!details || details.open) return;
  details.open = true;
  details.scrollIntoView({ block: 'center' });
}

export function openTraces(): void {
  openTarget();
  window.addEventListener('hashchange', openTarget);
}
