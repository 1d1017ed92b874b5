import type { UnitScore } from '../../model/scores.ts';
import type { AssessmentView } from '../site/assessment-view.ts';

/** Places won over all since last year; nothing where either year has no rank. */
export function movedPlaces(of: AssessmentView, unit: UnitScore): number | undefined {
  return of.findings?.changes.get(unit.unit.code)?.rank ?? undefined;
}
