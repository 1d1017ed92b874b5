/** What a terminal must not be made to do by a name in the data. */
export const visible = (text: string): string =>
  text.replace(/[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu, ' ');
