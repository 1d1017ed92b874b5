import { isErrorCell } from '../cells/error-cell.ts';
import { figureRemarks } from '../cells/figure-remarks.ts';
import type { FigureField } from '../cells/figure-series.ts';
import { findName } from '../cells/find-name.ts';
import { cellAt, textAt } from '../cells/grid-cells.ts';
import { nameKey } from '../cells/name-key.ts';
import { noteName } from '../cells/note-name.ts';
import { readFigureCell } from '../cells/read-figure.ts';
import type { IndicatorEntry, Reading } from '../tables/reading.ts';
import { skipRow, type TableLog } from '../tables/table-log.ts';
import { type TableRows, tableRows } from '../tables/table-rows.ts';
import { reportUnknown } from './body-row.ts';
import { isNumberCell, type RowColumns } from './cross-columns.ts';
import { indicatorNamed, type NamedIndicator } from './indicator-named.ts';
import { namesOtherIndicator, namesOtherUnit } from './names-of-row.ts';
import { periodFits } from './period-rule.ts';
import { isNoteName, isTotalName, totalName } from './row-kind.ts';
import { type Corner, checkCorner, cornerUnit, findCorner, unitFits } from './stated-units.ts';
import { closeSeries, openSeries, seriesFor, type TableSeries } from './table-series.ts';

const FIELDS: readonly FigureField[] = ['value', 'target', 'previous'];

interface Long {
  tableSeries: TableSeries;
  table: TableRows;
  unit: number;
  indicator: number;
  /** With the unit of measure that a field's own header states, else the corner's. */
  fields: { field: FigureField; column: number; stated: Corner | undefined }[];
  rowColumns: RowColumns;
}

/** Reads a table with one unit and one indicator a row. */
export function readLong(log: TableLog, reading: Reading, name: 'values' | 'targets'): void {
  const table = tableRows(log, name);
  if (!table) return;
  const { header } = table;
  const { columns, units } = header;
  const corner = findCorner(log.grid, header.row);
  const fields = FIELDS.flatMap((field) => {
    const column = columns.get(field);
    if (column === undefined) return [];
    const unit = units.get(field);
    const own = unit === undefined ? undefined : { units: [unit], row: header.row, column };
    return [{ field, column, stated: own ? { ...own, used: false, reported: false } : corner }];
  });
  const long: Long = {
    tableSeries: openSeries(reading, log),
    table,
    unit: columns.get('unit') ?? 0,
    indicator: columns.get('indicator') ?? 0,
    fields,
    rowColumns: rowColumns(columns),
  };
  const entries = new Set<NamedIndicator['entry']>();
  for (const row of table.rows) {
    const entry = readRow(long, row);
    if (entry) entries.add(entry);
  }
  for (const stated of new Set(fields.map((field) => field.stated)))
    checkCorner(log, stated, entries);
  closeSeries(long.tableSeries);
}

function rowColumns(columns: ReadonlyMap<string, number>): RowColumns {
  const found: RowColumns = {};
  for (const key of ['period', 'status', 'source', 'note', 'date', 'document'] as const) {
    const column = columns.get(key);
    if (column !== undefined) found[key] = column;
  }
  return found;
}

/** Reads one row; the indicator whose figure it holds, if any. */
function readRow(long: Long, row: number): NamedIndicator['entry'] | undefined {
  const { tableSeries, fields } = long;
  const { log, reading } = tableSeries;
  const { grid } = log;
  const unit = findName(reading.unitNames, textAt(grid, row, long.unit));
  const named = indicatorNamed(reading, textAt(grid, row, long.indicator));
  if (unit === undefined || named === undefined) {
    unknownNames(long, row, { unit, named });
    return undefined;
  }
  const { entry } = named;
  if (namesDiffer(long, row, unit, entry)) return undefined;
  log.read.rows++;
  for (const [index, column] of [
    [reading.unitNames, long.unit],
    [reading.entryNames, long.indicator],
  ] as const)
    noteName(log, index, textAt(grid, row, column), { row, column });
  const remarks = figureRemarks(log, reading, row, long.rowColumns);
  if (lacksPeriod(long, row, { entry, unit, period: remarks?.period })) {
    log.read.rows--;
    skipRow(log, row, 'no-period');
    return entry;
  }
  const stated = rowUnit(long, row, named, unit);
  if (stated === null) return undefined;
  for (const { field, column, stated: ofTable } of fields) {
    const text = textAt(grid, row, column);
    if (field !== 'value' && text === '') continue;
    if (field === 'value' && !entry.usesValues) continue;
    const series = seriesFor(tableSeries, entry, field, stated ?? cornerUnit(log, ofTable, entry));
    if (!periodFits(series, remarks?.period, { unit, row, column, text })) continue;
    const typed = grid.cells?.[row]?.[column];
    const with_ = field === 'value' || remarks === undefined ? remarks : withoutStatus(remarks);
    readFigureCell(series, unit, text, typed, row, column, with_);
  }
  if (!entry.usesValues) {
    log.read.rows--;
    skipRow(log, row, 'rule-without-values');
  }
  return entry;
}

/** Whether another column of the row names another unit or indicator: its figure is nobody’s. */
function namesDiffer(
  { table, tableSeries }: Long,
  row: number,
  unit: number,
  entry: IndicatorEntry,
) {
  const { log, reading } = tableSeries;
  const at = { table, row, reading };
  const differ = [namesOtherUnit(at, unit), namesOtherIndicator(at, entry)].includes(true);
  if (differ) log.lose({ lost: 'all' });
  return differ;
}

function withoutStatus<T extends { status?: unknown }>(remarks: T): T {
  const { status: _, ...rest } = remarks;
  return rest as T;
}

/** A row that gives nothing but a value, without the period that its indicator asks for. */
function lacksPeriod(
  { fields, tableSeries }: Long,
  row: number,
  at: { entry: IndicatorEntry; unit: number; period: string | undefined },
): boolean {
  const indicator = at.entry.byUnit[at.unit];
  if (at.period !== undefined || !indicator || !at.entry.periods.has(indicator)) return false;
  const { grid } = tableSeries.log;
  return fields.every(({ field, column }) => field === 'value' || textAt(grid, row, column) === '');
}

/** The unit that a row states: its 计量单位, else the brackets of the indicator's name. */
function rowUnit(
  long: Long,
  row: number,
  named: NamedIndicator,
  unit: number,
): string | undefined | null {
  const { log } = long.tableSeries;
  const column = long.table.header.columns.get('measure-unit');
  const inColumn = column === undefined ? '' : nameKey(textAt(log.grid, row, column));
  const stated = inColumn || named.unit;
  const cell = inColumn === '' || column === undefined ? long.indicator : column;
  return unitFits(log, { stated, entry: named.entry, row, column: cell, unit }) ? stated : null;
}

/** A row with a name that is not known: a total, a note, or one error for each such name. */
function unknownNames(
  long: Long,
  row: number,
  { unit, named }: { unit: number | undefined; named: NamedIndicator | undefined },
): void {
  const { log, reading } = long.tableSeries;
  const { grid } = log;
  const unitText = textAt(grid, row, long.unit).trim();
  if (unit === undefined && isTotalName(unitText)) {
    skipRow(log, row, totalName(unitText));
    return;
  }
  const isError = [long.unit, long.indicator].some((column) =>
    isErrorCell(cellAt(grid, row, column)),
  );
  const hasNumbers = long.fields.some(({ column }) => isNumberCell(log, reading, row, column));
  const isNote =
    unit === undefined &&
    named === undefined &&
    !isError &&
    (!hasNumbers || (unitText !== '' && isNoteName(unitText)));
  if (isNote) {
    skipRow(log, row, 'note');
    return;
  }
  if (unit !== undefined) log.lose({ lost: 'of-unit', unit });
  else if (named) log.lose({ lost: 'of-indicator', entry: named.entry });
  else log.lose({ lost: 'all' });
  if (unit === undefined) {
    reportUnknown(log, row, long.unit, { names: reading.unitNames, unknown: 'unknown-unit' });
  }
  if (named === undefined) {
    reportUnknown(log, row, long.indicator, {
      names: reading.entryNames,
      unknown: 'unknown-indicator',
    });
  }
}
