import type { Indicator, Unit } from './dataset.ts';

/**
 * Whether lead units and vice-heads of indicators are those of a unit: they are the publisher's own,
 * and where it is one of the units, its rivals' are not known.
 *
 * @param self the publisher among the units, if it is one
 */
export const areOwnersKnown = (self: Unit | undefined, unit: Unit): boolean =>
  self === undefined || self.code === unit.code;

/** The vice-head in charge of an indicator of a unit: of the indicator, else of the unit. */
export const leaderOf = (
  self: Unit | undefined,
  unit: Unit,
  indicator: Indicator,
): string | undefined => (areOwnersKnown(self, unit) ? indicator.leader : undefined) ?? unit.leader;
