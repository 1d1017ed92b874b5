import type { RuleSettings } from '../../model/settings.ts';
import type { FormulaName } from '../../model/trace.ts';
import { operand } from '../expression.ts';

/**
 * Interval indicators (区间/适度) of the efficacy method: x_uL < q1 ≤ q2 < x_uU, all in the
 * figure's unit of measure.
 */
export interface Interval {
  best: readonly [number, number];
  unallowable: readonly [number, number];
}

export function intervalOf(settings: RuleSettings): Interval | undefined {
  const { best, unallowable } = settings;
  if (best === undefined || !Array.isArray(unallowable)) return undefined;
  return { best, unallowable: [unallowable[0], unallowable[1]] };
}

/**
 * u = 1 inside [q1, q2]; below it (x − x_uL)/(q1 − x_uL), above it (x_uU − x)/(x_uU − q2), so
 * that u = 0 at either unallowable value and is negative beyond.
 *
 * @example intervalCoefficient(55, { best: [210, 710], unallowable: [85, 810] }) // -0.24
 */
export function intervalCoefficient(x: number, { best, unallowable }: Interval): number {
  if (x < best[0]) return (x - unallowable[0]) / (best[0] - unallowable[0]);
  if (x > best[1]) return (unallowable[1] - x) / (unallowable[1] - best[1]);
  return 1;
}

/** The same as a line, and which of the three cases it is. */
export function intervalExpression(
  x: number,
  { best, unallowable }: Interval,
): { formula: FormulaName; expression: string } {
  const value = operand(x);
  if (x < best[0]) {
    const [low, q1] = [operand(unallowable[0]), operand(best[0])];
    return {
      formula: 'coefficient-interval-below',
      expression: `(${value} - ${low}) / (${q1} - ${low})`,
    };
  }
  if (x > best[1]) {
    const [high, q2] = [operand(unallowable[1]), operand(best[1])];
    return {
      formula: 'coefficient-interval-above',
      expression: `(${high} - ${value}) / (${high} - ${q2})`,
    };
  }
  return { formula: 'coefficient-interval-inside', expression: '1' };
}
