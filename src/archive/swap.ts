import { existsSync, lstatSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { copyFolder, makeFolder, moveFolder, removeFolder } from './folders.ts';
import { located } from './located.ts';
import { isOurSite } from './manifest.ts';
import { mayReplace, removeSite } from './site-files.ts';

/**
 * Putting a finished site in the place of the old one. Whatever moment a kill hits, one whole
 * site lies at OUT or at OUT.old, and the next command puts it right.
 */

/** Where a swap that is under way is noted down. */
const noteOf = (office: string): string => join(office, '.biaochi', 'swap.json');

export const oldOf = (out: string): string => `${out}.old`;

/** What stands behind the name of a site in that of its copy, a number behind it. */
const COPY = '.biaochi-copy';
const isCopyOf = (out: string, path: string): boolean =>
  path.startsWith(out + COPY) && /^(-\d+)?$/.test(path.slice(out.length + COPY.length));

/**
 * Moves the complete site `made` to `out`. Only to be called with `mayReplace` true of both `out`
 * and OUT.old, and by the holder of the build lock.
 */
export function swap(office: string, made: string, out: string): void {
  makeFolder(dirname(out));
  writeNote(office, { out });
  if (existsSync(out) && !isOurSite(out)) removeSite(out);
  mend({ out });
  const near = nearby(office, made, out);
  if (existsSync(out)) moveFolder(out, oldOf(out));
  try {
    moveFolder(near, out);
  } catch (error) {
    mend({ out });
    throw error;
  }
  removeSite(oldOf(out));
  rmSync(noteOf(office), { force: true });
}

export const swapIsUnfinished = (office: string): boolean => existsSync(noteOf(office));

/**
 * Finishes what a killed swap left behind, and says for which folder. Does nothing where no swap
 * is noted down.
 */
export function finishSwap(office: string): string[] {
  const note = noteOf(office);
  if (!existsSync(note)) return [];
  const found = parseNote(readFileSync(note, 'utf8'));
  const mended = found !== undefined && mend(found);
  rmSync(note, { force: true });
  return mended ? [found.out] : [];
}

/** A swap that is under way. */
interface Note {
  out: string;
  /** The folder that this swap made to copy the site into; one that was there before is not ours. */
  copy?: string;
}

const writeNote = (office: string, note: Note): void =>
  writeFileSync(noteOf(office), JSON.stringify(note));

/**
 * A note that was cut short names nothing: then nothing had been moved yet. A copy is only what has
 * the name of one: whatever else a note names is not removed.
 */
function parseNote(text: string): Note | undefined {
  try {
    const { out, copy }: Record<string, unknown> = Object(JSON.parse(text));
    if (typeof out !== 'string') return undefined;
    return typeof copy === 'string' && isCopyOf(out, copy) ? { out, copy } : { out };
  } catch {
    return undefined;
  }
}

/** One whole site at `out`, nothing at OUT.old. Returns whether anything was moved. */
function mend({ out, copy }: Note): boolean {
  const old = oldOf(out);
  if (copy !== undefined) removeFolder(copy);
  if (!existsSync(old)) return false;
  if (existsSync(out)) {
    if (isOurSite(out) && mayReplace(old)) removeSite(old);
    return false;
  }
  if (!isOurSite(old)) return false;
  moveFolder(old, out);
  return true;
}

/** Where a site is copied that was made on another volume: a name that nobody has taken. */
function freeCopyOf(out: string): string {
  const isFree = (path: string): boolean =>
    lstatSync(path, { throwIfNoEntry: false }) === undefined;
  for (let number = 1; ; number++) {
    const path = `${out}${COPY}${number === 1 ? '' : `-${number}`}`;
    if (isFree(path)) return path;
  }
}

/**
 * A folder can only be renamed within a volume; elsewhere it is copied beside its goal first. Where
 * there is no room for a copy, what there is of it and the note are removed.
 */
function nearby(office: string, made: string, out: string): string {
  if (deviceOf(made) === deviceOf(dirname(out))) return made;
  const copy = freeCopyOf(out);
  try {
    writeNote(office, { out, copy });
    located(out, () => copyFolder(made, copy));
    return copy;
  } catch (error) {
    removeFolder(copy);
    rmSync(noteOf(office), { force: true });
    throw error;
  }
}

const deviceOf = (folder: string): number => statSync(folder).dev;
