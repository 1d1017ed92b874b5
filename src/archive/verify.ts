import { createHash } from 'node:crypto';
import { lstatSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  SEAL_PARTS,
  type SealedFile,
  type SealFault,
  SealIndex,
  type SealManifest,
  type SealPart,
} from '../model/seal.ts';
import { chainFaults } from './chain-faults.ts';
import { fileSum } from './manifest.ts';
import { INDEX_FILE, indexedPaths, indexText, ownFiles } from './seal.ts';
import { below, type SealTree, sealTree } from './seal-tree.ts';
import { findManifest, isPlainFile, MANIFEST_FILE, type SealVersion } from './seal-versions.ts';
import { isSignedBy, SIGNATURE } from './signature.ts';
import { SUMS, sumsText } from './sums.ts';

/** A version with what lies in its folder. */
interface Laid extends SealVersion {
  files: ReadonlySet<string>;
  tree: SealTree;
  /** The parts that ought to be here: the internal one may be kept elsewhere as a whole. */
  parts: readonly SealPart[];
}

function laidOut(version: SealVersion): Laid {
  const tree = sealTree(version.folder);
  const parts = SEAL_PARTS.filter((part) => part === 'public' || !isInternalElsewhere(version));
  return { ...version, tree, parts, files: new Set(tree.files) };
}

/** Whether the internal part was taken away as a whole, folder and archive file. */
export const isInternalElsewhere = ({ folder }: SealVersion): boolean =>
  ['internal', 'internal.zip'].every(
    (name) => lstatSync(join(folder, name), { throwIfNoEntry: false }) === undefined,
  );

/**
 * Everything in a sealed version that is not as it was sealed, by path: files changed, added,
 * missing, renamed or swapped, the lists themselves and the archive files, and the version before.
 * An internal part that is kept elsewhere is not looked at.
 */
export function sealFaults(version: SealVersion, unpack: Unpack): SealFault[] {
  const laid = laidOut(version);
  const parts = laid.parts.map((part) => partFaults(laid, part));
  const index = indexFaults(laid, parts);
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
  return index.some(({ path }) => path !== INDEX_FILE && !shown.has(path))
    ? [{ path: INDEX_FILE, what: 'changed' }]
    : [];
}

/** The files of an archive file by path; throws where it is none. */
export type Unpack = (bytes: Uint8Array) => ReadonlyMap<string, Uint8Array>;

/** Whether an archive file still holds what its part’s manifest lists, whatever the index says. */
function packedFaults(
  { folder, files: here }: Laid,
  { part, manifest }: PartResult,
  unpack: Unpack,
): SealFault[] {
  const path = `${part}.zip`;
  if (!here.has(path)) return [{ path, what: 'missing' }];
  try {
    const files = unpack(readFileSync(join(folder, path)));
    const own = manifest ? [...ownFiles(manifest), SUMS] : [MANIFEST_FILE, SUMS];
    const present = [...files]
      .filter(([name]) => !own.includes(name))
      .map(([name, bytes]) => ({ path: name, bytes: bytes.length, sha256: sha256(bytes) }));
    const whole = own.every((name) => files.has(name));
    if (whole && (!manifest || differences(manifest.files, present).length === 0)) return [];
  } catch {
    return [{ path, what: 'unreadable' }];
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

/** Compares what was sealed with what is there, and tells a renamed from a lost and a new file. */
export function differences(
  sealed: readonly SealedFile[],
  present: readonly SealedFile[],
): SealFault[] {
  const there = new Map(present.map((file) => [file.path, file]));
  const known = new Map(sealed.map((file) => [file.path, file]));
  const added = present.filter(({ path }) => !known.has(path));
  const changed = sealed.filter(
    ({ path, sha256 }) => (there.get(path)?.sha256 ?? sha256) !== sha256,
  );
  const missing = sealed.filter(({ path }) => !there.has(path));
  const renamedTo = new Set<string>();
  const faults: SealFault[] = missing.map(({ path, sha256 }) => {
    const found = added.find((file) => file.sha256 === sha256 && !renamedTo.has(file.path));
    if (!found) return { path, what: 'missing' };
    renamedTo.add(found.path);
    return { path, what: 'renamed', other: found.path };
  });
  for (const { path } of added) if (!renamedTo.has(path)) faults.push({ path, what: 'added' });
  return [...faults, ...changed.map((file) => changedFault(file, changed, there))];
}

function changedFault(
  file: SealedFile,
  changed: readonly SealedFile[],
  there: ReadonlyMap<string, SealedFile>,
): SealFault {
  const now = there.get(file.path)?.sha256;
  const other = changed.find(
    (one) => one.sha256 === now && there.get(one.path)?.sha256 === file.sha256,
  );
  return other
    ? { path: file.path, what: 'swapped', other: other.path }
    : { path: file.path, what: 'changed' };
}

function indexFaults(version: Laid, parts: readonly PartResult[]): SealFault[] {
  const [manifest, internal] = parts.map((part) => part.manifest);
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

function unique(faults: readonly SealFault[]): SealFault[] {
  return [...new Map(faults.map((fault) => [`${fault.path}\n${fault.what}`, fault])).values()];
}
