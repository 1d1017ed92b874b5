/**
 * The path that a request asks for, decoded once, without its query.
 *
 * Returns undefined where two programs could understand different paths: a step up (`..`), two slashes at
 * the beginning, a backslash, a NUL, an encoded slash or question mark, bytes that are not UTF-8.
 */
export function requestPath(url: string): string | undefined {
  const raw = url.split(/[?#]/, 1)[0] ?? '';
  if (!raw.startsWith('/') || raw.startsWith('//')) return undefined;
  const path = decoded(raw);
  if (path === undefined || /[\\\0]/.test(path)) return undefined;
  return path.split('/').some((part) => part === '.' || part === '..') ? undefined : path;
}

/** Vite decodes with `decodeURI`, others decode everything: both must come to the same. */
function decoded(raw: string): string | undefined {
  try {
    const path = decodeURIComponent(raw);
    return decodeURI(raw) === path ? path : undefined;
  } catch {
    return undefined;
  }
}
