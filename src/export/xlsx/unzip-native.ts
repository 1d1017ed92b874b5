import { crc32, inflateRawSync } from 'node:zlib';
import { ordered } from './zip.ts';
import {
  directoryEnd,
  directoryLine,
  isStored,
  localHeader,
  type Marks,
  NO_MARKS,
  type PackedEntry,
  UNIX_MARKS,
} from './zip-headers.ts';

const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;

/**
 * Reads the files of an archive that `packFiles` wrote, by path. Reads every byte from the first to
 * the last, and throws if one of them differs from what `packFiles` writes: unpackers disagree
 * about all other archives, and one may show what another hides. Uses Node's zlib, which is several
 * times faster than `unzip`; seals of many years need that.
 */
export function unzipNative(archive: Uint8Array): Map<string, Uint8Array> {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  const entries: PackedEntry[] = [];
  const files = new Map<string, Uint8Array>();
  let at = 0;
  while (bytes.readUInt32LE(at) === LOCAL) {
    const { entry, content, end } = readEntry(bytes, at);
    if (files.has(entry.path)) throw new Error(`unzip: ${entry.path} twice`);
    entries.push(entry);
    files.set(entry.path, content);
    at = end;
  }
  expectOrder(entries);
  const directory = bytes.subarray(at);
  if (!FORMS.some((marks) => directory.equals(directoryOf(entries, marks, at))))
    throw new Error('unzip: the directory is not as it is written');
  return files;
}

/** Seals are written with the marks of Unix, the first ones were without any. */
const FORMS: readonly Marks[] = [UNIX_MARKS, NO_MARKS];

function directoryOf(entries: readonly PackedEntry[], marks: Marks, at: number): Buffer {
  const directory = Buffer.concat(entries.map((entry) => directoryLine(entry, marks)));
  const end = directoryEnd({ count: entries.length, bytes: directory.length, at });
  return Buffer.concat([directory, end]);
}

interface ReadEntry {
  entry: PackedEntry;
  content: Uint8Array;
  /** Where the next entry or the directory begins. */
  end: number;
}

function readEntry(bytes: Buffer, at: number): ReadEntry {
  const packed = bytes.readUInt32LE(at + 18);
  const nameEnd = at + LOCAL_LENGTH + bytes.readUInt16LE(at + 26);
  const path = bytes.toString('utf8', at + LOCAL_LENGTH, nameEnd);
  const end = nameEnd + packed;
  if (end > bytes.length) throw new Error(`unzip: ${path} is cut short`);
  const data = bytes.subarray(nameEnd, end);
  const content = isStored(path) ? data : inflated(data, path, bytes.readUInt32LE(at + 22));
  const entry = { path, packed, at, size: content.length, crc: crc32(content) };
  if (!bytes.subarray(at, nameEnd).equals(localHeader(entry)))
    throw new Error(`unzip: ${path} is not as it is written`);
  return { entry, content, end };
}

/** The stream must end where the entry ends. No program would show what follows it. */
function inflated(data: Buffer, path: string, size: number): Uint8Array {
  const options = { maxOutputLength: Math.max(1, size), info: true } as const;
  const { buffer, engine } = inflateRawSync(data, options) as unknown as Inflated;
  if (engine.bytesWritten !== data.length) throw new Error(`unzip: ${path} is followed by others`);
  return buffer;
}

/** What zlib returns when it is asked for `info`; `bytesWritten` are those that it has taken. */
interface Inflated {
  buffer: Buffer;
  engine: { bytesWritten: number };
}

function expectOrder(entries: readonly PackedEntry[]): void {
  const expected = ordered(entries);
  if (entries.some((entry, place) => entry !== expected[place]))
    throw new Error('unzip: entries in another order');
}
