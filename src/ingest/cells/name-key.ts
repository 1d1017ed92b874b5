import { foldWidth } from './fold-width.ts';

const SPACES_ALL =
  /(?:[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad\u180e]|[\ufe00-\ufe0f])+/g;

/** Letters, digits and common Chinese characters, which no form of Unicode changes. */
const COMMON = /^[\u0021-\u007e\u4e00-\u9fff]*$/;

/** Signs that NFKC would write as another text than office names mean: 平方米, ellipsis, numbered signs. */
const KEPT = /[…‥㎡㎥①-⑳²³¹⁰⁴-⁹₀-₉½¼¾℃]/;

/**
 * A name as it is compared: in the form NFKC (Kangxi radicals, letters with accents put together,
 * full-width letters), without white space and invisible marks (`歙 县` is `歙县`).
 */
export function nameKey(text: string): string {
  if (COMMON.test(text)) return text;
  const folded = foldWidth(text);
  const bare = folded.replaceAll(SPACES_ALL, '');
  if (COMMON.test(bare)) return bare;
  if (!KEPT.test(bare)) return bare.normalize('NFKC').replaceAll(SPACES_ALL, '');
  return [...bare.normalize('NFC')]
    .map((sign) => (KEPT.test(sign) ? sign : sign.normalize('NFKC')))
    .join('');
}

/** A header as it is compared: `-`, `_`, spaces, width and case do not matter. */
export function headerKey(text: string): string {
  return nameKey(text).replaceAll(/[-_]/g, '').toLowerCase();
}
