import { type Column, type GuardCell, placesWith } from './column.ts';
import { at } from './numbers.ts';
import { type Suspicion, suspect } from './suspicion.ts';

/** So many figures do not agree by chance, if they have digits enough. */
const LEAST = 5;

/** Two indicators with the same figures for every unit: one column was copied into the other. */
export function copiedColumns(columns: readonly Column[]): Suspicion[] {
  const byFigures = new Map<string, Column>();
  return columns.flatMap((column) => {
    if (column.kind === 'place' || column.period !== undefined) return [];
    const places = placesWith(column.values);
    if (places.length < LEAST || !hasDigits(places.map((place) => at(column.values, place))))
      return [];
    const key = column.values.join(' ');
    const other = byFigures.get(key);
    if (other === undefined || other.entry === column.entry) {
      byFigures.set(key, column);
      return [];
    }
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
