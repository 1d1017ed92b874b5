import { existsSync, lstatSync, mkdtempSync, realpathSync, rmdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { located } from '../../archive/located.ts';
import { archiveOf, INDEX_FILE, sealVersions } from '../../archive/seal-versions.ts';
import { PROJECT } from '../../integration/project.ts';
import { officeFolder } from '../office-folder.ts';

/** A folder that no command may write into, and what would be lost there. */
export interface Place {
  kind: 'archive' | 'data' | 'content' | 'tool';
  folder: string;
}

/** Folders of the tool that no command may write into; other folders of a checkout are free. */
const TOOL_FOLDERS = [
  '.biaochi',
  '.ci',
  '.git',
  'bench',
  'lib',
  'node_modules',
  'public',
  'schema',
  'src',
  'test',
];

/** The kept places of a run, the archive of its data first, even if nothing is sealed yet. */
export const keptPlaces = ({ data, content }: { data: string; content: string }): Place[] =>
  [
    { kind: 'archive' as const, folder: archiveOf(data) },
    { kind: 'data' as const, folder: data },
    { kind: 'content' as const, folder: content },
    { kind: 'tool' as const, folder: join(officeFolder({ data }), '.biaochi') },
    ...TOOL_FOLDERS.map((name) => ({ kind: 'tool' as const, folder: join(PROJECT, name) })),
  ].map((place) => ({ ...place, folder: realPath(place.folder) }));

/** The kept place that a path is or lies in. An archive of other data is one too. */
export const placeAround = (path: string, places: readonly Place[]): Place | undefined =>
  places.find(({ folder }) => holds(folder, path)) ?? otherArchive(path);

/** A kept place inside a folder. */
export const placeWithin = (folder: string, places: readonly Place[]): Place | undefined =>
  places.find((place) => holds(folder, place.folder));

/** A folder with sealed versions in it, or a sealed version itself, at a path or above it. */
function otherArchive(path: string): Place | undefined {
  for (let folder = path; ; folder = dirname(folder)) {
    const isArchive = sealVersions(folder).some((one) => existsSync(join(one.folder, INDEX_FILE)));
    if (isArchive) return { kind: 'archive', folder };
    if (dirname(folder) === folder) return undefined;
  }
}

/** On Windows and macOS two spellings that differ in case are one path. */
const FOLDED = ['win32', 'darwin'].includes(process.platform);
const spelling = (path: string): string => (FOLDED ? path.toLowerCase() : path);

function holds(folder: string, path: string): boolean {
  const [outer, inner] = [spelling(folder), spelling(path)];
  return inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : outer + sep);
}

/** The path with all links followed, as far as it exists. */
export function realPath(path: string): string {
  const full = resolve(path);
  if (leadsSomewhere(full)) return realpathSync(full);
  const parent = dirname(full);
  return parent === full ? full : join(realPath(parent), basename(full));
}

/**
 * Whether the file or folder at a path can be named by its real path. What is open and has no name
 * (`/dev/stdout` into a pipe) cannot.
 */
function leadsSomewhere(path: string): boolean {
  try {
    return realpathSync(path) !== '';
  } catch {
    return false;
  }
}

/**
 * The part of a path that exists and is not a folder, or is a dangling link; undefined if there is
 * none.
 */
export function fileOnTheWay(path: string): string | undefined {
  const parent = dirname(path);
  const above = parent === path ? undefined : fileOnTheWay(parent);
  if (above !== undefined) return above;
  if (existsSync(path)) return statSync(path).isDirectory() ? undefined : path;
  return lstatSync(path, { throwIfNoEntry: false }) && path;
}

/** Whether a part of the path is longer than the disk takes. */
export function isTooLong(path: string): boolean {
  try {
    lstatSync(path);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENAMETOOLONG';
  }
  return false;
}

/**
 * Throws the system's error for the path if nothing new can be written in the folder that would
 * hold it.
 */
export function requireRoom(path: string): void {
  let room = statSync(path, { throwIfNoEntry: false })?.isDirectory() ? path : dirname(path);
  while (!existsSync(room) && dirname(room) !== room) room = dirname(room);
  located(path, () => rmdirSync(mkdtempSync(join(room, '.biaochi-'))));
}
