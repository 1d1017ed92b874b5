/** Characters that show nothing: zero-width spaces and joiners, direction marks. */
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u00AD]/g;
const INVISIBLE_ONE = /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u00AD]/;

/** A text without white space around it, no-break and ideographic spaces and invisible marks too. */
export function trimText(text: string): string {
  const seen = INVISIBLE_ONE.test(text) ? text.replaceAll(INVISIBLE, '') : text;
  return seen.trim();
}
