import { nameKey } from '../cells/name-key.ts';
import { placeOf } from '../cells/place-text.ts';
import type { Reading } from './reading.ts';
import { report } from './table-log.ts';
import { cellOf, sourceOf, type TableRows } from './table-rows.ts';

/**
 * Whether the scheme declares rater groups where a table of ballots tells several apart; if not,
 * that is one error for the whole table, and nothing of it is read.
 */
export function areRatersDeclared(table: TableRows, reading: Reading): boolean {
  const column = table.header.columns.get('rater');
  if (column === undefined || !reading.schemeKnown || reading.scheme.raters.length > 0) return true;
  const named = table.rows
    .map((row) => ({ row, name: nameKey(cellOf(table, row, 'rater').text) }))
    .filter(({ name }) => name !== '');
  if (new Set(named.map(({ name }) => name)).size < 2) return true;
  const [first, ...others] = named;
  if (!first) return true;
  const also = others.map(({ row }) => placeOf(sourceOf(table, row, 'rater')));
  const params = { places: named.length };
  const finding = {
    level: 'error',
    code: 'unknown-rater',
    text: 'raters-not-declared',
    params,
  } as const;
  table.log.lose({ lost: 'all' });
  report(table.log, finding, first.row, column, { also });
  return false;
}
