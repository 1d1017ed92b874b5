import { words } from './words.ts';

export type ShownCell = string | number | null;

/** What a table shows at the moment, without its rulers and workings, each row with its group. */
export interface ShownTable {
  title: string;
  head: string[];
  rows: ShownCell[][];
}

/** Thousands as the English site writes them; 1,234 may be two numbers of a Chinese list. */
const THOUSANDS = /\b\d{1,3}(?:,\d{3})+(?![\d,])/g;

/** A text with its numbers as a program reads them. */
function plainNumbers(text: string): string {
  const plain = text.trim().replace(/\u2212/g, '-');
  if (document.documentElement.lang !== 'en') return plain;
  return plain.replace(THOUSANDS, (digits) => digits.replaceAll(',', ''));
}

/** The number that a cell begins with; NaN where it holds none. `data-v` goes before the text. */
export function cellNumber(cell: HTMLTableCellElement): number {
  if (cell.dataset.v !== undefined) return Number(cell.dataset.v);
  const found = /^[+-]?\d+(\.\d+)?/.exec(plainNumbers(cell.textContent ?? ''));
  return found ? Number(found[0]) : Number.NaN;
}

/** A unit is taken away by its name, without the marks behind it: 本单位, 一票否决. */
function nameOrText(cell: HTMLTableCellElement): string {
  const name = cell.scope === 'row' && cell.classList.contains('name') && cell.querySelector('a');
  return (name || cell).textContent ?? '';
}

/** The cell as it is taken away: a number where it is nothing else, nothing for a dash. */
export function cellValue(cell: HTMLTableCellElement): ShownCell {
  const text = nameOrText(cell).replace(/\s+/g, ' ').trim();
  if (text === '' || text === '–') return null;
  const plain = plainNumbers(text);
  return /^[+-]?\d+(\.\d+)?$/.test(plain) && !/^0\d/.test(plain) ? Number(plain) : text;
}

function shownRows(table: HTMLTableElement): HTMLTableRowElement[] {
  return [...table.tBodies].flatMap((body) =>
    [...body.rows].filter(
      (row) => !row.hidden && !row.classList.contains('group') && !row.classList.contains('trace'),
    ),
  );
}

/** The names of the groups before all else, unless a column has them already. */
function withGroups(table: HTMLTableElement, shown: ShownTable): ShownTable {
  const head = table.dataset.groups ?? words.groups;
  const names = shownRows(table).map((row) => row.dataset.group ?? null);
  if (shown.head.includes(head) || names.every((name) => name === null)) return shown;
  return {
    ...shown,
    head: [head, ...shown.head],
    rows: shown.rows.map((cells, i) => [names[i] ?? null, ...cells]),
  };
}

export function shownTable(table: HTMLTableElement): ShownTable {
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
  const kept = <T>(list: T[]): T[] => list.filter((_, i) => !heads[i]?.classList.contains('scale'));
  return withGroups(table, {
    title: table.caption?.textContent ?? document.title,
    head: kept(heads.map((cell) => (cell.textContent ?? '').trim())),
    rows: shownRows(table).map((row) => kept([...row.cells].map(cellValue))),
  });
}
