import type { Indicator, Unit } from '../model/dataset.ts';
import type { Fill, MissingReason } from '../model/scheme.ts';
import type { Scores } from '../model/scores.ts';

/** What was done about a figure that is missing: its weight went elsewhere, a score was filled in, or the run stopped. */
export type MissingDone = 'reallocate' | 'error' | 'left-out' | Fill;

/** A figure that a unit should have and does not. */
export interface MissingCell {
  unit: string;
  indicator: string;
  reason: MissingReason;
  done: MissingDone;
}

/**
 * The missing figures of one assessment by the bureau that delivers them ('' where none is named).
 * What could not be read, a cell or a whole file, is an error of its own, and not missing.
 */
export function missingCells(scores: Scores): Map<string, MissingCell[]> {
  const byBureau = new Map<string, MissingCell[]>();
  const { units, figures, absenceExplained } = scores.assessment;
  const places = new Map(units.map(({ code }, place) => [code, place]));
  for (const { unit, indicators } of scores.units) {
    for (const one of indicators) {
      if (one.kind === 'scored' || one.reason === 'equal-bounds') continue;
      const { indicator } = one;
      const figure = figures.get(indicator.code)?.[places.get(unit.code) ?? -1];
      if (figure?.broken || (figure === undefined && absenceExplained)) continue;
      const reason = figure?.reason ?? one.reason;
      if (reason === 'not-applicable' && !appliesTo(indicator, unit)) continue;
      const done = one.kind === 'filled' ? one.by : leftTo(scores, reason);
      const cell = { unit: unit.name, indicator: indicator.name, reason, done };
      const bureau = indicator.assessor ?? '';
      const cells = byBureau.get(bureau);
      if (cells) cells.push(cell);
      else byBureau.set(bureau, [cell]);
    }
  }
  return byBureau;
}

function appliesTo({ groups, units }: Indicator, { group, code }: Unit): boolean {
  if (groups && !groups.includes(group ?? '')) return false;
  return !units || units.includes(code);
}

/** What a missing score without a filling says: a draft leaves out what is still to come. */
function leftTo({ draft, assessment }: Scores, reason: MissingReason): MissingDone {
  if (draft && (reason === 'not-reported' || reason === 'not-released')) return 'left-out';
  const by = assessment.scheme.missing[reason];
  return by === 'error' ? 'error' : 'reallocate';
}
