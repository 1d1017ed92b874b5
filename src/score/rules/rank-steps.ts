import { marksExpression, marksToScore } from '../marks.ts';
import type { Explained, Rule } from '../rule.ts';
import { operand } from '../trace/expression.ts';
import { placeAmong, placeSteps } from './place.ts';

/**
 * A fixed loss with each place (位次递减): full marks − `per-place`·(place − 1).
 *
 * Places 1, 1, 3 among the units of the comparison group that have a value, best first (lowest
 * for a reverse indicator). `per-place` is marks (`scale`). Source: METHOD, section 3.
 */
export const rankSteps: Rule = (context) => {
  const { row } = context;
  const marks = context.settings['per-place'] ?? 0;
  const each = marksToScore(marks, row);
  const placeOf = (x: number) => placeAmong(x, context.peers(), context.reverse);
  return {
    score: (_unit, x) => ({ kind: 'scored', score: 100 - each * (placeOf(x) - 1) }),
    explain(_unit, x): Explained {
      const place = placeOf(x);
      const expression = `100 - ${marksExpression(operand(marks), row)} * (${place} - 1)`;
      const result = 100 - each * (place - 1);
      return {
        steps: [
          ...placeSteps(place, context.peers().length),
          { step: 'formula', formula: 'rank-steps', expression, result },
        ],
        expression,
      };
    },
  };
};
