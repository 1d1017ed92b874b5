import { type Allowance, MOST_UNPACKED, unpack } from '../files/unpack.ts';
import { UnreadableFile } from '../files/unreadable-file.ts';
import { zipEntries } from '../files/zip-entries.ts';
import { type XmlHandlers, xmlScanner } from './xml-scanner.ts';

/** The parts of a workbook, read one at a time and never kept. */
export interface Parts {
  has(path: string): boolean;
  /** Runs a part through handlers. */
  scan(path: string, handlers: XmlHandlers): void;
}

/** The encoding of XML: that of its byte order mark, else UTF-8. */
function decoderFor(piece: Uint8Array): TextDecoder {
  const [a, b] = piece;
  const wide = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : '';
  return new TextDecoder(wide || 'utf-8', { fatal: true });
}

function decoded(decoder: TextDecoder, piece?: Uint8Array): string {
  try {
    return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
  } catch {
    throw new UnreadableFile('damaged-workbook');
  }
}

/** Opens the archive of a workbook. Throws UnreadableFile where it is none or damaged. */
export function openParts(bytes: Uint8Array): Parts {
  const entries = zipEntries(bytes);
  const allowance: Allowance = { bytes: MOST_UNPACKED };
  const key = (path: string): string => path.replace(/^\//, '').toLowerCase();
  return {
    has: (path) => entries.has(key(path)),
    scan(path, handlers) {
      const entry = entries.get(key(path));
      if (!entry) throw new UnreadableFile('damaged-workbook');
      const scanner = xmlScanner(handlers);
      let decoder: TextDecoder | undefined;
      unpack(bytes, entry, allowance, (piece) => {
        decoder ??= decoderFor(piece);
        scanner.push(decoded(decoder, piece));
      });
      if (decoder) scanner.push(decoded(decoder));
      scanner.end();
    },
  };
}
