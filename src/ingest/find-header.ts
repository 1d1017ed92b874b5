import type { TableName } from '../model/tables.ts';
import type { Grid } from './grid.ts';
import { mergedText, textAt } from './grid-cells.ts';
import { columnOf, tableNamed } from './header-match.ts';

/** A header row of a table with one column for each field. */
export interface Header {
  /** The lowest row of the header. */
  row: number;
  /** Place of each column by key, from 0. */
  columns: ReadonlyMap<string, number>;
  /** Units of measure that headers state, by key. */
  units: ReadonlyMap<string, string>;
  /** Columns with a header that is none of the table's, or a second one of a kind. */
  others: readonly { column: number; header: string }[];
}

/** Title rows above a header are searched this far down. */
export const HEADER_SEARCH = 60;

function headerText(grid: Grid, row: number, column: number): string {
  const text = mergedText(grid, row, column);
  return text;
}

function headerAt(grid: Grid, table: TableName, row: number): Header {
  const columns = new Map<string, number>();
  const units = new Map<string, string>();
  const others: { column: number; header: string }[] = [];
  for (let column = 0; column < grid.width; column++) {
    const header = headerText(grid, row, column);
    if (header.trim() === '') continue;
    const found = columnOf(table, header);
    if (found === undefined || columns.has(found.column.key)) {
      if (textAt(grid, row, column) !== '' || found === undefined) others.push({ column, header });
      continue;
    }
    columns.set(found.column.key, column);
    if (found.unit !== undefined) units.set(found.column.key, found.unit);
  }
  return { row, columns, units, others };
}

/**
 * The header of a table: the first row with all required columns, else the one that knows most
 * of its headers; undefined where no row knows any.
 */
export function findHeader(grid: Grid, table: TableName): Header | undefined {
  const required = tableNamed(table).columns.filter((column) => column.required);
  let best: Header | undefined;
  const last = Math.min(grid.rows.length, HEADER_SEARCH);
  for (let row = 0; row < last; row++) {
    const header = headerAt(grid, table, row);
    if (header.columns.size === 0) continue;
    if (required.every((column) => header.columns.has(column.key)) && isHeaderLike(header))
      return header;
    if (header.columns.size > (best?.columns.size ?? 0)) best = header;
  }
  return best;
}

/** A single known word above other text is rather a title than a header. */
function isHeaderLike({ columns, others }: Header): boolean {
  return columns.size > 1 || others.length === 0 || columns.size >= others.length;
}
