import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileSum, filesBelow } from '../../src/archive/manifest.ts';
import { INDEXED, indexText } from '../../src/archive/seal.ts';
import type { SealVersion } from '../../src/archive/seal-versions.ts';
import { sumsText } from '../../src/archive/sums.ts';
import { listText, withEntry } from '../../src/archive/version-list.ts';
import { packFiles } from '../../src/export/xlsx/pack-files.ts';

/** Makes all lists and archive files of a changed version anew, as a forger would. */
export function resealed({ year, version, folder }: SealVersion, said: object = {}): void {
  const part = (name: 'public' | 'internal', more: object): void => {
    const below = join(folder, name);
    const own = ['manifest.json', 'SHA256SUMS'];
    const files = filesBelow(below)
      .filter((path) => !own.includes(path))
      .map((path) => fileSum(below, path));
    const manifest = JSON.parse(readFileSync(join(below, 'manifest.json'), 'utf8'));
    const text = JSON.stringify({ ...manifest, ...said, ...more, files }, null, 1);
    writeFileSync(join(below, 'manifest.json'), `${text}\n`);
    writeFileSync(join(below, 'SHA256SUMS'), sumsText([...files, fileSum(below, 'manifest.json')]));
    const contents = filesBelow(below).map(
      (path) => [path, readFileSync(join(below, path))] as const,
    );
    writeFileSync(join(folder, `${name}.zip`), packFiles(new Map(contents)));
  };
  part('internal', {});
  part('public', { internal: fileSum(folder, 'internal/manifest.json').sha256 });
  const files = INDEXED.map((path) => fileSum(folder, path));
  const index = { format: 'biaochi-seal-1', year, version, files } as const;
  writeFileSync(join(folder, 'seal.json'), indexText(index));
}

/** The list of an archive with one version, as its forger would write it anew. */
export const relisted = (archive: string, only: SealVersion): void =>
  writeFileSync(join(archive, 'versions.json'), listText(withEntry([], only)));
