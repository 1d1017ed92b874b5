import type { Context, Explained, Rule } from '../rule.ts';
import { missingTarget, targetOf, targetStep } from '../target.ts';
import { operand, plain } from '../trace/expression.ts';

/** Whether the target is reached: x ≥ target, for a reverse indicator x ≤ target; as written. */
export function reached(x: number, target: number, reverse: boolean): boolean {
  return reverse ? x <= target : x >= target;
}

/**
 * Full marks at the target (达标得满分): 100 where it is reached, else 0. x and target are in the
 * figure's unit of measure and compared as written; any target will do. Where its marks count into the
 * adjustments they are `at-target`. Source: METHOD, section 3.
 */
export const threshold: Rule = (context) => ({
  score(unit, x, figure) {
    const target = targetOf(context, figure);
    if (target === undefined) return missingTarget(context, unit, figure);
    return { kind: 'scored', score: reached(x, target, context.reverse) ? fullOf(context) : 0 };
  },
  explain(_unit, x, figure): Explained {
    const target = targetOf(context, figure) ?? Number.NaN;
    const result = reached(x, target, context.reverse) ? fullOf(context) : 0;
    const formula = context.reverse ? 'threshold-reverse' : 'threshold';
    const sign = compareSign(x, target);
    return {
      steps: [
        targetStep(context, figure, target),
        { step: 'formula', formula, expression: `${plain(x)} ${sign} ${plain(target)}`, result },
      ],
      expression: operand(result),
    };
  },
});

const fullOf = ({ settings }: Context): number =>
  settings.into === undefined ? 100 : (settings['at-target'] ?? 0);

function compareSign(x: number, target: number): '>' | '<' | '=' {
  if (x === target) return '=';
  return x > target ? '>' : '<';
}
