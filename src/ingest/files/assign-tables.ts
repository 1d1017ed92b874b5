import type { Problem } from '../../model/problem.ts';
import type { TableName } from '../../model/tables.ts';
import { locatedProblem } from '../cells/located-problem.ts';
import type { Grid } from './grid.ts';
import { fileStem, tableOfName } from './table-name.ts';

/** A grid with the table that it was known to be. */
export interface TableGrid {
  table: TableName;
  grid: Grid;
}

const isEmpty = (grid: Grid): boolean =>
  grid.rows.every((row) => row.every((text) => text.trim() === ''));

/**
 * Which table each grid of a file is: by its sheet's name, else, for a text file or the only
 * visible sheet that holds anything, by the file's. The others are listed as not read.
 */
export function assignTables(
  assessment: string,
  file: string,
  grids: readonly Grid[],
): { tables: TableGrid[]; problems: Problem[] } {
  const filled = grids.filter((grid) => grid.place.sheet === null || !isEmpty(grid));
  const visible = filled.filter((grid) => !grid.hiddenSheet);
  const tables: TableGrid[] = [];
  const problems: Problem[] = [];
  for (const grid of filled) {
    const { sheet } = grid.place;
    const alone = sheet === null || (visible.length === 1 && visible[0] === grid);
    const table =
      (sheet === null ? undefined : tableOfName(sheet)) ??
      (alone ? tableOfName(fileStem(file)) : undefined);
    if (table) tables.push({ table, grid });
    else problems.push(notRead(assessment, grid));
  }
  return { tables, problems };
}

function notRead(assessment: string, grid: Grid): Problem {
  const { file, sheet } = grid.place;
  return locatedProblem(
    {
      level: 'warning',
      code: 'not-read',
      text: sheet === null ? 'file-not-read' : 'sheet-not-read',
      params: { sheet: sheet ?? undefined },
    },
    { assessment, file, sheet },
  );
}
