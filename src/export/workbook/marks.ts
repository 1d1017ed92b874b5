import type { Indicator } from '../../model/dataset.ts';
import { type Live, literal } from './plan.ts';

/** Numbers of marks on the scale of scores: of the indicator's weight, or as they stand. */

const isPlain = ({ settings: { scale, into } }: Indicator): boolean =>
  into !== undefined || scale === 'hundred';

/** Full marks; 100 where marks are of 100. */
export const fullMarks = (row: Indicator): number => (isPlain(row) ? 100 : row.weight);

/** Marks as a score. */
export function marksScore(row: Indicator, marks: Live): Live {
  if (isPlain(row)) return marks;
  return {
    text: `(${marks.text})*100/${literal(row.weight)}`,
    value: (marks.value * 100) / row.weight,
  };
}

/** A number of marks that a setting gives, or its default on 0–100. */
export function settingScore(row: Indicator, marks: number | undefined, otherwise: number): Live {
  if (marks === undefined) return { text: literal(otherwise), value: otherwise };
  return marksScore(row, { text: literal(marks), value: marks });
}
