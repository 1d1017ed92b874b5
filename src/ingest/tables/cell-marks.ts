import { cellAddress } from '../../model/address.ts';
import { firstCharacters } from '../../model/first-characters.ts';
import type { Problem } from '../../model/problem.ts';
import { report, type TableLog } from './table-log.ts';

interface Marked {
  row: number;
  column: number;
  text: string;
}

/**
 * Tells what stands on cells besides their content: text that is struck through, which is read all
 * the same, and comments, which are not read. One warning for each, with all its cells.
 */
export function tellCellMarks(log: TableLog): void {
  tell(log, 'struck-cells', struckCells(log));
  tell(log, 'cell-comments', [...(log.grid.comments ?? [])]);
}

function struckCells({ grid }: TableLog): Marked[] {
  const struck: Marked[] = [];
  for (const [row, cells] of (grid.cells ?? []).entries()) {
    for (const [column, cell] of cells.entries()) {
      if (cell?.struck && cell.text.trim() !== '') struck.push({ row, column, text: cell.text });
    }
  }
  return struck;
}

function tell(log: TableLog, text: string, marked: readonly Marked[]): void {
  const [first, ...others] = marked;
  if (!first) return;
  const also: Problem['also'] = others.map(({ row, column, text: said }) => ({
    ...log.grid.place,
    cell: cellAddress(row + 1, column + 1),
    ...(log.secret ? {} : { found: firstCharacters(said, 100) }),
  }));
  const params = { count: marked.length };
  const finding = { level: 'warning', code: 'cell-mark', text, params } as const;
  report(log, finding, first.row, first.column, { found: first.text, also });
}
