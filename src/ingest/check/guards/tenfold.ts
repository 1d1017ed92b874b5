import type { Column } from './column.ts';
import { at, plain } from './numbers.ts';
import { type Suspicion, suspect } from './suspicion.ts';

/** Fewer others than this do not tell what is usual. */
const LEAST = 4;

/** A figure that lies with the others only after the point is moved by one place. */
export function tenfold(column: Column): Suspicion[] {
  const { kind, values, previous } = column;
  if (kind === 'place' || kind === 'growth') return [];
  const ends = endsOf(values);
  if (ends === undefined) return [];
  const { low, second, beforeHigh, high } = ends;
  const sides: [end: number, least: number, most: number][] = [
    [low, second, high],
    [high, low, beforeHigh],
  ];
  return sides.flatMap(([end, leastAt, mostAt]) => {
    const [x, least, most] = [at(values, end), at(values, leastAt), at(values, mostAt)];
    const neighbour = end === low ? least : most;
    const times = x < neighbour ? 10 : 0.1;
    const gap = x < neighbour ? neighbour / x : x / neighbour;
    if (gap < Math.max(3.5, 1.3 * (most / least))) return [];
    if (x * times < least / 1.2 || x * times > most * 1.2) return [];
    if (Number.isInteger(x) && x < 10 && most < 200) return [];
    const before = at(previous, end);
    if (before > 0 && x / before < 3 && x / before > 1 / 3) return [];
    const cells = [{ column, field: 'value' as const, place: end }];
    const params = { other: plain(x * times), least: plain(least), most: plain(most) };
    return [suspect('warning', 'outlier', 'tenfold-of-others', cells, params)];
  });
}

/** The places of the two least and the two greatest positive numbers, where there are enough. */
function endsOf(
  values: Float64Array,
): { low: number; second: number; beforeHigh: number; high: number } | undefined {
  let [count, low, second, beforeHigh, high] = [0, -1, -1, -1, -1];
  for (let place = 0; place < values.length; place++) {
    const x = at(values, place);
    if (!(x > 0)) continue;
    count++;
    if (!(x >= at(values, low))) [second, low] = [low, place];
    else if (!(x >= at(values, second))) second = place;
    if (!(x <= at(values, high))) [beforeHigh, high] = [high, place];
    else if (!(x <= at(values, beforeHigh))) beforeHigh = place;
  }
  return count > LEAST ? { low, second, beforeHigh, high } : undefined;
}
