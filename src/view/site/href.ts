/** By page and target: the rows of thousands of pages ask for the same few. Pages of a folder share. */
const ofPage = new Map<string, Map<string, string>>();
const ofFolder = new Map<string, Map<string, string>>();

/**
 * The address of one page of the site as written on another, both as paths below the site's
 * root (`2024/counties/index.html`): relative, so that the site opens from any folder. A
 * fragment stays at the end.
 */
export function relativeHref(from: string, to: string): string {
  const hrefs = ofPage.get(from) ?? hrefsOf(from);
  const found = hrefs.get(to);
  if (found !== undefined) return found;
  const href = relativePath(from, to);
  hrefs.set(to, href);
  return href;
}

function hrefsOf(page: string): Map<string, string> {
  const folder = page.slice(0, page.lastIndexOf('/') + 1);
  const hrefs = ofFolder.get(folder) ?? new Map<string, string>();
  ofFolder.set(folder, hrefs);
  ofPage.set(page, hrefs);
  return hrefs;
}

function relativePath(from: string, to: string): string {
  const source = from.split('/').slice(0, -1);
  const target = to.split('/');
  let shared = 0;
  while (
    shared < source.length &&
    shared < target.length - 1 &&
    source[shared] === target[shared]
  ) {
    shared++;
  }
  return '../'.repeat(source.length - shared) + target.slice(shared).join('/');
}
