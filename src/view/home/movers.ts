export interface Move {
  name: string;
  /** Places won; lost below 0. */
  places: number;
}

const NAMED = 3;
/** More who moved alike are not told apart by naming some of them. */
const LEVEL = 5;

/**
 * Those who moved farthest one way, the farthest first: three, with all who moved as far as the
 * third; without these where they would be too many.
 */
export function farthestMoves(moves: readonly Move[]): Move[] {
  const sorted = [...moves].sort((a, b) => Math.abs(b.places) - Math.abs(a.places));
  const least = Math.abs(sorted[NAMED - 1]?.places ?? 0);
  const asFar = sorted.filter(({ places }) => Math.abs(places) >= least);
  if (asFar.length <= LEVEL) return asFar;
  return asFar.filter(({ places }) => Math.abs(places) > least);
}
