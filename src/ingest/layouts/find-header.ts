import type { TableName } from '../../model/tables.ts';
import { mergedText } from '../cells/grid-cells.ts';
import type { Grid } from '../files/grid.ts';
import { columnOf, tableNamed } from './header-match.ts';

/** A header of a table with one column for each field. */
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

/** The header that a row is, alone or where it is blank with the row above it. */
export function headerAt(grid: Grid, table: TableName, row: number, withAbove: boolean): Header {
  const columns = new Map<string, number>();
  const units = new Map<string, string>();
  const others: { column: number; header: string }[] = [];
  const chosen = new Map<string, { column: number; header: string; rank: number }>();
  for (let column = 0; column < grid.width; column++) {
    const own = mergedText(grid, row, column);
    const header = own.trim() === '' && withAbove ? mergedText(grid, row - 1, column) : own;
    if (header.trim() === '') continue;
    const found = columnOf(table, header);
    const known = found && chosen.get(found.column.key);
    if (!found || (known && known.rank <= found.rank)) {
      others.push({ column, header });
      continue;
    }
    if (known) others.push(known);
    const { key } = found.column;
    chosen.set(key, { column, header, rank: found.rank });
    columns.set(key, column);
    if (found.unit === undefined) units.delete(key);
    else units.set(key, found.unit);
  }
  others.sort((a, b) => a.column - b.column);
  return { row, columns, units, others };
}

/**
 * The header of a table: the first row with all required columns, alone or with the row above it,
 * else the one that knows most of its headers; undefined where no row knows any.
 */
export function findHeader(grid: Grid, table: TableName): Header | undefined {
  const required = tableNamed(table).columns.filter((column) => column.required);
  const isWhole = ({ columns }: Header): boolean => required.every(({ key }) => columns.has(key));
  let best: Header | undefined;
  const last = Math.min(grid.rows.length, HEADER_SEARCH);
  for (let row = 0; row < last; row++) {
    const alone = headerAt(grid, table, row, false);
    if (alone.columns.size === 0) continue;
    if (isWhole(alone) && isHeaderLike(alone)) return withRowBelow(grid, table, alone);
    const both = row > 0 ? headerAt(grid, table, row, true) : alone;
    if (isWhole(both) && both.columns.size > alone.columns.size) return both;
    if (alone.columns.size > (best?.columns.size ?? 0)) best = alone;
  }
  return best;
}

/** A second header row has nothing but headers of the table that the first one lacks. */
function withRowBelow(grid: Grid, table: TableName, header: Header): Header {
  const row = header.row + 1;
  const texts = (grid.rows[row] ?? []).map((text) => text.trim()).filter((text) => text !== '');
  const isNew = (text: string): boolean => {
    const key = columnOf(table, text)?.column.key;
    return key !== undefined && !header.columns.has(key);
  };
  return texts.length > 0 && texts.every(isNew) ? headerAt(grid, table, row, true) : header;
}

/** A single known word above other text is rather a title than a header. */
function isHeaderLike({ columns, others }: Header): boolean {
  return columns.size > 1 || others.length === 0 || columns.size >= others.length;
}
