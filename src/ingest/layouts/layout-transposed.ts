import { figureRemarks } from '../cells/figure-remarks.ts';
import type { FigureField } from '../cells/figure-series.ts';
import { findName } from '../cells/find-name.ts';
import { fillMergedBody, textAt } from '../cells/grid-cells.ts';
import { nameKey } from '../cells/name-key.ts';
import { noteName } from '../cells/note-name.ts';
import { readFigureCell } from '../cells/read-figure.ts';
import type { IndicatorEntry, Reading } from '../tables/reading.ts';
import { skipColumn, type TableLog } from '../tables/table-log.ts';
import { unknownRow } from './body-row.ts';
import {
  type FoundColumn,
  isNumberCell,
  type ResolvedColumns,
  resolveColumns,
} from './cross-columns.ts';
import { type CrossHeader, crossHeader } from './cross-header.ts';
import { beginsTable } from './header-again.ts';
import { indicatorNamed, isOwnUnit, type NamedIndicator } from './indicator-named.ts';
import { reportNoFigures } from './no-figures.ts';
import { pairOf } from './pair-of.ts';
import { periodFits } from './period-rule.ts';
import { columnsRead, namesDiffer, secondNames } from './second-names.ts';
import { noteUnused, reasonToSkip } from './skip-reason.ts';
import { reportSplitNumbers } from './split-numbers.ts';
import { type Corner, checkCorner, cornerUnit, findCorner, unitFits } from './stated-units.ts';
import { closeSeries, openSeries, seriesFor, type TableSeries } from './table-series.ts';

/** Reads a table with an indicator a row and units (and fields) across. */
export function readTransposed(
  log: TableLog,
  reading: Reading,
  given: { row: number; nameColumn: number; usual: FigureField },
): void {
  const { usual } = given;
  const find = (text: string): IndicatorEntry | undefined => indicatorNamed(reading, text)?.entry;
  const isBodyName = (text: string): boolean => find(text) !== undefined;
  const header = crossHeader(log.grid, {
    ...given,
    isHeadName: (text) => findName(reading.unitNames, text) !== undefined,
    isBodyName,
    isUnit: (text) => isOwnUnit(reading, text),
  });
  fillMergedBody(log, header.bodyStart);
  if (reportSplitNumbers(log, { first: header.bodyStart, end: log.grid.rows.length })) return;
  const found = resolveColumns<number>(log, reading, header, {
    find: (name) => findName(reading.unitNames, name),
    isBodyName,
    names: reading.unitNames,
    unknown: 'unknown-unit',
    usual,
  });
  const figures = found.columns.map(({ at }) => at.column);
  const second = secondNames<IndicatorEntry>(log, header, { kind: 'indicator', find, figures });
  const resolved = columnsRead(found, second);
  for (const { field, at } of resolved.columns) {
    if (!isFigure(field)) skipColumn(log, at.column, at.header, field);
  }
  const table = {
    tableSeries: openSeries(reading, log),
    resolved,
    corner: findCorner(log.grid, header.bodyStart),
    usual,
    twins: second.twins,
  };
  const entries = readBody(table, header);
  checkCorner(log, table.corner, entries);
  if (entries.size === 0) reportNoFigures(log, header);
  closeSeries(table.tableSeries);
}

/** Reads the rows; the indicators that they name. */
function readBody(table: Transposed, header: CrossHeader): Set<IndicatorEntry> {
  const { log, reading } = table.tableSeries;
  const { nameColumn } = header;
  const entries = new Set<IndicatorEntry>();
  for (let row = header.bodyStart; row < log.grid.rows.length; row++) {
    const named = indicatorNamed(reading, textAt(log.grid, row, nameColumn));
    if (named) {
      if (isOtherIndicator(table, row, named.entry)) continue;
      entries.add(named.entry);
      readRow(table, { row, nameColumn, named });
      continue;
    }
    const hasNumbers = (): boolean =>
      table.resolved.columns.some(({ at }) => isNumberCell(log, reading, row, at.column));
    const isHeadName = (text: string): boolean => findName(reading.unitNames, text) !== undefined;
    if (beginsTable(log, header, row, { kind: 'indicator', isHeadName, hasNumbers })) break;
    unknownRow(
      log,
      { row, nameColumn, hasNumbers, lose: () => log.lose({ lost: 'an-indicator' }) },
      { names: reading.entryNames, unknown: 'unknown-indicator' },
    );
  }
  return entries;
}

/** Whether the code of a row and its name are of two indicators, either of which may be meant. */
function isOtherIndicator(
  { tableSeries, twins }: Transposed,
  row: number,
  item: IndicatorEntry,
): boolean {
  const { log, reading } = tableSeries;
  return namesDiffer<IndicatorEntry>(log, row, twins, {
    kind: 'indicator',
    item,
    find: (text) => indicatorNamed(reading, text)?.entry,
    nameOf: ({ name }) => name,
    lose: (entry) => log.lose({ lost: 'of-indicator', entry }),
  });
}

const isFigure = (field: string): boolean =>
  field === 'value' || field === 'target' || field === 'previous' || field === 'growth';

interface Transposed {
  tableSeries: TableSeries;
  resolved: ResolvedColumns<number>;
  corner: Corner | undefined;
  usual: FigureField;
  /** Columns that name the indicator of a row once more. */
  twins: readonly number[];
}

function readRow(
  table: Transposed,
  at: { row: number; nameColumn: number; named: NamedIndicator },
): void {
  const { tableSeries, resolved } = table;
  const { log, reading } = tableSeries;
  const { row, nameColumn } = at;
  const name = textAt(log.grid, row, nameColumn);
  noteName(log, reading.entryNames, name, { row, column: nameColumn });
  const remarks = figureRemarks(log, reading, row, resolved.rowColumns);
  log.read.rows++;
  const stated = rowUnit(table, at);
  if (stated === null) return;
  for (const column of resolved.columns) {
    if (isFigure(column.field)) readCell(table, at, { column, remarks, stated });
  }
}

function readCell(
  { tableSeries, corner, usual }: Transposed,
  { row, named }: { row: number; named: NamedIndicator },
  given: {
    column: FoundColumn<number>;
    remarks: ReturnType<typeof figureRemarks>;
    stated: string | undefined;
  },
): void {
  const { log, reading } = tableSeries;
  const { field, found, at } = given.column;
  const entry = field === 'growth' ? pairOf(reading, named.entry) : named.entry;
  const why = entry === undefined ? 'no-pair' : reasonToSkip(entry, field, usual);
  if (why !== undefined || entry === undefined) {
    noteUnused(log, row, at.column, why ?? 'no-pair');
    return;
  }
  const own = field === 'growth' ? undefined : given.stated;
  const series = seriesFor(
    tableSeries,
    entry,
    field === 'growth' ? 'value' : (field as FigureField),
    own ?? cornerUnit(log, corner, entry),
  );
  const text = textAt(log.grid, row, at.column);
  const cell = { unit: found, row, column: at.column, text };
  if (!periodFits(series, given.remarks?.period, cell)) return;
  const typed = log.grid.cells?.[row]?.[at.column];
  readFigureCell(series, found, text, typed, row, at.column, given.remarks);
}

/** The unit that a row states: its 计量单位, else the brackets of its name; null where it cannot be. */
function rowUnit(
  { tableSeries, resolved }: Transposed,
  { row, nameColumn, named }: { row: number; nameColumn: number; named: NamedIndicator },
): string | undefined | null {
  const { log } = tableSeries;
  const column = resolved.rowColumns['measure-unit'];
  const inColumn = column === undefined ? '' : nameKey(textAt(log.grid, row, column));
  const stated = inColumn || named.unit;
  const cell = inColumn === '' || column === undefined ? nameColumn : column;
  return unitFits(log, { stated, entry: named.entry, row, column: cell }) ? stated : null;
}
