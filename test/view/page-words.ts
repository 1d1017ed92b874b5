import type { Part } from '../../src/view/page.ts';
import type { Cell, Table } from '../../src/view/table.ts';

/** The section of a page with this id. */
export function partOf<T extends object>(
  page: T,
  id: string,
): (Part & { table?: unknown }) | undefined {
  return Object.values(page).find((part) => part?.id === id);
}

/** What nobody reads: addresses, anchors, kinds of things. */
const UNREAD = /^(id|kind|look|align|path|anchor|orders|state|language|.*[hH]refs?)$/;

/** All words that some data of a page say, in their order, parted by strokes. */
export const wordsOf = (data: unknown): string => textsOf(data).join('|');

function textsOf(data: unknown): string[] {
  if (typeof data === 'string') return [data];
  if (typeof data !== 'object' || data === null) return [];
  if (Array.isArray(data)) return data.flatMap(textsOf);
  return Object.entries(data).flatMap(([key, value]) => (UNREAD.test(key) ? [] : textsOf(value)));
}

function cellText(cell: Cell): string {
  if (cell === undefined || typeof cell === 'string') return cell ?? '';
  if ('marks' in cell) return '';
  if ('heat' in cell) return cell.text;
  if ('sort' in cell) return cellText(cell.shown);
  return cell.text;
}

/** The rows of a table in letters, the head first. */
export function rowsOf(table: Table | undefined): string[][] {
  if (!table) return [];
  const head = table.columns.map((column) => column.head);
  return [head, ...table.rows.map((row) => row.map(cellText))];
}

/** The rows of the table of a section. */
export const tableOf = (page: object, id: string): string[][] =>
  rowsOf(partOf(page, id)?.table as Table | undefined);

/** All addresses that some data of a page lead to. */
export function hrefsIn(data: unknown): string[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) =>
    key === 'href' && typeof value === 'string' ? [value] : hrefsIn(value),
  );
}
