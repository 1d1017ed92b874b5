import type { Indicator } from '../../model/dataset.ts';
import type { Bounds } from '../../model/scores.ts';
import type { RuleSettings } from '../../model/settings.ts';
import type { FormulaName, Origin } from '../../model/trace.ts';
import { difference } from '../difference.ts';
import type { BoundSteps } from '../trace/bound-steps.ts';
import { minus } from '../trace/expression.ts';

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
  const [low, high] = unallowable;
  if (!(low < best[0] && best[0] <= best[1] && best[1] < high)) return undefined;
  return { best, unallowable: [low, high] };
}

export function intervalBounds({ best, unallowable }: Interval): Bounds {
  return { satisfactory: best, unallowable };
}

/**
 * u = 1 inside [q1, q2]; below it (x − x_uL)/(q1 − x_uL), above it (x_uU − x)/(x_uU − q2), so
 * that u = 0 at either unallowable value and is negative beyond.
 *
 * @example intervalCoefficient(55, { best: [210, 710], unallowable: [85, 810] }) // -0.24
 */
export function intervalCoefficient(x: number, { best, unallowable }: Interval): number {
  const [q1, q2] = best;
  const [low, high] = unallowable;
  if (x < q1) return difference(x, low) / difference(q1, low);
  if (x > q2) return difference(high, x) / difference(high, q2);
  return 1;
}

/** The same as a line, and which of the three cases it is. */
export function intervalExpression(
  x: number,
  { best, unallowable }: Interval,
): { formula: FormulaName; expression: string } {
  const [q1, q2] = best;
  const [low, high] = unallowable;
  if (x < q1) {
    return {
      formula: 'coefficient-interval-below',
      expression: `${minus(x, low)} / ${minus(q1, low)}`,
    };
  }
  if (x > q2) {
    return {
      formula: 'coefficient-interval-above',
      expression: `${minus(high, x)} / ${minus(high, q2)}`,
    };
  }
  return { formula: 'coefficient-interval-inside', expression: '1' };
}

/** Both pairs of bounds with the cells that they stand in. */
export function intervalSteps({ best, unallowable }: Interval, row: Indicator): BoundSteps {
  const from = (name: 'best' | 'unallowable'): Origin => {
    const at = row.settingsAt[name];
    return at ? { from: 'row', at } : { from: 'defaults' };
  };
  return [
    { step: 'bound', which: 'satisfactory', value: best, origin: from('best') },
    { step: 'bound', which: 'unallowable', value: unallowable, origin: from('unallowable') },
  ];
}
