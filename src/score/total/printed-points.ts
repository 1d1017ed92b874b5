import type { Scheme } from '../../model/scheme.ts';
import type { CategoryScore, UnitScore } from '../../model/scores.ts';
import { roundHalfUp } from '../round.ts';
import { meansOf } from './tree.ts';

/** Points (得分) as they are printed, in marks of the scheme, and what rounding leaves of them. */

/** Whether points of the top categories add up to the total: marks, and no mean but the weighted one. */
export function hasCategoryPoints(scheme: Scheme): boolean {
  return scheme.weights === 'points' && meansOf(scheme).total === 'arithmetic';
}

/**
 * Points of a top category, unrounded: the score that counts · its effective weight / 100, with the
 * difficulty of the total; undefined where nothing in it has a score.
 */
export function categoryPoints(
  scheme: Scheme,
  { difficulty }: Pick<UnitScore, 'difficulty'>,
  { score, scoreExact, effectiveWeight }: CategoryScore,
): number | undefined {
  const used = scheme.rounding.sum === 'rounded' ? score : scoreExact;
  if (used === undefined) return undefined;
  const factor = scheme.difficulty === 'total' ? difficulty : 1;
  return (used * effectiveWeight * factor) / 100;
}

/** The points of one unit as they are printed, and the line that closes them to the total. */
export interface PrintedPoints {
  /** By the id of the top category, at the decimals of the total. */
  categories: ReadonlyMap<string, number>;
  /** Printed total less printed points and adjustments (四舍五入尾差); 0 where they add up. */
  difference: number;
}

/** undefined where points do not add up, or the unit has no total of its own. */
export function printedPoints(scheme: Scheme, unit: UnitScore): PrintedPoints | undefined {
  if (!hasCategoryPoints(scheme) || unit.withheld) return undefined;
  const decimals = scheme.rounding.total;
  const tops = unit.categories.filter(({ parent }) => parent === undefined);
  const categories = new Map(
    tops.flatMap((one): [string, number][] => {
      const points = categoryPoints(scheme, unit, one);
      return points === undefined ? [] : [[one.id, roundHalfUp(points, decimals)]];
    }),
  );
  const net = roundHalfUp(unit.adjustment, decimals);
  const sum = [...categories.values()].reduce((all, points) => all + points, net);
  const isCut = (scheme.adjustments['max-total'] ?? Number.POSITIVE_INFINITY) === unit.total;
  const difference = unit.total === null || isCut ? 0 : roundHalfUp(unit.total - sum, decimals) + 0;
  return { categories, difference };
}
