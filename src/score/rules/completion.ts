import type { TraceStep } from '../../model/trace.ts';
import { FAILED } from '../cell.ts';
import { compareExact } from '../round.ts';
import type { Context, Explained, Rule } from '../rule.ts';
import {
  cellOfValue,
  missingTarget,
  names,
  namesOfTarget,
  targetAt,
  targetOf,
  targetStep,
} from '../target.ts';
import { operand, plain } from '../trace/expression.ts';

export type Form = 'completion' | 'completion-reverse' | 'completion-complement';

/**
 * Share of the target that is completed, 1 at the target: x / target; for a reverse indicator
 * target / x, or 2 − x / target with `reverse-form: complement`.
 *
 * @example completionRatio(24, 20, 'completion-complement') // 0.8
 */
export function completionRatio(x: number, target: number, form: Form): number {
  if (form === 'completion') return x / target;
  return form === 'completion-reverse' ? target / x : 2 - x / target;
}

/** 100 · ratio; 0 below `zeroBelow` (%), at most `cap`. */
export function completionScore(ratio: number, zeroBelow: number, cap: number): number {
  const score = 100 * ratio;
  if (compareExact(score, zeroBelow) < 0) return 0;
  return Math.min(score, cap);
}

/** How a row's completion is worked out. */
export function formOf({ reverse, settings }: Context): Form {
  if (!reverse) return 'completion';
  return settings['reverse-form'] === 'complement' ? 'completion-complement' : 'completion-reverse';
}

export function formExpression(x: number, target: number, form: Form): string {
  const [a, t] = [operand(x), operand(target)];
  if (form === 'completion') return `100 * ${a} / ${t}`;
  return form === 'completion-reverse' ? `100 * ${t} / ${a}` : `100 * (2 - ${a} / ${t})`;
}

/** Whether target and value may be divided by; what may not is reported. */
export function isPositive(
  context: Context,
  unit: number,
  x: number,
  target: number,
  form: Form,
): boolean {
  const figure = context.figureOf(unit);
  const name = names(context, unit);
  const place = context.row.at.place;
  if (target <= 0) {
    const at = targetAt(context, figure);
    context.report({
      code: 'non-positive',
      text: 'completion-target',
      params: namesOfTarget(context, unit, figure),
      at,
      place,
      found: String(target),
    });
  }
  const bad = form === 'completion-reverse' && x <= 0;
  if (bad) {
    const params = { code: 'non-positive', text: 'completion-value', params: name } as const;
    context.report({ ...params, ...cellOfValue(figure), place });
  }
  return target > 0 && !bad;
}

/**
 * Completion rate (完成率): 100·x / target, reverse 100·target / x or 100·(2 − x/target).
 *
 * x and target are in the figure's unit of measure, target > 0, and x > 0 where it divides. The
 * score is 0 below `zero-below` (in %, 0 by default) and at most `cap` (100). The coefficient is
 * the ratio before both. Source: METHOD, section 3.
 */
export const completion: Rule = (context) => {
  const { settings } = context;
  const form = formOf(context);
  const zeroBelow = settings['zero-below'] ?? 0;
  const cap = settings.cap ?? 100;
  return {
    score(unit, x, figure) {
      const target = targetOf(context, figure);
      if (target === undefined) return missingTarget(context, unit, figure);
      if (!isPositive(context, unit, x, target, form)) return FAILED;
      const ratio = completionRatio(x, target, form);
      return { kind: 'scored', score: completionScore(ratio, zeroBelow, cap), coefficient: ratio };
    },
    explain(_unit, x, figure): Explained {
      const target = targetOf(context, figure) ?? Number.NaN;
      const expression = formExpression(x, target, form);
      const full = 100 * completionRatio(x, target, form);
      const result = completionScore(full / 100, zeroBelow, cap);
      const steps: TraceStep[] = [
        targetStep(context, figure, target),
        { step: 'formula', formula: form, expression, result: full },
      ];
      if (result === full) return { steps, expression };
      if (compareExact(full, zeroBelow) < 0) {
        steps.push({ step: 'clamp', what: 'zero-line', limit: zeroBelow, result });
        return { steps, expression: '0' };
      }
      steps.push({ step: 'clamp', what: 'cap', limit: cap, result });
      return { steps, expression: `min(${expression}, ${plain(cap)})` };
    },
  };
};
