import { UnreadableFile } from './unreadable-file.ts';

/** Words that stand in the headers of nearly every delivered table, in either script. */
const WORDS =
  /单位|指标|名称|代码|权重|分值|类别|完成|目标|扣分|评议|乡镇|街道|全市|單位|指標|名稱|代碼|權重|類別|目標|鄉鎮/;

const strict = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** The share of a text that is made of ASCII, Chinese characters and their punctuation. */
function plainShare(text: string): number {
  const plain = text.match(/[\t\n\r -~\u4e00-\u9fff\u3000-\u303f\uff00-\uffef]/g);
  return (plain?.length ?? 0) / Math.max(1, text.length);
}

/** UTF-16 without its byte order mark, which shows as NUL bytes between the letters. */
export function unmarkedUtf16(bytes: Uint8Array): UnreadableFile | undefined {
  if (bytes.length % 2 !== 0) return undefined;
  for (const [encoding, name] of [
    ['utf-16le', 'UTF-16 LE'],
    ['utf-16be', 'UTF-16 BE'],
  ] as const) {
    const text = strict(bytes, encoding);
    if (text !== undefined && plainShare(text) > 0.95 && /[\n,\t;]/.test(text)) {
      return new UnreadableFile('other-encoding', { encoding: name });
    }
  }
  return undefined;
}

/** Names the row of the first byte that is none of UTF-8. */
function brokenUtf8(lossy: string): UnreadableFile {
  const row = lossy.slice(0, lossy.indexOf('\ufffd')).split('\n').length;
  return new UnreadableFile('broken-utf-8', { row }, { row, column: 1 });
}

/**
 * The encoding that a file has in truth, where what it was taken for makes no sense: Big5 read as
 * GB18030 gives characters that no office writes, and so does UTF-8 with a broken byte. `taken` is
 * the text as read by now; undefined where no encoding fits.
 */
export function otherEncoding(
  bytes: Uint8Array,
  taken: string | undefined,
): UnreadableFile | undefined {
  if (taken !== undefined && WORDS.test(taken)) return undefined;
  const lossy = new TextDecoder('utf-8').decode(bytes);
  if (WORDS.test(lossy)) return brokenUtf8(lossy);
  const big5 = strict(bytes, 'big5');
  if (big5 !== undefined && WORDS.test(big5))
    return new UnreadableFile('other-encoding', { encoding: 'Big5' });
  return undefined;
}
