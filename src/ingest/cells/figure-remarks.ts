import type { MissingReason } from '../../model/scheme.ts';
import type { RowColumns } from '../layouts/cross-columns.ts';
import type { Reading } from '../tables/reading.ts';
import { noteChanges, report, type TableLog } from '../tables/table-log.ts';
import type { FigureRemarks } from './figure-series.ts';
import { cellAt, textAt } from './grid-cells.ts';
import { missingReason } from './missing-marks.ts';
import { nameKey } from './name-key.ts';
import { parseDate } from './parse-date.ts';

/** Words of 状态 that say only that the figure stands. */
const STANDING = new Set([
  '正常',
  '已报',
  '已上报',
  '已出数',
  '有效',
  '已审核',
  'ok',
  'reported',
  'released',
  'final',
]);
/** Signs that mean no status, not a missing figure. */
const BLANK = /^[-—－–/\\]*$/;

/** Reads what stands beside a figure; undefined where the table has no such columns. */
export function figureRemarks(
  log: TableLog,
  reading: Reading,
  row: number,
  columns: RowColumns,
): FigureRemarks | undefined {
  let remarks: FigureRemarks | undefined;
  const add = (part: Partial<FigureRemarks>): void => {
    remarks = { ...remarks, ...part };
  };
  const { period, source, note, date, document, status } = columns;
  const period_ = textIn(log, row, period);
  if (period_) add({ period: period_ });
  const source_ = textIn(log, row, source);
  if (source_) add({ source: source_ });
  const note_ = textIn(log, row, note);
  if (note_) add({ note: note_ });
  const document_ = textIn(log, row, document);
  if (document_) add({ document: document_ });
  const date_ = date === undefined ? undefined : dateIn(log, row, date);
  if (date_) add({ date: date_ });
  const status_ = status === undefined ? undefined : statusIn(log, reading, row, status);
  if (status_) add({ status: status_ });
  return remarks;
}

function textIn(log: TableLog, row: number, column: number | undefined): string | undefined {
  if (column === undefined) return undefined;
  return textAt(log.grid, row, column).trim() || undefined;
}

function dateIn(log: TableLog, row: number, column: number): string | undefined {
  const parsed = parseDate(cellAt(log.grid, row, column));
  if (parsed.kind === 'problem') report(log, parsed.problem, row, column);
  if (parsed.kind !== 'date') return undefined;
  noteChanges(log, row, column, parsed.changes);
  return parsed.date;
}

/** The reason that a status word gives; a word that is none is reported. */
export function statusIn(
  log: TableLog,
  reading: Reading,
  row: number,
  column: number,
): { reason: MissingReason; text: string } | undefined {
  const text = textAt(log.grid, row, column).trim();
  if (BLANK.test(text) || STANDING.has(nameKey(text).toLowerCase())) return undefined;
  const reason = missingReason(nameKey(text), reading.marks) ?? missingReason(text, reading.marks);
  if (reason !== undefined) return { reason, text };
  report(
    log,
    { level: 'error', code: 'wrong-type', text: 'unknown-status', params: {} },
    row,
    column,
  );
  return undefined;
}
