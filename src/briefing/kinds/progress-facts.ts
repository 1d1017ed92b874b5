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

/** Rows by state, of all units or of some. */
export function stateCounts(
  { findings, scores }: Matter,
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
  matter: Matter,
  units?: readonly UnitScore[],
): { all: number; known: number } {
  const states = stateCounts(matter, units);
  const all = states.reduce((sum, { count }) => sum + count, 0);
  return { all, known: all - countOf(states, 'not-released') };
}

export const countOf = (states: readonly StateCount[], state: ProgressState): number =>
  states.find((one) => one.state === state)?.count ?? 0;

export function progressFacts(
  matter: Matter,
  state: ProgressState,
  units: readonly UnitScore[] = matter.scores.units,
): ProgressFact[] {
  return matter.findings.progress.flatMap((found) => {
    const unit = matter.unit(found.unit);
    const indicator = matter.indicators.get(found.code);
    const isMeant = found.state === state && unit !== undefined && units.includes(unit);
    return isMeant && indicator ? [{ found, unit, indicator }] : [];
  });
}

/** What is behind, farthest first; tasks, which have no lead, after the figures. */
export const behindOf = (
  matter: Matter,
  units: readonly UnitScore[] = matter.scores.units,
): ProgressFact[] =>
  progressFacts(matter, 'behind', units).sort(
    (a, b) =>
      (a.found.lead ?? Number.POSITIVE_INFINITY) - (b.found.lead ?? Number.POSITIVE_INFINITY),
  );
