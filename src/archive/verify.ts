import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SealFault, SealManifest, SealPart } from '../model/seal.ts';
import { chainFaults } from './chain-faults.ts';
import { differences } from './compare/file-differences.ts';
import { indexFaults } from './index-faults.ts';
import { type Laid, laidOut } from './laid-out.ts';
import { fileSum } from './manifest.ts';
import { ownFiles } from './seal.ts';
import { below } from './seal-tree.ts';
import {
  findManifest,
  INDEX_FILE,
  isPlainFile,
  MANIFEST_FILE,
  type SealVersion,
} from './seal-versions.ts';
import { isSignedBy, SIGNATURE } from './signature.ts';
import { SUMS, sumsText } from './sums.ts';

/**
 * Everything in a sealed version that is not as it was sealed, by path: files changed, added,
 * missing, renamed or swapped, the lists themselves and the archive files, and the version before.
 * An internal part that is kept elsewhere is not looked at.
 */
export function sealFaults(version: SealVersion, unpack: Unpack): SealFault[] {
  const laid = laidOut(version);
  const parts = laid.parts.map((part) => partFaults(laid, part));
  const index = indexFaults(
    laid,
    parts.map(({ manifest }) => manifest),
  );
  const packed = parts.flatMap((part) => packedFaults(laid, part, unpack));
  const faults = unique([
    ...index,
    ...doubted(index, packed),
    ...parts.flatMap((part) => part.faults),
    ...packed,
    ...chainFaults(version),
  ]);
  const others = new Set(laid.tree.others);
  return [
    ...faults.filter(({ path }) => !others.has(path)),
    ...laid.tree.others.map((path) => ({ path, what: 'not-plain' as const })),
    ...emptyFaults(laid, parts),
  ];
}

/** Folders that hold nothing and never did. */
function emptyFaults({ tree }: Laid, parts: readonly PartResult[]): SealFault[] {
  const sealed = parts.flatMap(({ part, manifest }) =>
    [MANIFEST_FILE, ...(manifest?.files ?? []).map(({ path }) => path)].map(
      (path) => `${part}/${path}`,
    ),
  );
  return tree.emptyFolders
    .filter((folder) => !sealed.some((path) => path.startsWith(`${folder}/`)))
    .map((folder) => ({ path: `${folder}/`, what: 'added' }));
}

/**
 * Where only the index says that an archive file or list was changed, and its content agrees with
 * everything else, the index itself may be what was changed: both are named.
 */
function doubted(index: readonly SealFault[], packed: readonly SealFault[]): SealFault[] {
  const shown = new Set(packed.map(({ path }) => path));
  const isDoubtful = ({ path, what }: SealFault): boolean =>
    path !== INDEX_FILE && what !== 'added' && !shown.has(path);
  return index.some(isDoubtful) ? [{ path: INDEX_FILE, what: 'changed' }] : [];
}

/** The files of an archive file by path; throws where it is not to the byte as a seal’s are written. */
export type Unpack = (bytes: Uint8Array) => ReadonlyMap<string, Uint8Array>;

/** Whether an archive file still holds what its part’s manifest lists, whatever the index says. */
function packedFaults(
  { folder, files: here }: Laid,
  { part, manifest }: PartResult,
  unpack: Unpack,
): SealFault[] {
  const path = `${part}.zip`;
  if (!here.has(path)) return [{ path, what: 'missing' }];
  const bytes = readFileSync(join(folder, path));
  try {
    const files = unpack(bytes);
    const own = manifest ? [...ownFiles(manifest), SUMS] : [MANIFEST_FILE, SUMS];
    const present = [...files]
      .filter(([name]) => !own.includes(name))
      .map(([name, bytes]) => ({ path: name, bytes: bytes.length, sha256: sha256(bytes) }));
    const whole = own.every((name) => files.has(name));
    if (whole && (!manifest || differences(manifest.files, present).length === 0)) return [];
  } catch {
    return [{ path, what: 'not-as-packed' }];
  }
  return [{ path, what: 'changed' }];
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

interface PartResult {
  part: SealPart;
  manifest?: SealManifest;
  faults: SealFault[];
}

function partFaults(version: Laid, part: SealPart): PartResult {
  const folder = join(version.folder, part);
  const path = `${part}/${MANIFEST_FILE}`;
  const manifest = version.files.has(path) ? findManifest(version, part) : undefined;
  if (!manifest) return { part, faults: [{ path, what: 'unreadable' }] };
  const own = [...ownFiles(manifest), SUMS];
  const present = below(version.tree.files, part).filter((one) => !own.includes(one));
  const faults = differences(
    manifest.files,
    present.map((one) => fileSum(folder, one)),
  );
  const named = faults.map((fault) => withPart(fault, part));
  if (!isOf(manifest, version, part)) named.push({ path, what: 'changed' });
  named.push(...signatureFaults(version, part, manifest));
  const sums = `${part}/${SUMS}`;
  if (!version.files.has(sums) || !sumsAgree(folder, manifest))
    named.push({ path: sums, what: 'changed' });
  return { part, manifest, faults: named };
}

/** A seal that says who signed it needs that signature. */
function signatureFaults(version: Laid, part: SealPart, { signer }: SealManifest): SealFault[] {
  const path = `${part}/${SIGNATURE}`;
  if (signer === undefined) return [];
  if (!version.files.has(path)) return [{ path, what: 'missing' }];
  const manifest = readFileSync(join(version.folder, part, MANIFEST_FILE));
  const signature = readFileSync(join(version.folder, path));
  return isSignedBy(signer, manifest, signature) ? [] : [{ path, what: 'changed' }];
}

const withPart = (fault: SealFault, part: string): SealFault => ({
  ...fault,
  path: `${part}/${fault.path}`,
  ...(fault.other === undefined ? {} : { other: `${part}/${fault.other}` }),
});

const isOf = (manifest: SealManifest, version: SealVersion, part: SealPart): boolean =>
  manifest.part === part && manifest.year === version.year && manifest.version === version.version;

/** Whether the sums of a part are those of its manifest and of the lists beside it. */
export function sumsAgree(folder: string, manifest: SealManifest): boolean {
  const path = join(folder, SUMS);
  if (!isPlainFile(path)) return false;
  const lists = ownFiles(manifest).filter((name) => isPlainFile(join(folder, name)));
  const expected = sumsText([...manifest.files, ...lists.map((name) => fileSum(folder, name))]);
  return readFileSync(path, 'utf8') === expected;
}

function unique(faults: readonly SealFault[]): SealFault[] {
  return [...new Map(faults.map((fault) => [`${fault.path}\n${fault.what}`, fault])).values()];
}
