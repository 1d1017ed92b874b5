import { compareStandings } from '../score/rank.ts';
import type { GradeGoal } from './group-board.ts';
import { gradeAmong, rankAmong, type UnitRivals } from './rivals-of-unit.ts';
import type { AloneGoal } from './search-alone.ts';
import type { GroupGoal } from './search-moving.ts';

/** Half a unit of the total's last decimal: an exact total from there on rounds up to the next. */
const halfUnit = ({ scheme }: UnitRivals) => 10 ** -scheme.rounding.total / 2;

/** At most this rank, while the others stay where they are. */
export function rankAlone(rivals: UnitRivals, rank: number): AloneGoal {
  const wanted = rivals.forRank(rank);
  return {
    reached: (own) => wanted === undefined || compareStandings(own, wanted) <= 0,
    possible: (total) => wanted === undefined || total >= wanted.total,
    monotone: true,
    near: wanted && wanted.total - halfUnit(rivals),
  };
}

/** This grade or better, while the others stay; with quotas a tie may lose what was reached before. */
export function gradeAlone(rivals: UnitRivals, goal: GradeGoal): AloneGoal {
  const monotone = !goal.quotas;
  return {
    reached: (own) => own.total >= goal.leastTotal && (monotone || rivals.grade(own) <= goal.place),
    possible: (total) =>
      total >= goal.leastTotal && (monotone || rivals.above(total) < goal.worstRank),
    monotone,
    near: monotone ? goal.leastTotal - halfUnit(rivals) : undefined,
  };
}

/** At most this rank where ranks are dense, while the others move. */
export function denseRankMoving({ others }: UnitRivals, rank: number): GroupGoal {
  return {
    reached: ({ own, standing }) =>
      own !== undefined && rankAmong(own, others.map(standing), true) <= rank,
    possible: (own, ranges) => leastDistinct(ranges.filter(([low]) => low > own)) < rank,
  };
}

/** This grade or better, while the others move. */
export function gradeMoving(rivals: UnitRivals, goal: GradeGoal): GroupGoal {
  const { others, scheme, board } = rivals;
  return {
    reached: ({ own, standing }) => {
      if (!own || own.total < goal.leastTotal) return false;
      const standings = others.map(standing).sort(compareStandings);
      return gradeAmong(own, standings, scheme, board.size) <= goal.place;
    },
    possible: (own, ranges) =>
      own >= goal.leastTotal && ranges.filter(([low]) => low > own).length < goal.worstRank,
  };
}

/** Fewest different totals that ranges can hold: as many as points that meet them all. */
function leastDistinct(ranges: readonly (readonly [low: number, high: number])[]): number {
  let points = 0;
  let last = Number.NEGATIVE_INFINITY;
  for (const [low, high] of [...ranges].sort((a, b) => a[1] - b[1])) {
    if (low <= last) continue;
    points += 1;
    last = high;
  }
  return points;
}
