/** A total at some index of a search. */
export type Point = readonly [index: number, total: number];

/**
 * Finds where a total of the form A + B/(i + c), given by three points, meets a level. Scores of
 * peers take this form while one figure moves a bound of theirs: (x_i − x_u)/(x − x_u). The result
 * is a guess that shortens a search; NaN if the points lie on a straight line or the level is never
 * met.
 *
 * @param points at three different indices, ascending
 */
export function crossing(points: readonly [Point, Point, Point], level: number): number {
  // Written with indices, because destructuring takes longer than all the rest.
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
