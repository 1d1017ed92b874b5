/**
 * The address of one page of the site as written on another, both as paths below the site's
 * root (`2024/counties/index.html`): relative, so that the site opens from any folder. A
 * fragment stays at the end.
 */
export function relativeHref(from: string, to: string): string {
  const source = from.split('/');
  const target = to.split('/');
  let shared = 0;
  while (shared < source.length - 1 && source[shared] === target[shared]) {
    if (shared === target.length - 1) break;
    shared++;
  }
  return '../'.repeat(source.length - 1 - shared) + target.slice(shared).join('/');
}
