import type { Indicator } from './dataset.ts';
import type { GapBy } from './findings.ts';

/**
 * Whether anybody can be asked for the figure that a gap leads to: a level that is not negative
 * cannot fall below zero, so −19 petitions are a figure that no unit can reach.
 *
 * @example isPossible({ measure: 'level' }, { indicator: 'xinfang', from: 3, x: -19 }) // false
 */
export const isPossible = ({ measure }: Pick<Indicator, 'measure'>, { from, x }: GapBy): boolean =>
  x !== null && (x >= 0 || from < 0 || (measure !== undefined && measure !== 'level'));
