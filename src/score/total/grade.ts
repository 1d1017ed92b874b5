import type { Grade } from '../../model/scheme.ts';
import { significant12 } from '../round.ts';

/** A unit as it takes part in grades. */
export interface Candidate {
  /** Rounded, after adjustments; null if void or without anything in a draft. */
  total: number | null;
  /** Rank in its group after tie-breaks; null if unranked or void. */
  groupRank: number | null;
  /** The same over all units. */
  rank?: number | null;
  /** False: 参与排名 = 否. */
  ranked: boolean;
  /** Id of its group. */
  group?: string | undefined;
}

/** Whether a grade has so many places and no more. */
export const isLimited = ({ quota, count }: Grade): boolean =>
  quota !== undefined || count !== undefined;

/**
 * Places of a limited grade among so many units that take part: its `count`, or `quota` of them made
 * whole (rounded down, half up or up), at 12 digits: 0.3 · 10 is 3.
 *
 * @example roomOf({ name: '优秀', quota: 0.3, 'quota-rounding': 'nearest' }, 5) // 2
 */
export function roomOf({ quota = 0, count, 'quota-rounding': how }: Grade, size: number): number {
  if (count !== undefined) return Math.min(count, size);
  const exact = significant12(quota * size);
  if (how === 'up') return Math.ceil(exact);
  return how === 'nearest' ? Math.floor(significant12(exact + 0.5)) : Math.floor(exact);
}

/**
 * Places in `grades` of units, before vetoes; −1 where no grade takes a unit.
 *
 * Down the list, in all groups before the next, each grade takes those still without one: whose total
 * reaches `min`, and the best ranked of them up to its places, counted in each group (of units that
 * take part, void ones included) or over all (`scope`). Tied units at the line of the places are all
 * in or all out and end that grade there. Unranked units get grades without places only; a grade
 * with neither line nor places takes all who are left.
 */
export function grade(
  units: readonly Candidate[],
  grades: readonly Grade[],
  ties: 'in' | 'out',
): number[] {
  const places = units.map(() => -1);
  const everyone = [...units.keys()];
  const groups = [...Map.groupBy(everyone, (unit) => units[unit]?.group).values()];
  grades.forEach((one, place) => {
    const overall = one.scope === 'all';
    for (const pool of overall ? [everyone] : groups) {
      const open = pool.filter((unit) => places[unit] === -1 && reaches(one, units[unit]));
      const taken = isLimited(one) ? withinPlaces({ units, pool, open, overall, ties }, one) : open;
      for (const unit of taken) places[unit] = place;
    }
  });
  return places;
}

function reaches(grade: Grade, unit: Candidate | undefined): boolean {
  const total = unit?.total ?? null;
  if (grade.min === undefined) return total !== null || !isLimited(grade);
  return total !== null && total >= grade.min;
}

interface Pool {
  units: readonly Candidate[];
  /** Units among whom the places are counted. */
  pool: readonly number[];
  /** Those of them who may get one. */
  open: readonly number[];
  overall: boolean;
  ties: 'in' | 'out';
}

/** The best ranked of the eligible that fit into the places, ties together. */
function withinPlaces({ units, pool, open, overall, ties }: Pool, grade: Grade): number[] {
  const room = roomOf(grade, pool.filter((unit) => units[unit]?.ranked).length);
  const rankOf = (unit: number): number | null =>
    (overall ? units[unit]?.rank : units[unit]?.groupRank) ?? null;
  const ranked = open
    .filter((unit) => rankOf(unit) !== null)
    .sort((a, b) => (rankOf(a) ?? 0) - (rankOf(b) ?? 0));
  const taken: number[] = [];
  while (taken.length < room && taken.length < ranked.length) {
    const rank = rankOf(ranked[taken.length] ?? -1);
    const tied = ranked.filter((unit) => rankOf(unit) === rank);
    const fits = taken.length + tied.length <= room;
    if (!fits && ties === 'out') break;
    taken.push(...tied);
    if (!fits) break;
  }
  return taken;
}
