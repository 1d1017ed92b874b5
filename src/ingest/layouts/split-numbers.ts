import { textAt } from '../cells/grid-cells.ts';
import { report, type TableLog } from '../tables/table-log.ts';

/** The parts of `1,205.5` where the comma was taken for the end of a cell. */
const HEAD = /^\s*-?\d{1,3}\s*$/;
const TAIL = /^\s*\d{3}(\.\d+)?\s*$/;

const lastFilled = (texts: readonly string[]): number =>
  texts.findLastIndex((text) => text.trim() !== '');

/** The place where a number was cut in two; the first one in the row that looks like it. */
function cutAt(texts: readonly string[]): number {
  return texts.findIndex((text, at) => HEAD.test(text) && TAIL.test(texts[at + 1] ?? ''));
}

/**
 * Rows of a text file that reach beyond its header: a number such as 1,205.5 without quotation
 * marks became two cells, and all cells behind it stand one column too far. Returns whether any
 * was reported; the figures of such a table say nothing.
 */
export function reportSplitNumbers(
  log: TableLog,
  { first, end }: { first: number; end: number },
): boolean {
  const { grid } = log;
  if (grid.cells !== null) return false;
  const header = grid.rows.slice(Math.max(0, first - 2), first);
  const width = Math.max(-1, ...header.map(lastFilled));
  if (width < 1) return false;
  const cut: { row: number; column: number }[] = [];
  for (let row = first; row < end; row++) {
    const texts = grid.rows[row] ?? [];
    if (lastFilled(texts) <= width) continue;
    const column = cutAt(texts);
    if (column >= 0) cut.push({ row, column });
  }
  for (const { row, column } of cut) {
    const found = `${textAt(grid, row, column)},${textAt(grid, row, column + 1)}`;
    const params = { number: found.replaceAll(/[\s,]/g, '') };
    const finding = { level: 'error', code: 'not-a-number', text: 'split-number', params } as const;
    log.lose({ lost: 'all' });
    report(log, finding, row, column, { found });
  }
  return cut.length > 0;
}
