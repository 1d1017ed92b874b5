import type { Problem } from '../../model/problem.ts';
import type { TableName } from '../../model/tables.ts';
import { locatedProblem } from '../cells/located-problem.ts';
import { plainNumber } from '../cells/plain-number.ts';
import type { TableGrid, UnnamedGrid } from '../files/assign-tables.ts';
import type { Grid } from '../files/grid.ts';
import type { FilesRead } from '../files/read-files.ts';
import { fileStem } from '../files/table-name.ts';
import { firstTableByHeader, tableByHeader } from '../layouts/known-by-header.ts';
import type { Reading } from './reading.ts';

/** Names of sheets that say that they hold something else than this year's tables. */
const OTHER_PURPOSE =
  /上年|去年|往年|历年|草稿|底稿|作废|旧表|测算|得分|排名|名次|位次|样表|模板|示例|draft|backup/i;

/** Hidden sheets, and those named for something else, are what offices put aside. */
function isSeen({ grid }: UnnamedGrid, year: number): boolean {
  const name = grid.place.sheet ?? fileStem(grid.place.file);
  const years = [...name.matchAll(/(?:19|20)\d\d/g)].map(([text]) => text);
  const isOfYear = years.length === 0 || years.includes(String(year));
  return !grid.hiddenSheet && isOfYear && !OTHER_PURPOSE.test(name);
}

/** Takes those of the unnamed grids that a look tells to be a table into the tables. */
function take(
  { files, year }: { files: FilesRead; year: number },
  tableOf: (unnamed: UnnamedGrid) => TableName | undefined,
): void {
  const left: UnnamedGrid[] = [];
  for (const unnamed of files.unnamed) {
    const table = isSeen(unnamed, year) ? tableOf(unnamed) : undefined;
    if (table === undefined) left.push(unnamed);
    else files.tables.push({ table, grid: unnamed.grid });
  }
  files.unnamed = left;
}

/** Sheets whose names tell nothing, known by their headers to be units, indicators or tasks. */
export function takeFirstTables(files: FilesRead, year: number): void {
  const named = new Set(files.tables.map(({ table }) => table));
  take({ files, year }, ({ grid, table }) => {
    const known = firstTableByHeader(grid);
    // Beside a table of that name, a list of names with a number is rather a list of something else.
    if (known === undefined || (named.has(known) && table !== known)) return undefined;
    return table === undefined || table === known ? known : undefined;
  });
}

/**
 * The other sheets whose names tell nothing, by their headers. A workbook that is named for a
 * table keeps one: where no header tells, its first sheet is read, as it would be alone.
 */
export function takeOtherTables(files: FilesRead, reading: Reading): void {
  const { year } = reading.scheme;
  take({ files, year }, ({ grid, table }) => {
    const known = tableByHeader(grid, reading);
    return table === undefined || table === known || isKin(table, known) ? known : undefined;
  });
  take({ files, year }, (unnamed) => (isLeftAlone(files, unnamed) ? unnamed.table : undefined));
  for (const { grid } of files.unnamed) reading.problems.push(notRead(files, reading.id, grid));
  files.unnamed = [];
}

/** Values and targets come in one layout, so that a header may tell either. */
function isKin(named: TableName, known: TableName | undefined): boolean {
  const both: readonly (TableName | undefined)[] = ['values', 'targets'];
  return both.includes(named) && both.includes(known);
}

/** Whether a sheet is the first of a workbook named for a table of which no sheet was read. */
function isLeftAlone({ tables, unnamed }: FilesRead, one: UnnamedGrid): boolean {
  const { file } = one.grid.place;
  if (one.table === undefined) return false;
  if (tables.some(({ grid }: TableGrid) => grid.place.file === file)) return false;
  return unnamed.find(({ grid }) => grid.place.file === file && !grid.hiddenSheet) === one;
}

/** Of a file with numbers of which nothing was read, figures may be missing: that is an error. */
function notRead(files: FilesRead, assessment: string, grid: Grid): Problem {
  const { file, sheet } = grid.place;
  const isRead = files.tables.some((table) => table.grid.place.file === file);
  const isLost = !isRead && !grid.hiddenSheet && hasNumbers(grid);
  const text = sheet === null ? 'file-not-read' : 'sheet-not-read';
  const params = { sheet: sheet ?? undefined };
  return locatedProblem(
    { level: isLost ? 'error' : 'warning', code: 'not-read', text, params },
    { assessment, file, sheet },
  );
}

const hasNumbers = ({ rows }: Grid): boolean =>
  rows.some((row) => row.some((text) => text !== '' && !Number.isNaN(plainNumber(text.trim()))));
