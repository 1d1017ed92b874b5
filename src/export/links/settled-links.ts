import { isSettled } from './relative-links.ts';

/** Whatever may be an attribute with an address, wherever it stands; `style` is looked at apart. */
const MAYBE_LINK = /\s(?:href|src|srcset|poster|data|action|xlink:href)\s*=\s*/gi;
const HASH = 0x23;
/** Where on a page an address leads makes no difference to whether it needs work. */
const PLAIN_FRAGMENT = /#[\w.-]*$/;

/**
 * Calls `found` with every address that a page may have, each as often as it stands there. Knows
 * nothing of tags, so that some may be none; what it cannot tell apart is found as it stands.
 *
 * @returns whether that is all: false where the page has addresses in styles
 */
export function findAddresses(html: string, found: (address: string) => void): boolean {
  if (html.includes('url(') || html.includes('@import')) return false;
  MAYBE_LINK.lastIndex = 0;
  while (MAYBE_LINK.test(html)) {
    const start = MAYBE_LINK.lastIndex + 1;
    const quote = html[start - 1];
    if ((quote !== '"' && quote !== "'") || html.charCodeAt(start) === HASH) continue;
    const end = html.indexOf(quote, start);
    if (end < 0) return false;
    found(html.slice(start, end).replace(PLAIN_FRAGMENT, ''));
  }
  return true;
}

/** The folder of a page, with the stroke at its end; the same address means the same in all of it. */
export const folderOf = (page: string): string => page.slice(0, page.lastIndexOf('/') + 1);

/**
 * Tells of an address that `findAddresses` has found whether it leads to a file of the site and is
 * written as it should be, on all pages of a folder. It may say no where the answer is yes, never the
 * other way round.
 *
 * @param files all paths of the site
 */
export function settledLinks(
  files: ReadonlySet<string>,
): (folder: string, address: string) => boolean {
  const known = new Map<string, Map<string, boolean>>();
  return (folder, address) => {
    const here = known.get(folder) ?? new Map<string, boolean>();
    known.set(folder, here);
    let settled = here.get(address);
    if (settled === undefined) {
      settled = isSettled(folder, address, files);
      here.set(address, settled);
    }
    return settled;
  };
}
