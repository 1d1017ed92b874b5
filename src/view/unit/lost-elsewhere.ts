import type { LostPoints } from '../../model/findings.ts';
import type { UnitScore } from '../../model/scores.ts';

export type LostElsewhere = 'difficulty' | 'zeroed' | 'adjustments' | 'surplus' | 'geometric';

/** What else lies between the points lost under the indicators of a unit and its total. */
export function lostElsewhere(unit: UnitScore, lost: readonly LostPoints[]): LostElsewhere[] {
  const isSo: Record<LostElsewhere, boolean> = {
    difficulty: unit.difficulty !== 1,
    zeroed: unit.categories.some(({ zeroed }) => zeroed),
    adjustments: unit.adjustment !== 0,
    surplus: lost.some(({ points }) => points < 0),
    geometric: unit.indicators.some((one) => one.kind !== 'missing' && one.points === undefined),
  };
  return (Object.keys(isSo) as LostElsewhere[]).filter((cause) => isSo[cause]);
}
