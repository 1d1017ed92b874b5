import type { Indicator } from '../../model/dataset.ts';
import type { ProgressFinding, ProgressState, StateCount } from '../../model/findings.ts';
import type { UnitScore } from '../../model/scores.ts';
import type { Matter } from '../matter.ts';

/** A row of progress with the unit and the indicator that it is about. */
export interface ProgressFact {
  found: ProgressFinding;
  unit: UnitScore;
  indicator: Indicator;
}

/** Whether anything has been judged. */
export const hasProgress = ({ findings }: Matter): boolean =>
  findings.asOf !== undefined && findings.progress.some(({ state }) => state !== undefined);

/** How many rows have a state, and how many of them a figure or a word to judge by. */
export function progressCounts({ findings }: Matter): { all: number; known: number } {
  const { states } = findings.counts;
  const all = states.reduce((sum, { count }) => sum + count, 0);
  return { all, known: all - countOf(states, 'not-released') };
}

export const countOf = (states: readonly StateCount[], state: ProgressState): number =>
  states.find((one) => one.state === state)?.count ?? 0;

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
