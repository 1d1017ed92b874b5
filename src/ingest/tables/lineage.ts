import type { ChangeRow, LineageKind, LineageRow } from '../../model/dataset.ts';
import { noteDate, type Reading } from '../reading.ts';
import type { TableLog } from '../table-log.ts';
import { dateOf, numberOf, reportCell, sourceOf, tableRows, textOf } from '../table-rows.ts';
import { type Words, wordOf } from '../word-column.ts';
import { optional } from './units.ts';

const KINDS: Words<LineageKind> = {
  renamed: ['更名', '改名'],
  split: ['拆分', '分设'],
  merged: ['合并', '并入'],
  regrouped: ['调组', '调整组别'],
  dropped: ['撤销', '取消'],
  new: ['新设', '新增'],
};
const TABLES: Words<LineageRow['table']> = { units: ['单位'], indicators: ['指标', '任务'] };

/** Reads what became of units and indicators of former years. */
export function readLineage(log: TableLog, reading: Reading, lineage: LineageRow[]): void {
  const table = tableRows(log, 'lineage');
  if (!table) return;
  for (const row of table.rows) {
    const from = textOf(table, row, 'from');
    const to = textOf(table, row, 'to');
    const year = numberOf(table, row, 'year');
    const kind = wordOf(table, row, 'kind', KINDS) ?? 'renamed';
    if (from === undefined && to === undefined) continue;
    log.read.rows++;
    lineage.push({
      table: wordOf(table, row, 'table', TABLES) ?? 'units',
      from: from ?? '',
      to: to ?? '',
      year: year.kind === 'value' ? year.value : reading.scheme.year,
      kind,
      at: sourceOf(table, row, 'from'),
    });
  }
}

/** Reads the corrections after publication. */
export function readChanges(log: TableLog, reading: Reading, changes: ChangeRow[]): void {
  const table = tableRows(log, 'changes');
  if (!table) return;
  for (const row of table.rows) {
    const date = dateOf(table, row, 'date');
    const what = textOf(table, row, 'what');
    noteDate(reading, date);
    if (date === undefined || what === undefined) {
      if (what !== undefined && textOf(table, row, 'date') === undefined) {
        reportCell(table, row, 'date', {
          level: 'error',
          code: 'missing-value',
          text: 'correction-without-date',
          params: {},
        });
      }
      continue;
    }
    log.read.rows++;
    changes.push({
      date,
      what,
      ...optional('why', textOf(table, row, 'why')),
      ...optional('document', textOf(table, row, 'document')),
      at: sourceOf(table, row, 'what'),
    });
  }
}
