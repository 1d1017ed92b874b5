export type ShownCell = string | number | null;

/** What a table shows at the moment, without its rulers and workings. */
export interface ShownTable {
  title: string;
  head: string[];
  rows: ShownCell[][];
}

/** The number that a cell begins with; NaN where it holds none. `data-v` goes before the text. */
export function cellNumber(cell: HTMLTableCellElement): number {
  if (cell.dataset.v !== undefined) return Number(cell.dataset.v);
  const text = (cell.textContent ?? '')
    .trim()
    .replace(/\u2212/g, '-')
    .replace(/,/g, '');
  const found = /^[+-]?\d+(\.\d+)?/.exec(text);
  return found ? Number(found[0]) : Number.NaN;
}

/** The number that a cell begins with, as it is written; a dash where it holds none. */
export const cellNumeral = (cell: HTMLTableCellElement): string =>
  /^[+\u2212-]?\d[\d,]*(\.\d+)?/.exec((cell.textContent ?? '').trim())?.[0] ?? '–';

/** The cell as it is taken away: a number where it is nothing else, nothing for a dash. */
export function cellValue(cell: HTMLTableCellElement): ShownCell {
  const text = (cell.textContent ?? '').replace(/\s+/g, ' ').trim();
  if (text === '' || text === '–') return null;
  const plain = text.replace(/\u2212/g, '-');
  return /^[+-]?\d+(\.\d+)?$/.test(plain) && !/^0\d/.test(plain) ? Number(plain) : text;
}

const isDrawn = (cell: HTMLTableCellElement): boolean => cell.querySelector('.r') !== null;

export function shownTable(table: HTMLTableElement): ShownTable {
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
  const rows = [...table.tBodies].flatMap((body) =>
    [...body.rows].filter(
      (row) => !row.hidden && !row.classList.contains('group') && !row.classList.contains('trace'),
    ),
  );
  const drawn = new Set(
    rows.flatMap((row) => [...row.cells].flatMap((cell, i) => (isDrawn(cell) ? [i] : []))),
  );
  const kept = <T>(list: T[]): T[] => list.filter((_, i) => !drawn.has(i));
  return {
    title: table.caption?.textContent ?? document.title,
    head: kept(heads.map((cell) => (cell.textContent ?? '').trim())),
    rows: rows.map((row) => kept([...row.cells].map(cellValue))),
  };
}
