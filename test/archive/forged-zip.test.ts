import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileSum, filesBelow } from '../../src/archive/manifest.ts';
import { INDEXED, indexText, seal } from '../../src/archive/seal.ts';
import type { SealVersion } from '../../src/archive/seal-versions.ts';
import { sealFaults } from '../../src/archive/verify.ts';
import { unzipNative } from '../../src/export/xlsx/unzip-native.ts';
import { littleSeal } from './little-seal.ts';
import { joined, newFile, type Pieces, piecesOf, settled } from './zip-pieces.ts';

let room: string;
let version: SealVersion;
beforeAll(() => {
  room = mkdtempSync(join(tmpdir(), 'biaochi-伪造-'));
  version = seal(littleSeal(room));
});
afterAll(() => rmSync(room, { recursive: true, force: true }));

const JUNK = Buffer.from('仅供内部研判');

type First = Pieces['entries'][number];
const entryOf = (pieces: Pieces): First => pieces.entries[1] as First;
const lineOf = (pieces: Pieces): Pieces['lines'][number] =>
  pieces.lines[1] as Pieces['lines'][number];

/** Replaces the content of the second file, with sums and sizes that fit it. */
function replaced(pieces: Pieces, data: Buffer, content: Buffer, method = 8): void {
  const [entry] = newFile(pieces, 'x', content.toString());
  entryOf(pieces).data = data;
  for (const one of [entryOf(pieces).header, lineOf(pieces)])
    Object.assign(one, {
      ...entry.header,
      name: one.name,
      sign: one.sign,
      flags: one.flags,
      method,
    });
  for (const one of [entryOf(pieces).header, lineOf(pieces)]) one.packed = data.length;
}

const contentOf = (pieces: Pieces): Buffer => inflateRawSync(entryOf(pieces).data);

/** Ways to forge an archive; `free` leaves all offsets as the forger set them. */
const FORGERIES: [string, (pieces: Pieces) => unknown, 'free'?][] = [
  ['a byte behind the end', (p) => (p.behind = Buffer.from([0]))],
  ['a text behind the end', (p) => (p.behind = JUNK)],
  ['a second end of the directory', (p) => (p.behind = endAgain(p))],
  ['an end of an empty directory behind it', (p) => (p.behind = emptyEnd())],
  ['a whole second archive behind it', (p) => (p.behind = joined(p))],
  ['a program before it, with true offsets', (p) => (p.before = JUNK)],
  ['a program before it, with the old offsets', (p) => (p.before = JUNK), 'free'],
  ['a gap between two files', (p) => (entryOf(p).behind = JUNK)],
  ['a gap before the directory', (p) => (p.between = JUNK)],
  ['a gap before the end', (p) => (p.beforeEnd = JUNK)],
  ['a file that the directory does not list', (p) => p.entries.push(newFile(p, 'x.html', 'x')[0])],
  ['a line without a file', (p) => p.lines.push({ ...lineOf(p), name: Buffer.from('x.html') })],
  ['two files of one name', (p) => addFile(p, entryOf(p).header.name.toString())],
  ['another name at the file, as long', (p) => (entryOf(p).header.name[0] = 0x78), 'free'],
  ['another name at the file, longer', (p) => (entryOf(p).header.name = Buffer.from('x/x/x.html'))],
  ['a wrong sum in both places', (p) => (entryOf(p).header.crc = lineOf(p).crc = 1)],
  ['a wrong sum at the file', (p) => (entryOf(p).header.crc = 1)],
  ['a wrong sum in the directory', (p) => (lineOf(p).crc = 1)],
  ['a comment', (p) => (p.end.comment = JUNK)],
  ['a comment at a file', (p) => (lineOf(p).comment = JUNK)],
  ['an extra field at the file', (p) => (entryOf(p).header.extra = extra(0x6375))],
  ['another name in an extra field', (p) => (lineOf(p).extra = extra(0x7075))],
  ['a link flag', (p) => Object.assign(lineOf(p), { madeBy: 0x0314, attributes: 0xa1ff0000 })],
  [
    'marks of another system at a file',
    (p) => Object.assign(lineOf(p), { madeBy: 20, attributes: 0 }),
  ],
  ['permissions', (p) => Object.assign(lineOf(p), { madeBy: 0x0314, attributes: 0x81ed0000 })],
  ['a hidden file', (p) => (lineOf(p).attributes = 2)],
  ['a folder', (p) => addFile(p, 'x/')],
  ['a way out of the folder', (p) => addFile(p, '../x.html')],
  ['a file too many', (p) => addFile(p, 'zz.html')],
  ['a file too few', (p) => [p.entries.splice(1, 1), p.lines.splice(1, 1)]],
  ['another content, with true sums', (p) => forgedContent(p)],
  ['a flag of encryption', (p) => (entryOf(p).header.flags = lineOf(p).flags |= 1)],
  ['sums behind the file', (p) => (entryOf(p).header.flags = lineOf(p).flags |= 8)],
  ['another flag for names', (p) => (entryOf(p).header.flags = lineOf(p).flags ^= 0x800)],
  ['another time', (p) => (entryOf(p).header.time = lineOf(p).time = 0)],
  ['another date in the directory', (p) => (lineOf(p).date = 0x5a21)],
  ['a later version', (p) => (entryOf(p).header.version = lineOf(p).version = 45)],
  ['stored as it is', (p) => replaced(p, contentOf(p), contentOf(p), 0)],
  ['something behind the packed stream', (p) => withTail(p)],
  ['a wrong size', (p) => (entryOf(p).header.size = lineOf(p).size += 1)],
  ['two files in another order', (p) => swapTwo(p.entries)],
  ['two lines in another order', (p) => swapTwo(p.lines)],
  ['two lines that exchange their files', (p) => exchange(p), 'free'],
  ['a count that is too small', (p) => (p.end.count = p.end.total -= 1), 'free'],
  ['another disk', (p) => (p.end.disk = 1)],
];

function endAgain(pieces: Pieces): Buffer {
  const bytes = joined(pieces);
  return bytes.subarray(bytes.length - 22);
}

const emptyEnd = (): Buffer => Buffer.concat([Buffer.from('PK\x05\x06'), Buffer.alloc(18)]);

/** A field of an archive, with another name in it. */
const extra = (id: number): Buffer =>
  Buffer.concat([Buffer.from([id & 255, id >> 8, 11, 0, 1, 0, 0, 0, 0]), Buffer.from('x.html')]);

function addFile(pieces: Pieces, path: string): void {
  const [entry, line] = newFile(pieces, path, 'x');
  pieces.entries.push(entry);
  pieces.lines.push(line);
}

function forgedContent(pieces: Pieces): void {
  const content = Buffer.from('<h1>99.99</h1>');
  replaced(pieces, deflateRawSync(content), content);
}

function withTail(pieces: Pieces): void {
  const content = contentOf(pieces);
  replaced(pieces, Buffer.concat([deflateRawSync(content), JUNK]), content);
}

const swapTwo = <T>(list: T[]): unknown => list.splice(1, 2, list[2] as T, list[1] as T);

function exchange({ lines }: Pieces): void {
  const [, a, b] = lines;
  if (!a || !b) throw new Error('too few files');
  [a.at, b.at] = [b.at, a.at];
  [a.crc, b.crc, a.size, b.size] = [b.crc, a.crc, b.size, a.size];
  [a.packed, b.packed] = [b.packed, a.packed];
}

/** The version with a forged archive file whose sum stands in the index, as a forger would leave it. */
function forged(part: string, bytes: Buffer, look: () => void): void {
  const path = join(version.folder, `${part}.zip`);
  const index = join(version.folder, 'seal.json');
  const [before, said] = [readFileSync(path), readFileSync(index)];
  writeFileSync(path, bytes);
  const files = INDEXED.map((one) => fileSum(version.folder, one));
  writeFileSync(index, indexText({ format: 'biaochi-seal-1', year: 2024, version: 1, files }));
  try {
    look();
  } finally {
    writeFileSync(path, before);
    writeFileSync(index, said);
  }
}

const archiveOf = (part: string): Buffer => readFileSync(join(version.folder, `${part}.zip`));

test('pieces that nobody forged are the archive', () => {
  for (const part of ['public', 'internal']) {
    const bytes = archiveOf(part);
    expect(joined(settled(piecesOf(bytes))).equals(bytes)).toBe(true);
    forged(part, bytes, () => expect(sealFaults(version, unzipNative)).toEqual([]));
  }
});

describe.each(['public', 'internal'])('%s.zip is found forged, and named, by', (part) => {
  test.each(FORGERIES)('%s', (_what, forge, offsets) => {
    const pieces = piecesOf(archiveOf(part));
    forge(pieces);
    const bytes = joined(offsets === 'free' ? pieces : settled(pieces));
    expect(bytes.equals(archiveOf(part))).toBe(false);
    forged(part, bytes, () => {
      const faults = sealFaults(version, unzipNative).map(({ path }) => path);
      expect(faults).toEqual([`${part}.zip`]);
    });
  });
});

test('there are more than 60 forgeries', () => {
  expect(2 * FORGERIES.length).toBeGreaterThanOrEqual(60);
});

test('archives of the first seals, without permissions, are as they were written', () => {
  for (const part of ['public', 'internal']) {
    const pieces = piecesOf(archiveOf(part));
    for (const line of pieces.lines) Object.assign(line, { madeBy: 20, attributes: 0 });
    forged(part, joined(pieces), () => expect(sealFaults(version, unzipNative)).toEqual([]));
  }
});

/** Programs that `test/machine.mjs` asks for, each with a reader of archives of its own. */
const UNPACKERS: [string, (archive: string, to: string) => string[]][] = [
  ['unzip', (archive, to) => ['-q', archive, '-d', to]],
  ['python3', (archive, to) => ['-m', 'zipfile', '-e', archive, to]],
];

describe.each(UNPACKERS)('%s gets the files of a part out of its archive', (program, args) => {
  test.each(['public', 'internal'])('%s', (part) => {
    const to = join(room, `${program}-${part}`);
    mkdirSync(to);
    const env = { ...process.env, LC_ALL: 'C.UTF-8' };
    const { status } = spawnSync(program, args(join(version.folder, `${part}.zip`), to), { env });
    expect(status).toBe(0);
    const sums = (folder: string) => filesBelow(folder).map((path) => fileSum(folder, path));
    expect(sums(to)).toEqual(sums(join(version.folder, part)));
  });
});
