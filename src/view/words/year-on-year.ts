import { isShareUnit } from '../../i18n/format.ts';
import type { Figure } from '../../model/dataset.ts';
import type { IndicatorScore } from '../../model/scores.ts';
import { roundHalfUp, significant12 } from '../../score/round.ts';
import type { Wording } from '../site/wording.ts';
import type { SortCell } from '../table.ts';

/** Whether last year's figure, or its word, is known. */
export const hasPrevious = (figure: Figure | undefined): boolean =>
  figure?.previous !== undefined || figure?.previousWord !== undefined;

/**
 * The value against last year's in words, sorted by how much it grew: shares and rates in percentage points, amounts as a
 * growth rate. Nothing where there is no last year, or an amount had none to grow from.
 */
export function yearOnYear(
  view: Wording,
  one: IndicatorScore,
  previous: number | undefined,
): string | SortCell {
  const { dash } = view.words.site;
  if (one.kind !== 'scored' || typeof one.value !== 'number' || previous === undefined) return dash;
  const { unit = '', measure } = one.indicator;
  const isShare = isShareUnit(unit) || measure === 'growth' || measure === 'reduction';
  if (isShare) {
    const points = significant12(one.value - previous);
    return { shown: view.format.pointsOfShare(points, 2, unit), sort: roundHalfUp(points, 2) };
  }
  if (previous <= 0) return dash;
  const rate = significant12((one.value / previous - 1) * 100);
  return { shown: view.format.growth(rate, 1), sort: roundHalfUp(rate, 1) };
}
