/**
 * What the reader chose, kept behind `#` so that a link can be sent. An anchor has no `=`, so the
 * two never mix.
 */
export function readState(): URLSearchParams {
  const hash = location.hash.slice(1);
  return new URLSearchParams(hash.includes('=') ? hash : '');
}

export function writeState(key: string, value: string | undefined): void {
  const state = readState();
  if (value === undefined || value === '') state.delete(key);
  else state.set(key, value);
  const text = state.toString();
  const clean = location.href.replace(/#.*$/, '');
  history.replaceState(null, '', text === '' ? clean : `${clean}#${text}`);
}
