import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { SealManifest, type SealPart } from '../model/seal.ts';

/** A sealed version as found on disk. */
export interface SealVersion {
  year: number;
  version: number;
  folder: string;
}

export const MANIFEST_FILE = 'manifest.json';
/** Beside the parts: the sums of their lists and archive files. */
export const INDEX_FILE = 'seal.json';
/** Nobody corrects a year ten thousand times, and a longer number would not be kept to the unit. */
const NAME = /^(\d{4})-v([1-9]\d{0,3})$/;
const LIKE_A_NAME = /^\d{4}[-_ ]?v\d+$/i;

/** Where seals lie: `archive` beside the data folder. */
export const archiveOf = (dataDir: string): string => join(dirname(resolve(dataDir)), 'archive');

export const versionName = (year: number, version: number): string => `${year}-v${version}`;

/** What has the name of a version and is no folder of the archive’s own, so that nothing is sealed in it. */
export const strayVersions = (archive: string): SealVersion[] =>
  namedAsVersions(archive).filter(({ folder }) => !isOwnFolder(folder));

/** Names that only look like those of versions: `2024-v02`, `2024-V2`. */
export const misnamedVersions = (archive: string): string[] =>
  isFolder(archive)
    ? readdirSync(archive).filter((name) => LIKE_A_NAME.test(name) && !NAME.test(name))
    : [];

/** All sealed versions, by year and then version, the newest last. */
export function sealVersions(archive: string): SealVersion[] {
  return namedAsVersions(archive)
    .filter(({ folder }) => isOwnFolder(folder))
    .sort((a, b) => a.year - b.year || a.version - b.version);
}

function namedAsVersions(archive: string): SealVersion[] {
  if (!isFolder(archive)) return [];
  return readdirSync(archive).flatMap((name) => {
    const match = NAME.exec(name);
    if (!match) return [];
    return [{ year: Number(match[1]), version: Number(match[2]), folder: join(archive, name) }];
  });
}

/** A folder itself: what a link leads to may be changed without a trace here. */
const isOwnFolder = (path: string): boolean =>
  lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/** A link that leads to itself leads to no folder. */
const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();

/** The newest version of each sealed year. */
export function newestVersions(archive: string): Map<number, SealVersion> {
  return new Map(sealVersions(archive).map((version) => [version.year, version]));
}

/** The manifest of a part. Throws where it cannot be read: `verify` says why. */
export function readManifest(version: SealVersion, part: SealPart): SealManifest {
  return SealManifest.parse(JSON.parse(readPlain(manifestPath(version, part)).toString('utf8')));
}

/** The same; undefined where it cannot be read. */
export function findManifest(version: SealVersion, part: SealPart): SealManifest | undefined {
  try {
    return readManifest(version, part);
  } catch {
    return undefined;
  }
}

/** The code of a seal: the SHA-256 of its public manifest, in hexadecimal. */
export function sealCode(version: SealVersion): string {
  return createHash('sha256')
    .update(readPlain(manifestPath(version, 'public')))
    .digest('hex');
}

/** The same; undefined where there is no manifest. */
export function findSealCode(version: SealVersion): string | undefined {
  return isPlainFile(manifestPath(version, 'public')) ? sealCode(version) : undefined;
}

const manifestPath = (version: SealVersion, part: SealPart): string =>
  join(version.folder, part, MANIFEST_FILE);

/** A file itself, not a link to one, nor what waits for a writer when it is read. */
export const isPlainFile = (path: string): boolean =>
  lstatSync(path, { throwIfNoEntry: false })?.isFile() === true;

function readPlain(path: string): Buffer {
  if (!isPlainFile(path)) throw new Error(`no plain file: ${path}`);
  return readFileSync(path);
}
