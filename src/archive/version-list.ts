import { createHash, type KeyObject } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type VersionEntry, VersionList } from '../model/versions.ts';
import { fileSum } from './manifest.ts';
import {
  findManifest,
  findSealCode,
  INDEX_FILE,
  isPlainFile,
  type SealVersion,
  sealVersions,
} from './seal-versions.ts';
import { isSignedBy, keyText, signatureOf } from './signature.ts';

/**
 * The list of versions: a version that is taken away as a whole leaves no gap in the archive, but one
 * in this list, of which each further seal keeps a copy.
 */

export const LIST_FILE = 'versions.json';

export const listText = (versions: readonly VersionEntry[]): string =>
  `${JSON.stringify({ format: 'biaochi-versions-1', versions }, null, 1)}\n`;

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The entries of a list at a path; `unreadable` also where a letter of it is another than was written. */
export function readList(path: string): VersionEntry[] | 'absent' | 'unreadable' {
  if (!existsSync(path)) return 'absent';
  if (!isPlainFile(path)) return 'unreadable';
  try {
    const text = readFileSync(path, 'utf8');
    const { versions } = VersionList.parse(JSON.parse(text));
    return listText(versions) === text ? versions : 'unreadable';
  } catch {
    return 'unreadable';
  }
}

/** The list with an entry for a version that lies in the archive, signed where there is a key. */
export function withEntry(
  versions: readonly VersionEntry[],
  version: SealVersion,
  key?: KeyObject,
): VersionEntry[] {
  const last = versions.at(-1);
  const entry: VersionEntry = {
    year: version.year,
    version: version.version,
    date: findManifest(version, 'public')?.date ?? '',
    code: findSealCode(version) ?? '',
    index: indexSum(version) ?? '',
    before: last ? entrySum(last) : '',
  };
  return [...versions, key ? signed(entry, key) : entry];
}

function signed(entry: VersionEntry, key: KeyObject): VersionEntry {
  const own = { ...entry, signer: keyText(key) };
  const signature = signatureOf(Buffer.from(JSON.stringify(own)), key);
  return { ...own, signature: Buffer.from(signature).toString('base64') };
}

export const entrySum = (entry: VersionEntry): string => sha256(JSON.stringify(entry));

export const indexSum = ({ folder }: SealVersion): string | undefined =>
  isPlainFile(join(folder, INDEX_FILE)) ? fileSum(folder, INDEX_FILE).sha256 : undefined;

/** Whether each entry follows the one before it, and is signed by the signer that it names. */
export const isChained = (versions: readonly VersionEntry[]): boolean =>
  versions.every(
    (entry, place) =>
      entry.before === (place === 0 ? '' : entrySum(versions[place - 1] as VersionEntry)) &&
      isSound(entry),
  );

function isSound({ signature, ...own }: VersionEntry): boolean {
  if (own.signer === undefined) return signature === undefined;
  const bytes = Buffer.from(JSON.stringify(own));
  return isSignedBy(own.signer, bytes, Buffer.from(signature ?? '', 'base64'));
}

/** The list of an archive as it is before a seal, with every version that lies there. */
export function listSoFar(archive: string): VersionEntry[] {
  const list = readList(join(archive, LIST_FILE));
  if (list === 'unreadable') throw new Error(`${LIST_FILE} cannot be read`);
  return completed(list === 'absent' ? [] : list, sealVersions(archive));
}

/** Entries for all of them, those of older tools too. */
const completed = (
  versions: readonly VersionEntry[],
  there: readonly SealVersion[],
): VersionEntry[] =>
  there
    .filter((one) => !versions.some((entry) => isEntryOf(entry, one)))
    .reduce<VersionEntry[]>((list, one) => withEntry(list, one), [...versions]);

export const isEntryOf = (entry: VersionEntry, { year, version }: SealVersion): boolean =>
  entry.year === year && entry.version === version;
