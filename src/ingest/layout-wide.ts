import { besideOf, statusIn } from './beside.ts';
import { unknownRow } from './body-row.ts';
import {
  type FoundColumn,
  isNumberCell,
  type ResolvedColumns,
  resolveColumns,
} from './cross-columns.ts';
import { crossHeader } from './cross-header.ts';
import { type FigureField, type FigureSlot, tiersOf } from './figure-slot.ts';
import { findName } from './find-name.ts';
import { fillMergedBody, textAt } from './grid-cells.ts';
import { indicatorNamed, isOwnUnit, type NamedIndicator } from './indicator-named.ts';
import { reportNoFigures } from './no-figures.ts';
import { pairOf } from './pair-of.ts';
import { periodFits } from './period-rule.ts';
import { readFigureCell } from './read-figure.ts';
import type { IndicatorEntry, Reading } from './reading.ts';
import { reasonToSkip } from './skip-reason.ts';
import { closeSlots, openSlots, type Slots, slotFor } from './slots.ts';
import {
  type Corner,
  checkCorner,
  cornerUnit,
  findCorner,
  rowUnits,
  unitFits,
} from './stated-units.ts';
import { skipColumn, type TableLog } from './table-log.ts';
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
  const { nameColumn, usual } = given;
  const isBodyName = (text: string): boolean => findName(reading.unitNames, text) !== undefined;
  const header = crossHeader(log.grid, {
    ...given,
    isHeadName: (text) => indicatorNamed(reading, text) !== undefined,
    isBodyName,
    isUnit: (text) => isOwnUnit(reading, text),
  });
  fillMergedBody(log, header.bodyStart);
  const resolved = resolveColumns<NamedIndicator>(log, reading, header, {
    find: (name) => indicatorNamed(reading, name),
    isBodyName,
    names: reading.entryNames,
    unknown: 'unknown-indicator',
    usual,
  });
  const slots = openSlots(reading, log);
  const corner = findCorner(log.grid, header.bodyStart);
  const columns = figureColumns(slots, resolved, { corner, usual });
  checkCorner(log, corner, new Set(columns.map(({ slot }) => slot.entry)));
  if (resolved.columns.length === 0) reportNoFigures(log, header);
  readBody({ slots, columns, resolved, nameColumn }, header.bodyStart);
  closeSlots(slots);
}

interface Wide {
  slots: Slots;
  columns: readonly FigureColumn[];
  resolved: ResolvedColumns<NamedIndicator>;
  nameColumn: number;
}

function readBody(wide: Wide, bodyStart: number): void {
  const { nameColumn, columns } = wide;
  const { log, reading } = wide.slots;
  const { grid } = log;
  for (let row = bodyStart; row < grid.rows.length; row++) {
    const unit = findName(reading.unitNames, textAt(grid, row, nameColumn));
    if (unit !== undefined) {
      log.read.rows++;
      readRow(wide, row, unit);
      continue;
    }
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
  const ofRow = besideOf(log, reading, row, resolved.rowColumns);
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
  slots: Slots,
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
  slots: Slots,
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
