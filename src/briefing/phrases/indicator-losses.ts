import type { UnitScore } from '../../model/scores.ts';
import type { Matter } from '../matter.ts';

/** What an indicator cost all units together, as the findings have it, in points. */
export interface IndicatorLoss {
  code: string;
  points: number;
  /** Units that lost some. */
  units: number;
  /** Those that lost most, in the order of the ranking, and how much each of them. */
  most: UnitScore[];
  each: number;
}

/** Most points first; what does not show in two decimals, or was won above the full score, is no loss. */
export function indicatorLosses(matter: Matter): IndicatorLoss[] {
  const losses = new Map<string, IndicatorLoss>();
  for (const unit of matter.scores.units) {
    for (const { code, points } of matter.findings.unit(unit.unit.code).lost) {
      if (points <= 0 || matter.format.isZero(points, 2)) continue;
      losses.set(code, added(matter, losses.get(code), { code, unit, points }));
    }
  }
  return [...losses.values()].sort((a, b) => b.points - a.points);
}

function added(
  { format }: Matter,
  sum: IndicatorLoss | undefined,
  { code, unit, points }: { code: string; unit: UnitScore; points: number },
): IndicatorLoss {
  if (!sum) return { code, points, units: 1, most: [unit], each: points };
  const isSame = format.number(points, 2) === format.number(sum.each, 2);
  const isMore = !isSame && points > sum.each;
  return {
    code,
    points: sum.points + points,
    units: sum.units + 1,
    most: isSame ? [...sum.most, unit] : isMore ? [unit] : sum.most,
    each: isMore ? points : sum.each,
  };
}
