import { join } from 'node:path';
import type { SealFault } from '../model/seal.ts';
import type { VersionEntry } from '../model/versions.ts';
import { findManifest, type SealVersion, sealVersions, versionName } from './seal-versions.ts';
import {
  indexSum,
  isChained,
  isEntryOf,
  LIST_FILE,
  listText,
  readList,
  sha256,
} from './version-list.ts';

/** What the list of versions tells of an archive. */
export interface ListFound {
  /** Paths are below the archive folder. */
  faults: SealFault[];
  /** An archive of older tools, which kept no list. */
  isWithoutList: boolean;
  /** Versions of older tools that were sealed beside a list: the next seal lists them. */
  unlisted: SealVersion[];
}

export function listFound(archive: string): ListFound {
  const there = sealVersions(archive);
  const list = readList(join(archive, LIST_FILE));
  const known = there.filter((one) => findManifest(one, 'public')?.versions !== undefined);
  if (list === 'absent' && known.length === 0)
    return { faults: [], isWithoutList: there.length > 0, unlisted: [] };
  const entries = typeof list === 'string' ? [] : list;
  const faults = [
    ...(typeof list === 'string' ? [listFault(list)] : ownFaults(list, known)),
    ...lostVersions(entries, there),
    ...entries.flatMap((entry) => entryFaults(entry, there)),
  ];
  const added = there.filter((one) => !entries.some((entry) => isEntryOf(entry, one)));
  const unlisted = added.filter((one) => !known.includes(one));
  const strange = typeof list === 'string' ? [] : added.filter((one) => known.includes(one));
  faults.push(...strange.map((one) => ({ path: nameOf(one), what: 'not-listed' as const })));
  return { faults: unique(faults), isWithoutList: false, unlisted };
}

const nameOf = ({ year, version }: { year: number; version: number }): string =>
  versionName(year, version);

const listFault = (state: 'absent' | 'unreadable'): SealFault => ({
  path: LIST_FILE,
  what: state === 'absent' ? 'missing' : 'unreadable',
});

/** Where the list itself is not the one that was written: every version names the list before it. */
function ownFaults(list: readonly VersionEntry[], known: readonly SealVersion[]): SealFault[] {
  const isAsNamed = (one: SealVersion): boolean => {
    const place = list.findIndex((entry) => isEntryOf(entry, one));
    const manifest = findManifest(one, 'public');
    if (place < 0 || !manifest) return true;
    return (
      manifest.versions === sha256(listText(list.slice(0, place))) &&
      manifest.signer === list[place]?.signer
    );
  };
  const isWhole = isChained(list) && known.every(isAsNamed);
  return isWhole ? [] : [{ path: LIST_FILE, what: 'changed' }];
}

/** Versions that the list, or the copy of it in any version, has and the archive has not. */
function lostVersions(list: readonly VersionEntry[], there: readonly SealVersion[]): SealFault[] {
  const copies = there.map(({ folder }) => readList(join(folder, 'internal', LIST_FILE)));
  const all = [...list, ...copies.flatMap((copy) => (typeof copy === 'string' ? [] : copy))];
  return all
    .filter((entry) => !there.some((one) => isEntryOf(entry, one)))
    .map((entry) => ({ path: nameOf(entry), what: 'missing' }));
}

/** A version that lies there, but is not the one that was listed. Its own list is read by `sealFaults`. */
function entryFaults(entry: VersionEntry, there: readonly SealVersion[]): SealFault[] {
  const version = there.find((one) => isEntryOf(entry, one));
  if (!version || indexSum(version) === entry.index) return [];
  return [{ path: nameOf(entry), what: 'not-as-listed' }];
}

const unique = (faults: readonly SealFault[]): SealFault[] => [
  ...new Map(faults.map((fault) => [`${fault.path} ${fault.what}`, fault])).values(),
];

/** The newest version of each year that the list has. */
export function newestListed(archive: string): Map<number, VersionEntry> {
  const list = readList(join(archive, LIST_FILE));
  const newest = new Map<number, VersionEntry>();
  for (const entry of typeof list === 'string' ? [] : list)
    if ((newest.get(entry.year)?.version ?? 0) < entry.version) newest.set(entry.year, entry);
  return newest;
}
