import type { TableName } from '../../model/tables.ts';
import { textAt } from '../cells/grid-cells.ts';
import { nameKey } from '../cells/name-key.ts';
import type { Grid } from '../files/grid.ts';
import { report, type TableLog } from '../tables/table-log.ts';
import type { CrossHeader } from './cross-header.ts';
import { columnOf, headerParts, tableNamed } from './header-match.ts';
import { namedField, valueField } from './value-fields.ts';

/** What a row of the body is judged by: whom the names down are of, and what the names across are. */
interface Look {
  kind: 'unit' | 'indicator';
  isHeadName: (text: string) => boolean;
  hasNumbers: () => boolean;
}

/**
 * Whether another table begins at a row in the body of a wide or transposed one: a header that is
 * not the same once more, as printed pages have it. It is reported, since what stands below it is
 * not for the names above.
 */
export function beginsTable(log: TableLog, header: CrossHeader, row: number, look: Look): boolean {
  const { grid } = log;
  const { nameColumn } = header;
  const texts = textsBeside(grid, row, nameColumn);
  if (texts.length === 0 || !isHeaderLike(textAt(grid, row, nameColumn), texts, look)) return false;
  const first = Math.max(0, header.row - 2);
  if (repeatsRow(grid, row, { first, end: header.bodyStart })) return false;
  reportHeaderAgain(log, row);
  return true;
}

function textsBeside(grid: Grid, row: number, nameColumn: number): string[] {
  return (grid.rows[row] ?? []).filter((text, i) => i !== nameColumn && text.trim() !== '');
}

function isHeaderLike(label: string, texts: readonly string[], look: Look): boolean {
  const names = texts.filter((text) => isName(text, look)).length;
  if (names > 1 && names * 2 >= texts.length) return true;
  if (look.hasNumbers()) return false;
  if (columnOf('values', label)?.column.key === look.kind) return true;
  if (label.trim() !== '') return false;
  return (names > 0 && look.kind === 'unit') || (texts.length > 1 && texts.every(isField));
}

function isName(text: string, { isHeadName }: Look): boolean {
  const split = namedField(text);
  return isHeadName(text) || (split !== undefined && isHeadName(split.name));
}

const isField = (text: string): boolean => valueField(headerParts(text).name) !== undefined;

/** Whether a row says the same as one of those of the header, cell by cell. */
export function repeatsRow(
  grid: Grid,
  row: number,
  { first, end }: { first: number; end: number },
): boolean {
  const keyAt = (at: number, column: number): string => nameKey(textAt(grid, at, column));
  for (let other = first; other < end; other++) {
    let column = 0;
    while (column < grid.width && keyAt(row, column) === keyAt(other, column)) column++;
    if (column === grid.width) return true;
  }
  return false;
}

/** Reports a second header; the rows from there on are lost. */
export function reportHeaderAgain(log: TableLog, row: number): void {
  const texts = log.grid.rows[row] ?? [];
  const column = texts.findIndex((text) => text.trim() !== '');
  const { table } = log.read;
  const params = { row: row + 1, table: tableNamed(table as TableName).zh, name: table };
  log.lose({ lost: 'all' });
  report(
    log,
    { level: 'error', code: 'not-read', text: 'header-again', params },
    row,
    Math.max(0, column),
  );
}
