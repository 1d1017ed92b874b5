/** What a terminal must not be made to do, or to hide, by a name in the data: it is shown by its number. */
const UNSEEN = /[\p{Cc}\p{Cf}]/gu;
const BLANKS = /[\t\n\r\u2028\u2029]/g;

const numbered = (character: string): string =>
  `<U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}>`;

/** One line. */
export const visible = (text: string): string =>
  text.replace(BLANKS, ' ').replace(UNSEEN, numbered);

/** The same of several lines. */
export const visibleLines = (text: string): string => text.split('\n').map(visible).join('\n');
