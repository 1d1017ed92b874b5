import { type Column, placesWith } from './column.ts';
import { at, plain } from './numbers.ts';
import { type Suspicion, suspect } from './suspicion.ts';

/** Fewer others than this do not tell what is usual. */
const LEAST = 4;

/** A figure that lies with the others only after the point is moved by one place. */
export function tenfold(column: Column): Suspicion[] {
  const { kind, values, previous } = column;
  if (kind === 'place' || kind === 'growth') return [];
  const places = placesWith(values).filter((place) => at(values, place) > 0);
  if (places.length < LEAST + 1) return [];
  const sorted = places.toSorted((a, b) => at(values, a) - at(values, b));
  const ends: [end: number, next: number, rest: number[]][] = [
    [sorted[0] ?? -1, sorted[1] ?? -1, sorted.slice(1)],
    [sorted.at(-1) ?? -1, sorted.at(-2) ?? -1, sorted.slice(0, -1)],
  ];
  return ends.flatMap(([end, next, rest]) => {
    const [x, beside] = [at(values, end), at(values, next)];
    const [least, most] = [at(values, rest[0] ?? -1), at(values, rest.at(-1) ?? -1)];
    const times = x < beside ? 10 : 0.1;
    const gap = x < beside ? beside / x : x / beside;
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
