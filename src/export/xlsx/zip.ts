import { strToU8, type UnzipFileInfo, unzipSync, type Zippable, zipSync } from 'fflate';
import { isStored } from './zip-headers.ts';

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
export const FIXED_TIME = new Date(1980, 0, 1, 12, 0, 0);
/** How a zip calls what Unix made, and a plain file of it. */
const UNIX = 3;
const REGULAR_FILE = 0o100000;

/** Unix permissions of a plain file, as a zip has them. */
export const permissions = (mode: number) => ({
  os: UNIX,
  attrs: (REGULAR_FILE | mode) * 0x1_0000,
});

const byPath = (a: { path: string }, b: { path: string }): number =>
  a.path < b.path ? -1 : a.path > b.path ? 1 : 0;

/** The order in which Office packages are expected to begin; everything else by path. */
const HEAD = ['mimetype', '[Content_Types].xml', '_rels/.rels'];

export function ordered<T extends { path: string }>(entries: readonly T[]): T[] {
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
    const attributes = mode === undefined ? {} : permissions(mode);
    const data = typeof bytes === 'string' ? strToU8(bytes) : bytes;
    tree[path] = [
      data,
      { level: stored || isStored(path) ? 0 : 6, mtime: FIXED_TIME, ...attributes },
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
