import { otherEncoding, unmarkedUtf16 } from './other-encoding.ts';
import { UnreadableFile } from './unreadable-file.ts';

export interface Decoded {
  text: string;
  /** `utf-8`, `utf-16le`, `utf-16be` or `gb18030`. */
  encoding: string;
  /** Whether a Ctrl-Z at its end was left out. */
  ended?: true;
}

function strict(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The encoding that a byte order mark states. */
function marked(bytes: Uint8Array): string | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return undefined;
}

/** Texts have no other control characters than tab and line ends; a file with them is no text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0001-\u0008\u000E-\u001A\u001C-\u001F]/;

/** Ctrl-Z, with which DOS programs close a text. */
const END_OF_FILE = '\u001a';

function withoutEnd(text: string): string {
  let whole = text.trimEnd();
  if (!whole.endsWith(END_OF_FILE)) return text;
  while (whole.endsWith(END_OF_FILE)) whole = whole.slice(0, -1);
  return whole;
}

/**
 * Text of a file: by its byte order mark, else strictly UTF-8, else strictly GB18030.
 * Throws UnreadableFile for anything else, an empty file, or one with NUL.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) throw new UnreadableFile('empty-file');
  const mark = marked(bytes);
  if (!mark?.startsWith('utf-16') && bytes.includes(0))
    throw unmarkedUtf16(bytes) ?? new UnreadableFile('nul-bytes');
  for (const encoding of mark ? [mark] : ['utf-8', 'gb18030']) {
    const text = strict(bytes, encoding);
    if (text === undefined) continue;
    if (text.includes('\0')) throw new UnreadableFile('nul-bytes');
    const other = encoding === 'gb18030' ? otherEncoding(bytes, text) : undefined;
    if (other) throw other;
    const whole = withoutEnd(text);
    if (CONTROL.test(whole)) throw new UnreadableFile('unknown-encoding');
    return { text: whole, encoding, ...(whole === text ? {} : { ended: true as const }) };
  }
  throw otherEncoding(bytes, undefined) ?? new UnreadableFile('unknown-encoding');
}
