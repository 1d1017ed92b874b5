import { isAmbiguous, isRefused, type NameIndex, suggestions } from '../cells/find-name.ts';
import { cellAt, textAt } from '../cells/grid-cells.ts';
import { nameKey } from '../cells/name-key.ts';
import { isNear } from '../cells/nearest.ts';
import { noteName } from '../cells/note-name.ts';
import { isoDate } from '../cells/parse-date.ts';
import { parseFigure } from '../cells/parse-number.ts';
import type { Reading } from '../tables/reading.ts';
import { report, skipColumn, type TableLog } from '../tables/table-log.ts';
import type { CrossColumn, CrossHeader } from './cross-header.ts';
import { filledColumns } from './filled-columns.ts';
import { tellForeignColumns } from './foreign-columns.ts';
import { columnOf } from './header-match.ts';
import { reportNameless } from './nameless-columns.ts';
import { isTotalName, totalName } from './row-kind.ts';
import { sortColumns } from './sort-columns.ts';
import { namedField, type ValueField, valueField } from './value-fields.ts';

/** A column whose name was found, with its field; `T` is a unit's place or an indicator. */
export interface FoundColumn<T> {
  at: CrossColumn;
  found: T;
  field: ValueField;
}

/** Columns that say something of the whole row: 时段, 来源, 备注, 计量单位 … */
export type RowColumns = Partial<Record<ValueField, number>>;

export interface ResolvedColumns<T> {
  columns: FoundColumn<T>[];
  rowColumns: RowColumns;
  /** Columns of places, which are not read, with what their header names. */
  ranks: { column: number; found: T | undefined }[];
}

export interface Look<T> {
  find: (name: string) => T | undefined;
  /** Whether a text in the column of names is one that is known. */
  isBodyName: (text: string) => boolean;
  names: NameIndex<unknown>;
  unknown: 'unknown-indicator' | 'unknown-unit';
  usual: ValueField;
}

const OF_ROW: ReadonlySet<ValueField> = new Set([
  'period',
  'source',
  'note',
  'date',
  'document',
  'measure-unit',
  'status',
]);

/** Looks up the names of all columns; lists those that are none, reports those that must be one. */
export function resolveColumns<T>(
  log: TableLog,
  reading: Reading,
  header: CrossHeader,
  look: Look<T>,
): ResolvedColumns<T> {
  const columns: FoundColumn<T>[] = [];
  const rowColumns: RowColumns = {};
  const ranks: ResolvedColumns<T>['ranks'] = [];
  const filled = filledColumns(log.grid, header.bodyStart);
  const inUse = header.columns.filter(({ isNamed, column }) => isNamed || filled.has(column));
  const { named, foreign, nameless } = sortColumns(inUse, {
    usual: look.usual,
    isKnown: (at) => look.find(at.name) !== undefined || resolve(at, look) !== undefined,
    hasFigures: (column) => hasFigures(log, reading, header, { look, column }),
  });
  for (const at of named) {
    const found = resolve(at, look);
    if (found) {
      if (found.field === 'rank') {
        skipColumn(log, at.column, at.header, 'rank');
        ranks.push({ column: at.column, found: found.found });
      } else columns.push(found);
      noteHeader(log, at, look);
      continue;
    }
    const field = rowField(at, look);
    if (field === 'rank') ranks.push({ column: at.column, found: undefined });
    if (field !== undefined && OF_ROW.has(field) && rowColumns[field] === undefined) {
      rowColumns[field] = at.column;
    } else listUnknown(log, reading, header, { at, look, field });
  }
  tellForeignColumns(log, header, look, { foreign, columns });
  reportNameless(log, header, look, nameless);
  return { columns, rowColumns, ranks };
}

/** Lists a header that was found although its name is written otherwise; of a field's own name only the rest. */
function noteHeader<T>(log: TableLog, { name, nameAt, column }: CrossColumn, look: Look<T>): void {
  if (nameAt.column !== column) return;
  const text = look.find(name) === undefined ? (namedField(name)?.name ?? name) : name;
  noteName(log, look.names, text, nameAt);
}

function resolve<T>(at: CrossColumn, look: Look<T>): FoundColumn<T> | undefined {
  if (at.name === '') return undefined;
  const whole = look.find(at.name);
  if (whole !== undefined)
    return at.field === 'unknown' ? undefined : { at, found: whole, field: at.field ?? look.usual };
  const split = namedField(at.name);
  const found = split && look.find(split.name);
  return split && found !== undefined ? { at, found, field: split.field } : undefined;
}

/** The field of a header that stands alone; 单位 over units of measure in a transposed table. */
function rowField<T>(at: CrossColumn, look: Look<T>): ValueField | undefined {
  const field = valueField(at.name);
  if (field !== undefined) return field;
  const key = columnOf('values', at.name)?.column.key;
  if (key === 'unit' && look.unknown === 'unknown-unit') return 'measure-unit';
  return undefined;
}

/** A column that was not understood, with what is known of it. */
interface Unknown<T> {
  at: CrossColumn;
  look: Look<T>;
  field: ValueField | undefined;
}

function listUnknown<T>(
  log: TableLog,
  reading: Reading,
  header: CrossHeader,
  unknown: Unknown<T>,
): void {
  const { at, look, field } = unknown;
  const { column, name } = at;
  if (field === 'rank') skipColumn(log, column, at.header, 'rank');
  else if (isTotalName(name)) skipColumn(log, column, at.header, totalName(name));
  else if (isRefused(look.names, name)) {
    log.lose({ lost: look.unknown === 'unknown-indicator' ? 'an-indicator' : 'all' });
    skipColumn(log, column, at.header, 'refused-name');
  } else if (mustBeKnown(unknown) && columnHasNumbers(log, reading, header, column)) {
    log.lose({ lost: look.unknown === 'unknown-indicator' ? 'an-indicator' : 'all' });
    report(
      log,
      {
        level: 'error',
        code: look.unknown,
        text: `${look.unknown}-${isAmbiguous(look.names, name) ? 'ambiguous' : 'column'}`,
        params: { nearest: suggestions(look.names, name) },
      },
      at.nameAt.row,
      at.nameAt.column,
      { found: name },
    );
  } else {
    skipColumn(log, column, at.header, 'unknown');
    if (isDate(log, at) && columnHasNumbers(log, reading, header, column)) {
      const params = { header: at.header };
      const finding = { level: 'warning', code: 'not-read', text: 'date-column', params } as const;
      report(log, finding, at.nameAt.row, at.nameAt.column, { found: name });
    }
  }
}

/** Whether a header is a day, a month or a year, in words or as a date of the workbook. */
function isDate({ grid }: TableLog, { name, nameAt }: CrossColumn): boolean {
  if (grid.cells?.[nameAt.row]?.[nameAt.column]?.kind === 'date') return true;
  const key = nameKey(name);
  if (key === '') return false;
  return (
    isoDate(name) !== undefined ||
    /^(?:(?:19|20)\d\d[年./-]?)?(?:\d{1,2}(?:-\d{1,2})?月(?:份|底|末|\d{1,2}日)?)?$/.test(key) ||
    /^(?:19|20)\d\d[./-]\d{1,2}$/.test(key)
  );
}

/** Whether a header is so near a known name that figures below it are meant for that one. */
function mustBeKnown<T>({ at, look, field }: Unknown<T>): boolean {
  const { name } = at;
  if (name === '' || name.length > 60 || field !== undefined) return false;
  if (look.find(name) !== undefined) return false;
  if (isAmbiguous(look.names, name)) return true;
  return suggestions(look.names, name).some((known) => isNear(name, known));
}

/** Whether a column has a figure in a row of which the name is known. */
function hasFigures<T>(
  log: TableLog,
  reading: Reading,
  header: CrossHeader,
  at: { look: Look<T>; column: number },
): boolean {
  const { grid } = log;
  for (let row = header.bodyStart; row < grid.rows.length; row++) {
    if (!at.look.isBodyName(textAt(grid, row, header.nameColumn))) continue;
    if (isNumberCell(log, reading, row, at.column)) return true;
  }
  return false;
}

function columnHasNumbers(
  log: TableLog,
  reading: Reading,
  header: CrossHeader,
  column: number,
): boolean {
  for (let row = header.bodyStart; row < log.grid.rows.length; row++) {
    if (isNumberCell(log, reading, row, column)) return true;
  }
  return false;
}

/** Whether a cell holds what would be a figure under some indicator. */
export function isNumberCell(
  log: TableLog,
  reading: Reading,
  row: number,
  column: number,
): boolean {
  const cell = cellAt(log.grid, row, column);
  if (cell.text.trim() === '') return false;
  const parsed = parseFigure(cell, { measure: 'growth', marks: reading.marks });
  return (
    parsed.kind === 'value' ||
    (parsed.kind === 'problem' &&
      (parsed.problem.code === 'formula-error' || parsed.problem.code === 'unit-of-measure'))
  );
}
