import { crc32 } from 'node:zlib';
import { Inflate } from 'fflate';
import { UnreadableFile } from './unreadable-file.ts';
import { packedBytes, type ZipEntry } from './zip-entries.ts';

/** What may still be unpacked of a workbook; the same for all its parts together. */
export interface Allowance {
  bytes: number;
}

/** Of a whole workbook at most this is unpacked; 284,400 figures take 10 MB. */
export const MOST_UNPACKED = 400 * 2 ** 20;

/** Text of a workbook packs to a tenth or so; beyond this, and not small, it is made to burst. */
const BOMB_RATIO = 150;
const BOMB_SIZE = 24 * 2 ** 20;

const STORED = 0;
const DEFLATED = 8;
/** Packed bytes taken at a time, so that no piece unpacks to more than some megabytes. */
const STEP = 16_384;

const damaged = (): UnreadableFile => new UnreadableFile('damaged-workbook');

function guard(entry: ZipEntry, allowance: Allowance): void {
  const ratio = entry.unpacked / Math.max(1, entry.packed);
  if (entry.encrypted) throw new UnreadableFile('encrypted-workbook');
  if (entry.method !== STORED && entry.method !== DEFLATED) throw damaged();
  if (entry.unpacked > allowance.bytes || (ratio > BOMB_RATIO && entry.unpacked > BOMB_SIZE)) {
    throw new UnreadableFile('zip-bomb');
  }
}

/**
 * Unpacks an entry piece by piece. Never more comes out than the archive's directory states and
 * the allowance holds; size and checksum are those stated, or the file is damaged.
 */
export function unpack(
  bytes: Uint8Array,
  entry: ZipEntry,
  allowance: Allowance,
  take: (piece: Uint8Array) => void,
): void {
  guard(entry, allowance);
  const packed = packedBytes(bytes, entry);
  let size = 0;
  let sum = 0;
  const piece = (part: Uint8Array): void => {
    size += part.length;
    allowance.bytes -= part.length;
    if (size > entry.unpacked || allowance.bytes < 0) throw new UnreadableFile('zip-bomb');
    sum = crc32(part, sum);
    take(part);
  };
  if (entry.method === STORED) piece(packed);
  else inflate(packed, piece);
  if (size !== entry.unpacked || sum !== entry.crc) throw damaged();
}

function inflate(packed: Uint8Array, piece: (part: Uint8Array) => void): void {
  const stream = new Inflate();
  stream.ondata = (part) => {
    if (part.length > 0) piece(part);
  };
  try {
    for (let at = 0; at < packed.length || at === 0; at += STEP) {
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    }
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw damaged();
  }
}
