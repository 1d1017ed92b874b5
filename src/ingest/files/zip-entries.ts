import { UnreadableFile } from './unreadable-file.ts';

/** An entry of a zip archive as its central directory has it. */
export interface ZipEntry {
  name: string;
  method: number;
  encrypted: boolean;
  crc: number;
  packed: number;
  unpacked: number;
  /** Where its local header begins. */
  offset: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const FULL_16 = 0xffff;
const FULL_32 = 0xffffffff;
const MOST_ENTRIES = 20_000;

const damaged = (): UnreadableFile => new UnreadableFile('damaged-workbook');

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function endOfDirectory(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw damaged();
}

function directory(view: DataView): { count: number; offset: number } {
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  const offset = view.getUint32(end + 16, true);
  if (count !== FULL_16 && offset !== FULL_32) return { count, offset };
  if (end < 20 || view.getUint32(end - 20, true) !== LOCATOR_64) return { count, offset };
  const end64 = Number(view.getBigUint64(end - 12, true));
  if (end64 + 56 > view.byteLength || view.getUint32(end64, true) !== END_64) throw damaged();
  return {
    count: Number(view.getBigUint64(end64 + 32, true)),
    offset: Number(view.getBigUint64(end64 + 48, true)),
  };
}

/** Sizes and offset beyond 4 GB stand in an extra field, each only where its own field is full. */
function widened(view: DataView, entry: ZipEntry, from: number, to: number): ZipEntry {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    const wide = (value: number): number => {
      if (value !== FULL_32 || next + 8 > to) return value;
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    };
    const unpacked = wide(entry.unpacked);
    const packed = wide(entry.packed);
    return { ...entry, unpacked, packed, offset: wide(entry.offset) };
  }
  return entry;
}

function entryAt(view: DataView, bytes: Uint8Array, at: number): { entry: ZipEntry; next: number } {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL) throw damaged();
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const next = extraEnd + view.getUint16(at + 32, true);
  if (next > view.byteLength) throw damaged();
  const entry: ZipEntry = {
    name: new TextDecoder().decode(bytes.subarray(at + 46, nameEnd)).replaceAll('\\', '/'),
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    unpacked: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
  return { entry: widened(view, entry, nameEnd, extraEnd), next };
}

/** The entries of an archive by their names in small letters. Throws where it is cut off. */
export function zipEntries(bytes: Uint8Array): Map<string, ZipEntry> {
  if (bytes.length < END_LENGTH) throw damaged();
  const view = viewOf(bytes);
  const { count, offset } = directory(view);
  if (count > MOST_ENTRIES) throw new UnreadableFile('too-large');
  const entries = new Map<string, ZipEntry>();
  let at = offset;
  for (let number = 0; number < count; number++) {
    const { entry, next } = entryAt(view, bytes, at);
    const name = entry.name.replace(/^\//, '').toLowerCase();
    // Of two parts with one name, each program would read another.
    if (entries.has(name)) throw damaged();
    entries.set(name, entry);
    at = next;
  }
  return entries;
}

/** The packed bytes of an entry. */
export function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = viewOf(bytes);
  const { offset } = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) throw damaged();
  const lengths = view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const start = offset + 30 + lengths;
  if (start + entry.packed > bytes.length) throw damaged();
  return bytes.subarray(start, start + entry.packed);
}
