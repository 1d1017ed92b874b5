import type { TableName } from '../../model/tables.ts';
import { findName } from '../cells/find-name.ts';
import { textAt } from '../cells/grid-cells.ts';
import { plainNumber } from '../cells/plain-number.ts';
import type { Grid } from '../files/grid.ts';
import type { Reading } from '../tables/reading.ts';
import { findHeader, HEADER_SEARCH } from './find-header.ts';
import { tableNamed } from './header-match.ts';
import { indicatorNamed } from './indicator-named.ts';

/**
 * Tables that a header alone can tell. Others (审定, 公布结果, 一票否决 …) have headers that many a
 * list has as well, and need their name.
 */
const TELLING: readonly TableName[] = [
  'units',
  'indicators',
  'tasks',
  'values',
  'targets',
  'bands',
  'ratings',
  'deductions',
  'adjustments',
  'progress',
];

/** Tables with one field a column that are read before units and indicators are known. */
export const FIRST_TABLES: readonly TableName[] = ['units', 'indicators', 'tasks'];

/** How many headers of a grid are those of a table; 0 where one that must be there is not. */
function headersOf(grid: Grid, table: TableName): number {
  const header = findHeader(grid, table);
  if (!header) return 0;
  const required = tableNamed(table).columns.filter((column) => column.required);
  const isWhole = required.every(({ key }) => header.columns.has(key));
  const { size } = header.columns;
  return isWhole && size > 1 && size > header.others.length ? size : 0;
}

/** The table that has most of a grid's headers, the earlier one where two have as many. */
function byHeader(grid: Grid): TableName | undefined {
  let best: { table: TableName; headers: number } | undefined;
  for (const table of TELLING) {
    const headers = headersOf(grid, table);
    if (headers > (best?.headers ?? 0)) best = { table, headers };
  }
  return best?.table;
}

/** The table of units, indicators or tasks that a grid's header tells it to be. */
export function firstTableByHeader(grid: Grid): TableName | undefined {
  const table = byHeader(grid);
  return table !== undefined && FIRST_TABLES.includes(table) ? table : undefined;
}

/** The other table that a grid's header tells it to be: by its fields, or by names with figures. */
export function tableByHeader(grid: Grid, reading: Reading): TableName | undefined {
  if (hasFigures(grid, reading)) return targetsAlone(grid) ? 'targets' : 'values';
  const table = byHeader(grid);
  return table === undefined || FIRST_TABLES.includes(table) || table === 'values'
    ? undefined
    : table;
}

/** A long table whose one field is the target. */
function targetsAlone(grid: Grid): boolean {
  const columns = findHeader(grid, 'values')?.columns;
  return columns?.has('target') === true && columns.has('indicator') && !columns.has('value');
}

/** Columns in which names are looked for below the header. */
const NAME_COLUMNS = 12;

/**
 * Whether a grid holds figures as a table of values does: names of indicators in one direction
 * and of units in the other, or beside one another, and numbers. A field such as 得分 beside the
 * names tells another table, of which the fields are asked.
 */
function hasFigures(grid: Grid, reading: Reading): boolean {
  const headed = byHeader(grid);
  if (headed !== undefined && headed !== 'values' && headed !== 'targets') return false;
  const units = new Set<number>();
  const indicators = new Set<string>();
  let numbers = 0;
  for (let row = 0; row < Math.min(grid.rows.length, 2 * HEADER_SEARCH); row++) {
    const width = row < HEADER_SEARCH ? grid.width : NAME_COLUMNS;
    for (let column = 0; column < width; column++) {
      const text = textAt(grid, row, column).trim();
      if (text === '' || text.length > 100) continue;
      if (!Number.isNaN(plainNumber(text))) numbers++;
      const entry = indicatorNamed(reading, text)?.entry;
      const unit = entry ? undefined : findName(reading.unitNames, text);
      if (entry) indicators.add(entry.code);
      if (unit !== undefined) units.add(unit);
    }
  }
  const enough = headed === undefined ? Math.min(2, reading.units.length) : 1;
  return numbers > 0 && indicators.size > 0 && units.size >= enough;
}
