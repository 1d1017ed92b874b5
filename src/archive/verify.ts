import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  type SealedFile,
  type SealFault,
  SealIndex,
  SealManifest,
  type SealPart,
} from '../model/seal.ts';
import { chainFaults } from './chain-faults.ts';
import { fileSum, filesBelow } from './manifest.ts';
import { INDEX_FILE, indexedPaths, indexText, ownFiles } from './seal.ts';
import { MANIFEST_FILE, type SealVersion } from './seal-versions.ts';
import { isSignedBy, SIGNATURE } from './signature.ts';
import { SUMS, sumsText } from './sums.ts';

/**
 * Everything in a sealed version that is not as it was sealed, by path: files changed, added,
 * missing, renamed or swapped, the lists themselves and the archive files, and the version before.
 */
export function sealFaults(version: SealVersion, unpack: Unpack): SealFault[] {
  const publicPart = partFaults(version, 'public');
  const internalPart = partFaults(version, 'internal');
  const index = indexFaults(version, publicPart.manifest, internalPart.manifest);
  const packed = [
    ...packedFaults(version, 'public', publicPart.manifest, unpack),
    ...packedFaults(version, 'internal', internalPart.manifest, unpack),
  ];
  return unique([
    ...index,
    ...doubted(index, packed),
    ...publicPart.faults,
    ...internalPart.faults,
    ...packed,
    ...chainFaults(version),
  ]);
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
  version: SealVersion,
  part: SealPart,
  manifest: SealManifest | undefined,
  unpack: Unpack,
): SealFault[] {
  const path = `${part}.zip`;
  if (!existsSync(join(version.folder, path))) return [{ path, what: 'missing' }];
  try {
    const files = unpack(readFileSync(join(version.folder, path)));
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
  manifest?: SealManifest;
  faults: SealFault[];
}

function partFaults(version: SealVersion, part: SealPart): PartResult {
  const folder = join(version.folder, part);
  const manifest = readJson(join(folder, MANIFEST_FILE), SealManifest);
  if (!manifest) return { faults: [{ path: `${part}/${MANIFEST_FILE}`, what: 'unreadable' }] };
  const own = [...ownFiles(manifest), SUMS];
  const present = filesBelow(folder).filter((path) => !own.includes(path));
  const faults = differences(
    manifest.files,
    present.map((path) => fileSum(folder, path)),
  );
  const named = faults.map((fault) => withPart(fault, part));
  if (!isOf(manifest, version, part))
    named.push({ path: `${part}/${MANIFEST_FILE}`, what: 'changed' });
  named.push(...signatureFaults(folder, part, manifest));
  if (!sumsAgree(folder, manifest)) named.push({ path: `${part}/${SUMS}`, what: 'changed' });
  return { manifest, faults: named };
}

/** A seal that says who signed it needs that signature. */
function signatureFaults(folder: string, part: SealPart, { signer }: SealManifest): SealFault[] {
  const path = `${part}/${SIGNATURE}`;
  if (signer === undefined) return [];
  if (!existsSync(join(folder, SIGNATURE))) return [{ path, what: 'missing' }];
  const manifest = readFileSync(join(folder, MANIFEST_FILE));
  const signature = readFileSync(join(folder, SIGNATURE));
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
  if (!existsSync(path)) return false;
  const lists = ownFiles(manifest).filter((name) => existsSync(join(folder, name)));
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

function indexFaults(
  version: SealVersion,
  publicManifest: SealManifest | undefined,
  internalManifest: SealManifest | undefined,
): SealFault[] {
  const index = readJson(join(version.folder, INDEX_FILE), SealIndex);
  const listed = indexedPaths(publicManifest?.signer !== undefined);
  const faults = strangers(version, listed);
  if (!index) return [{ path: INDEX_FILE, what: 'unreadable' }, ...faults];
  const present = listed.filter((path) => existsSync(join(version.folder, path)));
  faults.push(
    ...differences(
      index.files,
      present.map((path) => fileSum(version.folder, path)),
    ),
  );
  if (!indexAgrees(version, index, listed)) faults.push({ path: INDEX_FILE, what: 'changed' });
  if (publicManifest && internalManifest && publicManifest.internal !== internalSum(version))
    faults.push({ path: `internal/${MANIFEST_FILE}`, what: 'changed' });
  return faults;
}

/** Whether the list says what its own sums imply, to the letter. */
function indexAgrees(version: SealVersion, index: SealIndex, indexed: readonly string[]): boolean {
  const { year, version: number } = version;
  const sizes = new Map(indexed.map((path) => [path, bytesOf(version, path)]));
  const files = index.files.map((file) => ({ ...file, bytes: sizes.get(file.path) ?? file.bytes }));
  const listed = files.map(({ path }) => path).join() === indexed.join();
  const text = indexText({ format: 'biaochi-seal-1', year, version: number, files });
  return listed && readFileSync(join(version.folder, INDEX_FILE), 'utf8') === text;
}

const bytesOf = (version: SealVersion, path: string): number | undefined =>
  statSync(join(version.folder, path), { throwIfNoEntry: false })?.size;

const internalSum = (version: SealVersion): string =>
  fileSum(version.folder, `internal/${MANIFEST_FILE}`).sha256;

/** Files that lie beside the parts and do not belong there. */
function strangers(version: SealVersion, indexed: readonly string[]): SealFault[] {
  const known = new Set<string>([...indexed, INDEX_FILE]);
  return filesBelow(version.folder)
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
