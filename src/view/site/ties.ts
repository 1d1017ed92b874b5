import type { Scores } from '../../model/scores.ts';

/** Whether other units share a unit's place, over all or in its group. */
export interface Ties {
  overall: (rank: number) => boolean;
  inGroup: (group: string | undefined, rank: number) => boolean;
}

export function tiesOf(scores: Scores): Ties {
  const counts = new Map<string, number>();
  const count = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const { rank, groupRank, unit } of scores.units) {
    if (rank !== null) count(`${rank}`);
    if (groupRank !== null) count(`${groupRank} ${unit.group ?? ''}`);
  }
  return {
    overall: (rank) => (counts.get(`${rank}`) ?? 0) > 1,
    inGroup: (group, rank) => (counts.get(`${rank} ${group ?? ''}`) ?? 0) > 1,
  };
}
