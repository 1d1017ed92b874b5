import { textAt } from '../cells/grid-cells.ts';
import { conversion, isKnownUnit } from '../cells/measure-units.ts';
import { nameKey } from '../cells/name-key.ts';
import type { Grid } from '../files/grid.ts';
import type { IndicatorEntry } from '../tables/reading.ts';
import { report, type TableLog } from '../tables/table-log.ts';

/** A statement of units of measure that holds for a whole table: `单位：亿元、%`. */
export interface Corner {
  units: readonly string[];
  row: number;
  column: number;
  /** Whether any indicator was found to be of one of its kinds. */
  used: boolean;
  reported: boolean;
}

const CORNER = /(?:计量|数据|金额)?单位[:：]([^()（）\n]+)/;

/** The units that a text states; undefined where any part of it is none. */
export function statedUnits(text: string): string[] | undefined {
  const parts = nameKey(text)
    .split(/[、,，;；]|和|及/)
    .filter((part) => part !== '');
  return parts.length > 0 && parts.every((part) => isKnownUnit(part)) ? parts : undefined;
}

/** The corner above the body of a table, if it has one. */
export function findCorner(grid: Grid, bodyStart: number): Corner | undefined {
  for (let row = 0; row < Math.min(bodyStart, grid.rows.length); row++) {
    for (let column = 0; column < grid.width; column++) {
      const text = textAt(grid, row, column);
      if (text === '' || text.length > 200 || !text.includes('单位')) continue;
      const stated = CORNER.exec(text)?.[1];
      const units = stated === undefined ? undefined : statedUnits(stated);
      if (units) return { units, row, column, used: false, reported: false };
    }
  }
  return undefined;
}

/** What a row states in a column 计量单位, for its figures of each kind. */
export function rowUnits(
  { grid }: TableLog,
  row: number,
  column: number | undefined,
): Corner | undefined {
  if (column === undefined) return undefined;
  const units = statedUnits(textAt(grid, row, column));
  return units && { units, row, column, used: false, reported: false };
}

/** % and 个百分点, which must not be taken for each other. */
const isRatio = (unit: string): boolean => /^(%|百分比|个?百分点)$/.test(nameKey(unit));

/** The unit of a corner that is of the indicator's kind; undefined where none is. */
export function cornerUnit(
  log: TableLog,
  corner: Corner | undefined,
  entry: IndicatorEntry,
): string | undefined {
  const unit = entry.rows[0]?.unit;
  if (!corner || unit === undefined) return undefined;
  const found =
    corner.units.find((stated) => nameKey(stated) === nameKey(unit)) ??
    corner.units.find((stated) => conversion(stated, unit) !== undefined);
  if (found !== undefined) {
    corner.used = true;
    return found;
  }
  if (isRatio(unit) && corner.units.some(isRatio)) reportCorner(log, corner, entry.name, unit);
  return undefined;
}

function reportCorner(log: TableLog, corner: Corner, indicator: string, unit: string): void {
  corner.used = true;
  if (corner.reported) return;
  corner.reported = true;
  log.lose({ lost: 'all' });
  report(
    log,
    {
      level: 'error',
      code: 'unit-of-measure',
      text: 'stated-unit-differs',
      params: { stated: corner.units, indicator, unit },
    },
    corner.row,
    corner.column,
  );
}

/** A corner of which no unit fits any indicator of the table is an error, unless one is not known. */
export function checkCorner(
  log: TableLog,
  corner: Corner | undefined,
  entries: Iterable<IndicatorEntry>,
): void {
  if (!corner || corner.used || hasUnknownIndicator(log)) return;
  const measured = [...entries].flatMap(({ name, rows }) =>
    rows[0]?.unit === undefined ? [] : { name, unit: rows[0].unit },
  );
  const [first] = measured;
  if (first && !measured.some(({ unit }) => fits(corner, unit)))
    reportCorner(log, corner, first.name, first.unit);
}

/** Whether a corner might hold for a unit, though a header or cell of its own goes before it. */
const fits = ({ units }: Corner, unit: string): boolean =>
  units.some((stated) => nameKey(stated) === nameKey(unit) || conversion(stated, unit));

function hasUnknownIndicator({ grid, problems }: TableLog): boolean {
  const { file, sheet } = grid.place;
  return problems.some(
    (problem) =>
      problem.code === 'unknown-indicator' && problem.file === file && problem.sheet === sheet,
  );
}

/** Whether a stated unit can be that of an indicator; if not, it is reported at its cell. */
export function unitFits(
  log: TableLog,
  given: {
    stated: string | undefined;
    entry: IndicatorEntry;
    row: number;
    column: number;
    /** Place of the only unit that it is stated for. */
    unit?: number;
  },
): boolean {
  const { stated, entry, row, column } = given;
  const unit = entry.rows[0]?.unit;
  if (stated === undefined || unit === undefined || nameKey(stated) === nameKey(unit)) return true;
  if (conversion(stated, unit) !== undefined) return true;
  const { unit: place } = given;
  log.lose(
    place === undefined ? { lost: 'of-indicator', entry } : { lost: 'figure', entry, unit: place },
  );
  report(
    log,
    {
      level: 'error',
      code: 'unit-of-measure',
      text: 'stated-unit-differs',
      params: { stated: [stated], indicator: entry.name, unit },
    },
    row,
    column,
  );
  return false;
}
