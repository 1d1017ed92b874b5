import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { moveFolder } from './folders.ts';
import { versionName } from './seal-versions.ts';
import { syncPath } from './sync.ts';
import { indexSum, LIST_FILE, readList } from './version-list.ts';

/** What a killed seal leaves in the archive: hidden folders with this name before that of the version. */
export const MAKING = '.making-';

/**
 * Finishes a seal that was killed at its very end, when its version was whole and listed, but not yet
 * moved to its place.
 */
export function finishSeal(archive: string): void {
  const list = readList(join(archive, LIST_FILE));
  const last = typeof list === 'string' ? undefined : list.at(-1);
  if (!last) return;
  const name = versionName(last.year, last.version);
  const [making, place] = [join(archive, `${MAKING}${name}`), join(archive, name)];
  if (existsSync(place) || !existsSync(making)) return;
  const { year, version } = last;
  if (indexSum({ year, version, folder: making }) === last.index) moveFolder(making, place);
}

/**
 * Moves a version to its place, and the list that has it. The list goes first: killed between both, the
 * next command finishes the seal. Where the version cannot be moved the list is again what it was.
 */
export function putListed(
  archive: string,
  { list, making, name }: { list: string; making: string; name: string },
): void {
  const place = join(archive, LIST_FILE);
  const before = existsSync(place) ? readFileSync(place) : undefined;
  moveFolder(list, place);
  try {
    syncPath(archive);
    moveFolder(making, join(archive, name));
  } catch (error) {
    if (before) writeFileSync(place, before);
    else rmSync(place, { force: true });
    throw error;
  }
  syncPath(archive);
}

/** Removes what a killed seal left behind that cannot be finished; to be called before a seal begins. */
export function clearUnfinished(archive: string): void {
  if (!existsSync(archive)) return;
  finishSeal(archive);
  for (const name of readdirSync(archive))
    if (name.startsWith(MAKING)) rmSync(join(archive, name), { recursive: true, force: true });
}
