const WIDE = /[\uFF01-\uFF5E\u3000\u2212\uFE63]/;
const WIDE_ALL = /[\uFF01-\uFF5E\u3000\u2212\uFE63]/g;
const WIDE_TO_ASCII = 0xfee0;

/** Full-width letters, digits and signs as ASCII ones; the minus sign U+2212 as a hyphen. */
export function foldWidth(text: string): string {
  if (!WIDE.test(text)) return text;
  return text.replaceAll(WIDE_ALL, (wide) => {
    if (wide === '\u3000') return ' ';
    if (wide === '\u2212' || wide === '\uFE63') return '-';
    return String.fromCharCode(wide.charCodeAt(0) - WIDE_TO_ASCII);
  });
}
