import { difference } from '../difference.ts';
import { significant12 } from '../round.ts';

/** How a part of a step counts: its share, nothing, or a whole step. */
export type Counting = 'proportional' | 'whole' | 'started';

/**
 * Steps better (positive) or worse than the target, on both sides alike. Whole and started steps
 * are counted at 12 digits, so that 5.3 over 5.0 is three whole steps of 0.1.
 *
 * @example countSteps(4.9, 5, { step: 0.3, reverse: false, counting: 'started' }) // -1
 */
export function countSteps(
  x: number,
  target: number,
  { step, reverse, counting }: { step: number; reverse: boolean; counting: Counting },
): number {
  const better = reverse ? difference(target, x) : difference(x, target);
  const count = better / step;
  if (counting === 'proportional') return count;
  const exact = significant12(count);
  const size = Math.abs(exact);
  const whole = counting === 'whole' ? Math.floor(size) : Math.ceil(size);
  return exact < 0 ? 0 - whole : whole;
}
