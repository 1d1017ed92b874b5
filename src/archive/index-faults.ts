import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type SealFault, SealIndex, type SealManifest } from '../model/seal.ts';
import { differences } from './compare/file-differences.ts';
import type { Laid } from './laid-out.ts';
import { fileSum } from './manifest.ts';
import { indexedPaths, indexText } from './seal.ts';
import { INDEX_FILE, MANIFEST_FILE, type SealVersion } from './seal-versions.ts';

/**
 * What the index of a version tells: its own sums, files that lie beside the parts, and whether both
 * manifests belong to each other. `manifests`: that of each part that is here, the public one first.
 */
export function indexFaults(
  version: Laid,
  [manifest, internal]: readonly (SealManifest | undefined)[],
): SealFault[] {
  const index = version.files.has(INDEX_FILE)
    ? readJson(join(version.folder, INDEX_FILE), SealIndex)
    : undefined;
  const listed = indexedPaths(manifest?.signer !== undefined);
  const faults = strangers(version, listed);
  if (!index) return [{ path: INDEX_FILE, what: 'unreadable' }, ...faults];
  const present = listed.filter((path) => version.files.has(path));
  const expected = index.files.filter(({ path }) => isHere(version, path));
  faults.push(
    ...differences(
      expected,
      present.map((path) => fileSum(version.folder, path)),
    ),
  );
  if (!indexAgrees(version, index, listed)) faults.push({ path: INDEX_FILE, what: 'changed' });
  if (manifest && internal && manifest.internal !== internalSum(version))
    faults.push({ path: `internal/${MANIFEST_FILE}`, what: 'changed' });
  return faults;
}

/** Whether a file is of a part that ought to be here. */
const isHere = ({ parts }: Laid, path: string): boolean =>
  parts.some((part) => path === `${part}.zip` || path.startsWith(`${part}/`));

/** Whether the list says what its own sums imply, to the letter. */
function indexAgrees(version: Laid, index: SealIndex, indexed: readonly string[]): boolean {
  const { year, version: number } = version;
  const sizes = new Map(indexed.map((path) => [path, bytesOf(version, path)]));
  const files = index.files.map((file) => ({ ...file, bytes: sizes.get(file.path) ?? file.bytes }));
  const listed = files.map(({ path }) => path).join() === indexed.join();
  const text = indexText({ format: 'biaochi-seal-1', year, version: number, files });
  return listed && readFileSync(join(version.folder, INDEX_FILE), 'utf8') === text;
}

const bytesOf = ({ files, folder }: Laid, path: string): number | undefined =>
  files.has(path) ? statSync(join(folder, path)).size : undefined;

const internalSum = (version: SealVersion): string =>
  fileSum(version.folder, `internal/${MANIFEST_FILE}`).sha256;

/** Files that lie beside the parts and do not belong there. */
function strangers({ tree }: Laid, indexed: readonly string[]): SealFault[] {
  const known = new Set<string>([...indexed, INDEX_FILE]);
  return tree.files
    .filter((path) => !/^(public|internal)\//.test(path) && !known.has(path))
    .map((path) => ({ path, what: 'added' }));
}

function readJson<T>(
  path: string,
  schema: { safeParse: (value: unknown) => { data?: T } },
): T | undefined {
  try {
    return schema.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data;
  } catch {
    return undefined;
  }
}
