import { textFlaw } from '../cells/text-flaw.ts';
import { trimText } from '../cells/trim-text.ts';
import type { Header } from '../layouts/find-header.ts';
import { report, type TableLog } from './table-log.ts';

/** Columns that hold one name, and columns that hold several with `;` between. */
const NAMES = new Set(
  'code name name_en short group category unit leader assessor document kind event rater tier'.split(
    ' ',
  ),
);
const LISTS = new Set(['aliases', 'predecessors', 'groups', 'units', 'lead', 'support']);

/** Reports cells that are too long, or hold characters that no page can show. */
export function checkTexts(log: TableLog): void {
  log.grid.rows.forEach((cells, row) => {
    cells.forEach((text, column) => {
      tell(log, row, column, trimText(text), false);
    });
  });
}

/** Reports names that are too long. */
export function checkNames(log: TableLog, { row: head, columns }: Header): void {
  for (const [key, column] of columns) {
    if (!NAMES.has(key) && !LISTS.has(key)) continue;
    for (let row = head + 1; row < log.grid.rows.length; row++) {
      const text = trimText(log.grid.rows[row]?.[column] ?? '');
      const names = LISTS.has(key) ? text.split(/[;；、,，\n]/) : [text];
      for (const name of names) tell(log, row, column, name, true);
    }
  }
}

function tell(log: TableLog, row: number, column: number, text: string, isName: boolean): void {
  const flaw = textFlaw(text, isName);
  if (flaw) report(log, flaw, row, column);
}
