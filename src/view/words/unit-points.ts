import { lostPoints } from '../../analyse/lost-points.ts';
import type { CategoryScore, IndicatorScore, UnitScore } from '../../model/scores.ts';
import { roundHalfUp, significant12 } from '../../score/round.ts';
import { categoryPoints, hasCategoryPoints } from '../../score/total/printed-points.ts';
import type { AssessmentView } from '../site/assessment-view.ts';

/** Points (得分) of a unit as pages print them: in marks of the scheme, closed to what they add up to. */

/** Whether weights are marks that add up, so that pages show points and full marks. */
export const showsPoints = ({ scheme }: AssessmentView): boolean => hasCategoryPoints(scheme);

/** Head of the column of weights: 分值 where they are marks. */
export const weightHead = (of: AssessmentView): string =>
  showsPoints(of) ? of.words.site.fullMarks : of.words.site.weight;

/** Head of the column of scores on 0–100: 得分率 where points stand beside them. */
export const scoreHead = (of: AssessmentView): string =>
  showsPoints(of) ? of.words.site.scoreRate : of.words.site.score;

const decimalsOf = ({ scheme }: AssessmentView): number =>
  hasCategoryPoints(scheme) ? scheme.rounding.total : 2;

/** Points as they are printed: at the decimals of the total. */
export const pointsText = (of: AssessmentView, points: number | undefined): string =>
  points === undefined ? of.words.site.dash : of.format.number(points, decimalsOf(of));

/** Printed points of an indicator; undefined where a level above is no weighted mean. */
export function indicatorPoints(of: AssessmentView, one: IndicatorScore): number | undefined {
  if (one.kind === 'missing' || one.points === undefined) return undefined;
  return roundHalfUp(one.points, decimalsOf(of));
}

/** The printed weight less the printed points; by the exact score where there are no points. */
export function printedLoss(of: AssessmentView, one: IndicatorScore): number | undefined {
  const lost = lostPoints(one);
  const points = indicatorPoints(of, one);
  if (lost === undefined || points === undefined || !showsPoints(of)) return lost;
  return significant12(shownWeight(one) - points);
}

/** As it is printed: as written, or with two decimals where the unit's own differs. */
const shownWeight = ({ weight, effectiveWeight }: IndicatorScore): number =>
  significant12(effectiveWeight) === weight
    ? roundHalfUp(weight, 6)
    : roundHalfUp(effectiveWeight, 2);

/** A loss with the decimals of its weight and of its points. */
export function lossText(of: AssessmentView, one: IndicatorScore): string {
  const loss = printedLoss(of, one);
  if (loss === undefined) return of.words.site.dash;
  const written = showsPoints(of) ? (String(loss).split('.')[1]?.length ?? 0) : 0;
  return of.format.number(loss, Math.max(decimalsOf(of), Math.min(written, 6)));
}

/** Printed points of a category of any level; undefined where nothing in it has a score. */
export function pointsOfCategory(
  of: AssessmentView,
  unit: UnitScore,
  category: CategoryScore,
): number | undefined {
  const points = showsPoints(of) ? categoryPoints(of.scheme, unit, category) : undefined;
  return points === undefined ? undefined : roundHalfUp(points, decimalsOf(of));
}

interface Sum {
  weight: number;
  points: number | undefined;
}

/**
 * What rounding leaves between a printed sum and its printed parts (四舍五入尾差); 0 where they add
 * up, or where they are no parts of one sum: points that are absent, or parts that are not shown.
 */
function restOf(of: AssessmentView, whole: Sum, parts: readonly Sum[]): number {
  if (whole.points === undefined || parts.length === 0) return 0;
  let rest = whole.points;
  let weight = whole.weight;
  for (const part of parts) {
    if (part.points === undefined) return 0;
    rest -= part.points;
    weight -= part.weight;
  }
  const most = (parts.length + 1) / 2 / 10 ** decimalsOf(of);
  if (Math.abs(weight) > 1e-6 || Math.abs(rest) > most + 1e-9) return 0;
  return roundHalfUp(rest, decimalsOf(of)) + 0;
}

/** Of a category and what it holds: categories or indicators. */
export function categoryRest(of: AssessmentView, unit: UnitScore, category: CategoryScore): number {
  const whole = {
    weight: category.effectiveWeight,
    points: pointsOfCategory(of, unit, category),
  };
  const inner = unit.categories.filter(({ parent }) => parent === category.id);
  const categories = inner
    .filter(({ score }) => score !== undefined)
    .map((one) => ({ weight: one.effectiveWeight, points: pointsOfCategory(of, unit, one) }));
  const indicators = unit.indicators
    .filter((one) => one.indicator.category === category.id && one.kind !== 'missing')
    .map((one) => ({ weight: one.effectiveWeight, points: indicatorPoints(of, one) }));
  return restOf(of, whole, inner.length > 0 ? categories : indicators);
}

/** Of the total, and the top categories with the adjustments. */
export function totalRest(of: AssessmentView, unit: UnitScore): number {
  if (!showsPoints(of) || unit.total === null || isCut(of, unit)) return 0;
  const tops = unit.categories.filter(
    ({ parent, score }) => parent === undefined && score !== undefined,
  );
  const parts = tops.map((one) => ({
    weight: one.effectiveWeight,
    points: pointsOfCategory(of, unit, one),
  }));
  const net = { weight: 0, points: roundHalfUp(unit.adjustment, decimalsOf(of)) };
  return restOf(of, { weight: of.full, points: unit.total }, [...parts, net]);
}

/** Whether the scheme's limit of totals cut this one, so that its parts are more. */
const isCut = ({ scheme }: AssessmentView, { total }: UnitScore): boolean =>
  scheme.adjustments['max-total'] === total;
