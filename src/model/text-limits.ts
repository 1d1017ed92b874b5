/** Characters that a name, a title or a code may have at most. */
export const LONGEST_NAME = 200;

/** Characters that any other text of a cell or a key may have at most. */
export const LONGEST_TEXT = 20_000;

/**
 * What no page, script or table may hold: control characters other than tab and line ends, halves of
 * characters, and the two code points that XML forbids.
 */
const UNSHOWABLE = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/u;
const ALL_UNSHOWABLE = new RegExp(UNSHOWABLE, 'gu');

/** The first character that cannot be shown, as it is called (`U+001B`); undefined where there is none. */
export function unshowable(text: string): string | undefined {
  const found = UNSHOWABLE.exec(text)?.[0].codePointAt(0);
  if (found === undefined) return undefined;
  return `U+${found.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The text with a sign in the place of each character that cannot be shown, for messages. */
export function shown(text: string): string {
  return text.replaceAll(ALL_UNSHOWABLE, '\uFFFD');
}

/** Whether a text has more characters than allowed; one outside of the first plane counts as one. */
export function isLonger(text: string, limit: number): boolean {
  return text.length > limit && (text.length > 2 * limit || [...text].length > limit);
}
