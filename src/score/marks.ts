import type { Indicator } from '../model/dataset.ts';
import { operand } from './trace/expression.ts';

/**
 * Numbers of marks (计分制) on the scale of scores: marks of the indicator, of which its weight is
 * full, or of 100. Marks that count into the adjustments (`into`) are the score itself.
 */

/** What of a row decides the meaning of its marks. */
export type Scaled = Pick<Indicator, 'weight'> & {
  settings: Pick<Indicator['settings'], 'scale' | 'into'>;
};

const isPlain = ({ settings: { scale, into } }: Scaled): boolean =>
  into !== undefined || scale === 'hundred';

/**
 * A number of marks as a score.
 *
 * @example marksToScore(3, { weight: 12, settings: { scale: 'marks' } }) // 25
 */
export function marksToScore(marks: number, row: Scaled): number {
  return isPlain(row) ? marks : (100 * marks) / row.weight;
}

/** Full marks: the weight, or 100; none (Infinity) where marks count into the adjustments. */
export function fullMarks({ weight, settings: { scale, into } }: Scaled): number {
  if (into !== undefined) return Number.POSITIVE_INFINITY;
  return scale === 'hundred' ? 100 : weight;
}

/** A line of marks as a line of the score: `100 * 2 / 5`. */
export function marksExpression(marks: string, row: Scaled): string {
  return isPlain(row) ? marks : `100 * ${marks} / ${operand(row.weight)}`;
}
