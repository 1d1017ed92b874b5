// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to remove
const FORBIDDEN_IN_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** A text without the characters that XML forbids, lone surrogates replaced. */
export const xmlText = (text: string): string => text.replace(FORBIDDEN_IN_XML, '').toWellFormed();
