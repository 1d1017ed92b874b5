import { marksExpression, marksToScore } from '../marks.ts';
import type { Context, Explained, Rule } from '../rule.ts';
import { operand } from '../trace/expression.ts';
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

/** Both ends of the line (首位分, 末位分) on 0–100, and as lines: 100 and 60 by default. */
export function rankLineEnds({ settings: { first, last }, row }: Context): {
  first: number;
  last: number;
  lines: { first: string; last: string };
} {
  const score = (marks: number | undefined, otherwise: number) =>
    marks === undefined ? otherwise : marksToScore(marks, row);
  const line = (marks: number | undefined, otherwise: number) =>
    marks === undefined ? String(otherwise) : marksExpression(operand(marks), row);
  return {
    first: score(first, 100),
    last: score(last, 60),
    lines: { first: line(first, 100), last: line(last, 60) },
  };
}

export function rankLineExpression(
  place: number,
  of: number,
  { first: top, last: end }: { first: string; last: string },
): string {
  if (of <= 1) return top;
  return `${top} - (${top} - ${end}) * (${Math.min(place, of)} - 1) / (${of} - 1)`;
}

/**
 * Linear by place (位次线性): first − (first − last)·(place − 1)/(n − 1).
 *
 * n is the number of values in the comparison group; `first` and `last` are marks (`scale`), 100 and 60
 * of 100 by default. Places are 1, 1, 3, so that only an untied last unit gets `last`. Source: METHOD,
 * section 3.
 */
export const rankLine: Rule = (context) => {
  const { first, last, lines } = rankLineEnds(context);
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
      const expression = rankLineExpression(place, of, lines);
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
