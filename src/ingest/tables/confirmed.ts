import type { Assessment, Confirmation } from '../../model/dataset.ts';
import { CONFIRMED_FIELDS } from '../../model/words/cell-words.ts';
import type { Reading } from './reading.ts';
import { indicatorOfRow, unitOfRow } from './row-names.ts';
import type { TableLog } from './table-log.ts';
import { dateOf, numberOf, reportCell, sourceOf, tableRows, textOf } from './table-rows.ts';
import { optional } from './units.ts';
import { wordOf } from './word-column.ts';

/** Reads the figures that look wrong and were found to be right. */
export function readConfirmed(log: TableLog, reading: Reading, assessment: Assessment): void {
  const table = tableRows(log, 'confirmed');
  if (!table) return;
  const rows: Confirmation[] = [];
  for (const row of table.rows) {
    const place = unitOfRow(table, row, reading, ['value']);
    const unit = place === undefined ? undefined : reading.units[place]?.code;
    if (unit === undefined) continue;
    const indicator = indicatorOfRow(table, row, reading)?.code;
    const field = wordOf(table, row, 'field', CONFIRMED_FIELDS) ?? 'value';
    const number = numberOf(table, row, 'value');
    const date = dateOf(table, row, 'date');
    if (number.kind === 'blank') {
      reportCell(table, row, 'value', {
        level: 'error',
        code: 'missing-value',
        text: 'confirmed-without-value',
        params: {},
      });
    }
    if (indicator === undefined || number.kind !== 'value') continue;
    log.read.rows++;
    rows.push({
      unit,
      indicator,
      field,
      ...optional('period', textOf(table, row, 'period')),
      value: number.value,
      ...optional('reason', textOf(table, row, 'reason')),
      ...optional('date', date),
      at: sourceOf(table, row, 'value'),
    });
  }
  if (rows.length > 0) assessment.confirmed = [...(assessment.confirmed ?? []), ...rows];
}
