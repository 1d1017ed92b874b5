import { roundHalfUp } from '../../score/round.ts';
import { formedMean, type MeanPart } from '../../score/total/formed-mean.ts';
import { finalTotal } from '../../score/total/totals.ts';
import type { Workings } from '../../score/trace/workings.ts';

/** What one unit's total is formed from, in place of what was scored. */
export interface UnitInput {
  /** Exact score of each column; NaN for none. */
  scoreOf: (column: number) => number;
  /** Weight of each column; that of the scheme where left out. */
  weightOf?: (column: number) => number;
  /** Weight of each category, by its place in the tree; that of the scheme where left out. */
  branchWeightOf?: (place: number) => number;
}

/**
 * The rounded total of one unit from other scores or weights, by the scheme's means, factors,
 * adjustments and vetoes; null where it is void or has no score at all.
 */
export function unitTotal(workings: Workings, unit: number, input: UnitInput): number | null {
  const { aggregation, levels, adjustments, effects, run } = workings;
  const { scheme } = run.assessment;
  const { rounding } = scheme;
  const rounds = rounding.sum === 'rounded';
  const used: number[] = [];
  for (let place = aggregation.branches.length - 1; place >= 0; place -= 1) {
    const branch = aggregation.branches[place];
    if (!branch) continue;
    const columns = branch.columns.map((column): MeanPart => {
      const score = input.scoreOf(column);
      const weight = input.weightOf?.(column) ?? aggregation.weights[column]?.[unit] ?? 0;
      return [
        rounds && !Number.isNaN(score) ? roundHalfUp(score, rounding.indicator) : score,
        weight,
      ];
    });
    const below = branch.branches.map((child): MeanPart => {
      const weight = input.branchWeightOf?.(child) ?? aggregation.branches[child]?.weight ?? 0;
      return [used[child] ?? Number.NaN, weight];
    });
    const { value } = formedMean(branch, [...columns, ...below]);
    const exact = value * (levels[place]?.factor[unit] ?? 1);
    const cut = rounds && place > 0 && !Number.isNaN(exact);
    used[place] = cut ? roundHalfUp(exact, rounding.category) : exact;
  }
  const exact = used[0] ?? Number.NaN;
  const [net, effect] = [adjustments[unit], effects[unit]];
  if (Number.isNaN(exact) || !net || !effect) return null;
  return finalTotal(scheme, (exact * scheme['full-score']) / 100, net, effect);
}
