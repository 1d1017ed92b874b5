import type { ProgressRow, TaskState } from '../../model/dataset.ts';
import { TASK_STATES, writtenWords } from '../../model/words/cell-words.ts';
import { missingReason } from '../cells/missing-marks.ts';
import { parseFigure } from '../cells/parse-number.ts';
import { type Corner, cornerUnit, findCorner, unitFits } from '../layouts/stated-units.ts';
import { type Given, wasGiven } from './given-before.ts';
import type { IndicatorEntry, Reading } from './reading.ts';
import { indicatorOfRow, unitOfRow } from './row-names.ts';
import { noteChanges, report, type TableLog } from './table-log.ts';
import {
  cellOf,
  dateOf,
  reportCell,
  sourceOf,
  type TableRows,
  tableRows,
  textOf,
} from './table-rows.ts';
import { optional } from './units.ts';
import { wordNamed } from './word-column.ts';

/** Reads figures and states of tasks at a date, one row for each. */
export function readProgress(
  logs: readonly TableLog[],
  reading: Reading,
  progress: ProgressRow[],
): void {
  const given: Given = new Map();
  for (const log of logs) {
    const table = tableRows(log, 'progress');
    const corner = table && findCorner(log.grid, table.header.row);
    for (const row of table?.rows ?? []) {
      const read = table && readProgressRow(table, row, reading, corner);
      if (!read) continue;
      log.read.rows++;
      const { unit, indicator, asOf, value, reason, state } = read;
      const id = [unit, indicator, asOf];
      const content = [value, reason, state];
      const what = { given, id, content, column: columnOfRow(table), words: 'rows' };
      if (!wasGiven(table, row, what)) progress.push(read);
    }
  }
}

const columnOfRow = ({ header }: TableRows): string =>
  header.columns.has('value') ? 'value' : 'as_of';

function readProgressRow(
  table: TableRows,
  row: number,
  reading: Reading,
  corner: Corner | undefined,
): ProgressRow | undefined {
  const place = unitOfRow(table, row, reading, ['value']);
  const unit = place === undefined ? undefined : reading.units[place]?.code;
  if (unit === undefined) return undefined;
  const entry = indicatorOfRow(table, row, reading);
  const asOf = asOfDate(table, row);
  const state = stateOf(table, row);
  const inHeader = table.header.units.get('value');
  const stated = entry && (inHeader ?? cornerUnit(table.log, corner, entry));
  const figure = entry && figureOf(table, row, reading, { entry, stated });
  if (!entry || asOf === undefined) return undefined;
  return {
    unit,
    indicator: entry.code,
    asOf,
    ...figure,
    ...optional('state', state),
    ...optional('text', textOf(table, row, 'text')),
    at: sourceOf(table, row, columnOfRow(table)),
  };
}

function asOfDate(table: TableRows, row: number): string | undefined {
  const date = dateOf(table, row, 'as_of');
  if (date === undefined && cellOf(table, row, 'as_of').text.trim() === '') {
    reportCell(table, row, 'as_of', {
      level: 'error',
      code: 'missing-value',
      text: 'progress-without-date',
      params: {},
    });
  }
  return date;
}

function figureOf(
  table: TableRows,
  row: number,
  reading: Reading,
  { entry, stated }: { entry: IndicatorEntry; stated: string | undefined },
): Pick<ProgressRow, 'value' | 'reason'> {
  const column = table.header.columns.get('value');
  const [first] = entry.rows;
  if (column === undefined || first?.settings.rule === 'tiers') return {};
  if (!unitFits(table.log, { stated, entry, row: table.header.row, column })) return {};
  const parsed = parseFigure(cellOf(table, row, 'value'), {
    measure: first?.measure,
    unit: first?.unit,
    statedUnit: stated,
    marks: reading.marks,
  });
  if (parsed.kind === 'problem') {
    const params = { indicator: entry.name, ...parsed.problem.params };
    report(table.log, { ...parsed.problem, params }, row, column);
    return {};
  }
  noteChanges(table.log, row, column, parsed.changes);
  return parsed.kind === 'value' ? { value: parsed.value } : { reason: parsed.reason };
}

function stateOf(table: TableRows, row: number): TaskState | undefined {
  const text = textOf(table, row, 'status');
  if (text === undefined) return undefined;
  const state = wordNamed(text, TASK_STATES);
  if (state === undefined && missingReason(text, MARKS) === undefined) {
    reportCell(table, row, 'status', {
      level: 'error',
      code: 'wrong-type',
      text: 'not-one-of',
      params: {
        names: writtenWords(TASK_STATES),
        words: Object.keys(TASK_STATES),
      },
    });
  }
  return state;
}

const MARKS = {
  byText: new Map([
    ['—', 'not-released' as const],
    ['-', 'not-released' as const],
  ]),
  numeric: false,
};
