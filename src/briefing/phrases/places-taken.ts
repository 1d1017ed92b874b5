import type { Scores } from '../../model/scores.ts';

/** How the places of a ranking are taken, over all or in one group. */
export interface PlacesTaken {
  count: number;
  /** Units at each place. */
  at: ReadonlyMap<number | null, number>;
  last: number;
}

interface Ranking {
  all: PlacesTaken;
  groups: ReadonlyMap<string | undefined, PlacesTaken>;
}

const known = new WeakMap<Scores, Ranking>();

/** The places of all units that have one; counted once for a ranking. */
export function placesTaken(scores: Scores): Ranking {
  const found = known.get(scores) ?? counted(scores);
  known.set(scores, found);
  return found;
}

function counted(scores: Scores): Ranking {
  const ranked = scores.units.filter(({ groupRank }) => groupRank !== null);
  const groups = Map.groupBy(ranked, ({ unit }) => unit.group);
  return {
    all: taken(ranked.map(({ rank }) => rank)),
    groups: new Map(
      [...groups].map(([group, units]) => [group, taken(units.map(({ groupRank }) => groupRank))]),
    ),
  };
}

function taken(places: readonly (number | null)[]): PlacesTaken {
  const at = new Map<number | null, number>();
  for (const place of places) at.set(place, (at.get(place) ?? 0) + 1);
  const last = places.reduce<number>((most, place) => Math.max(most, place ?? 0), 0);
  return { count: places.length, at, last };
}
