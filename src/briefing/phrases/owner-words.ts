import type { Indicator } from '../../model/dataset.ts';
import type { UnitScore } from '../../model/scores.ts';
import type { Matter } from '../matter.ts';

/**
 * The publisher, where it is one of the units: the lead units and vice-heads of the indicators are
 * its own, and those of its rivals are not known.
 */
export const ownerOf = ({ scheme, unit }: Matter): UnitScore | undefined => unit(scheme.self ?? '');

function areKnown(matter: Matter, unit: UnitScore): boolean {
  const owner = ownerOf(matter);
  return owner === undefined || owner === unit;
}

/** The vice-head in charge: of the indicator, else of the unit. */
export const leaderOf = (
  matter: Matter,
  unit: UnitScore,
  indicator: Indicator,
): string | undefined =>
  (areKnown(matter, unit) ? indicator.leader : undefined) ?? unit.unit.leader;

/** The lead unit of an indicator; of a task, and of a unit's own indicators, the unit itself. */
export function leadOf(matter: Matter, unit: UnitScore, indicator: Indicator): string {
  const leads = areKnown(matter, unit) ? indicator.lead.map(({ text }) => text) : [];
  return leads.length > 0 ? matter.format.list(leads) : unit.unit.name;
}
