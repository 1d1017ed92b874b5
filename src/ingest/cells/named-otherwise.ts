import type { Unit } from '../../model/dataset.ts';
import type { Source } from '../../model/source.ts';
import { report } from '../tables/table-log.ts';
import type { FigureCell, FigureSeries } from './figure-series.ts';
import { textAt } from './grid-cells.ts';
import { nameKey } from './name-key.ts';
import { placeOf } from './place-text.ts';

interface NameAt {
  text: string;
  row: number;
  column: number;
}

/** Names of units stand in one of the first columns, or rows. */
const NAMES = 12;

/**
 * Whether the same figure of a unit stands in one table twice under different names of it: one of
 * the two rows is probably another unit's. That is reported, once for both rows.
 */
export function namedOtherwise(
  series: FigureSeries,
  at: FigureCell,
  other: Source | undefined,
): boolean {
  const { log, units } = series;
  const unit = units[at.unit];
  if (!unit || other?.place !== log.grid.place || !other.row || !other.column) return false;
  const first = nameBeside(series, unit, other.row - 1, other.column - 1);
  const second = nameBeside(series, unit, at.row, at.column);
  if (!first || !second || nameKey(first.text) === nameKey(second.text)) return false;
  report(
    log,
    {
      level: 'error',
      code: 'implausible',
      text: 'unit-named-twice',
      params: { unit: unit.name, first: first.text.trim(), second: second.text.trim() },
    },
    second.row,
    second.column,
    {
      also: [placeOf({ place: log.grid.place, row: first.row + 1, column: first.column + 1 })],
    },
  );
  return true;
}

/** The name of a unit in the row of a cell, or above it in its column. */
function nameBeside(
  { log: { grid } }: FigureSeries,
  { code, name, short, aliases, nameEn }: Unit,
  row: number,
  column: number,
): NameAt | undefined {
  const names = new Set([code, name, short ?? '', nameEn ?? '', ...aliases].map(nameKey));
  names.delete('');
  for (let i = 0; i < Math.min(column, NAMES); i++) {
    const text = textAt(grid, row, i);
    if (names.has(nameKey(text))) return { text, row, column: i };
  }
  for (let i = Math.max(0, row - 1); i >= 0 && row - i < 200; i--) {
    const text = textAt(grid, i, column);
    if (names.has(nameKey(text))) return { text, row: i, column };
  }
  return undefined;
}
