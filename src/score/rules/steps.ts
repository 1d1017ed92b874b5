import type { TraceStep } from '../../model/trace.ts';
import { difference } from '../difference.ts';
import { marksExpression, minus, operand, plain } from '../expression.ts';
import { wholePart } from '../round.ts';
import { type Explained, marksToScore, type Rule } from '../rule.ts';
import { missingTarget, targetOf, targetStep } from '../target.ts';

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
  const { settings, row } = context;
  const whole = settings.counting === 'whole';
  const size = settings.step ?? 1;
  const full = settings.scale === 'hundred' ? 100 : row.weight;
  const start = settings['at-target'] ?? full;
  const each = settings['per-step'] ?? 0;
  const bonus = settings['bonus-cap'] ?? 0;
  const deduction = settings['deduction-cap'] ?? Number.POSITIVE_INFINITY;
  const change = (count: number) => Math.min(bonus, Math.max(-deduction, each * count));
  return {
    score(unit, x, figure) {
      const target = targetOf(context, figure);
      if (target === undefined) return missingTarget(context, unit, figure);
      const count = stepsFrom(x, target, size, context.reverse, whole);
      return { kind: 'scored', score: marksToScore(start + change(count), row) };
    },
    explain(_unit, x, figure): Explained {
      const target = targetOf(context, figure) ?? Number.NaN;
      const count = stepsFrom(x, target, size, context.reverse, whole);
      const distance = context.reverse ? minus(target, x) : minus(x, target);
      const number = whole ? operand(count) : `${distance} / ${operand(size)}`;
      const free = each * count;
      const moved = change(count);
      const add = moved === free ? `${operand(each)} * ${number}` : operand(moved);
      const expression = marksExpression(`(${operand(start)} + ${add})`, row);
      const trace: TraceStep[] = [
        targetStep(context, figure, target),
        { step: 'fact', name: 'steps', value: count, detail: whole ? 'whole' : 'proportional' },
      ];
      if (moved !== free) {
        trace.push({
          step: 'clamp',
          what: free > moved ? 'bonus' : 'deduction',
          limit: Math.abs(moved),
          result: moved,
        });
      }
      const result = marksToScore(start + moved, row);
      trace.push({
        step: 'formula',
        formula: 'steps',
        expression: marksExpression(`(${plain(start)} + ${add})`, row),
        result,
      });
      return { steps: trace, expression };
    },
  };
};
