import { methodRanks } from '../../analyse/firmness/method-ranks.ts';
import { rankIntervals } from '../../analyse/firmness/rank-intervals.ts';
import type { MethodRanks, RankInterval } from '../../model/findings.ts';
import type { Scores } from '../../model/scores.ts';

/** How firm the ranks of an assessment are, worked out once for all of its pages. */
export interface Firmness {
  /** Units with a rank, in the order of the ranking. */
  intervals: readonly Interval[];
  of: (unit: string) => Interval | undefined;
  /** Methods other than the scheme's own. */
  methods: readonly MethodRanks[];
}

export type Interval = RankInterval & { rank: number };

export function firmnessOf(scores: Scores): Firmness {
  const intervals = rankIntervals(scores).filter((one): one is Interval => one.rank !== null);
  const byUnit = new Map(intervals.map((one) => [one.unit, one]));
  return {
    intervals,
    of: (unit) => byUnit.get(unit),
    methods: methodRanks(scores).filter(({ own }) => !own),
  };
}

/** Whether a rank is the same in nearly all draws. */
export const isFirm = ({ rank, low, high }: Interval): boolean => low === rank && high === rank;
