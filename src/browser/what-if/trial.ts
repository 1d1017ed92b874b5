import type { Problem } from '../../model/problem.ts';
import type { UnitScore } from '../../model/scores.ts';
import { type FigureChange, reworkWith } from '../../score/rescore.ts';
import { unitScore } from '../../score/results.ts';
import type { Workings } from '../../score/trace/workings.ts';

/** Total, ranks and grade of a unit. */
export interface Standing {
  total: number | null;
  rank: number | null;
  groupRank: number | null;
  /** Others share the place in the group. */
  isTied: boolean;
  /** Others share the place over all. */
  isTiedOverall: boolean;
  grade: string | null;
}

/** What would be with some figures changed. */
export interface Trial {
  own: UnitScore;
  /** Of every unit, by its place. */
  standings: Standing[];
  /** Errors: with one among them the figures cannot be scored. */
  problems: Problem[];
}

/** Scores the changed figures of a unit anew, with everybody's bounds, ranks and grades. */
export function tryOut(workings: Workings, unit: number, changes: readonly FigureChange[]): Trial {
  const anew = changes.length === 0 ? { workings, problems: [] } : reworkWith(workings, changes);
  return {
    own: unitScore(anew.workings, unit),
    standings: standingsOf(anew.workings),
    problems: anew.problems.filter(({ level }) => level === 'error'),
  };
}

function standingsOf({ run, totals, standings }: Workings): Standing[] {
  const { units } = run.assessment;
  const inGroup = units.map(({ group }, unit) =>
    JSON.stringify([group, standings.groupRank[unit] ?? null]),
  );
  const groupCounts = Map.groupBy(inGroup, (key) => key);
  const overall = Map.groupBy(standings.rank, (rank) => rank);
  return units.map((_, unit) => {
    const rank = standings.rank[unit] ?? null;
    return {
      total: totals[unit] ?? null,
      rank,
      groupRank: standings.groupRank[unit] ?? null,
      isTied: (groupCounts.get(inGroup[unit] ?? '')?.length ?? 0) > 1,
      isTiedOverall: (overall.get(rank)?.length ?? 0) > 1,
      grade: standings.grade[unit] ?? null,
    };
  });
}

/** Places of the other units whose total, rank or grade moves, nearest to the unit first. */
export function movedUnits(
  before: readonly Standing[],
  after: readonly Standing[],
  unit: number,
): number[] {
  const own = after[unit];
  const distance = (at: number): number =>
    Math.abs((after[at]?.total ?? Number.POSITIVE_INFINITY) - (own?.total ?? 0));
  return after
    .flatMap((one, at) => (at === unit || isSame(before[at], one) ? [] : [at]))
    .sort((a, b) => distance(a) - distance(b) || a - b);
}

const isSame = (a: Standing | undefined, b: Standing): boolean =>
  a?.total === b.total && a.rank === b.rank && a.groupRank === b.groupRank && a.grade === b.grade;
