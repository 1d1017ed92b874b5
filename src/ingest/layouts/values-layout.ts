import { findName } from '../cells/find-name.ts';
import { isBlankRow, mergedText, textAt } from '../cells/grid-cells.ts';
import { plainNumber } from '../cells/plain-number.ts';
import type { Grid } from '../files/grid.ts';
import type { IndicatorEntry, Reading } from '../tables/reading.ts';
import { HEADER_SEARCH } from './find-header.ts';
import { columnOf, headerParts } from './header-match.ts';
import { indicatorNamed } from './indicator-named.ts';
import { valueField } from './value-fields.ts';

/** How the figures of a table are laid out, and the header row with its names. */
export type ValuesLayout =
  | { kind: 'long' }
  /** Names of indicators in `row`, units below `nameColumn`; transposed: the other way round. */
  | { kind: 'wide' | 'transposed'; row: number; nameColumn: number };

interface RowCounts {
  row: number;
  unitColumn: number;
  indicatorColumn: number;
  units: number;
  indicators: number;
  fields: number;
  /** Of these, fields of a figure: 完成值, 目标值, 上年值. */
  figures: number;
  /** Cells with nothing but a number, which no header has. */
  numbers: number;
}

const NONE = -1;

/** Counts what a row's cells could be as headers; a code beside its name is one. */
function countRow(grid: Grid, reading: Reading, row: number): RowCounts {
  const counts = {
    row,
    unitColumn: NONE,
    indicatorColumn: NONE,
    units: 0,
    indicators: 0,
    fields: 0,
    figures: 0,
    numbers: 0,
  };
  const seen = new Set<string>();
  const units = new Set<number>();
  const indicators = new Set<IndicatorEntry>();
  for (let column = 0; column < grid.width; column++) {
    const text = textAt(grid, row, column).trim();
    if (text === '' || text.length > 200) continue;
    const known = columnOf('values', text)?.column.key;
    const entry = indicatorNamed(reading, text)?.entry;
    const unit = entry ? undefined : findName(reading.unitNames, text);
    if (known === 'unit' && counts.unitColumn === NONE) counts.unitColumn = column;
    else if (known === 'indicator' && counts.indicatorColumn === NONE)
      counts.indicatorColumn = column;
    else if (seen.has(text)) continue;
    else if (entry) indicators.add(entry);
    else if (unit !== undefined) units.add(unit);
    else if (valueField(headerParts(text).name) !== undefined) {
      counts.fields++;
      if (FIGURES.has(valueField(headerParts(text).name) ?? '')) counts.figures++;
    } else if (!Number.isNaN(plainNumber(text))) counts.numbers++;
    seen.add(text);
  }
  return { ...counts, units: units.size, indicators: indicators.size };
}

/** The layout of a table of figures; undefined where no row looks like its header. */
export function valuesLayout(grid: Grid, reading: Reading): ValuesLayout | undefined {
  const rows: RowCounts[] = [];
  const last = Math.min(grid.rows.length, HEADER_SEARCH);
  for (let row = 0; row < last; row++) {
    if (!isBlankRow(grid, row)) rows.push(countRow(grid, reading, row));
  }
  const isLong = rows.some(
    ({ indicatorColumn, fields, units }) => indicatorColumn !== NONE && fields > 0 && units === 0,
  );
  if (isLong || lacksIndicators(rows)) return { kind: 'long' };
  return crossed(grid, reading, rows) ?? byWords(grid, rows);
}

const FIGURES: ReadonlySet<string> = new Set(['value', 'target', 'previous']);

/**
 * Whether a table has a header of a long one but for 指标: 单位 and 完成值 beside it, and below them
 * indicators one a row, beside their figures. It is told what is missing, and not read crosswise.
 */
function lacksIndicators(rows: readonly RowCounts[]): boolean {
  const headed = rows.some(
    ({ unitColumn, figures, units, indicators }) =>
      unitColumn !== NONE && figures > 0 && units === 0 && indicators === 0,
  );
  const named = rows.filter(({ indicators }) => indicators > 0);
  return (
    headed && named.length > 0 && named.every((row) => row.indicators === 1 && row.numbers > 0)
  );
}

/**
 * Wide or transposed by the names that are known: the row with most of them. Every row of the
 * body has one name of the other kind, so with as many on either side the first row decides.
 */
function crossed(grid: Grid, reading: Reading, rows: RowCounts[]): ValuesLayout | undefined {
  const wide = most(rows, 'indicators');
  const transposed = most(rows, 'units');
  if (!wide && !transposed) return undefined;
  const isWide =
    wide !== undefined &&
    (transposed === undefined ||
      wide.indicators > transposed.units ||
      (wide.indicators === transposed.units && wide.row <= transposed.row));
  const head = isWide ? wide : transposed;
  if (!head) return undefined;
  if (!isBody(head, isWide, rows)) return layout(grid, reading, head, isWide);
  const above = rows.filter(({ row }) => row < head.row).at(-1);
  return above && layout(grid, reading, above, !isWide);
}

function layout(grid: Grid, reading: Reading, head: RowCounts, isWide: boolean): ValuesLayout {
  const nameColumn = nameColumnOf(grid, reading, head, isWide);
  return { kind: isWide ? 'wide' : 'transposed', row: head.row, nameColumn };
}

/**
 * A single name beside numbers, or below a row that says 单位 for units, is the first row of the
 * body of a table whose other names are all unknown: the header is the row above.
 */
function isBody(head: RowCounts, isWide: boolean, rows: readonly RowCounts[]): boolean {
  const count = isWide ? head.indicators : head.units;
  if (count > 1) return false;
  if (head.numbers > 0) return true;
  return rows.some((above) => {
    if (above.row >= head.row) return false;
    return isWide ? above.indicatorColumn !== NONE : above.unitColumn !== NONE;
  });
}

function most(rows: readonly RowCounts[], key: 'units' | 'indicators'): RowCounts | undefined {
  let best: RowCounts | undefined;
  for (const row of rows) if (row[key] > (best?.[key] ?? 0)) best = row;
  return best;
}

/** Names stand in one of the first columns. */
const NAME_COLUMNS = 12;

/** The column of the names: the one with the header for it, else the one that holds most of them. */
function nameColumnOf(grid: Grid, reading: Reading, head: RowCounts, isWide: boolean): number {
  const counts = nameCounts(grid, reading, head, isWide);
  const best = (columns: readonly number[]): number =>
    columns.reduce((a, b) => ((counts[b] ?? 0) > (counts[a] ?? 0) ? b : a), columns[0] ?? 0);
  const headed = headedColumns(grid, head, isWide ? 'unit' : 'indicator');
  return headed.length > 0 ? best(headed) : best([...counts.keys()]);
}

function headedColumns(grid: Grid, head: RowCounts, wanted: 'unit' | 'indicator'): number[] {
  const columns: number[] = [];
  for (let column = 0; column < Math.min(grid.width, NAME_COLUMNS); column++) {
    for (let row = head.row + 1; row >= Math.max(0, head.row - 2); row--) {
      if (columnOf('values', mergedText(grid, row, column))?.column.key !== wanted) continue;
      columns.push(column);
      break;
    }
  }
  return columns;
}

/** How many names of the body each of the first columns holds. */
function nameCounts(grid: Grid, reading: Reading, head: RowCounts, isWide: boolean): number[] {
  const counts = new Array<number>(Math.min(grid.width, NAME_COLUMNS)).fill(0);
  const last = Math.min(grid.rows.length, head.row + HEADER_SEARCH);
  for (let row = head.row + 1; row < last; row++) {
    for (const column of counts.keys()) {
      const text = textAt(grid, row, column);
      const isKnown = isWide
        ? findName(reading.unitNames, text) !== undefined
        : indicatorNamed(reading, text) !== undefined;
      if (isKnown) counts[column] = (counts[column] ?? 0) + 1;
    }
  }
  return counts;
}

/** A header of which no name is known: by its words 单位 or 指标 alone. */
function byWords(grid: Grid, rows: readonly RowCounts[]): ValuesLayout | undefined {
  for (const { row, unitColumn, indicatorColumn } of rows) {
    if (filled(grid, row) < 2) continue;
    if (unitColumn !== NONE) return { kind: 'wide', row, nameColumn: unitColumn };
    if (indicatorColumn !== NONE) return { kind: 'transposed', row, nameColumn: indicatorColumn };
  }
  return undefined;
}

function filled(grid: Grid, row: number): number {
  return (grid.rows[row] ?? []).filter((text) => text.trim() !== '').length;
}
