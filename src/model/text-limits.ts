/** Characters that a name, a title or a code may have at most. */
export const LONGEST_NAME = 200;

/** Characters that any other text of a cell or a key may have at most. */
export const LONGEST_TEXT = 20_000;

/**
 * What no page, script or table may hold: control characters other than tab and line ends, halves of
 * characters, the two code points that XML forbids, and marks that turn what follows them round, so
 * that it reads otherwise than it is.
 */
const UNSHOWABLE = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF\u202A-\u202E\u2066-\u2069]/u;
const ALL_UNSHOWABLE = new RegExp(UNSHOWABLE, 'gu');
/** In a name what shows nothing is more than a blemish: two names would look alike. */
const UNSHOWABLE_IN_NAMES = new RegExp(`${UNSHOWABLE.source}|\\p{Cf}`, 'u');

/** The first character that cannot be shown, as it is called (`U+001B`); undefined where there is none. */
export function unshowable(text: string, isName = false): string | undefined {
  const found = (isName ? UNSHOWABLE_IN_NAMES : UNSHOWABLE).exec(text)?.[0].codePointAt(0);
  if (found === undefined) return undefined;
  return `U+${found.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The text with a sign in the place of each character that cannot be shown, for messages. */
export function shown(text: string): string {
  return text.replaceAll(ALL_UNSHOWABLE, '\uFFFD');
}

/** How many characters a text has; one outside of the first plane counts as one. */
export function characterCount(text: string): number {
  let count = 0;
  for (const _character of text) count++;
  return count;
}

/** Whether a text has more characters than allowed; one outside of the first plane counts as one. */
export function isLonger(text: string, limit: number): boolean {
  return text.length > limit && (text.length > 2 * limit || characterCount(text) > limit);
}
