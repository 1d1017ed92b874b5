// biome-ignore lint/suspicious/noControlCharactersInRegex: no file name may hold them
const FORBIDDEN = /[<>:"/\\|?*\u0000-\u001F\u007F\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g;
/** Names that Windows keeps for devices. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
const LONGEST = 80;

/**
 * The name that an office would give the file of a document, without its ending: the title, less
 * 关于…的 round the matter, and less what no system allows in names.
 *
 * @example fileName('关于2024年度青岚区目标管理考核情况的通报') // '2024年度青岚区目标管理考核情况通报'
 */
export function fileName(title: string): string {
  const matter = title.replace(/^关于(.+)的(通报|通知|报告|说明|函)$/, '$1$2');
  const plain = matter.normalize('NFC').toWellFormed().replace(FORBIDDEN, '').replace(/\s+/g, ' ');
  const cut = [...plain]
    .slice(0, LONGEST)
    .join('')
    .replace(/^[. ]+|[. ]+$/g, '');
  return cut === '' ? 'document' : RESERVED.test(cut) ? `${cut}_` : cut;
}
