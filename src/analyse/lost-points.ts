import type { LostPoints } from '../model/findings.ts';
import type { IndicatorScore, UnitScore } from '../model/scores.ts';
import { significant12 } from '../score/round.ts';
import { fullScore } from './full-score.ts';

/**
 * Points between a score and the full score, on the scale of the total: effective weight ·
 * (full − exact score) / 100. Weight 33 and score 84 lose 5.28. Negative above the full score;
 * undefined where there is no score, or where marks count into the adjustments. Factors above the indicator (difficulty, a zeroed category)
 * are left out: they are lost elsewhere.
 */
export function lostPoints(cell: IndicatorScore): number | undefined {
  if (cell.kind === 'missing' || cell.into !== undefined) return undefined;
  return significant12(
    (cell.effectiveWeight * (fullScore(cell.indicator) - cell.scoreExact)) / 100,
  );
}

/** The weak links of a unit: every indicator with a score, the most lost points first. */
export function weakLinks(unit: UnitScore): LostPoints[] {
  const lost: LostPoints[] = [];
  for (const cell of unit.indicators) {
    const points = lostPoints(cell);
    if (points !== undefined) lost.push({ code: cell.indicator.code, points });
  }
  return lost.sort((a, b) => b.points - a.points);
}
