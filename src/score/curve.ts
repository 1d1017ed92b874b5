import type { RuleSettings } from '../model/settings.ts';
import type { FormulaName } from '../model/trace.ts';
import { operand, plain } from './expression.ts';

/** Curves of the efficacy coefficient: how u becomes a score. */

/**
 * Efficacy coefficient u = (x − x_u) / (x_s − x_u); with logarithms of all three on the
 * logarithmic curve, which needs them > 0. The same for a reverse indicator, where x_s < x_u.
 *
 * @example coefficient(9.6, 12, 6, false) // 0.6
 */
export function coefficient(
  x: number,
  satisfactory: number,
  unallowable: number,
  logarithmic: boolean,
): number {
  if (!logarithmic) return (x - unallowable) / (satisfactory - unallowable);
  const start = Math.log(unallowable);
  return (Math.log(x) - start) / (Math.log(satisfactory) - start);
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

/** The score's line, with `u` the line of the coefficient and `value` its number. */
export function curveExpression(curve: Curve, u: string, value: number): string {
  const base = plain(curve.base);
  const span = plain(curve.span);
  if (curve.kind === 'power') {
    const exponent = plain(curve.exponent);
    if (value < 0) return `${base} - ${span} * (0 - ${u})^${exponent}`;
    return `${base} + ${span} * (${u})^${exponent}`;
  }
  if (curve.kind === 'exponential') return `${base} * ((${base} + ${span}) / ${base})^(${u})`;
  return `${base} + ${span} * ${u}`;
}

/** The coefficient's line with its numbers. */
export function coefficientExpression(
  x: number,
  satisfactory: number,
  unallowable: number,
  logarithmic: boolean,
): string {
  const [a, s, u] = [operand(x), operand(satisfactory), operand(unallowable)];
  if (logarithmic) return `(ln(${a}) - ln(${u})) / (ln(${s}) - ln(${u}))`;
  return `(${a} - ${u}) / (${s} - ${u})`;
}
