/**
 * What the reader chose, kept behind `#` so that a link can be sent. An anchor has no `=`, so the
 * two never mix: going to an anchor of the page leaves all as it was chosen.
 */
let chosen = new URLSearchParams();

const hashText = (): string => location.hash.slice(1);
const isAnchor = (hash: string): boolean => hash !== '' && !hash.includes('=');

export function readState(): URLSearchParams {
  const hash = hashText();
  if (!isAnchor(hash)) chosen = new URLSearchParams(hash);
  return new URLSearchParams(chosen);
}

/** Changes the address in its place, which raises no `hashchange`. */
export function writeState(key: string, value: string | undefined): void {
  const state = readState();
  if (value === undefined || value === '') state.delete(key);
  else state.set(key, value);
  chosen = state;
  const text = state.toString();
  const clean = location.href.replace(/#.*$/, '');
  history.replaceState(null, '', text === '' ? clean : `${clean}#${text}`);
}

/** Calls when a link, the address bar, or going back brings another state. */
export function followState(listener: () => void): void {
  window.addEventListener('hashchange', () => {
    if (!isAnchor(hashText())) listener();
  });
}

/** What the address points at, where it is an anchor. */
export function anchorTarget(): HTMLElement | null {
  const hash = hashText();
  if (!isAnchor(hash)) return null;
  try {
    return document.getElementById(decodeURIComponent(hash));
  } catch {
    // A sign of percent without its digits, typed by hand, points at nothing.
    return null;
  }
}

/** Calls with the anchor that the reader goes to. */
export function followAnchors(listener: (target: HTMLElement) => void): void {
  window.addEventListener('hashchange', () => {
    const target = anchorTarget();
    if (target) listener(target);
  });
}
