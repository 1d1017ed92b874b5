/** Ranks of those that have one, highest first. */

export interface Ranked<T> {
  item: T;
  rank: number;
}

/**
 * Ranks items in descending order. Equal ones (`compare` gives 0) share a rank and keep the order
 * in which they came; the next rank leaves places out (`standard`: 1, 1, 3) or not (`dense`:
 * 1, 1, 2).
 *
 * @param compare negative where `a` stands before `b`
 * @example ranks([5, 7, 7], (a, b) => b - a, 'standard') // ranks 1, 1, 3 of 7, 7, 5
 */
export function ranks<T>(
  items: readonly T[],
  compare: (a: T, b: T) => number,
  ties: 'standard' | 'dense',
): Ranked<T>[] {
  const sorted = [...items].sort(compare);
  const result: Ranked<T>[] = [];
  sorted.forEach((item, place) => {
    const before = result[place - 1];
    if (before === undefined) result.push({ item, rank: 1 });
    else if (compare(before.item, item) === 0) result.push({ item, rank: before.rank });
    else result.push({ item, rank: ties === 'dense' ? before.rank + 1 : place + 1 });
  });
  return result;
}

/** What decides a rank: the rounded total, then the rounded scores of the tie-break categories. */
export interface Standing {
  total: number;
  /** −Infinity for a category that the unit does not have. */
  tieBreaks: readonly number[];
}

/** Negative where `a` ranks before `b`; 0 where they are tied to the last tie-break. */
export function compareStandings(a: Standing, b: Standing): number {
  if (a.total !== b.total) return b.total - a.total;
  for (const [place, score] of a.tieBreaks.entries()) {
    const other = b.tieBreaks[place] ?? Number.NEGATIVE_INFINITY;
    if (score !== other) return other > score ? 1 : -1;
  }
  return 0;
}
