import type { Grade } from '../../model/scheme.ts';
import { wholePart } from '../round.ts';

/** A unit as it takes part in grades. */
export interface Candidate {
  /** Rounded, after adjustments; null if void or without anything in a draft. */
  total: number | null;
  /** Rank in its group after tie-breaks; null if unranked or void. */
  groupRank: number | null;
  /** False: 参与排名 = 否. */
  ranked: boolean;
}

/**
 * Places in `grades` of the units of one group, before vetoes; −1 where no grade takes a unit.
 *
 * Down the list each grade takes those still without one: whose total reaches `min`, and the best
 * ranked of them up to `quota` · (units that take part, void ones included), rounded down. Tied
 * units at the quota's line are all in or all out and end that grade. Unranked units get grades
 * without a quota only; a grade with neither line nor quota takes all who are left.
 */
export function grade(
  group: readonly Candidate[],
  grades: readonly Grade[],
  ties: 'in' | 'out',
): number[] {
  const places = group.map(() => -1);
  const size = group.filter(({ ranked }) => ranked).length;
  grades.forEach(({ min, quota }, place) => {
    const open = (unit: number) => places[unit] === -1;
    const reaches = ({ total }: Candidate) =>
      min === undefined ? total !== null || quota === undefined : total !== null && total >= min;
    const eligible = group.flatMap((unit, at) => (open(at) && reaches(unit) ? [at] : []));
    const taken =
      quota === undefined ? eligible : withinQuota(group, eligible, wholePart(quota * size), ties);
    for (const unit of taken) places[unit] = place;
  });
  return places;
}

/** The best ranked of the eligible that fit into the places, ties together. */
function withinQuota(
  group: readonly Candidate[],
  eligible: readonly number[],
  room: number,
  ties: 'in' | 'out',
): number[] {
  const rankOf = (unit: number) => group[unit]?.groupRank ?? null;
  const ranked = eligible
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
