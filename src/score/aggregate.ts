import type { Scheme } from '../model/scheme.ts';
import type { Column } from './column.ts';
import { roundHalfUp } from './round.ts';
import type { Branch } from './tree.ts';

/**
 * Means of one branch (a category or the total) over all units; arrays are by the unit's place.
 */
export interface Level {
  /** The branch's exact score, 0–100, with difficulty and vetoes; NaN: nothing in it has a score. */
  exact: Float64Array;
  /** What its parent averages: `exact`, or rounded under `sum: rounded`. */
  used: Float64Array;
  /** Sum of the weights of its children that have a score. */
  weights: Float64Array;
  /** Difficulty and zeroing of this branch alone, by which its children's points are multiplied. */
  factor: Float64Array;
}

/** What aggregation takes besides the scores, resolved once. */
export interface Aggregation {
  scheme: Scheme;
  branches: Branch[];
  columns: Column[];
  /** Weight of each column for each unit. */
  weights: Float64Array[];
  /** Scores that are averaged, by column: exact or rounded; NaN for none. */
  used: Float64Array[];
  /** Factor on a branch for each unit: the difficulty coefficient, 0 where a veto zeroes it. */
  factorOf: (branch: Branch, unit: number) => number;
  /** Told of a zero or negative score that a geometric mean would take. */
  notPositive: (branch: Branch, child: { branch?: Branch; column?: Column }, unit: number) => void;
}

/** Scores of a column that are averaged: exact, or at `decimals`; NaN where there is none. */
export function usedScores({ exact }: Column, decimals: number | undefined): Float64Array {
  if (decimals === undefined) return exact;
  return exact.map((score) => (Number.isNaN(score) ? score : roundHalfUp(score, decimals)));
}

/** Levels of all branches, by their place: children before parents. */
export function aggregate(input: Aggregation, count: number): Level[] {
  const { branches, scheme } = input;
  const levels: Level[] = branches.map(() => ({
    exact: new Float64Array(count),
    used: new Float64Array(count),
    weights: new Float64Array(count),
    factor: new Float64Array(count),
  }));
  const decimals = scheme.rounding.sum === 'rounded' ? scheme.rounding.category : undefined;
  for (let place = branches.length - 1; place >= 0; place -= 1) {
    const branch = branches[place];
    const level = levels[place];
    if (branch === undefined || level === undefined) continue;
    for (const column of branch.columns) {
      const scores = input.used[column];
      const weights = input.weights[column];
      if (scores === undefined || weights === undefined) continue;
      const child = input.columns[column];
      addChild(
        level,
        branch,
        scores,
        (unit) => weights[unit] ?? 0,
        (unit) => input.notPositive(branch, child === undefined ? {} : { column: child }, unit),
      );
    }
    for (const below of branch.branches) {
      const child = branches[below];
      const scores = levels[below]?.used;
      if (child === undefined || scores === undefined) continue;
      addChild(
        level,
        branch,
        scores,
        () => child.weight,
        (unit) => input.notPositive(branch, { branch: child }, unit),
      );
    }
    finish(level, branch, input.factorOf, decimals);
  }
  return levels;
}

/** Adds one child's weighted scores (their logarithms under a geometric mean) to a level. */
function addChild(
  level: Level,
  branch: Branch,
  scores: Float64Array,
  weightOf: (unit: number) => number,
  notPositive: (unit: number) => void,
): void {
  const geometric = branch.mean === 'geometric';
  const { exact, weights } = level;
  for (let unit = 0; unit < scores.length; unit += 1) {
    const score = scores[unit] ?? Number.NaN;
    if (Number.isNaN(score)) continue;
    const weight = weightOf(unit);
    weights[unit] = (weights[unit] ?? 0) + weight;
    if (geometric && score <= 0) notPositive(unit);
    exact[unit] = (exact[unit] ?? 0) + weight * (geometric ? Math.log(score) : score);
  }
}

/** Turns sums into means, with the branch's factor; NaN where nothing was added. */
function finish(
  level: Level,
  branch: Branch,
  factorOf: Aggregation['factorOf'],
  decimals: number | undefined,
): void {
  const { exact, used, weights, factor } = level;
  for (let unit = 0; unit < exact.length; unit += 1) {
    const weight = weights[unit] ?? 0;
    const scale = factorOf(branch, unit);
    factor[unit] = scale;
    if (weight === 0) {
      exact[unit] = Number.NaN;
      used[unit] = Number.NaN;
      continue;
    }
    const sum = (exact[unit] ?? 0) / weight;
    const mean = branch.mean === 'geometric' ? Math.exp(sum) : sum;
    exact[unit] = scale * mean;
    used[unit] = decimals === undefined ? scale * mean : roundHalfUp(scale * mean, decimals);
  }
}
