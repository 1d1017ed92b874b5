import {
  strToU8,
  type UnzipFileInfo,
  unzipSync,
  Zip,
  ZipDeflate,
  type Zippable,
  zipSync,
} from 'fflate';

/** One file of an archive. */
export interface ZipEntry {
  /** Path inside the archive, with `/` between folders. */
  path: string;
  bytes: Uint8Array | string;
  /** Unix permissions; plain archives (Office files) leave them out. */
  mode?: number;
  /** Already compressed: stored as it is. */
  stored?: boolean;
}

/**
 * The earliest time that a zip can hold, as local parts: the format stores no zone, so this gives
 * the same bytes in every zone.
 */
const FIXED_TIME = new Date(1980, 0, 1, 12, 0, 0);
const UNIX = 3;
const REGULAR_FILE = 0o100000;

const byPath = (a: ZipEntry, b: ZipEntry): number =>
  a.path < b.path ? -1 : a.path > b.path ? 1 : 0;

/** The order in which Office packages are expected to begin; everything else by path. */
const HEAD = ['mimetype', '[Content_Types].xml', '_rels/.rels'];

function ordered(entries: readonly ZipEntry[]): ZipEntry[] {
  const head = HEAD.flatMap((path) => entries.filter((entry) => entry.path === path));
  const rest = entries.filter((entry) => !HEAD.includes(entry.path)).sort(byPath);
  return [...head, ...rest];
}

/**
 * An archive whose bytes depend on its entries alone: sorted, with one fixed time, always the same
 * compression.
 */
export function zip(entries: readonly ZipEntry[]): Uint8Array {
  const tree: Zippable = {};
  for (const { path, bytes, mode, stored } of ordered(entries)) {
    if (Object.hasOwn(tree, path)) throw new Error(`zip: ${path} twice`);
    const attributes =
      mode === undefined ? {} : { os: UNIX, attrs: (REGULAR_FILE | mode) * 0x1_0000 };
    const data = typeof bytes === 'string' ? strToU8(bytes) : bytes;
    tree[path] = [
      data,
      { level: stored || path === 'mimetype' ? 0 : 6, mtime: FIXED_TIME, ...attributes },
    ];
  }
  return zipSync(tree);
}

/** The files of an archive, by path; folders are left out. */
export function unzip(
  bytes: Uint8Array,
  wanted?: (file: UnzipFileInfo) => boolean,
): Map<string, Uint8Array> {
  const files = Object.entries(unzipSync(bytes, wanted ? { filter: wanted } : {}));
  return new Map(files.filter(([path]) => !path.endsWith('/')));
}

/** The same archive with fixed times and order, each file passed through `edit` (null drops it). */
export function repack(
  bytes: Uint8Array,
  edit: (path: string, content: Uint8Array) => Uint8Array | string | null = (_, content) => content,
): Uint8Array {
  const entries: ZipEntry[] = [];
  for (const [path, content] of unzip(bytes)) {
    const edited = edit(path, content);
    if (edited !== null) entries.push({ path, bytes: edited });
  }
  return zip(entries);
}

/** A file of an archive that is made while it is packed. */
export interface ZipStreamEntry {
  path: string;
  chunks: Iterable<string>;
}

/**
 * An archive of texts too large to hold at once: packed in the order given, chunk by chunk, with
 * the same fixed time. Level 4 packs tables as small as 6 does, in less time (measured).
 */
export function zipStream(entries: Iterable<ZipStreamEntry>): Uint8Array {
  const parts: Uint8Array[] = [];
  const archive = new Zip((error, part) => {
    if (error) throw error;
    parts.push(part);
  });
  for (const { path, chunks } of entries) {
    const file = new ZipDeflate(path, { level: 4 });
    file.mtime = FIXED_TIME;
    archive.add(file);
    for (const chunk of chunks) file.push(strToU8(chunk), false);
    file.push(new Uint8Array(), true);
  }
  archive.end();
  return Buffer.concat(parts);
}
