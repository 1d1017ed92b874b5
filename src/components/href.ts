/** By folder and target: the rows of thousands of pages ask for the same few. */
const known = new Map<string, Map<string, string>>();

/**
 * The address of one page of the site as written on another, both as paths below the site's
 * root (`2024/counties/index.html`): relative, so that the site opens from any folder. A
 * fragment stays at the end.
 */
export function relativeHref(from: string, to: string): string {
  const folder = from.slice(0, from.lastIndexOf('/') + 1);
  let hrefs = known.get(folder);
  if (!hrefs) {
    hrefs = new Map();
    known.set(folder, hrefs);
  }
  const found = hrefs.get(to);
  if (found !== undefined) return found;
  const href = relativePath(folder, to);
  hrefs.set(to, href);
  return href;
}

function relativePath(folder: string, to: string): string {
  const source = folder.split('/').slice(0, -1);
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
