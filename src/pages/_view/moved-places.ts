import type { UnitScore } from '../../model/scores.ts';
import type { AssessmentView } from './assessment-view.ts';

/** Places won since last year; nothing where either year has no rank. */
export function movedPlaces(of: AssessmentView, unit: UnitScore): number | undefined {
  const before = of.lastYear?.unit(unit.unit.code)?.rank;
  if (before === undefined || before === null || unit.rank === null) return undefined;
  return before - unit.rank;
}
