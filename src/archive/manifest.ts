import { createHash } from 'node:crypto';
import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { InputFile } from '../model/dataset.ts';
import type { Share } from '../model/share.ts';

/** Name of the manifest at the root of a site. */
export const MANIFEST = 'manifest.json';
const GENERATOR = 'biaochi';

/** SHA-256 of every input file and of every file of the site but the manifest itself. */
export interface Manifest {
  generator: typeof GENERATOR;
  version: string;
  inputs: InputFile[];
  files: InputFile[];
  /** Only in the folder of a part, which is no site yet. */
  part?: Part;
}

/** What a part of a site has to have in common with the others, and which of them it is. */
export interface Part {
  share: Share;
  /** Everything that the parts must agree on: edition, language, data. */
  common: Record<string, string | boolean>;
  /** Folders of sealed pages, which stay as they are to the byte. */
  sealed: string[];
}

/** All files below a folder, as paths with `/`, sorted. */
export function filesBelow(folder: string): string[] {
  const found: string[] = [];
  const visit = (below: string): void => {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) visit(path);
      else found.push(path);
    }
  };
  visit('');
  return found.sort();
}

/** Files are read through one room: a new one for each costs as much as the sum itself. */
const ROOM = Buffer.alloc(1 << 18);

/** Length and SHA-256 of one file. */
export function fileSum(folder: string, path: string): InputFile {
  const hash = createHash('sha256');
  const file = openSync(join(folder, path), 'r');
  let bytes = 0;
  try {
    for (let size = readSync(file, ROOM); size > 0; size = readSync(file, ROOM)) {
      hash.update(ROOM.subarray(0, size));
      bytes += size;
    }
  } finally {
    closeSync(file);
  }
  return { path, bytes, sha256: hash.digest('hex') };
}

/** The same of what has been read already. */
export const bytesSum = (path: string, bytes: Uint8Array): InputFile => ({
  path,
  bytes: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
});

/** The manifest of a complete site; `files` are all but the manifest, sorted by path. */
export const manifestOf = (
  files: readonly InputFile[],
  inputs: readonly InputFile[],
  version: string,
  part?: Part,
): Manifest => ({
  generator: GENERATOR,
  version,
  ...(part && { part }),
  inputs: [...inputs],
  files: [...files],
});

export const manifestText = (manifest: Manifest): string =>
  `${JSON.stringify(manifest, null, 1)}\n`;

/** The manifest of a folder; undefined where it holds nothing that this tool made. */
export function manifestIn(folder: string): Manifest | undefined {
  return isOurSite(folder) ? JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8')) : undefined;
}

/** Whether a folder holds a site that this tool made. */
export function isOurSite(folder: string): boolean {
  const path = join(folder, MANIFEST);
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return false;
  try {
    const { generator, files }: Partial<Manifest> = JSON.parse(readFileSync(path, 'utf8'));
    // One without its list tells nobody which files are the site’s.
    return generator === GENERATOR && Array.isArray(files) && files.every((file) => file?.path);
  } catch {
    return false;
  }
}
