import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Problem } from '../../model/problem.ts';
import { locatedProblem } from '../cells/located-problem.ts';
import { pathFlaw } from '../cells/text-flaw.ts';
import { OPEN_MARK, TABLE_FILE } from './read-grids.ts';

/** A folder `YEAR/NAME` below the data folder, with the names of what lies in it, sorted. */
export interface AssessmentFolder {
  id: string;
  files: string[];
}

export interface FoldersFound {
  folders: AssessmentFolder[];
  problems: Problem[];
  /** Whether a folder could not be opened, so that nobody knows what lies in it. */
  isUnknown: boolean;
}

/** Files that systems leave behind, and hidden ones. */
const LEFT_BEHIND = /^(\.|~\$|\.~|thumbs\.db$|desktop\.ini$)/i;
const YEAR = /^(19|20|21)\d\d$/;

export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Finds the assessment folders of a data folder, and lists what lies elsewhere. */
export async function findFolders(dataDir: string): Promise<FoldersFound> {
  const found: FoldersFound = { folders: [], problems: [], isUnknown: false };
  for (const entry of await entriesOf(dataDir, '', found)) {
    if (entry.name === 'site.yaml') continue;
    if (YEAR.test(entry.name) && (await isFolder(dataDir, entry))) {
      await findInYear(dataDir, entry.name, found);
    } else notRead(found, { assessment: null, path: entry.name });
  }
  return found;
}

async function findInYear(dataDir: string, year: string, found: FoldersFound): Promise<void> {
  for (const entry of await entriesOf(dataDir, year, found)) {
    const id = `${year}/${entry.name}`;
    if (!(await isFolder(join(dataDir, year), entry))) {
      outOfPlace(found, id);
      continue;
    }
    const flaw = pathFlaw(entry.name);
    if (flaw) found.problems.push(locatedProblem(flaw, { assessment: id, file: null }));
    const files: string[] = [];
    for (const inside of await entriesOf(dataDir, id, found)) {
      if (await isFolder(join(dataDir, id), inside))
        notRead(found, { assessment: id, path: inside.name });
      else files.push(inside.name);
    }
    found.folders.push({ id, files });
  }
}

/** A table in the folder of a year belongs to some assessment, and is read in none. */
function outOfPlace(found: FoldersFound, path: string): void {
  if (!TABLE_FILE.test(path)) {
    notRead(found, { assessment: null, path });
    return;
  }
  found.problems.push(
    locatedProblem(
      { level: 'error', code: 'not-read', text: 'table-out-of-place', params: { path } },
      { assessment: null, file: path },
    ),
  );
}

function notRead(
  found: FoldersFound,
  { assessment, path }: { assessment: string | null; path: string },
): void {
  found.problems.push(
    locatedProblem(
      { level: 'warning', code: 'not-read', text: 'path-not-read', params: { path } },
      { assessment, file: path },
    ),
  );
}

/** What lies in a folder, sorted; one that cannot be opened is a problem. */
async function entriesOf(dataDir: string, path: string, found: FoldersFound): Promise<Dirent[]> {
  let entries: Dirent[] = [];
  try {
    entries = await readdir(join(dataDir, path), { withFileTypes: true });
  } catch (error) {
    const { code = 'EIO' } = error as NodeJS.ErrnoException;
    found.isUnknown = true;
    found.problems.push(
      locatedProblem(
        {
          level: 'error',
          code: 'unreadable-file',
          text: 'file-not-opened',
          params: { reason: code },
        },
        { assessment: null, file: path || basename(resolve(dataDir)) },
      ),
    );
  }
  return entries
    .filter(({ name }) => !LEFT_BEHIND.test(name) && !OPEN_MARK.test(name))
    .sort((a, b) => byText(a.name, b.name));
}

/** Links are followed; one that leads nowhere is no folder. */
async function isFolder(parent: string, entry: Dirent): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  try {
    return (await stat(join(parent, entry.name))).isDirectory();
  } catch {
    return false;
  }
}
