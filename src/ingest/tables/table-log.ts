import { cellAddress, columnLetters } from '../../model/address.ts';
import type { Change } from '../../model/dataset.ts';
import { firstCharacters } from '../../model/first-characters.ts';
import type { Problem, ReadTable } from '../../model/problem.ts';
import type { Source } from '../../model/source.ts';
import type { TableName } from '../../model/tables.ts';
import { type Finding, locatedProblem } from '../cells/located-problem.ts';
import type { Grid } from '../files/grid.ts';
import type { Lost } from '../files/lost-figures.ts';
import { filledColumns } from '../layouts/filled-columns.ts';

/** What is found, skipped and changed while one table is read. Rows and columns from 0. */
export interface TableLog {
  assessment: string;
  grid: Grid;
  read: ReadTable;
  problems: Problem[];
  /** A table of ballots: addresses may be told, the text of a cell never. */
  secret: boolean;
  /** Called where a row or column could not be attributed, so that absent figures are explained. */
  lose: (loss: Lost) => void;
  /** What was reported: nothing is told twice of one cell, or of the table as a whole. */
  told: Set<string>;
  /** Cells of the body that took over a merged cell’s content, with the row where that begins. */
  filled: Map<string, number>;
}

const TEXT_LENGTH = 100;

export function openLog(
  grid: Grid,
  table: TableName,
  rest: Pick<TableLog, 'assessment' | 'problems' | 'lose'>,
): TableLog {
  const { file, sheet } = grid.place;
  const read: ReadTable = {
    assessment: rest.assessment,
    file,
    sheet,
    table,
    encoding: grid.encoding,
    rows: 0,
    skipped: [],
    skippedColumns: [],
    changed: [],
    hidden: hiddenParts(grid),
  };
  return { ...rest, grid, read, secret: table === 'ratings', told: new Set(), filled: new Map() };
}

function hiddenParts(grid: Grid): ReadTable['hidden'] {
  const hidden: ReadTable['hidden'] = [];
  if (grid.hiddenSheet && grid.place.sheet !== null) hidden.push({ sheet: grid.place.sheet });
  const rows = [...grid.hiddenRows].sort((a, b) => a - b);
  for (const row of rows)
    if (grid.rows[row]?.some((text) => text !== '')) hidden.push({ row: row + 1 });
  if (grid.hiddenColumns.size === 0) return hidden;
  const filled = filledColumns(grid, 0);
  const columns = [...grid.hiddenColumns].sort((a, b) => a - b);
  for (const column of columns) {
    if (filled.has(column)) hidden.push({ column: columnLetters(column + 1) });
  }
  return hidden;
}

export function sourceAt(log: TableLog, row: number, column: number): Source {
  return { place: log.grid.place, row: row + 1, column: column + 1 };
}

/** Reports what is wrong in a cell, once; `found` is its text unless another is given. */
export function report(
  log: TableLog,
  finding: Finding,
  row: number,
  column: number,
  more: { found?: string; also?: Problem['also'] } = {},
): void {
  const found = more.found ?? log.grid.rows[row]?.[column] ?? '';
  const first = anchorRow(log, row, column) ?? row;
  if (isTold(log, [finding.text, finding.params, first, column])) return;
  log.problems.push(
    locatedProblem(log.secret ? withoutText(finding) : finding, {
      assessment: log.assessment,
      ...log.grid.place,
      row: first + 1,
      column: column + 1,
      found: log.secret ? null : found,
      also: more.also ?? [],
    }),
  );
}

/** The row where the merged cell begins that a cell is part of; undefined for any other cell. */
function anchorRow({ filled }: TableLog, row: number, column: number): number | undefined {
  return filled.size === 0 ? undefined : filled.get(`${row} ${column}`);
}

/** Whether the same was told before; from now on it is. */
function isTold({ told }: TableLog, what: readonly unknown[]): boolean {
  const key = JSON.stringify(what);
  if (told.has(key)) return true;
  told.add(key);
  return false;
}

/** Problems whose words repeat or hint at a cell's text, as they are told of a ballot. */
const SECRET_TEXTS: Readonly<Record<string, string>> = {
  'unit-names-differ': 'ballot-names-differ',
  'indicator-names-differ': 'ballot-names-differ',
  'unknown-unit': 'ballot-unknown-unit',
  'unknown-indicator': 'ballot-unknown-indicator',
  'not-a-number': 'ballot-not-a-number',
  'unit-of-measure': 'ballot-not-a-number',
  'formula-error': 'ballot-formula-error',
};

function withoutText(finding: Finding): Finding {
  const text = SECRET_TEXTS[finding.text] ?? SECRET_TEXTS[finding.code];
  return text === undefined ? finding : { ...finding, text, params: {} };
}

/** Reports what is wrong with the table as a whole, the same thing once. */
export function reportTable(log: TableLog, finding: Finding): void {
  if (isTold(log, [finding.text, finding.params])) return;
  log.problems.push(locatedProblem(finding, { assessment: log.assessment, ...log.grid.place }));
}

export function skipRow(log: TableLog, row: number, why: string): void {
  const texts = (log.grid.rows[row] ?? []).filter((text) => text.trim() !== '');
  const text = log.secret ? '' : firstCharacters(texts.join(' '), TEXT_LENGTH);
  log.read.skipped.push({ row: row + 1, why, text });
}

export function skipColumn(log: TableLog, column: number, header: string, why: string): void {
  log.read.skippedColumns.push({
    column: columnLetters(column + 1),
    header: firstCharacters(header.replaceAll(/\s+/g, ' ').trim(), TEXT_LENGTH),
    why,
  });
}

export function noteChanges(
  log: TableLog,
  row: number,
  column: number,
  changes: readonly Pick<Change, 'from' | 'to'>[] & readonly { why: string }[],
): void {
  for (const { from, to, why } of changes) noteChange(log, row, column, { from, to, why });
}

export function noteChange(
  log: TableLog,
  row: number,
  column: number,
  change: { from: string; to: string; why: string },
): void {
  log.read.changed.push({
    cell: cellAddress(row + 1, column + 1),
    from: log.secret ? '' : firstCharacters(change.from, TEXT_LENGTH),
    to: log.secret ? '' : firstCharacters(change.to, TEXT_LENGTH),
    why: change.why,
  });
}
