import { isErrorCell } from '../cells/error-cell.ts';
import { isAmbiguous, isRefused, type NameIndex, suggestions } from '../cells/find-name.ts';
import { isBlankRow, textAt } from '../cells/grid-cells.ts';
import { report, skipRow, type TableLog } from '../tables/table-log.ts';
import { isNoteName, isTotalName, totalName } from './row-kind.ts';

/** A row of the body whose name is not known: a total, a note, or an error. */
export function unknownRow(
  log: TableLog,
  at: { row: number; nameColumn: number; hasNumbers: () => boolean; lose: () => void },
  look: { names: NameIndex<unknown>; unknown: 'unknown-unit' | 'unknown-indicator' },
): void {
  const { row, nameColumn } = at;
  if (isBlankRow(log.grid, row)) return;
  const name = textAt(log.grid, row, nameColumn).trim();
  const label = name || firstText(log, row, nameColumn);
  if (isTotalName(label)) skipRow(log, row, totalName(label));
  else if (isNoteName(label) || !at.hasNumbers()) skipRow(log, row, 'note');
  else {
    at.lose();
    reportUnknown(log, row, nameColumn, look);
  }
}

/** The first text of a row left of its name, where 合计 may stand over several columns. */
function firstText(log: TableLog, row: number, nameColumn: number): string {
  const texts = (log.grid.rows[row] ?? []).slice(0, nameColumn);
  return texts.find((text) => text.trim() !== '')?.trim() ?? '';
}

/**
 * Reports a cell whose name is none of those that are known. The row of a name that is refused in
 * its own table is listed.
 */
export function reportUnknown(
  log: TableLog,
  row: number,
  column: number,
  look: { names: NameIndex<unknown>; unknown: 'unknown-unit' | 'unknown-indicator' },
): void {
  const { names, unknown } = look;
  const typed = log.grid.cells?.[row]?.[column];
  const text = textAt(log.grid, row, column).trim();
  if (isErrorCell({ text, cell: typed }) || /^[=＝]/.test(text)) {
    report(
      log,
      { level: 'error', code: 'formula-error', text: 'formula-error-in-name', params: {} },
      row,
      column,
    );
    return;
  }
  if (isRefused(names, text)) {
    skipRow(log, row, 'refused-name');
    return;
  }
  const kind =
    text === '' ? `${unknown}-blank` : isAmbiguous(names, text) ? `${unknown}-ambiguous` : unknown;
  const nearest = text === '' ? [] : suggestions(names, text);
  report(log, { level: 'error', code: unknown, text: kind, params: { nearest } }, row, column);
}
