/** The headers around the files of an archive, to the byte as `zip` writes them. */

/** A file as it lies in an archive. */
export interface PackedEntry {
  path: string;
  /** Bytes of it in the archive. */
  packed: number;
  /** Bytes of its content. */
  size: number;
  crc: number;
  /** Where its local header begins. */
  at: number;
}

const VERSION = 20;
const UTF8 = 0x800;
const STORED = 0;
const DEFLATED = 8;
/** Noon on 1 January 1980: see `FIXED_TIME`. */
const TIME = 12 << 11;
const DATE = (1 << 5) | 1;

/**
 * Stores the first part of Office packages uncompressed, as their format asks; it is the only one
 * with this name.
 */
export const isStored = (path: string): boolean => path === 'mimetype';

/** 30 bytes and the name. */
export function localHeader(entry: PackedEntry): Buffer {
  const name = Buffer.from(entry.path);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  writeCommon(header, 4, entry, name.length);
  return Buffer.concat([header, name]);
}

/** What the lines of a directory say of the system that made the files, and of their permissions. */
export interface Marks {
  system: number;
  attributes: number;
}

/** Marks of plain files on Unix. */
export const UNIX_MARKS: Marks = { system: 3, attributes: 0o100644 * 0x1_0000 };
/** Marks of the first seals, which have none. */
export const NO_MARKS: Marks = { system: 0, attributes: 0 };

/** 46 bytes and the name. */
export function directoryLine(entry: PackedEntry, marks: Marks): Buffer {
  const name = Buffer.from(entry.path);
  const line = Buffer.alloc(46);
  line.writeUInt32LE(0x02014b50, 0);
  line.writeUInt8(VERSION, 4);
  line.writeUInt8(marks.system, 5);
  writeCommon(line, 6, entry, name.length);
  line.writeUInt32LE(marks.attributes, 38);
  line.writeUInt32LE(entry.at, 42);
  return Buffer.concat([line, name]);
}

/** What both headers hold: version, flags, method, time, sum, sizes and the length of the name. */
function writeCommon(header: Buffer, at: number, entry: PackedEntry, nameLength: number): void {
  header.writeUInt16LE(VERSION, at);
  header.writeUInt16LE(nameLength === entry.path.length ? 0 : UTF8, at + 2);
  header.writeUInt16LE(isStored(entry.path) ? STORED : DEFLATED, at + 4);
  header.writeUInt16LE(TIME, at + 6);
  header.writeUInt16LE(DATE, at + 8);
  header.writeUInt32LE(entry.crc, at + 10);
  header.writeUInt32LE(entry.packed, at + 14);
  header.writeUInt32LE(entry.size, at + 18);
  header.writeUInt16LE(nameLength, at + 22);
}

/** The last 22 bytes. Above 65,535 files the count begins anew, and programs go by the bytes. */
export function directoryEnd(directory: { count: number; bytes: number; at: number }): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(directory.count & 0xffff, 8);
  end.writeUInt16LE(directory.count & 0xffff, 10);
  end.writeUInt32LE(directory.bytes, 12);
  end.writeUInt32LE(directory.at, 16);
  return end;
}
