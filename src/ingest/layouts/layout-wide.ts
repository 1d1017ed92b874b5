import { figureRemarks, statusIn } from '../cells/figure-remarks.ts';
import { type FigureField, type FigureSeries, tiersOf } from '../cells/figure-series.ts';
import { findName } from '../cells/find-name.ts';
import { fillMergedBody, textAt } from '../cells/grid-cells.ts';
import { noteName } from '../cells/note-name.ts';
import { readFigureCell } from '../cells/read-figure.ts';
import type { IndicatorEntry, Reading } from '../tables/reading.ts';
import { skipColumn, type TableLog } from '../tables/table-log.ts';
import { noteBesideFigures } from './beside-figures.ts';
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
import { reasonToSkip } from './skip-reason.ts';
import { reportSplitNumbers } from './split-numbers.ts';
import {
  type Corner,
  checkCorner,
  cornerUnit,
  findCorner,
  rowUnits,
  unitFits,
} from './stated-units.ts';
import { closeSeries, openSeries, seriesFor, type TableSeries } from './table-series.ts';
import type { ValueField } from './value-fields.ts';

/** A column with figures, ready to be read. */
interface FigureColumn {
  column: number;
  series: FigureSeries;
  status: number | undefined;
}

/** Reads a table with a unit a row and indicators (and fields) across. */
export function readWide(
  log: TableLog,
  reading: Reading,
  given: { row: number; nameColumn: number; usual: FigureField },
): void {
  const { usual } = given;
  const find = (text: string): number | undefined => findName(reading.unitNames, text);
  const isBodyName = (text: string): boolean => find(text) !== undefined;
  const header = crossHeader(log.grid, {
    ...given,
    isHeadName: (text) => indicatorNamed(reading, text) !== undefined,
    isBodyName,
    isUnit: (text) => isOwnUnit(reading, text),
  });
  fillMergedBody(log, header.bodyStart);
  if (reportSplitNumbers(log, { first: header.bodyStart, end: log.grid.rows.length })) return;
  const found = resolveColumns<NamedIndicator>(log, reading, header, {
    find: (name) => indicatorNamed(reading, name),
    isBodyName,
    names: reading.entryNames,
    unknown: 'unknown-indicator',
    usual,
  });
  const figures = found.columns.map(({ at }) => at.column);
  const second = secondNames<number>(log, header, { kind: 'unit', find, figures });
  const resolved = columnsRead(found, second);
  const tableSeries = openSeries(reading, log);
  const corner = findCorner(log.grid, header.bodyStart);
  const columns = figureColumns(tableSeries, resolved, { corner, usual });
  checkCorner(log, corner, new Set(columns.map(({ series }) => series.entry)));
  if (resolved.columns.length === 0) reportNoFigures(log, header);
  const end = readBody({ tableSeries, columns, resolved, header, twins: second.twins });
  const ranks = resolved.ranks.map(({ column, found: of }) => ({ column, entry: of?.entry }));
  const { nameColumn, bodyStart: first } = header;
  noteBesideFigures(log, reading, { columns, ranks, nameColumn, first, end });
  closeSeries(tableSeries);
}

interface Wide {
  tableSeries: TableSeries;
  columns: readonly FigureColumn[];
  resolved: ResolvedColumns<NamedIndicator>;
  header: CrossHeader;
  /** Columns that name the unit of a row once more. */
  twins: readonly number[];
}

/** Reads the rows; gives the row behind the last one. */
function readBody(wide: Wide): number {
  const { columns, header } = wide;
  const { nameColumn, bodyStart } = header;
  const { log, reading } = wide.tableSeries;
  const { grid } = log;
  for (let row = bodyStart; row < grid.rows.length; row++) {
    const unit = findName(reading.unitNames, textAt(grid, row, nameColumn));
    if (unit !== undefined) {
      if (isOtherUnit(wide, row, unit)) continue;
      noteName(log, reading.unitNames, textAt(grid, row, nameColumn), { row, column: nameColumn });
      log.read.rows++;
      readRow(wide, row, unit);
      continue;
    }
    if (isNextTable(wide, row)) return row;
    const figures = (): FigureColumn[] => figuresIn(log, reading, row, columns);
    const lose = (): void => {
      for (const { series } of figures()) log.lose({ lost: 'of-indicator', entry: series.entry });
    };
    unknownRow(
      log,
      { row, nameColumn, hasNumbers: () => figures().length > 0, lose },
      { names: reading.unitNames, unknown: 'unknown-unit' },
    );
  }
  return grid.rows.length;
}

/** Whether another table begins at a row; that is reported. */
function isNextTable({ tableSeries, columns, header }: Wide, row: number): boolean {
  const { log, reading } = tableSeries;
  return beginsTable(log, header, row, {
    kind: 'unit',
    isHeadName: (text) => indicatorNamed(reading, text) !== undefined,
    hasNumbers: () => figuresIn(log, reading, row, columns).length > 0,
  });
}

/** Whether the code of a row and its name are of two units, either of which may be meant. */
function isOtherUnit({ tableSeries, twins }: Wide, row: number, unit: number): boolean {
  const { log, reading } = tableSeries;
  return namesDiffer<number>(log, row, twins, {
    kind: 'unit',
    item: unit,
    find: (text) => findName(reading.unitNames, text),
    nameOf: (place) => reading.units[place]?.name ?? '',
    lose: (place) => log.lose({ lost: 'of-unit', unit: place }),
  });
}

/** The columns in which a row has a figure, or a word of the tiers. */
function figuresIn(
  log: TableLog,
  reading: Reading,
  row: number,
  columns: readonly FigureColumn[],
): FigureColumn[] {
  return columns.filter(({ column, series }) => {
    const [first] = series.entry.rows;
    const tiers = first?.settings.rule === 'tiers' ? tiersOf(first) : [];
    const text = textAt(log.grid, row, column).trim();
    return isNumberCell(log, reading, row, column) || tiers.some(({ name }) => name === text);
  });
}

function readRow({ tableSeries, columns, resolved }: Wide, row: number, unit: number): void {
  const { log, reading } = tableSeries;
  const { grid } = log;
  const texts = grid.rows[row] ?? [];
  const typed = grid.cells?.[row];
  const ofRow = figureRemarks(log, reading, row, resolved.rowColumns);
  const period = ofRow?.period;
  const stated = rowUnits(log, row, resolved.rowColumns['measure-unit']);
  for (const { column, series: usual, status } of columns) {
    const text = texts[column] ?? '';
    const { entry, field } = usual;
    const unitOfRow = stated && cornerUnit(log, stated, entry);
    const series =
      unitOfRow === undefined ? usual : seriesFor(tableSeries, entry, field, unitOfRow);
    if (period !== undefined || entry.periods.size > 0) {
      if (!periodFits(series, period, { unit, row, column, text })) continue;
    }
    let remarks = ofRow;
    if (status !== undefined) {
      const word = statusIn(log, reading, row, status);
      if (word) remarks = { ...ofRow, status: word };
    }
    readFigureCell(series, unit, text, typed?.[column], row, column, remarks);
  }
  if (stated) checkCorner(log, stated, new Set(columns.map(({ series }) => series.entry)));
}

/** The columns that are read; the others are listed with the reason. */
function figureColumns(
  tableSeries: TableSeries,
  resolved: ResolvedColumns<NamedIndicator>,
  given: { corner: Corner | undefined; usual: FigureField },
): FigureColumn[] {
  const { log } = tableSeries;
  const statuses = new Map<IndicatorEntry, number>();
  for (const { found, field, at } of resolved.columns) {
    if (field === 'status') statuses.set(found.entry, at.column);
  }
  const columns: FigureColumn[] = [];
  for (const column of resolved.columns) {
    const { field, found } = column;
    const target = targetOf(tableSeries.reading, found.entry, field);
    const why = target === undefined ? 'no-pair' : reasonToSkip(target, field, given.usual);
    if (field === 'status') continue;
    if (why !== undefined || target === undefined) {
      skipColumn(log, column.at.column, column.at.header, why ?? 'unknown');
      continue;
    }
    const series = slotOf(tableSeries, column, target, given.corner);
    if (!series) continue;
    const isPair = field === 'growth';
    columns.push({
      column: column.at.column,
      series,
      status: isPair ? undefined : statuses.get(found.entry),
    });
  }
  return columns;
}

function targetOf(
  reading: Reading,
  entry: IndicatorEntry,
  field: ValueField,
): IndicatorEntry | undefined {
  return field === 'growth' ? pairOf(reading, entry) : entry;
}

function slotOf(
  tableSeries: TableSeries,
  { at, found, field }: FoundColumn<NamedIndicator>,
  entry: IndicatorEntry,
  corner: Corner | undefined,
): FigureSeries | undefined {
  const { log } = tableSeries;
  const own = at.unit ?? (field === 'growth' ? undefined : found.unit);
  const isBelow = at.unit !== undefined && at.unitRow !== undefined;
  const cell = isBelow ? { row: at.unitRow ?? 0, column: at.column } : at.nameAt;
  if (!unitFits(log, { stated: own, entry, ...cell })) return undefined;
  const stated = own ?? cornerUnit(log, corner, entry);
  return seriesFor(
    tableSeries,
    entry,
    field === 'growth' ? 'value' : (field as FigureField),
    stated,
  );
}
