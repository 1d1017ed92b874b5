import type { Figure } from '../../model/dataset.ts';
import type { Bounds } from '../../model/scores.ts';
import type { TraceStep } from '../../model/trace.ts';
import { boundsFromPeers, type Limits, limitSteps, limitsFor, type NoLimits } from '../bounds.ts';
import { FAILED, type Outcome } from '../cell.ts';
import {
  type Curve,
  coefficient,
  coefficientExpression,
  curveExpression,
  curveFormula,
  curveOf,
  scoreOfCoefficient,
} from '../curve.ts';
import { plain } from '../expression.ts';
import { foundIn } from '../report-problem.ts';
import type { Context, Explained, Rule } from '../rule.ts';
import { names, targetAt } from '../target.ts';
import { type Interval, intervalCoefficient, intervalExpression, intervalOf } from './interval.ts';

interface Clamp {
  top: boolean;
  bottom: boolean;
}

/** `top` is on by default for bounds from peers only, `bottom` off. */
function clampOf(context: Context): Clamp {
  const { settings, row } = context;
  const peers = row.direction !== 'interval' && boundsFromPeers(settings);
  return { top: settings.top ?? peers, bottom: settings.bottom ?? false };
}

function clamp(u: number, { top, bottom }: Clamp): number {
  if (top && u > 1) return 1;
  if (bottom && u < 0) return 0;
  return u;
}

/** What `equal-bounds` makes of a unit whose bounds are equal or whose peers are too few. */
function withoutBounds(context: Context, curve: Curve, limits: NoLimits, unit: number, figure: Figure | undefined): Outcome {
  const { settings, assessment, row } = context;
  const skip = context.draft && limits.why === 'few';
  const how = skip ? 'skip' : (settings['equal-bounds'] ?? 'error');
  if (how === 'full') return { kind: 'rated', score: curve.base + curve.span };
  if (how === 'base') return { kind: 'rated', score: curve.base };
  if (how === 'skip') return { kind: 'unrated', reason: 'equal-bounds', always: true };
  if (settings.bounds === 'target') {
    context.report({
      code: 'bounds-equal',
      text: 'target-equals-start',
      params: names(context, unit),
      at: targetAt(context, figure),
      place: row.at.place,
    });
    return FAILED;
  }
  const group = assessment.scheme.groups.find(({ id }) => id === context.group)?.name;
  const whole = settings.compare === 'all' || context.group === undefined;
  const place = figure?.at?.place ?? row.at.place;
  context.report({
    code: limits.why === 'few' ? 'group-too-small' : 'bounds-equal',
    text: limits.why === 'few' ? 'peers-too-few' : 'peers-equal',
    params: {
      indicator: row.name,
      group: whole ? undefined : (group ?? context.group),
      have: limits.have,
      need: limits.need,
      period: context.period,
    },
    place,
  });
  return FAILED;
}

/** Logarithms need bounds above 0; where peers give them, each peer's cell is named. */
function boundsArePositive(context: Context, limits: Limits, unit: number, figure: Figure | undefined): boolean {
  if (limits.satisfactory > 0 && limits.unallowable > 0) return true;
  const { settings, row } = context;
  const name = names(context, unit);
  if (boundsFromPeers(settings)) {
    for (const peer of context.peerUnits((value) => value <= 0)) {
      notPositive(context, peer, context.figureOf(peer));
    }
  } else if (settings.bounds === 'target') {
    const own = typeof settings.unallowable !== 'number';
    if (limits.satisfactory <= 0) {
      const found = String(limits.satisfactory);
      context.report({ code: 'non-positive', text: 'logarithm-target', params: name, at: targetAt(context, figure), place: row.at.place, found });
    }
    if (limits.unallowable <= 0) {
      const at = own ? (figure?.previousAt ?? figure?.at) : row.settingsAt.unallowable;
      const found = String(limits.unallowable);
      context.report({ code: 'non-positive', text: 'logarithm-start', params: name, at, place: row.at.place, found });
    }
  } else {
    for (const which of ['satisfactory', 'unallowable'] as const) {
      if (limits[which] > 0) continue;
      const found = String(limits[which]);
      context.report({ code: 'non-positive', text: 'logarithm-bound', params: { indicator: row.name }, at: row.settingsAt[which], place: row.at.place, found });
    }
  }
  return false;
}

function notPositive(context: Context, unit: number, figure: Figure | undefined): void {
  context.report({
    code: 'non-positive',
    text: 'logarithm-value',
    params: names(context, unit),
    at: figure?.at,
    place: context.row.at.place,
    found: foundIn(figure),
  });
}

function explainCoefficient(curve: Curve, limit: Clamp, formula: TraceStep & { step: 'formula' }): Explained {
  const u = formula.result;
  const clamped = clamp(u, limit);
  const steps: TraceStep[] = [formula];
  let line = `(${formula.expression})`;
  if (clamped !== u) {
    const top = u > 1;
    steps.push({ step: 'clamp', what: top ? 'top' : 'bottom', limit: clamped, result: clamped });
    line = `${top ? 'min' : 'max'}(${formula.expression}, ${clamped})`;
  }
  const result = scoreOfCoefficient(curve, clamped);
  const shown = curveExpression(curve, plain(clamped < 0 ? clamped : clamped), clamped);
  steps.push({ step: 'formula', formula: curveFormula(curve), expression: shown, result });
  return { steps, expression: curveExpression(curve, line, clamped) };
}

/**
 * Efficacy coefficient method (功效系数法): u = (x − x_u)/(x_s − x_u), score = base + span·f(u).
 *
 * x, x_s (satisfactory) and x_u (unallowable) are in the figure's unit of measure; x_s < x_u for
 * a reverse indicator, and the formula stays the same. u is 0 at x_u and 1 at x_s, cut at 1 by
 * `top` and at 0 by `bottom`; the score is `base` (60) at u = 0 and base + span (100) at u = 1,
 * and may lie outside where nothing is cut. Equal bounds or too few peers follow `equal-bounds`
 * and have neither bounds nor coefficient. Source: METHOD, section 1; 功效系数法 of the
 * evaluation of enterprises' performance.
 */
export const efficacy: Rule = (context) => {
  const curve = curveOf(context.settings);
  const limit = clampOf(context);
  if (context.row.direction === 'interval') return intervalScorer(context, curve, limit);
  const limitsOf = limitsFor(context);
  const logarithmic = curve.kind === 'logarithmic';
  let last: Limits | undefined;
  let bounds: Bounds | undefined;
  return {
    score(unit, x, figure) {
      const limits = limitsOf(unit, figure);
      if (limits.kind === 'equal') return withoutBounds(context, curve, limits, unit, figure);
      if (limits.kind !== 'limits') return limits;
      if (logarithmic) {
        const positive = boundsArePositive(context, limits, unit, figure);
        if (x <= 0) notPositive(context, unit, figure);
        if (!positive || x <= 0) return FAILED;
      }
      if (limits !== last || bounds === undefined) {
        last = limits;
        bounds = { satisfactory: limits.satisfactory, unallowable: limits.unallowable };
      }
      const u = coefficient(x, limits.satisfactory, limits.unallowable, logarithmic);
      const score = scoreOfCoefficient(curve, clamp(u, limit));
      return { kind: 'rated', score, coefficient: u, bounds };
    },
    explain(unit, x, figure) {
      const limits = limitsOf(unit, figure);
      if (limits.kind !== 'limits') {
        const full = context.settings['equal-bounds'] === 'full';
        const expression = full ? `${plain(curve.base)} + ${plain(curve.span)}` : plain(curve.base);
        const result = full ? curve.base + curve.span : curve.base;
        const formula = full ? 'equal-full' : 'equal-base';
        return { steps: [{ step: 'formula', formula, expression, result }], expression };
      }
      const { satisfactory, unallowable } = limits;
      const explained = explainCoefficient(curve, limit, {
        step: 'formula',
        formula: logarithmic ? 'coefficient-logarithmic' : 'coefficient-linear',
        expression: coefficientExpression(x, satisfactory, unallowable, logarithmic),
        result: coefficient(x, satisfactory, unallowable, logarithmic),
      });
      const steps = [...limitSteps(context, limits, figure), ...explained.steps];
      return { steps, expression: explained.expression };
    },
  };
};

function intervalScorer(context: Context, curve: Curve, limit: Clamp): ReturnType<Rule> {
  const interval = intervalOf(context.settings);
  const { row } = context;
  if (interval === undefined) {
    return { score: () => FAILED, explain: () => ({ steps: [], expression: '0' }) };
  }
  const bounds: Bounds = { satisfactory: interval.best, unallowable: interval.unallowable };
  return {
    score(_unit, x) {
      const u = intervalCoefficient(x, interval);
      return { kind: 'rated', score: scoreOfCoefficient(curve, clamp(u, limit)), coefficient: u, bounds };
    },
    explain(_unit, x) {
      const explained = explainCoefficient(curve, limit, {
        step: 'formula',
        ...intervalExpression(x, interval),
        result: intervalCoefficient(x, interval),
      });
      return { steps: [...intervalSteps(interval, row), ...explained.steps], expression: explained.expression };
    },
  };
}

function intervalSteps(interval: Interval, row: Context['row']): TraceStep[] {
  const from = (name: 'best' | 'unallowable') => {
    const at = row.settingsAt[name];
    return at ? ({ from: 'row', at } as const) : ({ from: 'defaults' } as const);
  };
  return [
    { step: 'bound', which: 'satisfactory', value: interval.best, origin: from('best') },
    { step: 'bound', which: 'unallowable', value: interval.unallowable, origin: from('unallowable') },
  ];
}
