/** A total at some index of a search. */
export type Point = readonly [index: number, total: number];

/**
 * Where a total that runs as A + B/(i + c) through three points meets a level: so do the scores of
 * peers while one figure moves a bound of theirs, (x_i − x_u)/(x − x_u). A guess that shortens a
 * search; NaN where the points lie on a straight line, or the level is never met.
 *
 * @param points at three different indices, ascending
 */
export function crossing(points: readonly [Point, Point, Point], level: number): number {
  const [[i, first], [j, second], [k, third]] = points;
  const [fall, rest] = [first - second, second - third];
  const ratio = (fall * (k - j)) / (rest * (j - i));
  const shift = (k - ratio * i) / (ratio - 1);
  const scale = (fall * (i + shift) * (j + shift)) / (j - i);
  const limit = first - scale / (i + shift);
  return scale / (level - limit) - shift;
}
