import type { Indicator } from '../../model/dataset.ts';
import type { ProgressFinding, ProgressState } from '../../model/findings.ts';
import type { UnitScore } from '../../model/scores.ts';
import type { Matter } from '../matter.ts';

/** A row of progress with the unit and the indicator that it is about. */
export interface ProgressFact {
  found: ProgressFinding;
  unit: UnitScore;
  indicator: Indicator;
}

export function progressFacts(matter: Matter, state: ProgressState): ProgressFact[] {
  return matter.findings.progress.flatMap((found) => {
    const unit = matter.unit(found.unit);
    const indicator = matter.indicators.get(found.code);
    return found.state === state && unit && indicator ? [{ found, unit, indicator }] : [];
  });
}

/** What is behind, farthest first; tasks, which have no lead, after the figures. */
export const behindOf = (matter: Matter): ProgressFact[] =>
  progressFacts(matter, 'behind').sort(
    (a, b) =>
      (a.found.lead ?? Number.POSITIVE_INFINITY) - (b.found.lead ?? Number.POSITIVE_INFINITY),
  );
