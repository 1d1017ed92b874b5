import { figureRemarks, statusIn } from '../cells/figure-remarks.ts';
import { type FigureField, type FigureSlot, tiersOf } from '../cells/figure-slot.ts';
import { findName } from '../cells/find-name.ts';
import { fillMergedBody, textAt } from '../cells/grid-cells.ts';
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
import { closeSlots, type FigureSlots, openSlots, slotFor } from './figure-slots.ts';
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
import type { ValueField } from './value-fields.ts';

/** A column with figures, ready to be read. */
interface FigureColumn {
  column: number;
  slot: FigureSlot;
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
  const slots = openSlots(reading, log);
  const corner = findCorner(log.grid, header.bodyStart);
  const columns = figureColumns(slots, resolved, { corner, usual });
  checkCorner(log, corner, new Set(columns.map(({ slot }) => slot.entry)));
  if (resolved.columns.length === 0) reportNoFigures(log, header);
  readBody({ slots, columns, resolved, header, twins: second.twins });
  closeSlots(slots);
}

interface Wide {
  slots: FigureSlots;
  columns: readonly FigureColumn[];
  resolved: ResolvedColumns<NamedIndicator>;
  header: CrossHeader;
  /** Columns that name the unit of a row once more. */
  twins: readonly number[];
}

function readBody(wide: Wide): void {
  const { columns, header } = wide;
  const { nameColumn, bodyStart } = header;
  const { log, reading } = wide.slots;
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
    if (isNextTable(wide, row)) return;
    const figures = (): FigureColumn[] => figuresIn(log, reading, row, columns);
    const lose = (): void => {
      for (const { slot } of figures()) log.lose({ lost: 'of-indicator', entry: slot.entry });
    };
    unknownRow(
      log,
      { row, nameColumn, hasNumbers: () => figures().length > 0, lose },
      { names: reading.unitNames, unknown: 'unknown-unit' },
    );
  }
}

/** Whether another table begins at a row; that is reported. */
function isNextTable({ slots, columns, header }: Wide, row: number): boolean {
  const { log, reading } = slots;
  return beginsTable(log, header, row, {
    kind: 'unit',
    isHeadName: (text) => indicatorNamed(reading, text) !== undefined,
    hasNumbers: () => figuresIn(log, reading, row, columns).length > 0,
  });
}

/** Whether the code of a row and its name are of two units, either of which may be meant. */
function isOtherUnit({ slots, twins }: Wide, row: number, unit: number): boolean {
  const { log, reading } = slots;
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
  return columns.filter(({ column, slot }) => {
    const [first] = slot.entry.rows;
    const tiers = first?.settings.rule === 'tiers' ? tiersOf(first) : [];
    const text = textAt(log.grid, row, column).trim();
    return isNumberCell(log, reading, row, column) || tiers.some(({ name }) => name === text);
  });
}

function readRow({ slots, columns, resolved }: Wide, row: number, unit: number): void {
  const { log, reading } = slots;
  const { grid } = log;
  const texts = grid.rows[row] ?? [];
  const typed = grid.cells?.[row];
  const ofRow = figureRemarks(log, reading, row, resolved.rowColumns);
  const period = ofRow?.period;
  const stated = rowUnits(log, row, resolved.rowColumns['measure-unit']);
  for (const { column, slot: usual, status } of columns) {
    const text = texts[column] ?? '';
    const { entry, field } = usual;
    const unitOfRow = stated && cornerUnit(log, stated, entry);
    const slot = unitOfRow === undefined ? usual : slotFor(slots, entry, field, unitOfRow);
    if (period !== undefined || entry.periods.size > 0) {
      if (!periodFits(slot, period, { unit, row, column, text })) continue;
    }
    let beside = ofRow;
    if (status !== undefined) {
      const word = statusIn(log, reading, row, status);
      if (word) beside = { ...ofRow, status: word };
    }
    readFigureCell(slot, unit, text, typed?.[column], row, column, beside);
  }
  if (stated) checkCorner(log, stated, new Set(columns.map(({ slot }) => slot.entry)));
}

/** The columns that are read; the others are listed with the reason. */
function figureColumns(
  slots: FigureSlots,
  resolved: ResolvedColumns<NamedIndicator>,
  given: { corner: Corner | undefined; usual: FigureField },
): FigureColumn[] {
  const { log } = slots;
  const statuses = new Map<IndicatorEntry, number>();
  for (const { found, field, at } of resolved.columns) {
    if (field === 'status') statuses.set(found.entry, at.column);
  }
  const columns: FigureColumn[] = [];
  for (const column of resolved.columns) {
    const { field, found } = column;
    const target = targetOf(slots.reading, found.entry, field);
    const why = target === undefined ? 'no-pair' : reasonToSkip(target, field, given.usual);
    if (field === 'status') continue;
    if (why !== undefined || target === undefined) {
      skipColumn(log, column.at.column, column.at.header, why ?? 'unknown');
      continue;
    }
    const slot = slotOf(slots, column, target, given.corner);
    if (!slot) continue;
    const isPair = field === 'growth';
    columns.push({
      column: column.at.column,
      slot,
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
  slots: FigureSlots,
  { at, found, field }: FoundColumn<NamedIndicator>,
  entry: IndicatorEntry,
  corner: Corner | undefined,
): FigureSlot | undefined {
  const { log } = slots;
  const own = at.unit ?? (field === 'growth' ? undefined : found.unit);
  const isBelow = at.unit !== undefined && at.unitRow !== undefined;
  const cell = isBelow ? { row: at.unitRow ?? 0, column: at.column } : at.nameAt;
  if (!unitFits(log, { stated: own, entry, ...cell })) return undefined;
  const stated = own ?? cornerUnit(log, corner, entry);
  return slotFor(slots, entry, field === 'growth' ? 'value' : (field as FigureField), stated);
}
