import { isSettled } from './relative-links.ts';

/** Whatever may be an attribute with an address, wherever it stands; `style` is looked at apart. */
const MAYBE_LINK = /\s(?:href|src|srcset|poster|data|action|xlink:href)\s*=\s*/gi;
const HASH = 0x23;
/** Where on a page an address leads makes no difference to whether it needs work. */
const PLAIN_FRAGMENT = /#[\w.-]*$/;

/**
 * Tells quickly of most pages that their links need no more work: every address in them leads to a
 * file of the site and is written as it should be. Knows nothing of tags, so that it may say no
 * where the answer is yes, never the other way round. Pages of one folder, asked for one after the
 * other, share what has been found out.
 */
export function settledLinks(files: ReadonlySet<string>): (page: string, bytes: Buffer) => boolean {
  let folder: string | undefined;
  let known = new Map<string, boolean>();
  return (page, bytes) => {
    const own = page.slice(0, page.lastIndexOf('/') + 1);
    if (own !== folder) known = new Map();
    folder = own;
    const knownAs = (whole: string): boolean => {
      const address = whole.replace(PLAIN_FRAGMENT, '');
      let settled = known.get(address);
      if (settled === undefined) {
        settled = isSettled(page, Buffer.from(address, 'latin1').toString(), files);
        known.set(address, settled);
      }
      return settled;
    };
    return allSettled(bytes.toString('latin1'), knownAs);
  };
}

/** @param html the bytes of the page, one a character: what is looked for is ASCII */
function allSettled(html: string, settled: (address: string) => boolean): boolean {
  if (html.includes('url(') || html.includes('@import')) return false;
  MAYBE_LINK.lastIndex = 0;
  while (MAYBE_LINK.test(html)) {
    const start = MAYBE_LINK.lastIndex + 1;
    const quote = html[start - 1];
    if ((quote !== '"' && quote !== "'") || html.charCodeAt(start) === HASH) continue;
    const end = html.indexOf(quote, start);
    if (end < 0 || !settled(html.slice(start, end))) return false;
  }
  return true;
}
