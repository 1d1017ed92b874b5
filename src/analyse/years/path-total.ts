import { roundHalfUp } from '../../score/round.ts';
import { formedMean, type MeanPart } from '../../score/total/formed-mean.ts';
import type { Standing } from '../../score/total/rank.ts';
import { finalTotal } from '../../score/total/totals.ts';
import type { Branch } from '../../score/total/tree.ts';
import type { Workings } from '../../score/trace/workings.ts';

/**
 * Computes totals of units after one indicator's score has changed: forms only the means on the way
 * from the indicator up to the total anew.
 */
export interface PathTotals {
  /** True where the total alone decides ranks: no tie-breaks. */
  byTotal: boolean;
  /** Rounded total of a unit with this exact score (NaN: none); NaN where it has no total. */
  total: (unit: number, score: number) => number;
  /** The same before rounding, after adjustments. */
  exact: (unit: number, score: number) => number;
  /** Total and tie-breaks, as ranks compare them, with the exact total after adjustments. */
  standing: (unit: number, score: number) => ExactStanding;
  /**
   * False where scoring would report an error: a geometric mean of a score ≤ 0, or a unit that had
   * a total and is left with nothing.
   */
  valid: (unit: number, score: number) => boolean;
}

export interface ExactStanding extends Standing {
  exact: number;
}

export const NO_TIE_BREAKS: readonly number[] = [];

export function pathTotals(workings: Workings, column: number): PathTotals {
  const { levels, aggregation } = workings;
  const { scheme } = aggregation;
  const tieBreaks = scheme.ranks['tie-break'].map((id) =>
    aggregation.branches.findIndex((branch) => branch.id === id),
  );
  const climb = climber(workings, column);
  const climbed = (unit: number, score: number) => climb(unit, score).exact;
  const exactOf = tieBreaks.length === 0 ? straightTotals(workings, column, climbed) : climbed;
  const tieBreak = (unit: number, exact: number | undefined, place: number): number => {
    const category = exact ?? levels[place]?.exact[unit] ?? Number.NaN;
    return Number.isNaN(category)
      ? Number.NEGATIVE_INFINITY
      : roundHalfUp(category, scheme.rounding.category);
  };
  return {
    byTotal: tieBreaks.length === 0,
    total: (unit, score) => rounded(workings, unit, exactOf(unit, score)),
    exact: (unit, score) => exactOf(unit, score) + (workings.adjustments[unit]?.net ?? 0),
    standing: (unit, score) => {
      const net = workings.adjustments[unit]?.net ?? 0;
      if (tieBreaks.length === 0) {
        const exact = exactOf(unit, score);
        return {
          total: rounded(workings, unit, exact),
          tieBreaks: NO_TIE_BREAKS,
          exact: exact + net,
        };
      }
      const { exact, onPath } = climb(unit, score);
      return {
        total: rounded(workings, unit, exact),
        tieBreaks: tieBreaks.map((place) => tieBreak(unit, onPath.get(place), place)),
        exact: exact + net,
      };
    },
    valid: (unit, score) => {
      const { exact, positive } = climb(unit, score);
      const had = !Number.isNaN(levels[0]?.exact[unit] ?? Number.NaN);
      return positive && !(had && Number.isNaN(exact));
    },
  };
}

function rounded(
  { adjustments, effects, aggregation }: Workings,
  unit: number,
  exact: number,
): number {
  const { scheme } = aggregation;
  const net = adjustments[unit];
  const effect = effects[unit];
  if (Number.isNaN(exact) || !net || !effect) return Number.NaN;
  // An exponential curve runs out of numbers far outside its bounds.
  if (exact === Number.POSITIVE_INFINITY) return scheme.adjustments['max-total'] ?? exact;
  return finalTotal(scheme, exact, net, effect) ?? Number.NaN;
}

/**
 * If all means on the way are arithmetic and nothing is rounded, a total is a straight line in the
 * score.
 *
 * @param climbed the total in any other case, and of a unit with no score now or then
 */
function straightTotals(
  workings: Workings,
  column: number,
  climbed: (unit: number, score: number) => number,
): (unit: number, score: number) => number {
  const { aggregation, levels, holders } = workings;
  const { scheme, branches } = aggregation;
  const home = branches[holders[column] ?? 0];
  if (!home?.additive || scheme.rounding.sum === 'rounded') return climbed;
  const share = (unit: number): number => {
    let place = holders[column] ?? 0;
    let weight = aggregation.weights[column]?.[unit] ?? 0;
    let product = scheme['full-score'] / 100;
    while (place >= 0) {
      const level = levels[place];
      product *= ((level?.factor[unit] ?? 1) * weight) / (level?.weights[unit] ?? 1);
      weight = branches[place]?.weight ?? 0;
      place = branches[place]?.parent ?? -1;
    }
    return product;
  };
  const shares = new Float64Array(aggregation.columns[column]?.cells.length ?? 0).fill(Number.NaN);
  const used = aggregation.used[column];
  const root = levels[0]?.exact;
  const full = scheme['full-score'];
  if (!used || !root) return climbed;
  return (unit, score) => {
    const now = used[unit] as number;
    if (Number.isNaN(now) || Number.isNaN(score)) return climbed(unit, score);
    const total = ((root[unit] as number) * full) / 100;
    let slope = shares[unit] as number;
    if (Number.isNaN(slope)) {
      slope = share(unit);
      shares[unit] = slope;
    }
    return total + slope * (score - now);
  };
}

interface Climbed {
  /** Total on the scale of `full-score`, before adjustments. */
  exact: number;
  /** Exact scores of the branches on the way, by place. */
  onPath: ReadonlyMap<number, number>;
  /** False: a geometric mean was taken of something ≤ 0. */
  positive: boolean;
}

/**
 * Forms the means from the column's category up to the total, adding in the same order as scoring
 * does.
 */
function climber(workings: Workings, column: number): (unit: number, score: number) => Climbed {
  const { aggregation, levels, holders } = workings;
  const { branches, scheme } = aggregation;
  const { rounding } = scheme;
  const cut = (score: number, decimals: number) =>
    rounding.sum === 'rounded' && Number.isFinite(score) ? roundHalfUp(score, decimals) : score;
  return (unit, score) => {
    const onPath = new Map<number, number>();
    let used = cut(score, rounding.indicator);
    let below = -1;
    let exact = Number.NaN;
    let positive = true;
    for (let place = holders[column] ?? 0; place >= 0; ) {
      const branch = branches[place];
      if (!branch) break;
      const scoreOf = (child: number) =>
        child === column && below < 0 ? used : (aggregation.used[child]?.[unit] ?? Number.NaN);
      const branchOf = (child: number) =>
        child === below ? used : (levels[child]?.used[unit] ?? Number.NaN);
      const mean = meanOf(workings, branch, unit, scoreOf, branchOf);
      positive &&= mean.positive;
      exact = (levels[place]?.factor[unit] ?? 1) * mean.value;
      onPath.set(place, exact);
      used = place > 0 ? cut(exact, rounding.category) : exact;
      below = place;
      place = branch.parent;
    }
    return { exact: (exact * scheme['full-score']) / 100, onPath, positive };
  };
}

function meanOf(
  { aggregation }: Workings,
  branch: Branch,
  unit: number,
  scoreOf: (column: number) => number,
  branchOf: (place: number) => number,
): { value: number; positive: boolean } {
  return formedMean(branch, [
    ...branch.columns.map((child): MeanPart => {
      return [scoreOf(child), aggregation.weights[child]?.[unit] ?? 0];
    }),
    ...branch.branches.map((child): MeanPart => {
      return [branchOf(child), aggregation.branches[child]?.weight ?? 0];
    }),
  ]);
}
