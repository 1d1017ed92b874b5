import type { Branch } from './tree.ts';

/** A child of a branch for one unit: its score on 0–100 (NaN: none) and its weight. */
export type MeanPart = readonly [score: number, weight: number];

/** The score of a branch from its children for one unit, cut at its cap, before difficulty. */
export interface FormedMean {
  /** NaN where no child has a score. */
  value: number;
  /** False: a geometric mean was taken of something that is not above 0. */
  positive: boolean;
}

/** The same as scoring forms for all units at once (`aggregate`). */
export function formedMean(
  { mean, cap }: Pick<Branch, 'mean' | 'cap'>,
  parts: readonly MeanPart[],
): FormedMean {
  const geometric = mean === 'geometric';
  let [sum, weights, positive] = [0, 0, true];
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const [score, weight] of parts) {
    if (Number.isNaN(score)) continue;
    if (geometric && score <= 0) positive = false;
    weights += weight;
    sum += weight * (geometric ? Math.log(score) : score);
    low = Math.min(low, score);
    high = Math.max(high, score);
  }
  if (weights === 0) return { value: Number.NaN, positive };
  const average = geometric ? Math.exp(sum / weights) : sum / weights;
  const whole = mean === 'min' ? low : mean === 'max' ? high : average;
  return { value: cap === undefined ? whole : Math.min(whole, cap), positive };
}
