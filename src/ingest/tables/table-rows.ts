import type { Source } from '../../model/source.ts';
import type { TableName } from '../../model/tables.ts';
import { isErrorCell } from '../cells/error-cell.ts';
import { cellAt, fillMergedBody, isBlankRow } from '../cells/grid-cells.ts';
import type { Finding } from '../cells/located-problem.ts';
import { nameKey } from '../cells/name-key.ts';
import { type ParsedDate, parseDate } from '../cells/parse-date.ts';
import { type CellText, type ParsedFigure, parsePlainNumber } from '../cells/parse-number.ts';
import { trimText } from '../cells/trim-text.ts';
import type { Grid } from '../files/grid.ts';
import { findHeader, type Header, headerAt } from '../layouts/find-header.ts';
import { reportHeaderAgain } from '../layouts/header-again.ts';
import { tableNamed } from '../layouts/header-match.ts';
import { type NamesOf, namesOf } from '../layouts/name-headers.ts';
import { reportSplitNumbers } from '../layouts/split-numbers.ts';
import {
  noteChanges,
  report,
  reportTable,
  skipColumn,
  skipRow,
  sourceAt,
  type TableLog,
} from './table-log.ts';
import { checkNames } from './table-texts.ts';

/** The rows of a table with one field a column, ready to be read. */
export interface TableRows {
  log: TableLog;
  header: Header;
  /** Rows below the header that are not blank. */
  rows: readonly number[];
  /** Columns that are not read, but name units or indicators as well. */
  naming: readonly NamingColumn[];
}

export interface NamingColumn {
  column: number;
  of: NamesOf;
  /** Whether a column of content lies before it, so that it belongs to another table side by side. */
  isBeside: boolean;
}

/** Finds the header and the rows; undefined where a required column is missing (reported). */
export function tableRows(
  log: TableLog,
  table: TableName,
  alsoNeeded: readonly string[] = [],
): TableRows | undefined {
  const { grid } = log;
  const header = findHeader(grid, table);
  const missing = tableNamed(table).columns.filter(
    ({ key, required }) => (required || alsoNeeded.includes(key)) && !header?.columns.has(key),
  );
  for (const { key } of missing) reportTable(log, missingColumn(table, key));
  if (!header || missing.length > 0) {
    log.lose({ lost: 'all' });
    return undefined;
  }
  for (const { column, header: text } of header.others) skipColumn(log, column, text, 'unknown');
  checkNames(log, header);
  fillMergedBody(log, header.row + 1);
  reportSplitNumbers(log, { first: header.row + 1, end: grid.rows.length });
  return { log, header, rows: bodyRows(log, table, header), naming: namingColumns(header) };
}

/** The rows up to where another table begins, without blank ones and repeated headers. */
function bodyRows(log: TableLog, table: TableName, header: Header): number[] {
  const { grid } = log;
  const rows: number[] = [];
  for (let row = header.row + 1; row < grid.rows.length; row++) {
    if (isBlankRow(grid, row)) continue;
    const again = headerIn(grid, table, row);
    if (again === undefined) rows.push(row);
    else if (isSameHeader(header, again)) skipRow(log, row, 'note');
    else {
      reportHeaderAgain(log, row);
      break;
    }
  }
  return rows;
}

const NUMBER = /^[-+]?\d[\d.,]*%?$/;

/** The header that a row of the body is; undefined for a row of content, as one with a number. */
function headerIn(grid: Grid, table: TableName, row: number): Header | undefined {
  if (grid.rows[row]?.some((text) => NUMBER.test(text))) return undefined;
  const header = headerAt(grid, table, row, false);
  return isWholeHeader(table, header) ? header : undefined;
}

/** Whether a row has all columns that the table must have, and more than one. */
function isWholeHeader(table: TableName, { columns }: Header): boolean {
  const required = tableNamed(table).columns.filter((column) => column.required);
  return columns.size > 1 && required.every(({ key }) => columns.has(key));
}

function isSameHeader({ columns }: Header, again: Header): boolean {
  return [...again.columns].every(([key, column]) => columns.get(key) === column);
}

function namingColumns({ columns, others }: Header): NamingColumn[] {
  const [unit = -1, indicator = -1] = [columns.get('unit'), columns.get('indicator')];
  const content = [...columns.values()].filter((column) => column !== unit && column !== indicator);
  return others.flatMap(({ column, header }) => {
    const of = namesOf(header);
    const named = Math.max(unit, indicator);
    const isBeside = content.some((other) => other > named && other < column);
    return of === undefined ? [] : [{ column, of, isBeside }];
  });
}

export function missingColumn(table: TableName, key: string): Finding {
  const { zh, columns } = tableNamed(table);
  const column = columns.find((one) => one.key === key)?.zh[0];
  const params = { column, key, table: zh };
  return { level: 'error', code: 'missing-column', text: 'missing-column', params };
}

/** The cell of a column in a row; a blank one where the table has no such column. */
export function cellOf(table: TableRows, row: number, key: string): CellText {
  const column = table.header.columns.get(key);
  return column === undefined ? { text: '' } : cellAt(table.log.grid, row, column);
}

/** The trimmed text of a column in a row; undefined where it is blank. An error cell is reported. */
export function textOf(table: TableRows, row: number, key: string): string | undefined {
  const cell = cellOf(table, row, key);
  const text = trimText(cell.text);
  if (text === '') return undefined;
  if (isErrorCell(cell)) {
    reportCell(table, row, key, formulaError());
    return undefined;
  }
  return text;
}

export function formulaError(): Finding {
  return { level: 'error', code: 'formula-error', text: 'formula-error-in-name', params: {} };
}

/** Reports at the cell of a column; where the table has no such column, at the table. */
export function reportCell(table: TableRows, row: number, key: string, finding: Finding): void {
  const column = table.header.columns.get(key);
  if (column === undefined) reportTable(table.log, finding);
  else report(table.log, finding, row, column);
}

export function sourceOf(table: TableRows, row: number, key: string): Source {
  return sourceAt(table.log, row, table.header.columns.get(key) ?? 0);
}

/**
 * A plain number of a column: undefined where blank or wrong (reported), with its changes listed.
 * `percent` says that 20% is written for 20.
 */
export function numberOf(
  table: TableRows,
  row: number,
  key: string,
  percent = false,
): { kind: 'value'; value: number } | { kind: 'blank' } | { kind: 'problem' } {
  const cell = cellOf(table, row, key);
  if (cell.text.trim() === '' && cell.cell?.formula !== 'no-value') return { kind: 'blank' };
  return settled(table, row, key, parsePlainNumber(cell, percent));
}

function settled(
  table: TableRows,
  row: number,
  key: string,
  parsed: ParsedFigure,
): { kind: 'value'; value: number } | { kind: 'blank' } | { kind: 'problem' } {
  const column = table.header.columns.get(key) ?? 0;
  if (parsed.kind === 'problem') {
    report(table.log, parsed.problem, row, column);
    return { kind: 'problem' };
  }
  if (parsed.changes.length > 0) noteChanges(table.log, row, column, parsed.changes);
  return parsed.kind === 'value' ? { kind: 'value', value: parsed.value } : { kind: 'blank' };
}

/** A date of a column; undefined where blank or wrong (reported). */
export function dateOf(table: TableRows, row: number, key: string): string | undefined {
  const column = table.header.columns.get(key);
  if (column === undefined) return undefined;
  const parsed: ParsedDate = parseDate(cellAt(table.log.grid, row, column));
  if (parsed.kind === 'problem') report(table.log, parsed.problem, row, column);
  if (parsed.kind !== 'date') return undefined;
  noteChanges(table.log, row, column, parsed.changes);
  return parsed.date;
}

/** Whether all cells of a row other than those of the given columns are blank. */
export function isOtherwiseBlank(table: TableRows, row: number, keys: readonly string[]): boolean {
  const kept = new Set(keys.map((key) => table.header.columns.get(key)));
  return (table.log.grid.rows[row] ?? []).every((text, i) => kept.has(i) || nameKey(text) === '');
}
