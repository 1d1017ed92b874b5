import type { InputFile } from '../../model/dataset.ts';
import type { Problem } from '../../model/problem.ts';
import type { TableName } from '../../model/tables.ts';
import { locatedProblem } from '../cells/located-problem.ts';
import { addAll } from './add-all.ts';
import { assignTables, type TableGrid } from './assign-tables.ts';
import { readDelivered } from './delivered-file.ts';
import type { AssessmentFolder } from './find-folders.ts';
import { readGrids, TABLE_FILE } from './read-grids.ts';
import { fileStem, tableOfName } from './table-name.ts';

/** The tables of an assessment's folder. */
export interface FilesRead {
  tables: TableGrid[];
  problems: Problem[];
  inputs: InputFile[];
  /** Tables that may stand in files that could not be read; `any` for workbooks of other names. */
  unread: Set<TableName | 'any'>;
}

/** Reads all delivered files of a folder but its scheme. */
export async function readFiles(dataDir: string, folder: AssessmentFolder): Promise<FilesRead> {
  const read: FilesRead = { tables: [], problems: [], inputs: [], unread: new Set() };
  for (const file of folder.files) {
    if (file === 'scheme.yaml') continue;
    if (TABLE_FILE.test(file)) await readTables(dataDir, folder.id, file, read);
    else await noteOther(dataDir, folder.id, file, read);
  }
  return read;
}

async function readTables(
  dataDir: string,
  assessment: string,
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
  const { grids, problems } = await readGrids({ assessment, path: file, bytes });
  unread(problems);
  const assigned = assignTables(assessment, file, grids);
  read.tables.push(...assigned.tables);
  addAll(read.problems, assigned.problems);
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
