import type { TraceStep } from '../../model/trace.ts';
import { difference } from '../difference.ts';
import { wholePart } from '../round.ts';
import { type Context, type Explained, marksToScore, type Rule } from '../rule.ts';
import { missingTarget, targetOf, targetStep } from '../target.ts';
import { marksExpression, minus, operand } from '../trace/expression.ts';

/**
 * Steps better (positive) or worse than the target; only full ones where `whole`, on both sides,
 * so that 5.3 over 5.0 is three whole steps of 0.1.
 *
 * @example stepsFrom(4.9, 5, 0.3, false, true) // 0
 */
export function stepsFrom(
  x: number,
  target: number,
  step: number,
  reverse: boolean,
  whole: boolean,
): number {
  const better = reverse ? difference(target, x) : difference(x, target);
  return whole ? wholePart(better / step) : better / step;
}

/**
 * Steps above and below the target (增减计分): start ± `per-step` for each `step`.
 *
 * x, target and `step` are in the figure's unit of measure; a reverse indicator is turned round.
 * `at-target` (the start, full marks by default), `per-step`, `bonus-cap` (0) and
 * `deduction-cap` (none) are marks of the indicator's weight, or on 0–100 with
 * `scale: hundred`. Parts of a step count unless `counting: whole`. Source: METHOD, section 3.
 */
export const steps: Rule = (context) => {
  const { settings, row, reverse } = context;
  const scale = scaleOf(context);
  const whole = settings.counting === 'whole';
  const countOf = (x: number, target: number) => stepsFrom(x, target, scale.size, reverse, whole);
  return {
    score(unit, x, figure) {
      const target = targetOf(context, figure);
      if (target === undefined) return missingTarget(context, unit, figure);
      const marks = scale.start + changeOf(scale, countOf(x, target));
      return { kind: 'scored', score: marksToScore(marks, row) };
    },
    explain(_unit, x, figure): Explained {
      const target = targetOf(context, figure) ?? Number.NaN;
      const count = countOf(x, target);
      const moved = changeOf(scale, count);
      const distance = reverse ? minus(target, x) : minus(x, target);
      const number = whole ? operand(count) : `${distance} / ${operand(scale.size)}`;
      const capped = moved !== scale.each * count;
      const add = capped ? operand(moved) : `${operand(scale.each)} * ${number}`;
      const expression = marksExpression(`(${operand(scale.start)} + ${add})`, row);
      const result = marksToScore(scale.start + moved, row);
      return {
        steps: [
          targetStep(context, figure, target),
          { step: 'fact', name: 'steps', value: count, detail: whole ? 'whole' : 'proportional' },
          ...(capped ? [capStep(moved, count)] : []),
          { step: 'formula', formula: 'steps', expression, result },
        ],
        expression,
      };
    },
  };
};

/** Numbers of marks on the row's scale, and the step in the unit of the figure. */
interface Scale {
  size: number;
  start: number;
  each: number;
  bonus: number;
  deduction: number;
}

function scaleOf({ settings, row }: Context): Scale {
  const full = settings.scale === 'hundred' ? 100 : row.weight;
  return {
    size: settings.step ?? 1,
    start: settings['at-target'] ?? full,
    each: settings['per-step'] ?? 0,
    bonus: settings['bonus-cap'] ?? 0,
    deduction: settings['deduction-cap'] ?? Number.POSITIVE_INFINITY,
  };
}

/** Marks added (or taken off) for a number of steps, within both caps. */
function changeOf({ each, bonus, deduction }: Scale, count: number): number {
  return Math.min(bonus, Math.max(-deduction, each * count));
}

function capStep(moved: number, count: number): TraceStep {
  const what = count > 0 ? 'bonus' : 'deduction';
  return { step: 'clamp', what, limit: Math.abs(moved), result: moved };
}
