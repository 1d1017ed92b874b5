import type { Figure } from '../model/dataset.ts';
import { FAILED, type Outcome } from './cell.ts';
import type { Context } from './rule.ts';
import { cellOfValue, names } from './target.ts';

/**
 * The outcome of a rule, or an error where score or coefficient are beyond any number, as an
 * exponential curve makes them of a value in the wrong unit of measure: Infinity is no result.
 */
export function finite(
  context: Context,
  unit: number,
  figure: Figure | undefined,
  outcome: Outcome,
): Outcome {
  if (outcome.kind !== 'scored') return outcome;
  if (Number.isFinite(outcome.score) && Number.isFinite(outcome.coefficient ?? 0)) return outcome;
  context.report({
    code: 'out-of-range',
    text: 'score-without-end',
    params: { ...names(context, unit), period: context.period },
    ...cellOfValue(figure),
    place: context.row.at.place,
  });
  return FAILED;
}
