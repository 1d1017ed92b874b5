import type { Indicator } from '../../model/dataset.ts';
import * as owners from '../../model/owners.ts';
import type { UnitScore } from '../../model/scores.ts';
import type { AssessmentFacts } from '../assessment-facts.ts';

/** The publisher, where it is one of the units: it owns the indicators. */
export const ownerOf = ({ scheme, unit }: AssessmentFacts): UnitScore | undefined =>
  unit(scheme.self ?? '');

/** The vice-head in charge. */
export const leaderOf = (
  facts: AssessmentFacts,
  { unit }: UnitScore,
  indicator: Indicator,
): string | undefined => owners.leaderOf(ownerOf(facts)?.unit, unit, indicator);

/** The lead unit of an indicator; of a task, and of a unit's own indicators, the unit itself. */
export function leadOf(facts: AssessmentFacts, { unit }: UnitScore, indicator: Indicator): string {
  const known = owners.areOwnersKnown(ownerOf(facts)?.unit, unit);
  const leads = known ? indicator.lead.map(({ text }) => text) : [];
  return leads.length > 0 ? facts.format.list(leads) : unit.name;
}
