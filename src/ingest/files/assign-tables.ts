import type { TableName } from '../../model/tables.ts';
import type { Grid } from './grid.ts';
import { fileStem, tableOfName } from './table-name.ts';

/** A grid with the table that it was known to be. */
export interface TableGrid {
  table: TableName;
  grid: Grid;
}

/** A sheet or text file whose name tells no table, so that its header has to. */
export interface UnnamedGrid {
  grid: Grid;
  /** The table that the name of its workbook tells, though it holds several such sheets. */
  table: TableName | undefined;
}

const isEmpty = (grid: Grid): boolean =>
  grid.rows.every((row) => row.every((text) => text.trim() === ''));

/**
 * Which table each grid of a file is: by its sheet's name, else, for a text file or the only
 * visible sheet that holds anything, by the file's. What its header tells of the others is seen
 * when units and indicators are known.
 */
export function assignTables(
  file: string,
  grids: readonly Grid[],
): { tables: TableGrid[]; unnamed: UnnamedGrid[] } {
  const filled = grids.filter((grid) => grid.place.sheet === null || !isEmpty(grid));
  const visible = filled.filter((grid) => !grid.hiddenSheet);
  const ofFile = tableOfName(fileStem(file));
  const tables: TableGrid[] = [];
  const unnamed: UnnamedGrid[] = [];
  for (const grid of filled) {
    const { sheet } = grid.place;
    const alone = sheet === null || (visible.length === 1 && visible[0] === grid);
    const table = (sheet === null ? undefined : tableOfName(sheet)) ?? (alone ? ofFile : undefined);
    if (table) tables.push({ table, grid });
    else unnamed.push({ grid, table: ofFile });
  }
  return { tables, unnamed };
}
