import type { ChangeRow, LineageRow } from '../../model/dataset.ts';
import { LINEAGE_KINDS, LINEAGE_OBJECTS } from '../../model/words/cell-words.ts';
import { findName } from '../cells/find-name.ts';
import { reportUnknown } from '../layouts/body-row.ts';
import type { Reading } from './reading.ts';
import type { TableLog } from './table-log.ts';
import {
  dateOf,
  numberOf,
  reportCell,
  sourceOf,
  type TableRows,
  tableRows,
  textOf,
} from './table-rows.ts';
import { optional } from './units.ts';
import { wordOf } from './word-column.ts';

/**
 * Reads what became of units and indicators of former years. What a row of this year calls new must
 * be one of this year's; the former ones are looked up where last year is known (`checkLineage`).
 */
export function readLineage(log: TableLog, reading: Reading, lineage: LineageRow[]): void {
  const { table, rows } = writtenLineage(log, reading.scheme.year);
  for (const [row, read] of rows) {
    read.to = codeOf(reading, read.table, read.to) ?? read.to;
    if (table && read.year === reading.scheme.year) reportUnnamed(table, row, reading, read);
    lineage.push(read);
  }
}

/** The rows of a lineage table by their place, with the names as written; `ofYear` is that of rows without one. */
export function writtenLineage(
  log: TableLog,
  ofYear: number,
): { table: TableRows | undefined; rows: [number, LineageRow][] } {
  const table = tableRows(log, 'lineage');
  const rows = (table?.rows ?? []).flatMap((row): [number, LineageRow][] => {
    if (!table) return [];
    const from = textOf(table, row, 'from');
    const to = textOf(table, row, 'to');
    const year = numberOf(table, row, 'year');
    const kind = wordOf(table, row, 'kind', LINEAGE_KINDS) ?? 'renamed';
    if (from === undefined && to === undefined) return [];
    log.read.rows++;
    return [
      [
        row,
        {
          table: wordOf(table, row, 'table', LINEAGE_OBJECTS) ?? 'units',
          from: from ?? '',
          to: to ?? '',
          year: year.kind === 'value' ? year.value : ofYear,
          kind,
          at: sourceOf(table, row, 'from'),
        },
      ],
    ];
  });
  return { table, rows };
}

/** Code of a unit or an indicator that a text names. */
export function codeOf(
  reading: Reading,
  table: LineageRow['table'],
  text: string,
): string | undefined {
  if (text === '') return undefined;
  if (table === 'indicators') return findName(reading.entryNames, text)?.code;
  return reading.units[findName(reading.unitNames, text) ?? -1]?.code;
}

/** A side that is blank though its kind needs it, or a new name that this year does not have. */
function reportUnnamed(table: TableRows, row: number, reading: Reading, read: LineageRow): void {
  const { kind, from, to } = read;
  const isUnits = read.table === 'units';
  const names = isUnits ? reading.unitNames : reading.entryNames;
  const look = { names, unknown: isUnits ? 'unknown-unit' : 'unknown-indicator' } as const;
  const blank = (key: 'from' | 'to') =>
    reportCell(table, row, key, {
      level: 'error',
      code: 'missing-value',
      text: 'lineage-without-name',
      params: {},
    });
  if (from === '' && kind !== 'new') blank('from');
  if (kind === 'dropped') return;
  if (to === '') blank('to');
  else if (codeOf(reading, read.table, to) === undefined)
    reportUnknown(table.log, row, table.header.columns.get('to') ?? 0, look);
}

/** Reads the corrections after publication. */
export function readChanges(log: TableLog, changes: ChangeRow[]): void {
  const table = tableRows(log, 'changes');
  if (!table) return;
  for (const row of table.rows) {
    const date = dateOf(table, row, 'date');
    const what = textOf(table, row, 'what');
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
