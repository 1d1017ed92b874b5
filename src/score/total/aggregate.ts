import type { Scheme } from '../../model/scheme.ts';
import type { Column } from '../column.ts';
import { compareExact, roundHalfUp } from '../round.ts';
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
  /** 1 where a geometric mean here or below would take a score that is not above 0. */
  failed: Uint8Array;
  /** Difficulty and zeroing of this branch alone, by which its children's points are multiplied. */
  factor: Float64Array;
  /** 1 where the branch's cap cut its score, so that its children's points do not add up to it. */
  cut: Uint8Array;
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

/**
 * Scores of a column that are averaged: exact, or at `decimals`; NaN where there is none, and where
 * a row's marks count into the adjustments instead.
 */
export function usedScores(
  { exact, rows, rowOf }: Column,
  decimals: number | undefined,
): Float64Array {
  const apart = rows.map(({ settings }) => settings.into !== undefined);
  if (decimals === undefined && !apart.includes(true)) return exact;
  return exact.map((score, unit) => {
    if (Number.isNaN(score) || apart[rowOf[unit] ?? -1]) return Number.NaN;
    return decimals === undefined ? score : roundHalfUp(score, decimals);
  });
}

/** Levels of all branches, by their place: children before parents. */
export function aggregate(input: Aggregation, count: number): Level[] {
  const { branches, scheme } = input;
  const levels: Level[] = branches.map(() => ({
    exact: new Float64Array(count),
    used: new Float64Array(count),
    weights: new Float64Array(count),
    failed: new Uint8Array(count),
    factor: new Float64Array(count),
    cut: new Uint8Array(count),
  }));
  const decimals = scheme.rounding.sum === 'rounded' ? scheme.rounding.category : undefined;
  for (let place = branches.length - 1; place >= 0; place -= 1) {
    const branch = branches[place];
    const level = levels[place];
    if (branch === undefined || level === undefined) continue;
    addColumns(input, branch, level);
    addBranches(input, branch, level, levels);
    finish(level, branch, input.factorOf, decimals);
  }
  return levels;
}

function addColumns(input: Aggregation, branch: Branch, level: Level): void {
  for (const at of branch.columns) {
    const [scores, weights, column] = [input.used[at], input.weights[at], input.columns[at]];
    if (scores === undefined || weights === undefined || column === undefined) continue;
    addChild(level, branch, scores, {
      weightOf: (unit) => weights[unit] ?? 0,
      notPositive: (unit) => input.notPositive(branch, { column }, unit),
    });
  }
}

function addBranches(
  input: Aggregation,
  branch: Branch,
  level: Level,
  levels: readonly Level[],
): void {
  for (const below of branch.branches) {
    const child = input.branches[below];
    const inside = levels[below];
    if (child === undefined || inside === undefined) continue;
    addChild(level, branch, inside.used, {
      weightOf: () => child.weight,
      // What only follows from a score below, already told there, is not told again.
      notPositive: (unit) => {
        if (inside.failed[unit] !== 1) input.notPositive(branch, { branch: child }, unit);
      },
    });
    inside.failed.forEach((failed, unit) => {
      if (failed === 1) level.failed[unit] = 1;
    });
  }
}

/**
 * Adds one child's weighted scores (their logarithms under a geometric mean) to a level; under `min`
 * and `max` keeps the lowest or highest score instead, with the sum of the weights.
 */
function addChild(
  level: Level,
  branch: Branch,
  scores: Float64Array,
  child: { weightOf: (unit: number) => number; notPositive: (unit: number) => void },
): void {
  const { weightOf, notPositive } = child;
  const { mean } = branch;
  if (mean === 'min' || mean === 'max') {
    keepChild(level, mean, scores, weightOf);
    return;
  }
  const geometric = mean === 'geometric';
  const { exact, weights } = level;
  for (let unit = 0; unit < scores.length; unit += 1) {
    const score = scores[unit] ?? Number.NaN;
    if (Number.isNaN(score)) continue;
    const weight = weightOf(unit);
    weights[unit] = (weights[unit] ?? 0) + weight;
    if (geometric && score <= 0) {
      notPositive(unit);
      level.failed[unit] = 1;
    }
    exact[unit] = (exact[unit] ?? 0) + weight * (geometric ? Math.log(score) : score);
  }
}

function keepChild(
  { exact, weights }: Level,
  which: 'min' | 'max',
  scores: Float64Array,
  weightOf: (unit: number) => number,
): void {
  for (let unit = 0; unit < scores.length; unit += 1) {
    const score = scores[unit] ?? Number.NaN;
    if (Number.isNaN(score)) continue;
    const weight = weights[unit] ?? 0;
    const kept = exact[unit] ?? 0;
    if (weight === 0 || (which === 'min' ? score < kept : score > kept)) exact[unit] = score;
    weights[unit] = weight + weightOf(unit);
  }
}

/** The score of a branch before its cap, from what was added to it. */
function formed(branch: Branch, added: number, weight: number): number {
  if (branch.mean === 'min' || branch.mean === 'max') return added;
  const mean = added / weight;
  return branch.mean === 'geometric' ? Math.exp(mean) : mean;
}

/** Turns sums into means, cut at the branch's cap, with its factor; NaN where nothing was added. */
function finish(
  level: Level,
  branch: Branch,
  factorOf: Aggregation['factorOf'],
  decimals: number | undefined,
): void {
  const { exact, used, weights, factor, cut } = level;
  const { cap } = branch;
  for (let unit = 0; unit < exact.length; unit += 1) {
    const weight = weights[unit] ?? 0;
    const scale = factorOf(branch, unit);
    factor[unit] = scale;
    if (weight === 0) {
      exact[unit] = Number.NaN;
      used[unit] = Number.NaN;
      continue;
    }
    let mean = formed(branch, exact[unit] ?? 0, weight);
    if (cap !== undefined && compareExact(mean, cap) > 0) {
      mean = cap;
      cut[unit] = 1;
    }
    exact[unit] = scale * mean;
    used[unit] = decimals === undefined ? scale * mean : roundHalfUp(scale * mean, decimals);
  }
}
