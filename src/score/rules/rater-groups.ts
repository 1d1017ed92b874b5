import type { Ballot } from '../../model/dataset.ts';
import type { TraceStep } from '../../model/trace.ts';
import type { Outcome } from '../cell.ts';
import { FAILED, type Failed } from '../cell.ts';
import type { Context, Explained } from '../rule.ts';
import { names } from '../target.ts';
import { operand } from '../trace/expression.ts';

/** One rater group's verdict on one unit. */
export interface RaterGroup {
  name: string;
  weight: number;
  /** 0–100. */
  mean: number;
  /** Valid ballots or ratings, before trimming. */
  ballots: number;
}

/** Ballots of each rater group in the scheme's order; without groups all are one, of weight 1. */
export function ballotsByRater(
  context: Context,
  ballots: readonly Ballot[],
): { name: string; weight: number; ballots: Ballot[] }[] {
  const { raters } = context.assessment.scheme;
  if (raters.length === 0) return [{ name: '', weight: 1, ballots: [...ballots] }];
  return raters.map(({ id, name, weight }) => ({
    name,
    weight,
    ballots: ballots.filter(({ rater }) => rater === id),
  }));
}

/** Weighted mean of the groups that voted. */
function weightedMean(groups: readonly RaterGroup[]): number {
  let sum = 0;
  let weights = 0;
  for (const { weight, mean } of groups) {
    sum += weight * mean;
    weights += weight;
  }
  return sum / weights;
}

/**
 * The score of the groups that have valid ballots: not reported where there are none. Where a
 * group is below `min-raters` the score stands alone, and only if all groups together reach it.
 */
export function ratedByGroups(
  context: Context,
  unit: number,
  groups: readonly RaterGroup[],
): Outcome {
  if (groups.length === 0) return { kind: 'unrated', reason: 'not-reported', always: false };
  const need = context.assessment.scheme['min-raters'];
  const have = groups.reduce((sum, { ballots }) => sum + ballots, 0);
  if (have < need) {
    return reportRaters(context, unit, 'raters-too-few', { have, need });
  }
  const mean = weightedMean(groups);
  return { kind: 'scored', score: mean, value: mean };
}

/** Too few ratings of a unit. The place is the file: no row of ballots is named. */
export function reportRaters(
  context: Context,
  unit: number,
  text: 'raters-too-few' | 'ratings-too-few-to-trim',
  params: Record<string, string | number>,
): Failed {
  const place = context.ballotsOf(unit)[0]?.at.place ?? context.row.at.place;
  const all = { ...names(context, unit), ...params };
  context.report({ code: 'too-few-ratings', text, params: all, place });
  return FAILED;
}

/** Means and weights of the groups, or only the score where one of them is hidden. */
export function explainGroups(
  context: Context,
  formula: 'votes' | 'ratings',
  groups: readonly RaterGroup[],
): Explained {
  const result = weightedMean(groups);
  if (groups.some(({ ballots }) => ballots < context.assessment.scheme['min-raters'])) {
    return { steps: [{ step: 'raters-hidden' }], expression: operand(result) };
  }
  const steps = groups.map(
    ({ name, mean, weight, ballots }): TraceStep => ({
      step: 'rater',
      rater: name,
      mean,
      weight,
      ballots,
    }),
  );
  const sum = groups.map(({ mean, weight }) => `${operand(weight)} * ${operand(mean)}`).join(' + ');
  const weights = groups.map(({ weight }) => operand(weight)).join(' + ');
  const expression = groups.length === 1 ? operand(result) : `(${sum}) / (${weights})`;
  return { steps: [...steps, { step: 'formula', formula, expression, result }], expression };
}
