import type { CellText } from '../cells/parse-number.ts';
import { placeOf } from '../cells/place-text.ts';
import type { Reading } from './reading.ts';
import { report } from './table-log.ts';
import { cellOf, sourceOf, type TableRows } from './table-rows.ts';

const isPercent = ({ text, cell }: CellText): boolean =>
  cell?.percent === true || /[%％]\s*$/.test(text);

/**
 * Relative weights of one table that are written partly with a percent sign and partly without:
 * whether 0.1 beside 10% means a tenth of a percent, nobody can say. One error with all places.
 */
export function checkMixedWeights(table: TableRows, reading: Reading): void {
  const column = table.header.columns.get('weight');
  if (column === undefined || reading.scheme.weights !== 'relative') return;
  const written = table.rows
    .map((row) => ({ row, cell: cellOf(table, row, 'weight') }))
    .filter(({ cell }) => /\d/.test(cell.text));
  const plain = written.filter(({ cell }) => !isPercent(cell));
  const [first, ...others] = plain;
  if (!first || plain.length === written.length) return;
  reading.weightsBroken = true;
  const also = others.map(({ row }) => placeOf(sourceOf(table, row, 'weight')));
  const params = { count: plain.length, of: written.length };
  const finding = { level: 'error', code: 'mixed-percent', text: 'mixed-weights', params } as const;
  report(table.log, finding, first.row, column, { also });
}
