import type { Grid } from '../files/grid.ts';
import { noteChange, type TableLog } from '../tables/table-log.ts';
import { anchorOf } from '../xlsx/merged-cells.ts';
import type { CellText } from './parse-number.ts';

export function textAt(grid: Grid, row: number, column: number): string {
  return grid.rows[row]?.[column] ?? '';
}

export function cellAt(grid: Grid, row: number, column: number): CellText {
  return { text: textAt(grid, row, column), cell: grid.cells?.[row]?.[column] };
}

export function isBlankRow(grid: Grid, row: number): boolean {
  const texts = grid.rows[row];
  return texts === undefined || texts.every((text) => text.trim() === '');
}

/** The text of a header cell, or of the merged cell that covers it. */
export function mergedText(grid: Grid, row: number, column: number): string {
  const text = textAt(grid, row, column);
  const anchor = text === '' ? anchorOf(grid, row, column) : undefined;
  return anchor ? textAt(grid, anchor.row, anchor.column) : text;
}

/** Whether a header cell is covered by a merged cell that begins in a row above. */
export function isCoveredFromAbove(grid: Grid, row: number, column: number): boolean {
  return (anchorOf(grid, row, column)?.row ?? row) < row;
}

/** Fills the merged cells of the body down, and lists each filled cell. */
export function fillMergedBody(log: TableLog, bodyStart: number): void {
  const { grid } = log;
  for (const { top, left, bottom } of grid.merges) {
    const text = textAt(grid, top, left);
    if (top < bodyStart || bottom === top || text === '') continue;
    const last = Math.min(bottom, grid.rows.length - 1);
    log.filled.set(`${top} ${left}`, top);
    for (let row = top + 1; row <= last; row++) {
      fillCell(grid, row, left, { text, cell: grid.cells?.[top]?.[left] });
      log.filled.set(`${row} ${left}`, top);
      noteChange(log, row, left, { from: '', to: text, why: 'merged' });
    }
  }
}

function fillCell(grid: Grid, row: number, column: number, filling: CellText): void {
  const texts = grid.rows[row];
  if (texts === undefined) return;
  while (texts.length < column) texts.push('');
  texts[column] = filling.text;
  const cells = grid.cells?.[row];
  if (cells) cells[column] = filling.cell;
}
