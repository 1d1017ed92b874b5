import type { Bounds } from '../../model/scores.ts';
import type { FormulaName, TraceStep } from '../../model/trace.ts';
import { boundsFromPeers, type Limits, limitsFor } from '../bounds.ts';
import { FAILED } from '../cell.ts';
import {
  type Curve,
  coefficient,
  coefficientExpression,
  curveExpression,
  curveFormula,
  curveOf,
  scoreOfCoefficient,
} from '../curve.ts';
import type { Context, Explained, Rule, Scorer } from '../rule.ts';
import { type BoundSteps, limitStepsFor } from '../trace/bound-steps.ts';
import { operand, plain } from '../trace/expression.ts';
import { boundsArePositive, valueIsPositive } from './efficacy-logarithm.ts';
import { withoutLimits } from './equal-bounds.ts';
import {
  intervalBounds,
  intervalCoefficient,
  intervalExpression,
  intervalOf,
  intervalSteps,
} from './interval.ts';

interface Clamp {
  top: boolean;
  bottom: boolean;
}

/** `top` is on by default for bounds from peers only, `bottom` off; an interval never passes 1. */
function clampOf({ settings }: Context): Clamp {
  return { top: settings.top ?? boundsFromPeers(settings), bottom: settings.bottom ?? false };
}

function clamped(u: number, { top, bottom }: Clamp): number {
  if (top && u > 1) return 1;
  if (bottom && u < 0) return 0;
  return u;
}

/** What explains the score of a coefficient between bounds. */
function scoreExplainer(
  curve: Curve,
  clamp: Clamp,
): (bounds: BoundSteps, formula: FormulaName, expression: string, u: number) => Explained {
  const lineOf = curveExpression(curve);
  const formulaOfScore = curveFormula(curve);
  const scoreStep = (u: number): TraceStep => {
    const expression = lineOf(curve.kind === 'exponential' ? plain(u) : operand(u), u);
    const result = scoreOfCoefficient(curve, u);
    return { step: 'formula', formula: formulaOfScore, expression, result };
  };
  return (bounds, formula, expression, u) => {
    const coefficient: TraceStep = { step: 'formula', formula, expression, result: u };
    const cut = clamped(u, clamp);
    if (cut === u) {
      const line = /^[\d.]+$/.test(expression) ? expression : `(${expression})`;
      return {
        steps: [bounds[0], bounds[1], coefficient, scoreStep(u)],
        expression: lineOf(line, u),
      };
    }
    const what = u > 1 ? 'top' : 'bottom';
    const clampStep: TraceStep = { step: 'clamp', what, limit: cut, result: cut };
    const line = `${u > 1 ? 'min' : 'max'}(${expression}, ${cut})`;
    const steps = [bounds[0], bounds[1], coefficient, clampStep, scoreStep(cut)];
    return { steps, expression: lineOf(line, cut) };
  };
}

/**
 * Efficacy coefficient method (功效系数法): u = (x − x_u)/(x_s − x_u), score = base + span·f(u).
 *
 * x, x_s (satisfactory) and x_u (unallowable) are in the figure's unit of measure; x_s < x_u for
 * a reverse indicator, and the formula stays the same. u is 0 at x_u and 1 at x_s, cut at 1 by
 * `top` and at 0 by `bottom`; the score is `base` (60) at u = 0 and base + span (100) at u = 1,
 * and may lie outside where nothing is cut. Equal bounds or too few peers follow `equal-bounds`
 * and have neither bounds nor coefficient. Interval indicators have their own coefficient.
 * Source: METHOD, section 1.
 */
export const efficacy: Rule = (context) => {
  if (context.row.direction === 'interval') return interval(context);
  const curve = curveOf(context.settings);
  const clamp = clampOf(context);
  const limitsOf = limitsFor(context);
  const stepsOf = limitStepsFor(context);
  const explainScore = scoreExplainer(curve, clamp);
  const logarithmic = curve.kind === 'logarithmic';
  const formula = logarithmic ? 'coefficient-logarithmic' : 'coefficient-linear';
  const boundsOf = ofLast(({ satisfactory, unallowable }): Bounds => {
    return { satisfactory: satisfactory.value, unallowable: unallowable.value };
  });
  const lineOf = ofLast((limits) => coefficientExpression(limits, logarithmic));
  return {
    score(unit, x, figure) {
      const limits = limitsOf(unit, figure);
      if (limits.kind === 'equal') return withoutLimits(context, curve, limits, unit, figure);
      if (limits.kind !== 'limits') return limits;
      if (logarithmic) {
        const usable = boundsArePositive(context, limits, unit, figure);
        if (!valueIsPositive(context, unit, x, figure) || !usable) return FAILED;
      }
      const u = coefficient(x, limits, logarithmic);
      const score = scoreOfCoefficient(curve, clamped(u, clamp));
      return { kind: 'scored', score, coefficient: u, bounds: boundsOf(limits) };
    },
    explain(unit, x, figure) {
      const limits = limitsOf(unit, figure);
      if (limits.kind !== 'limits') return explainEqual(context, curve);
      const u = coefficient(x, limits, logarithmic);
      return explainScore(stepsOf(limits, figure), formula, lineOf(limits)(x), u);
    },
  };
};

/** What is made of limits, once for all units that share them. */
function ofLast<T>(make: (limits: Limits) => T): (limits: Limits) => T {
  let last: { limits: Limits; made: T } | undefined;
  return (limits) => {
    if (last?.limits !== limits) last = { limits, made: make(limits) };
    return last.made;
  };
}

/** The score that `equal-bounds` gives: base, or base + span. */
function explainEqual({ settings }: Context, { base, span }: Curve): Explained {
  const full = settings['equal-bounds'] === 'full';
  const expression = full ? `${plain(base)} + ${plain(span)}` : plain(base);
  const formula = full ? 'equal-full' : 'equal-base';
  const result = full ? base + span : base;
  return { steps: [{ step: 'formula', formula, expression, result }], expression };
}

function interval(context: Context): Scorer {
  const limits = intervalOf(context.settings);
  const curve = curveOf(context.settings);
  const clamp = clampOf(context);
  // A missing or contradicting interval was reported when the table was read.
  if (limits === undefined) {
    return { score: () => FAILED, explain: () => ({ steps: [], expression: '0' }) };
  }
  const bounds = intervalBounds(limits);
  const explainScore = scoreExplainer(curve, clamp);
  return {
    score(_unit, x) {
      const u = intervalCoefficient(x, limits);
      const score = scoreOfCoefficient(curve, clamped(u, clamp));
      return { kind: 'scored', score, coefficient: u, bounds };
    },
    explain(_unit, x) {
      const { formula, expression } = intervalExpression(x, limits);
      const u = intervalCoefficient(x, limits);
      return explainScore(intervalSteps(limits, context.row), formula, expression, u);
    },
  };
}
