import { type Column, type GuardCell, placesWith } from './column.ts';
import { at } from './numbers.ts';
import { type Suspicion, suspect } from './suspicion.ts';

/** So many figures do not agree by chance, if they have digits enough. */
const LEAST = 5;

/** Two indicators with the same figures for every unit: one column was copied into the other. */
export function copiedColumns(columns: readonly Column[]): Suspicion[] {
  const bySum = new Map<number, Column>();
  return columns.flatMap((column) => {
    if (column.kind === 'place' || column.period !== undefined || column.count < LEAST) return [];
    const sum = weightedSum(column.values);
    const other = bySum.get(sum);
    if (other === undefined || other.entry === column.entry || !isSame(other, column)) {
      bySum.set(sum, column);
      return [];
    }
    if (!hasDigits(placesWith(column.values).map((place) => at(column.values, place)))) return [];
    const [copy, from] = isAtHome(column) && !isAtHome(other) ? [other, column] : [column, other];
    const cells = placesWith(copy.values).map(
      (place): GuardCell => ({
        column: copy,
        field: 'value',
        place,
      }),
    );
    const level = copy.row.unit !== from.row.unit || isForeign(copy) ? 'error' : 'warning';
    return [suspect(level, 'out-of-place', 'column-copied', cells, { second: from.row.name })];
  });
}

/** A sum that other figures, or another order of them, hardly have. */
function weightedSum(values: Float64Array): number {
  let sum = 0;
  for (let place = 0; place < values.length; place++) {
    const x = at(values, place);
    if (!Number.isNaN(x)) sum += x * ((place % 97) + 1);
  }
  return sum;
}

const isSame = (a: Column, b: Column): boolean =>
  a.values.every((x, place) => Object.is(x, at(b.values, place)));

/** Different numbers, most with three digits or more. */
function hasDigits(numbers: readonly number[]): boolean {
  const long = numbers.filter((x) => String(Math.abs(x)).replace(/^0\.0*|\.|0+$/g, '').length >= 3);
  return new Set(long).size >= 3 && long.length * 2 > numbers.length;
}

/** Whether the figures lie near those of last year, or their targets, for most units. */
const isAtHome = (column: Column): boolean => nearShare(column) >= 0.5;
/** Whether they can be compared, and do not. */
const isForeign = (column: Column): boolean => nearShare(column) <= 0.2;

/** The share of units whose figure is near its reference; NaN where there are none. */
function nearShare({ values, previous, targets, hasPrevious }: Column): number {
  const references = hasPrevious ? previous : targets;
  const places = placesWith(values).filter((place) => at(references, place) > 0);
  const near = places.filter((place) => {
    const ratio = at(values, place) / at(references, place);
    return ratio > 0.7 && ratio < 1.4;
  });
  return places.length < 3 ? Number.NaN : near.length / places.length;
}
