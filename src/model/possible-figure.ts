import type { Assessment, Indicator } from './dataset.ts';
import type { GapBy } from './findings.ts';

/**
 * Whether anybody can be asked for the figure that a gap leads to: a level that is not negative
 * cannot fall below zero, so −19 petitions are a figure that no unit can reach; nor can a percentage
 * of which nobody has more than 100 rise above it, such as a satisfaction.
 *
 * @param figures of all units, by the indicator's code
 * @example isPossible(figures, { code: 'xinfang', measure: 'level' }, { indicator: 'xinfang', from: 3, x: -19 }) // false
 */
export function isPossible(
  figures: Assessment['figures'],
  { code, measure = 'level', unit }: Pick<Indicator, 'code' | 'measure' | 'unit'>,
  { from, x }: GapBy,
): boolean {
  if (x === null) return false;
  if (measure !== 'level') return true;
  if (x < 0) return from < 0;
  return x <= 100 || unit !== '%' || greatest(figures, code) > 100;
}

const known = new WeakMap<Assessment['figures'], Map<string, number>>();

/** The greatest figure that any unit has, looked for once. */
function greatest(figures: Assessment['figures'], code: string): number {
  const found = known.get(figures) ?? new Map<string, number>();
  known.set(figures, found);
  let most = found.get(code);
  if (most === undefined) {
    const values = (figures.get(code) ?? []).map((figure) => figure?.value);
    most = Math.max(...values.filter((value) => typeof value === 'number'));
    found.set(code, most);
  }
  return most;
}
