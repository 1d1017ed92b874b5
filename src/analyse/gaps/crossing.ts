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
  // Not unpacked, which would take longer than the rest.
  const i = points[0][0];
  const j = points[1][0];
  const k = points[2][0];
  const first = points[0][1];
  const fall = first - points[1][1];
  const rest = points[1][1] - points[2][1];
  const ratio = (fall * (k - j)) / (rest * (j - i));
  const shift = (k - ratio * i) / (ratio - 1);
  const scale = (fall * (i + shift) * (j + shift)) / (j - i);
  const limit = first - scale / (i + shift);
  return scale / (level - limit) - shift;
}
