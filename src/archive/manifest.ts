import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { InputFile } from '../model/dataset.ts';

/** Name of the manifest at the root of a site. */
export const MANIFEST = 'manifest.json';
const GENERATOR = 'biaochi';

/** SHA-256 of every input file and of every file of the site but the manifest itself. */
export interface Manifest {
  generator: typeof GENERATOR;
  version: string;
  inputs: InputFile[];
  files: InputFile[];
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

export function fileSum(folder: string, path: string): InputFile {
  const content = readFileSync(join(folder, path));
  return {
    path,
    bytes: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
  };
}

/** The manifest of a complete site. */
export function manifestOf(site: string, inputs: readonly InputFile[], version: string): Manifest {
  const files = filesBelow(site).filter((path) => path !== MANIFEST);
  return {
    generator: GENERATOR,
    version,
    inputs: [...inputs],
    files: files.map((path) => fileSum(site, path)),
  };
}

export const manifestText = (manifest: Manifest): string =>
  `${JSON.stringify(manifest, null, 1)}\n`;

/** Whether a folder holds a site that this tool made. */
export function isOurSite(folder: string): boolean {
  const path = join(folder, MANIFEST);
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return false;
  try {
    return JSON.parse(readFileSync(path, 'utf8')).generator === GENERATOR;
  } catch {
    return false;
  }
}
