import type { Figure } from '../../model/dataset.ts';
import type { TraceStep } from '../../model/trace.ts';
import { FAILED } from '../cell.ts';
import { fullMarks, marksExpression, marksToScore } from '../marks.ts';
import type { Context, Explained, Rule } from '../rule.ts';
import { missingTarget, namesOfTarget, targetAt, targetOf, targetStep } from '../target.ts';
import { minus, operand } from '../trace/expression.ts';
import { type Counting, countSteps } from './count-steps.ts';
import { reached } from './threshold.ts';

/** Numbers of marks on the row's scale. */
interface Scale {
  start: number;
  up: number;
  down: number;
  bonus: number;
  deduction: number;
}

function scaleOf({ settings, row }: Context): Scale {
  const each = settings['per-step'] ?? 0;
  const start = settings.into === undefined ? fullMarks(row) : 0;
  return {
    start: settings['at-target'] ?? start,
    up: settings['per-step-up'] ?? each,
    down: settings['per-step-down'] ?? each,
    bonus: settings['bonus-cap'] ?? 0,
    deduction: settings['deduction-cap'] ?? Number.POSITIVE_INFINITY,
  };
}

/** Marks added (or taken off) for a number of steps, within both caps. */
function changeOf({ up, down, bonus, deduction }: Scale, count: number): number {
  return count > 0 ? Math.min(bonus, up * count) : Math.max(-deduction, down * count);
}

/**
 * Steps above and below the target (增减计分): `at-target`, + `per-step-up` for each `step` above it,
 * − `per-step-down` for each below; a reverse indicator is turned round.
 *
 * x, target and `step` are in the figure's unit of measure, or `step` is in % of the target's amount
 * (`step-of: target`), which is then not 0. `at-target` (full marks by default, 0 under `into`),
 * both marks of a step, `bonus-cap` (0) and `deduction-cap` (none) are marks (`scale`). Parts of a
 * step count by `counting`; with `missed: zero` a missed target scores 0. Source: METHOD, section 3.
 */
export const steps: Rule = (context) => {
  const { settings, row, reverse } = context;
  const scale = scaleOf(context);
  const counting = settings.counting ?? 'proportional';
  const isLost = (x: number, target: number) =>
    settings.missed === 'zero' && !reached(x, target, reverse);
  const countOf = (x: number, target: number) =>
    countSteps(x, target, { step: stepOf(context, target), reverse, counting });
  return {
    score(unit, x, figure) {
      const target = targetOf(context, figure);
      if (target === undefined) return missingTarget(context, unit, figure);
      if (target === 0 && settings['step-of'] === 'target') {
        reportZero(context, unit, figure);
        return FAILED;
      }
      if (isLost(x, target)) return { kind: 'scored', score: 0 };
      const marks = scale.start + changeOf(scale, countOf(x, target));
      return { kind: 'scored', score: marksToScore(marks, row) };
    },
    explain(_unit, x, figure): Explained {
      const target = targetOf(context, figure) ?? Number.NaN;
      const start = targetStep(context, figure, target);
      if (isLost(x, target)) return lost(start);
      return explainCount(context, scale, {
        x,
        target,
        start,
        count: countOf(x, target),
        counting,
      });
    },
  };
};

/** A step in the unit of the figure. */
function stepOf({ settings }: Context, target: number): number {
  const size = settings.step ?? 1;
  return settings['step-of'] === 'target' ? (size * Math.abs(target)) / 100 : size;
}

function stepLine(context: Context, target: number): string {
  const size = operand(context.settings.step ?? 1);
  if (context.settings['step-of'] !== 'target') return size;
  return `(${size} * ${operand(Math.abs(target))} / 100)`;
}

function reportZero(context: Context, unit: number, figure: Figure | undefined): void {
  context.report({
    code: 'non-positive',
    text: 'steps-of-zero',
    params: namesOfTarget(context, unit, figure),
    at: targetAt(context, figure),
    place: context.row.at.place,
    found: '0',
  });
}

/** A missed target that leaves nothing. */
function lost(start: TraceStep): Explained {
  return {
    steps: [start, { step: 'clamp', what: 'missed', limit: 0, result: 0 }],
    expression: '0',
  };
}

interface Counted {
  x: number;
  target: number;
  /** The step that tells the target. */
  start: TraceStep;
  count: number;
  counting: Counting;
}

function explainCount(context: Context, scale: Scale, counted: Counted): Explained {
  const { x, target, start, count, counting } = counted;
  const { row, reverse } = context;
  const moved = changeOf(scale, count);
  const distance = reverse ? minus(target, x) : minus(x, target);
  const proportional = counting === 'proportional';
  const number = proportional ? `${distance} / ${stepLine(context, target)}` : operand(count);
  const each = count > 0 ? scale.up : scale.down;
  const capped = moved !== each * count;
  const add = capped ? operand(moved) : `${operand(each)} * ${number}`;
  const expression = marksExpression(`(${operand(scale.start)} + ${add})`, row);
  const result = marksToScore(scale.start + moved, row);
  return {
    steps: [
      start,
      { step: 'fact', name: 'steps', value: count, detail: counting },
      ...(capped ? [capStep(moved, count)] : []),
      { step: 'formula', formula: 'steps', expression, result },
    ],
    expression,
  };
}

function capStep(moved: number, count: number): TraceStep {
  const what = count > 0 ? 'bonus' : 'deduction';
  return { step: 'clamp', what, limit: Math.abs(moved), result: moved };
}
