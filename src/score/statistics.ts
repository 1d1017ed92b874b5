import { type Anchored, anchored, difference, distance } from './difference.ts';
import { significant12 } from './round.ts';

/** Statistics of sorted values (ascending), so that the order of rows never matters. */

/**
 * Arithmetic mean of `values[from]` up to but not including `values[to]`, at least one.
 *
 * @example mean(Float64Array.of(1, 2, 6)).value // 3
 */
export function mean(values: Float64Array, from = 0, to = values.length): Anchored {
  const base = values[from] ?? Number.NaN;
  let offsets = 0;
  for (let i = from; i < to; i += 1) offsets += difference(values[i] ?? 0, base);
  return anchored(base, offsets / (to - from));
}

/**
 * Quantile of type 7 (Hyndman and Fan 1996; Excel's PERCENTILE.INC): linear between the values
 * beside position (n − 1)·q, counted from 0.
 *
 * @param sorted ascending, at least one value
 * @param q 0–1
 * @example quantile(Float64Array.of(1, 2, 3, 4), 0.25).value // 1.75
 */
export function quantile(sorted: Float64Array, q: number): Anchored {
  const position = significant12((sorted.length - 1) * q);
  const below = Math.floor(position);
  const low = sorted[below] ?? Number.NaN;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] ?? Number.NaN;
  return anchored(low, (position - below) * difference(high, low));
}

/**
 * Standard deviation: the root of the mean squared distance from the mean (`population`, over n;
 * `sample`, over n − 1). 0 where all values are equal or a sample has one value only.
 */
export function deviation(sorted: Float64Array, kind: 'population' | 'sample'): number {
  const n = sorted.length;
  if (n === 0 || sorted[0] === sorted[n - 1]) return 0;
  const centre = mean(sorted);
  let squares = 0;
  for (const value of sorted) squares += distance(value, centre) ** 2;
  return Math.sqrt(squares / (kind === 'sample' ? n - 1 : n));
}

/** How many of the ascending values lie below x. */
export function countBelow(sorted: Float64Array, x: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < x) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many of the ascending values lie above x. */
export function countAbove(sorted: Float64Array, x: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= x) low = middle + 1;
    else high = middle;
  }
  return sorted.length - low;
}
