import type { Indicator } from '../../model/dataset.ts';
import type { ProgressFinding, ProgressState, StateCount } from '../../model/findings.ts';
import type { UnitScore } from '../../model/scores.ts';
import type { AssessmentFacts } from '../assessment-facts.ts';

/** A row of progress with the unit and the indicator that it is about. */
export interface ProgressFact {
  found: ProgressFinding;
  unit: UnitScore;
  indicator: Indicator;
}

/** Whether anything has been judged. */
export const hasProgress = ({ findings }: AssessmentFacts): boolean =>
  findings.asOf !== undefined && findings.progress.some(({ state }) => state !== undefined);

/** Rows by state, of all units or of some. */
export function stateCounts(
  { findings, scores }: AssessmentFacts,
  units: readonly UnitScore[] = scores.units,
): StateCount[] {
  if (units.length === scores.units.length) return findings.counts.states;
  const codes = new Set(units.map(({ unit }) => unit.code));
  const rows = findings.progress.filter(
    ({ unit, state }) => codes.has(unit) && state !== undefined,
  );
  return findings.counts.states.map(({ state }) => {
    const count = rows.filter((one) => one.state === state).length;
    return { state, count, percent: rows.length === 0 ? 0 : (count / rows.length) * 100 };
  });
}

/** How many rows have a state, and how many of them a figure or a word to judge by. */
export function progressCounts(
  facts: AssessmentFacts,
  units?: readonly UnitScore[],
): { all: number; known: number } {
  const states = stateCounts(facts, units);
  const all = states.reduce((sum, { count }) => sum + count, 0);
  return { all, known: all - countOf(states, 'not-released') };
}

export const countOf = (states: readonly StateCount[], state: ProgressState): number =>
  states.find((one) => one.state === state)?.count ?? 0;

export function progressFacts(
  facts: AssessmentFacts,
  state: ProgressState,
  units: readonly UnitScore[] = facts.scores.units,
): ProgressFact[] {
  return facts.findings.progress.flatMap((found) => {
    const unit = facts.unit(found.unit);
    const indicator = facts.indicators.get(found.code);
    const isMeant = found.state === state && unit !== undefined && units.includes(unit);
    return isMeant && indicator ? [{ found, unit, indicator }] : [];
  });
}

/** What is behind, farthest first; tasks, which have no lead, after the figures. */
export const behindOf = (
  facts: AssessmentFacts,
  units: readonly UnitScore[] = facts.scores.units,
): ProgressFact[] =>
  progressFacts(facts, 'behind', units).sort(
    (a, b) =>
      (a.found.lead ?? Number.POSITIVE_INFINITY) - (b.found.lead ?? Number.POSITIVE_INFINITY),
  );
