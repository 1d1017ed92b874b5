import type { Explained, Rule } from '../rule.ts';
import { operand, plain } from '../trace/expression.ts';
import { placeAmong, placeSteps } from './place.ts';

/**
 * Score on the line from `first` (place 1) to `last` (the last place, as many as there are
 * values); a place beyond it is the last, and a single value gets `first`.
 *
 * @example rankLineScore(3, 5, 100, 60) // 80
 */
export function rankLineScore(place: number, of: number, first: number, last: number): number {
  if (of <= 1) return first;
  return first - ((first - last) * (Math.min(place, of) - 1)) / (of - 1);
}

export function rankLineExpression(place: number, of: number, first: number, last: number): string {
  if (of <= 1) return plain(first);
  const [top, end] = [operand(first), operand(last)];
  return `${top} - (${top} - ${end}) * (${Math.min(place, of)} - 1) / (${of} - 1)`;
}

/**
 * Linear by place (位次线性): first − (first − last)·(place − 1)/(n − 1).
 *
 * n is the number of values in the comparison group; `first` (100) and `last` (60) are scores on
 * 0–100. Places are 1, 1, 3, so that only an untied last unit gets `last`. Source: METHOD,
 * section 3.
 */
export const rankLine: Rule = (context) => {
  const { first = 100, last = 60 } = context.settings;
  const placeOf = (x: number) => placeAmong(x, context.peers(), context.reverse);
  return {
    score(_unit, x) {
      return {
        kind: 'scored',
        score: rankLineScore(placeOf(x), context.peers().length, first, last),
      };
    },
    explain(_unit, x): Explained {
      const place = placeOf(x);
      const of = context.peers().length;
      const expression = rankLineExpression(place, of, first, last);
      const result = rankLineScore(place, of, first, last);
      return {
        steps: [
          ...placeSteps(place, of),
          { step: 'formula', formula: 'rank-line', expression, result },
        ],
        expression,
      };
    },
  };
};
