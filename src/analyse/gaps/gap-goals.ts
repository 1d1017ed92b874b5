import { compareStandings, type Standing } from '../../score/total/rank.ts';
import type { GradeGoal } from './grade-goal.ts';
import { gradeAmong, rankAmong, type UnitRivals } from './rivals-of-unit.ts';
import type { AloneGoal } from './search-alone.ts';
import type { GroupGoal, TotalRange } from './search-moving.ts';

/** Half a unit of the total's last decimal: an exact total from there on rounds up to the next. */
export const halfUnit = ({ scheme }: UnitRivals): number => 10 ** -scheme.rounding.total / 2;

/** A rank of a unit's group to be reached, or a better one. */
export interface RankGoal {
  to: 'rank';
  rank: number;
  /** Least total that has it while the others stay; −Infinity where any has. */
  total: number;
  alone: AloneGoal;
}

/** A grade to be reached, or a better one. */
export interface NextGrade {
  to: 'grade';
  grade: GradeGoal;
  alone: AloneGoal;
}

export function rankGoal(rivals: UnitRivals, rank: number): RankGoal {
  const wanted = rivals.forRank(rank);
  const total = wanted?.total ?? Number.NEGATIVE_INFINITY;
  return { to: 'rank', rank, total, alone: rankAlone(rivals, wanted) };
}

export function gradeGoal(rivals: UnitRivals, grade: GradeGoal): NextGrade {
  return { to: 'grade', grade, alone: gradeAlone(rivals, grade) };
}

/** At least this standing, while the others stay where they are. */
function rankAlone(rivals: UnitRivals, wanted: Standing | undefined): AloneGoal {
  return {
    reached: (own) => wanted === undefined || compareStandings(own, wanted) <= 0,
    possible: (total) => wanted === undefined || total >= wanted.total,
    monotone: true,
    near: wanted && wanted.total - halfUnit(rivals),
    constant: () => false,
  };
}

/** This grade or better, while the others stay; with quotas a tie may lose what was reached before. */
function gradeAlone(rivals: UnitRivals, goal: GradeGoal): AloneGoal {
  const { ways, monotone, place } = goal;
  const least = Math.min(...ways.map(({ total }) => total));
  return {
    reached: (own) => own.total >= least && (monotone || rivals.grade(own) <= place),
    possible: (total) =>
      ways.some((way) => total >= way.total && (monotone || rivals.above(total) < way.rank)),
    monotone,
    near: monotone ? least - halfUnit(rivals) : undefined,
    constant: (low, high) =>
      rivals.reaching(low) === rivals.above(high) &&
      !rivals.scheme.grades.some(({ min }) => min !== undefined && low < min && min <= high),
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
      if (!own || goal.ways.every(({ total }) => own.total < total)) return false;
      const standings = others.map(standing).sort(compareStandings);
      return gradeAmong(own, standings, scheme, board.size) <= goal.place;
    },
    possible: (own, ranges) => {
      const ahead = ranges.filter(([low]) => low > own).length;
      return goal.ways.some(({ total, anyRank }) => own >= total && ahead < anyRank);
    },
  };
}

/** Fewest different totals that ranges can hold: as many as points that meet them all. */
function leastDistinct(ranges: readonly TotalRange[]): number {
  let points = 0;
  let last = Number.NEGATIVE_INFINITY;
  for (const [low, high] of [...ranges].sort((a, b) => a[1] - b[1])) {
    if (low <= last) continue;
    points += 1;
    last = high;
  }
  return points;
}
