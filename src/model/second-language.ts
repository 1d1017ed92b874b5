import type { Language } from './site.ts';

/**
 * Where a page of the second language lies, by the path of the same page in the first:
 * `2024/counties/index.html` is at `2024/en/counties/index.html`, `index.html` at `en/index.html`.
 */
export function inSecond(path: string, language: Language): string {
  const [, year, rest = path] = /^(\d{4}\/)(.*)$/.exec(path) ?? [];
  return `${year ?? ''}${language}/${rest}`;
}
