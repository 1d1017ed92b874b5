import { crc32, deflateRawSync } from 'node:zlib';

/** An archive in pieces, each of which can be forged. */

export interface Header {
  sign: number;
  version: number;
  flags: number;
  method: number;
  time: number;
  date: number;
  crc: number;
  packed: number;
  size: number;
  name: Buffer;
  extra: Buffer;
}

export interface Line extends Header {
  madeBy: number;
  comment: Buffer;
  disk: number;
  attributes: number;
  at: number;
}

export interface Pieces {
  /** What lies before the first entry. */
  before: Buffer;
  entries: { header: Header; data: Buffer; behind: Buffer }[];
  /** What lies before the directory. */
  between: Buffer;
  lines: Line[];
  /** What lies between the directory and its end. */
  beforeEnd: Buffer;
  end: { disk: number; count: number; total: number; bytes: number; at: number; comment: Buffer };
  behind: Buffer;
}

const NOTHING = Buffer.alloc(0);

/** Takes an archive as `zip` writes it apart. */
export function piecesOf(bytes: Buffer): Pieces {
  const entries: Pieces['entries'] = [];
  let at = 0;
  for (; bytes.readUInt32LE(at) === 0x04034b50; ) {
    const header = headerAt(bytes, at, at + 30);
    const from = at + 30 + header.name.length + header.extra.length;
    at = from + header.packed;
    entries.push({ header, data: bytes.subarray(from, at), behind: NOTHING });
  }
  const lines: Line[] = [];
  for (; bytes.readUInt32LE(at) === 0x02014b50; ) {
    const header = headerAt(bytes, at + 2, at + 46);
    lines.push({
      ...header,
      sign: 0x02014b50,
      madeBy: bytes.readUInt16LE(at + 4),
      comment: NOTHING,
      disk: 0,
      attributes: bytes.readUInt32LE(at + 38),
      at: bytes.readUInt32LE(at + 42),
    });
    at += 46 + header.name.length;
  }
  return {
    before: NOTHING,
    entries,
    between: NOTHING,
    lines,
    beforeEnd: NOTHING,
    end: {
      disk: 0,
      count: bytes.readUInt16LE(at + 8),
      total: bytes.readUInt16LE(at + 10),
      bytes: bytes.readUInt32LE(at + 12),
      at: bytes.readUInt32LE(at + 16),
      comment: NOTHING,
    },
    behind: NOTHING,
  };
}

function headerAt(bytes: Buffer, at: number, name: number): Header {
  const length = bytes.readUInt16LE(at + 26);
  return {
    sign: bytes.readUInt32LE(at),
    version: bytes.readUInt16LE(at + 4),
    flags: bytes.readUInt16LE(at + 6),
    method: bytes.readUInt16LE(at + 8),
    time: bytes.readUInt16LE(at + 10),
    date: bytes.readUInt16LE(at + 12),
    crc: bytes.readUInt32LE(at + 14),
    packed: bytes.readUInt32LE(at + 18),
    size: bytes.readUInt32LE(at + 22),
    name: Buffer.from(bytes.subarray(name, name + length)),
    extra: NOTHING,
  };
}

/** Puts the pieces together as they are, whatever they say of each other. */
export function joined(pieces: Pieces): Buffer {
  const { before, entries, between, lines, beforeEnd, end, behind } = pieces;
  return Buffer.concat([
    before,
    ...entries.flatMap((one) => [localHeader(one.header), one.data, one.behind]),
    between,
    ...lines.map(directoryLine),
    beforeEnd,
    endOf(end),
    behind,
  ]);
}

const shorts = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(2 * values.length);
  for (const [place, value] of values.entries()) bytes.writeUInt16LE(value, 2 * place);
  return bytes;
};
const longs = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(4 * values.length);
  for (const [place, value] of values.entries()) bytes.writeUInt32LE(value, 4 * place);
  return bytes;
};

const localHeader = (h: Header): Buffer =>
  Buffer.concat([
    longs(h.sign),
    shorts(h.version, h.flags, h.method, h.time, h.date),
    longs(h.crc, h.packed, h.size),
    shorts(h.name.length, h.extra.length),
    h.name,
    h.extra,
  ]);

const directoryLine = (h: Line): Buffer =>
  Buffer.concat([
    longs(h.sign),
    shorts(h.madeBy, h.version, h.flags, h.method, h.time, h.date),
    longs(h.crc, h.packed, h.size),
    shorts(h.name.length, h.extra.length, h.comment.length, h.disk, 0),
    longs(h.attributes, h.at),
    h.name,
    h.extra,
    h.comment,
  ]);

const endOf = (end: Pieces['end']): Buffer =>
  Buffer.concat([
    longs(0x06054b50),
    shorts(end.disk, end.disk, end.count, end.total),
    longs(end.bytes, end.at),
    shorts(end.comment.length),
    end.comment,
  ]);

/** Makes the offsets and counts of the directory true again. */
export function settled(pieces: Pieces): Pieces {
  const starts = new Map<string, number>();
  let at = pieces.before.length;
  for (const { header, data, behind } of pieces.entries) {
    starts.set(header.name.toString('latin1'), at);
    at += localHeader(header).length + data.length + behind.length;
  }
  for (const line of pieces.lines) line.at = starts.get(line.name.toString('latin1')) ?? line.at;
  pieces.end.at = at + pieces.between.length;
  pieces.end.bytes = Buffer.concat(pieces.lines.map(directoryLine)).length;
  pieces.end.count = pieces.lines.length;
  pieces.end.total = pieces.lines.length;
  return pieces;
}

/** An entry with its line, as `zip` would write both. */
export function newFile(
  like: Pieces,
  path: string,
  text: string,
): [Pieces['entries'][number], Line] {
  const data = deflateRawSync(Buffer.from(text));
  const name = Buffer.from(path);
  const own = { crc: crc32(text), packed: data.length, size: Buffer.byteLength(text), name };
  const [entry] = like.entries;
  const [line] = like.lines;
  if (!entry || !line) throw new Error('an empty archive');
  const flags = name.length === path.length ? 0 : 0x800;
  return [
    { header: { ...entry.header, ...own, flags }, data, behind: NOTHING },
    { ...line, ...own, flags },
  ];
}
