import { roundHalfUp } from '../../score/round.ts';
import { publishedTotal, totalLimit } from '../../score/total/totals.ts';
import type { Workings } from '../../score/trace/workings.ts';

/** Factors on the weights of the scheme, by the places of columns and of branches. */
export interface WeightFactors {
  columns: Float64Array;
  branches: Float64Array;
}

/** One indicator in a mean: for each unit its weight times its score, and its weight. */
interface Leaf {
  column: number;
  /** NaN for none. */
  scores: Float64Array;
  sums: Float64Array;
  /** One number where all units have a score and the same weight. */
  weights: Float64Array | number;
}

/** A mean while it is formed, by unit. */
interface Mean {
  sums: Float64Array;
  /** What units have by themselves; nothing where `even`. */
  weights: Float64Array;
  /** The part of the weights that all units share. */
  common: number;
}

/** What stays as it is from draw to draw. */
interface Branch {
  geometric: boolean;
  /** Only the lowest or highest score counts, whatever the weights. */
  extreme: 'min' | 'max' | undefined;
  /** Most that it scores, before difficulty. */
  cap: number | undefined;
  leaves: Leaf[];
  below: number[];
  /** Factor on the mean of each unit; absent where it is 1 for all. */
  scale: Float64Array | undefined;
  /** All units have the same parts in it, with the same weights. */
  even: boolean;
  /** The last result. */
  out: Float64Array;
}

/** Writes each draw into the same arrays, which hold a number for each unit. */
export interface Drawn {
  /** Rounded totals under other weights; NaN where a total is void or missing. */
  totals: (factors: WeightFactors) => Float64Array;
  /** Scores of the last draw in the tie-break categories, not rounded; NaN for none. */
  tieBreaks: Float64Array[];
}

/**
 * Computes the rounded totals of some units for weights that change with every draw. Gives what
 * `unitTotal` gives for each unit, and lays out its arrays only once.
 *
 * @param units places of the units
 */
export function drawnTotals(workings: Workings, units: Int32Array): Drawn {
  const { rounding, ranks } = workings.run.assessment.scheme;
  const decimals = rounding.sum === 'rounded' ? rounding.category : undefined;
  const branches = branchesOf(workings, units);
  const own = workings.aggregation.branches.map(({ weight }) => weight);
  const mean: Mean = {
    sums: new Float64Array(units.length),
    weights: new Float64Array(units.length),
    common: 0,
  };
  const totalsOf = finalTotals(workings, units);
  const totals = (factors: WeightFactors) => {
    for (let place = branches.length - 1; place >= 0; place -= 1) {
      const branch = branches[place] as Branch;
      const last = place === 0 ? undefined : decimals;
      if (branch.extreme !== undefined) {
        takeExtremes(branch, branches);
        scaled(branch, last);
        continue;
      }
      clear(mean, branch);
      addLeaves(mean, branch.leaves, factors.columns);
      for (const below of branch.below) {
        const weight = (own[below] ?? 0) * (factors.branches[below] ?? 1);
        addMean(mean, branches[below] as Branch, weight, branch);
      }
      finish(mean, branch, last);
    }
    return totalsOf((branches[0] as Branch).out);
  };
  const tieBreaks = ranks['tie-break'].flatMap((id) => {
    const place = workings.aggregation.branches.findIndex((branch) => branch.id === id);
    return branches[place]?.out ?? [];
  });
  return { totals, tieBreaks };
}

function branchesOf(workings: Workings, units: Int32Array): Branch[] {
  const { aggregation, levels } = workings;
  const branches: Branch[] = aggregation.branches.map(({ mean, cap, branches: below }, place) => {
    const leaves = leavesOf(workings, place, units);
    const scale = Float64Array.from(units, (unit) => levels[place]?.factor[unit] ?? 1);
    return {
      geometric: mean === 'geometric',
      extreme: mean === 'min' || mean === 'max' ? mean : undefined,
      cap,
      leaves,
      below,
      scale: scale.some((factor) => factor !== 1) ? scale : undefined,
      even: false,
      out: new Float64Array(units.length),
    };
  });
  for (const branch of branches.toReversed())
    branch.even =
      branch.leaves.every(({ weights }) => typeof weights === 'number') &&
      branch.below.every((below) => branches[below]?.even);
  return branches;
}

function leavesOf({ aggregation }: Workings, place: number, units: Int32Array): Leaf[] {
  const branch = aggregation.branches[place];
  return (branch?.columns ?? []).map((column) => {
    const [used, given] = [aggregation.used[column], aggregation.weights[column]];
    const scores = Float64Array.from(units, (unit) => used?.[unit] ?? Number.NaN);
    const weights = Float64Array.from(units, (unit, at) =>
      Number.isNaN(scores[at]) ? 0 : (given?.[unit] ?? 0),
    );
    const sums = scores.map((score, at) => {
      if (Number.isNaN(score)) return 0;
      return (weights[at] ?? 0) * (branch?.mean === 'geometric' ? Math.log(score) : score);
    });
    const [first = 0] = weights;
    const same = weights.every((weight) => weight === first);
    return { column, scores, sums, weights: same ? first : weights };
  });
}

function clear(mean: Mean, { even }: Branch): void {
  mean.sums.fill(0);
  if (!even) mean.weights.fill(0);
  mean.common = 0;
}

/** Adds four leaves at a time, so that the sums are read and written a quarter as often. */
function addLeaves(mean: Mean, leaves: readonly Leaf[], factors: Float64Array): void {
  const fours = leaves.length - (leaves.length % 4);
  for (let at = 0; at < fours; at += 4) addFour(mean.sums, leaves, at, factors);
  for (const { sums, column } of leaves.slice(fours))
    addTo(mean.sums, sums, factors[column] as number);
  for (const { weights, column } of leaves) {
    const factor = factors[column] as number;
    if (typeof weights === 'number') mean.common += factor * weights;
    else addTo(mean.weights, weights, factor);
  }
}

function addFour(
  sums: Float64Array,
  leaves: readonly Leaf[],
  first: number,
  factors: Float64Array,
): void {
  const [a, b, c, d] = leaves.slice(first, first + 4) as [Leaf, Leaf, Leaf, Leaf];
  const [ofA, ofB, ofC, ofD] = [a.sums, b.sums, c.sums, d.sums];
  const byA = factors[a.column] as number;
  const byB = factors[b.column] as number;
  const byC = factors[c.column] as number;
  const byD = factors[d.column] as number;
  for (let at = 0; at < sums.length; at += 1)
    sums[at] =
      (sums[at] as number) +
      byA * (ofA[at] as number) +
      byB * (ofB[at] as number) +
      byC * (ofC[at] as number) +
      byD * (ofD[at] as number);
}

function addTo(sums: Float64Array, more: Float64Array, factor: number): void {
  for (let at = 0; at < sums.length; at += 1)
    sums[at] = (sums[at] as number) + factor * (more[at] as number);
}

function addMean(mean: Mean, below: Branch, weight: number, { geometric }: Branch): void {
  const { sums, weights } = mean;
  const scores = geometric ? below.out.map(Math.log) : below.out;
  if (below.even) {
    // Nothing in it has a score.
    if (Number.isNaN(scores[0])) return;
    mean.common += weight;
    for (let at = 0; at < sums.length; at += 1)
      sums[at] = (sums[at] as number) + weight * (scores[at] as number);
    return;
  }
  for (let at = 0; at < sums.length; at += 1) {
    const score = scores[at] as number;
    if (Number.isNaN(score)) continue;
    sums[at] = (sums[at] as number) + weight * score;
    weights[at] = (weights[at] as number) + weight;
  }
}

function finish(
  { sums, weights, common }: Mean,
  branch: Branch,
  decimals: number | undefined,
): void {
  const { out, geometric, even } = branch;
  for (let at = 0; at < out.length; at += 1) {
    const weight = even ? common : (weights[at] as number) + common;
    out[at] = weight === 0 ? Number.NaN : (sums[at] as number) / weight;
  }
  if (geometric) for (let at = 0; at < out.length; at += 1) out[at] = Math.exp(out[at] as number);
  scaled(branch, decimals);
}

/** The lowest or highest score of all parts, by unit. */
function takeExtremes({ extreme, leaves, below, out }: Branch, branches: readonly Branch[]): void {
  const parts = [...leaves.map(({ scores }) => scores), ...below.map((at) => branches[at]?.out)];
  out.fill(Number.NaN);
  for (const scores of parts) {
    for (let at = 0; scores !== undefined && at < out.length; at += 1) {
      const [score, kept] = [scores[at] as number, out[at] as number];
      if (Number.isNaN(score)) continue;
      const better = extreme === 'min' ? score < kept : score > kept;
      if (Number.isNaN(kept) || better) out[at] = score;
    }
  }
}

/** Applies cap, difficulty and rounding to the mean of a branch. */
function scaled({ out, scale, cap }: Branch, decimals: number | undefined): void {
  if (cap !== undefined)
    for (let at = 0; at < out.length; at += 1) out[at] = Math.min(out[at] as number, cap);
  if (scale)
    for (let at = 0; at < out.length; at += 1)
      out[at] = (out[at] as number) * (scale[at] as number);
  if (decimals === undefined) return;
  for (let at = 0; at < out.length; at += 1) {
    const exact = out[at] as number;
    if (!Number.isNaN(exact)) out[at] = roundHalfUp(exact, decimals);
  }
}

/** Turns the scores of the root into published totals: adds adjustments and rounds. */
function finalTotals(
  { adjustments, effects, run }: Workings,
  units: Int32Array,
): (scores: Float64Array) => Float64Array {
  const { scheme } = run.assessment;
  const { rounding, 'full-score': full } = scheme;
  const limit = totalLimit(scheme);
  // A void total counts as missing.
  const nets = Float64Array.from(units, (unit) =>
    effects[unit]?.voidBy === undefined ? (adjustments[unit]?.net ?? Number.NaN) : Number.NaN,
  );
  const totals = new Float64Array(units.length);
  return (scores) => {
    for (let at = 0; at < totals.length; at += 1) {
      const exact = ((scores[at] as number) * full) / 100;
      totals[at] = publishedTotal(exact + (nets[at] as number), limit, rounding.total);
    }
    return totals;
  };
}
