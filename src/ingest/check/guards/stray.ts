import { type Column, placesWith } from './column.ts';
import { at, medianOfSorted, plain, spreadAround } from './numbers.ts';
import { type Suspicion, suspect } from './suspicion.ts';

/** Fewer others than this do not tell what is usual. */
const LEAST = 5;

/** Figures that moved quite otherwise than those of the other units: digits swapped or lost. */
export function strays(column: Column): Suspicion[] {
  const { kind } = column;
  if (kind === 'growth') return apartFromOthers(column);
  if (kind === 'share') return [...movedApart(column, 'previous'), ...apartFromOthers(column)];
  if (kind === 'level' || kind === 'increment') {
    const byPrevious = movedApart(column, 'previous');
    return byPrevious.length > 0 ? byPrevious : movedApart(column, 'target');
  }
  return [];
}

/** Against the unit's own previous value or target, compared with how the others stand to theirs. */
function movedApart(column: Column, by: 'previous' | 'target'): Suspicion[] {
  if (!(by === 'previous' ? column.hasPrevious : column.hasTargets)) return [];
  const references = by === 'previous' ? column.previous : column.targets;
  const places = placesWith(column.values).filter(
    (place) => at(column.values, place) > 0 && at(references, place) > 0,
  );
  if (places.length < LEAST + 1) return [];
  const changes = places.map((place) => Math.log(at(column.values, place) / at(references, place)));
  const sorted = Float64Array.from(changes).sort();
  const middle = medianOfSorted(sorted);
  const usual = spreadAround(changes, middle);
  const least = leastOf(column, by);
  const limit = Math.max(least, (by === 'previous' ? 7 : 9) * usual);
  return places.flatMap((place, i) => {
    const distance = (changes[i] ?? 0) - middle;
    if (Math.abs(distance) <= limit || isSmall(column, references, place)) return [];
    if (by === 'previous' && isNearLastYear(column, place, { middle, limit })) return [];
    const cells = [{ column, field: 'value' as const, place }];
    return [
      suspect('warning', 'far-from-last-year', `strays-from-${by}`, cells, {
        reference: plain(at(references, place)),
        percent: plain(Number((100 * Math.exp(changes[i] ?? 0)).toFixed(1))),
        usual: plain(Number((100 * Math.exp(middle)).toFixed(1))),
      }),
    ];
  });
}

/** The previous value of this year’s table may be the wrong one: last year’s assessment bears the figure out. */
function isNearLastYear(
  column: Column,
  place: number,
  { middle, limit }: { middle: number; limit: number },
): boolean {
  const before = column.lastYear(place) ?? 0;
  return before > 0 && Math.abs(Math.log(at(column.values, place) / before) - middle) <= limit;
}

/** As a distance between logarithms; a figure that last year's bears out may be far from its target. */
function leastOf({ kind, hasPrevious }: Column, by: 'previous' | 'target'): number {
  if (kind === 'share' || by === 'previous') return 0.25;
  return hasPrevious ? 0.9 : 0.6;
}

/** Counts of a few jump by chance. */
function isSmall({ values, kind }: Column, references: Float64Array, place: number): boolean {
  const [x, reference] = [at(values, place), at(references, place)];
  if (kind === 'share') return Math.max(x, reference) < 10 || x === 100 || reference === 100;
  return Math.min(x, reference) < 20 && Number.isInteger(x) && Number.isInteger(reference);
}

/** By how many points, and how many times the others' own span, a percentage or a growth must lie apart. */
const APART = { share: [15, 2.5], growth: [15, 4] } as const;

/** A percentage or a growth far from all others, which lie close together. */
function apartFromOthers(column: Column): Suspicion[] {
  const { values, count } = column;
  const sorted = values.toSorted().subarray(0, count);
  if (sorted.length < LEAST + 1) return [];
  const place = (x: number): number => values.indexOf(x);
  const [low = 0, second = 0] = sorted;
  const [high = 0, beforeHigh = 0] = [sorted.at(-1), sorted.at(-2)];
  const isLow = second - low > high - beforeHigh;
  const gap = isLow ? second - low : high - beforeHigh;
  const others = isLow ? high - second : beforeHigh - low;
  const [points, times] = column.kind === 'growth' ? APART.growth : APART.share;
  if (gap < points || gap < times * others || others === 0) return [];
  const cells = [{ column, field: 'value' as const, place: place(isLow ? low : high) }];
  return [
    suspect('warning', 'outlier', 'apart-from-others', cells, {
      least: plain(isLow ? second : low),
      most: plain(isLow ? high : beforeHigh),
    }),
  ];
}
