import type { InputFile } from '../../model/dataset.ts';
import type { Problem } from '../../model/problem.ts';
import type { TableName } from '../../model/tables.ts';
import { type Finding, locatedProblem } from '../cells/located-problem.ts';
import { pathFlaw } from '../cells/text-flaw.ts';
import { addAll } from './add-all.ts';
import { assignTables, type TableGrid, type UnnamedGrid } from './assign-tables.ts';
import { nameOfOriginal } from './copied-file.ts';
import { readDelivered } from './delivered-file.ts';
import type { AssessmentFolder } from './find-folders.ts';
import { readGrids, TABLE_FILE } from './read-grids.ts';
import { isSetAside } from './set-aside.ts';
import { fileStem, tableOfName } from './table-name.ts';

/** The tables of an assessment's folder. */
export interface FilesRead {
  tables: TableGrid[];
  /** Sheets and files whose names tell no table. */
  unnamed: UnnamedGrid[];
  problems: Problem[];
  inputs: InputFile[];
  /** Tables that may stand in files that could not be read; `any` for workbooks of other names. */
  unread: Set<TableName | 'any'>;
}

/** Reads all delivered files of a folder but its scheme and what `ignore` sets aside. */
export async function readFiles(
  dataDir: string,
  folder: AssessmentFolder,
  ignore: readonly string[] = [],
): Promise<FilesRead> {
  const read: FilesRead = {
    tables: [],
    unnamed: [],
    problems: [],
    inputs: [],
    unread: new Set(),
  };
  const sums = new Map<string, string>();
  for (const file of originalsFirst(folder.files)) {
    if (file === 'scheme.yaml') continue;
    const flaw = pathFlaw(file);
    if (flaw) read.problems.push(locatedProblem(flaw, { assessment: folder.id, file }));
    if (isSetAside(file, ignore)) await setAside(dataDir, folder.id, file, read);
    else if (TABLE_FILE.test(file))
      await readTables(dataDir, { ...folder, sums, ignore }, file, read);
    else await noteOther(dataDir, folder.id, file, read);
  }
  return read;
}

async function readTables(
  dataDir: string,
  {
    id: assessment,
    files,
    sums,
    ignore,
  }: AssessmentFolder & { sums: Map<string, string>; ignore: readonly string[] },
  file: string,
  read: FilesRead,
): Promise<void> {
  const unread = (problems: readonly Problem[]): void => {
    addAll(read.problems, problems);
    if (problems.some(({ level }) => level === 'error')) {
      read.unread.add(tableOfName(fileStem(file)) ?? 'any');
    }
  };
  const { bytes, input, problem } = await readDelivered(dataDir, { assessment, file });
  if (problem) unread([problem]);
  if (!bytes || !input) return;
  read.inputs.push(input);
  sums.set(file, input.sha256);
  const copy = copyOf(file, files, sums);
  if (copy) read.problems.push(locatedProblem(copy, { assessment, file }));
  if (copy?.text === 'copy-not-read') return;
  const { grids, problems } = await readGrids({ assessment, path: file, bytes });
  unread(problems);
  for (const { place } of grids) {
    const flaw = pathFlaw(place.sheet ?? '');
    if (flaw) read.problems.push(locatedProblem(flaw, { assessment, ...place }));
  }
  const wanted = grids.filter(({ place: { sheet } }) => !isSetAside(sheet ?? '', ignore));
  const assigned = assignTables(file, wanted);
  read.tables.push(...assigned.tables);
  read.unnamed.push(...assigned.unnamed);
}

/** Files with copies behind what they are copies of, else in their order. */
function originalsFirst(files: readonly string[]): string[] {
  const isCopy = (file: string): boolean => {
    const original = nameOfOriginal(file);
    return original !== undefined && files.includes(original);
  };
  return [...files.filter((file) => !isCopy(file)), ...files.filter(isCopy)];
}

/** What is told of a copy of another file; one that is the same to the byte is not read. */
function copyOf(
  file: string,
  files: readonly string[],
  sums: ReadonlyMap<string, string>,
): Finding | undefined {
  const original = nameOfOriginal(file);
  if (original === undefined) return undefined;
  const isThere = files.includes(original);
  // `(1)` alone may well be part of a name.
  if (!isThere && /\)\.[^.]*$/.test(file)) return undefined;
  const isSame = sums.get(original) === sums.get(file);
  const text = !isThere ? 'copy-alone' : isSame ? 'copy-not-read' : 'copy-differs';
  return { level: 'warning', code: 'not-read', text, params: { original } };
}

/** A file that is set aside is listed with its sum, and nothing else is said of it. */
async function setAside(
  dataDir: string,
  assessment: string,
  file: string,
  { inputs }: FilesRead,
): Promise<void> {
  const { input } = await readDelivered(dataDir, { assessment, file });
  if (input) inputs.push(input);
}

/** A file of another kind is not read; it is listed, with its sum. */
async function noteOther(
  dataDir: string,
  assessment: string,
  file: string,
  read: FilesRead,
): Promise<void> {
  const { input, problem } = await readDelivered(dataDir, { assessment, file });
  if (input) read.inputs.push(input);
  read.problems.push(
    problem ??
      locatedProblem(
        { level: 'warning', code: 'not-read', text: 'path-not-read', params: { path: file } },
        { assessment, file },
      ),
  );
}
