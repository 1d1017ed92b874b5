import { cellNumber } from './shown-table.ts';

/** A row with the workings that belong to it. */
export interface Entry {
  rows: HTMLTableRowElement[];
  body: HTMLTableSectionElement;
  text: string;
  /** What all other rows come to: it stays last. */
  isSum: boolean;
}

export type NameOrder = 'office' | 'pinyin' | 'strokes';

export interface Sort {
  column: number;
  descending: boolean;
  /** Order of names that the build worked out. */
  order?: NameOrder;
}

const ORDERS: readonly NameOrder[] = ['office', 'pinyin', 'strokes'];

/** The name of the group whose rows a body holds; empty where it is none. */
export const groupName = (body: HTMLTableSectionElement): string =>
  body.querySelector<HTMLElement>('.group')?.dataset.group ?? '';

/**
 * All rows of a table with what follows them; headings of groups are left out. Each row is given
 * the name of its group, for groups that are put together stand in one body.
 */
export function entriesOf(table: HTMLTableElement): Entry[] {
  const entries: Entry[] = [];
  for (const body of table.tBodies) {
    const group = groupName(body);
    for (const row of body.rows) {
      if (row.classList.contains('group')) continue;
      if (row.classList.contains('trace')) entries.at(-1)?.rows.push(row);
      else {
        if (group !== '') row.dataset.group = group;
        const text = (row.textContent ?? '').toLowerCase();
        entries.push({
          rows: [row],
          body,
          text,
          isSum: row.classList.contains('sum') || row.classList.contains('rest'),
        });
      }
    }
  }
  return entries;
}

const cellOf = ({ rows }: Entry, column: number): HTMLTableCellElement | undefined =>
  rows[0]?.cells[column];

/** Whether a column is to be sorted as numbers: so it is where the build wrote what to sort by. */
export function isNumeric(entries: readonly Entry[], column: number): boolean {
  let numbers = 0;
  let words = 0;
  for (const entry of entries) {
    const cell = cellOf(entry, column);
    if (cell?.dataset.v !== undefined) return true;
    if (!cell || /^[–\s]*$/.test(cell.textContent ?? '')) continue;
    if (Number.isNaN(cellNumber(cell))) words++;
    else numbers++;
  }
  return numbers > words;
}

function nameKey(cell: HTMLTableCellElement | undefined, order: NameOrder): number {
  return Number(cell?.dataset.o?.split(' ')[ORDERS.indexOf(order)] ?? Number.NaN);
}

function byNumber(a: number, b: number, descending: boolean): number {
  const missing = Number(Number.isNaN(a)) - Number(Number.isNaN(b));
  if (missing !== 0) return missing;
  if (Number.isNaN(a)) return 0;
  return descending ? b - a : a - b;
}

type Comparison = (a: Entry, b: Entry) => number;

/** How two rows stand under a sorting; rows without a figure come last either way, then sums. */
export function comparison(entries: readonly Entry[], sort: Sort): Comparison {
  const others = comparisonOfParts(entries, sort);
  return (a, b) => Number(a.isSum) - Number(b.isSum) || others(a, b);
}

function comparisonOfParts(entries: readonly Entry[], sort: Sort): Comparison {
  const { column, descending, order } = sort;
  const first = entries[0] && cellOf(entries[0], column);
  const named = order ?? (first?.dataset.o === undefined ? undefined : 'pinyin');
  if (named) {
    return (a, b) =>
      byNumber(nameKey(cellOf(a, column), named), nameKey(cellOf(b, column), named), descending);
  }
  if (isNumeric(entries, column)) {
    const key = (entry: Entry) => {
      const cell = cellOf(entry, column);
      return cell ? cellNumber(cell) : Number.NaN;
    };
    return (a, b) => byNumber(key(a), key(b), descending);
  }
  const text = (entry: Entry) => (cellOf(entry, column)?.textContent ?? '').trim();
  return (a, b) => text(a).localeCompare(text(b), 'zh') * (descending ? -1 : 1);
}
