import type { Scheme } from '../../model/scheme.ts';
import { roundHalfUp } from '../../score/round.ts';
import { isLimited, roomOf } from '../../score/total/grade.ts';
import { compareStandings, type Standing } from '../../score/total/rank.ts';
import type { Workings } from '../../score/trace/workings.ts';

/** The ranked units of one group as they stand. */
export interface GroupBoard {
  members: Int32Array;
  /** Places of the ranked units, best first. */
  order: number[];
  /** By the unit's place; undefined for one without a rank. */
  standings: readonly (Standing | undefined)[];
  /** Units that count for quotas: void ones too, unranked ones not. */
  size: number;
}

export function groupBoard(workings: Workings, group: string | undefined): GroupBoard {
  const { run, standings: placed } = workings;
  const members = run.members.byGroup.get(group) ?? new Int32Array();
  const standings = run.assessment.units.map((): Standing | undefined => undefined);
  const order = [...members].filter((unit) => placed.groupRank[unit] !== null);
  for (const unit of order) standings[unit] = standingOf(workings, unit);
  order.sort((a, b) => compareStandings(at(standings, a), at(standings, b)));
  const size = [...members].filter((unit) => run.assessment.units[unit]?.ranked).length;
  return { members, order, standings, size };
}

const NOBODY: Standing = { total: Number.NEGATIVE_INFINITY, tieBreaks: [] };

/** The standing of a ranked unit; behind everybody for another. */
export function at(standings: GroupBoard['standings'], unit: number): Standing {
  return standings[unit] ?? NOBODY;
}

function standingOf({ totals, levels, aggregation }: Workings, unit: number): Standing {
  const { scheme, branches } = aggregation;
  const tieBreaks = scheme.ranks['tie-break'].map((id) => {
    const place = branches.findIndex((branch) => branch.id === id);
    const exact = levels[place]?.exact[unit] ?? Number.NaN;
    return Number.isNaN(exact)
      ? Number.NEGATIVE_INFINITY
      : roundHalfUp(exact, scheme.rounding.category);
  });
  return { total: totals[unit] ?? Number.NEGATIVE_INFINITY, tieBreaks };
}

/**
 * Place in `grades` of one unit of a ranked list, by the same rules as `score/grade.ts`, in one
 * pass for each grade; −1 where none takes it.
 *
 * @param list standings of all ranked units of the group, best first
 * @param own place of the unit in the list
 */
export function gradeInList(
  list: readonly Standing[],
  own: number,
  scheme: Scheme,
  size: number,
): number {
  const open = list.map(() => true);
  for (const [place, grade] of scheme.grades.entries()) {
    const { min } = grade;
    let room = isLimited(grade) ? roomOf(grade, size) : Number.POSITIVE_INFINITY;
    for (let from = 0; from < list.length && room > 0; ) {
      const standing = list[from] ?? NOBODY;
      const reaches = min === undefined || standing.total >= min;
      // Totals only fall from here on.
      if (!reaches) break;
      let to = from;
      let tied = 0;
      do {
        if (open[to]) tied += 1;
        to += 1;
      } while (to < list.length && compareStandings(standing, list[to] ?? NOBODY) === 0);
      if (tied > room && scheme['grade-ties'] === 'out') break;
      if (tied > 0) {
        for (let i = from; i < to; i += 1) open[i] = false;
        if (from <= own && own < to) return place;
        room -= tied;
      }
      from = to;
    }
  }
  return -1;
}
