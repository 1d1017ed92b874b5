import {
  existsSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { copyFolder, makeFolder, moveFolder, removeFolder } from './folders.ts';
import { located } from './located.ts';
import { isOurSite, MANIFEST } from './manifest.ts';

/**
 * Putting a finished site in the place of the old one. Whatever moment a kill hits, one whole
 * site lies at OUT or at OUT.old, and the next command puts it right.
 */

/** Where a swap that is under way is noted down. */
const noteOf = (project: string): string => join(project, '.biaochi', 'swap.json');

export const oldOf = (out: string): string => `${out}.old`;

/** Whether a folder may be replaced: absent, empty, or a site of ours. */
export function mayReplace(folder: string): boolean {
  if (!existsSync(folder)) return true;
  if (!statSync(folder).isDirectory()) return false;
  return isOurSite(folder) || readdirSync(folder).length === 0;
}

/**
 * Moves the complete site `made` to `out`. Only to be called with `mayReplace` true of both `out`
 * and OUT.old, and by the holder of the build lock.
 */
export function swap(project: string, made: string, out: string): void {
  makeFolder(dirname(out));
  writeFileSync(noteOf(project), JSON.stringify({ out }));
  if (existsSync(out) && !isOurSite(out)) rmdirSync(out);
  mend(out);
  const near = nearby(project, made, out);
  if (existsSync(out)) moveFolder(out, oldOf(out));
  try {
    moveFolder(near, out);
  } catch (error) {
    mend(out);
    throw error;
  }
  remove(oldOf(out));
  rmSync(noteOf(project), { force: true });
}

export const swapIsUnfinished = (project: string): boolean => existsSync(noteOf(project));

/**
 * Finishes what a killed swap left behind, and says for which folder. Does nothing where no swap
 * is noted down.
 */
export function finishSwap(project: string): string[] {
  const note = noteOf(project);
  if (!existsSync(note)) return [];
  const { out } = parseNote(readFileSync(note, 'utf8'));
  const mended = out === undefined ? false : mend(out);
  rmSync(note, { force: true });
  return mended && out !== undefined ? [out] : [];
}

/** A note that was cut short names nothing: then nothing had been moved yet. */
function parseNote(text: string): { out?: string } {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

/** One whole site at `out`, nothing at OUT.old. Returns whether anything was moved. */
function mend(out: string): boolean {
  const old = oldOf(out);
  remove(copyOf(out));
  if (!existsSync(old)) return false;
  if (existsSync(out)) {
    if (isOurSite(out) && mayReplace(old)) remove(old);
    return false;
  }
  if (!isOurSite(old)) return false;
  moveFolder(old, out);
  return true;
}

/** The manifest goes last: what is left of a killed removal is still known as ours. */
function remove(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (name !== MANIFEST) removeFolder(join(folder, name));
  }
  removeFolder(folder);
}

/** Where a site is copied that was made on another volume. */
const copyOf = (out: string): string => `${out}.biaochi-copy`;

/** A folder can only be renamed within a volume; elsewhere it is copied beside its goal first. */
function sameVolume(made: string, out: string): string {
  if (deviceOf(made) === deviceOf(dirname(out))) return made;
  located(out, () => copyFolder(made, copyOf(out)));
  return copyOf(out);
}

/** The same; where there is no room for a copy, what there is of it and the note are removed. */
function nearby(project: string, made: string, out: string): string {
  try {
    return sameVolume(made, out);
  } catch (error) {
    remove(copyOf(out));
    rmSync(noteOf(project), { force: true });
    throw error;
  }
}

const deviceOf = (folder: string): number => statSync(folder).dev;
