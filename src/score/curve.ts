import type { RuleSettings } from '../model/settings.ts';
import type { FormulaName } from '../model/trace.ts';
import { type Anchored, areClose, distance, gap } from './difference.ts';
import { minus, minusOf, operand, plain } from './trace/expression.ts';

/** Curves of the efficacy coefficient: how u becomes a score. */

/** Satisfactory and unallowable value, in the figure's unit of measure. */
export interface Bounds {
  satisfactory: Anchored;
  unallowable: Anchored;
}

/** ln(a / b), exact also where the two are close; `apart` is a − b. */
function logarithmOfRatio(a: number, b: number, apart: number): number {
  return Math.abs(apart) < 0.5 * b ? Math.log1p(apart / b) : Math.log(a / b);
}

/**
 * Efficacy coefficient u = (x − x_u) / (x_s − x_u); on the logarithmic curve
 * (ln x − ln x_u) / (ln x_s − ln x_u), which needs all three > 0. The same for a reverse
 * indicator, where x_s < x_u.
 *
 * @example coefficient(9.6, { satisfactory: anchored(12), unallowable: anchored(6) }, false) // 0.6
 */
export function coefficient(x: number, bounds: Bounds, logarithmic: boolean): number {
  const { satisfactory, unallowable } = bounds;
  const part = distance(x, unallowable);
  const whole = gap(satisfactory, unallowable);
  if (!logarithmic) return part / whole;
  const start = unallowable.value;
  return logarithmOfRatio(x, start, part) / logarithmOfRatio(satisfactory.value, start, whole);
}

/** The settings that shape a curve, with their defaults. */
export interface Curve {
  kind: 'linear' | 'power' | 'exponential' | 'logarithmic';
  base: number;
  span: number;
  exponent: number;
}

export function curveOf(settings: RuleSettings): Curve {
  return {
    kind: settings.curve ?? 'linear',
    base: settings.base,
    span: settings.span ?? 40,
    exponent: settings.exponent ?? 1,
  };
}

/**
 * Score of a coefficient: base + span·u; base + span·u^k, for u < 0 base − span·|u|^k; or
 * base·((base + span)/base)^u, which needs base > 0. u = 0 gives base, u = 1 base + span.
 *
 * @example scoreOfCoefficient({ kind: 'exponential', base: 60, span: 40, exponent: 1 }, 0.5) // 77.4596…
 */
export function scoreOfCoefficient(curve: Curve, u: number): number {
  const { base, span } = curve;
  if (curve.kind === 'power') {
    return base + span * (u < 0 ? -((-u) ** curve.exponent) : u ** curve.exponent);
  }
  if (curve.kind === 'exponential') return base * ((base + span) / base) ** u;
  return base + span * u;
}

export function curveFormula(curve: Curve): FormulaName {
  if (curve.kind === 'power') return 'score-power';
  if (curve.kind === 'exponential') return 'score-exponential';
  return 'score-linear';
}

/** The score's line, made for each unit with `u` the line of the coefficient and `value` its number. */
export function curveExpression(curve: Curve): (u: string, value: number) => string {
  const base = plain(curve.base);
  const span = plain(curve.span);
  if (curve.kind === 'power') {
    const exponent = plain(curve.exponent);
    return (u, value) =>
      value < 0
        ? `${base} - ${span} * (0 - ${u})^${exponent}`
        : `${base} + ${span} * (${u})^${exponent}`;
  }
  const start =
    curve.kind === 'exponential'
      ? `${base} * ((${base} + ${span}) / ${base})^(`
      : `${base} + ${span} * `;
  const end = curve.kind === 'exponential' ? ')' : '';
  return (u) => start + u + end;
}

/**
 * The coefficient's line with its numbers, made for each value between the same bounds. Where bounds
 * or value lie so close that evaluating it would lose digits, exact differences stand in it, and a
 * logarithmic coefficient as its value.
 */
export function coefficientExpression(bounds: Bounds, logarithmic: boolean): (x: number) => string {
  const { satisfactory, unallowable } = bounds;
  const s = satisfactory.value;
  const u = unallowable.value;
  if (!logarithmic) {
    const part = areClose(s, u) ? (x: number) => operand(distance(x, unallowable)) : minusOf(u);
    const whole = areClose(s, u) ? operand(gap(satisfactory, unallowable)) : minus(s, u);
    return (x) => `${part(x)} / ${whole}`;
  }
  if (areClose(s, u)) return (x) => operand(coefficient(x, bounds, true));
  const end = ` - ln(${plain(u)})) / (ln(${plain(s)}) - ln(${plain(u)}))`;
  return (x) => `(ln(${plain(x)})${end}`;
}
