import type { Standing } from '../score/rank.ts';
import { roundHalfUp } from '../score/round.ts';
import { finalTotal } from '../score/totals.ts';
import type { Workings } from '../score/workings.ts';

/**
 * Totals of units of which one indicator's score changes: the means on its way up to the total are
 * formed anew, in the order in which scoring adds, everything else stays.
 */
export interface PathTotals {
  /** Rounded total of a unit with this exact score (NaN: none); NaN where it has no total. */
  total: (unit: number, score: number) => number;
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

export function pathTotals(workings: Workings, column: number): PathTotals {
  const { aggregation, levels, adjustments, effects, run } = workings;
  const { branches, weights } = aggregation;
  const { scheme } = run.assessment;
  const { rounding } = scheme;
  const rounds = rounding.sum === 'rounded';
  const tieBreaks = scheme.ranks['tie-break'].map((id) =>
    branches.findIndex((branch) => branch.id === id),
  );
  /** Exact means of the branches on the way, for tie-breaks; by place of the branch. */
  const onPath = new Map<number, number>();
  let positive = true;

  const climb = (unit: number, score: number): number => {
    let place = workings.holders[column] ?? 0;
    let used = rounds ? rounded(score, rounding.indicator) : score;
    let below = -1;
    let exact = Number.NaN;
    positive = true;
    while (place >= 0) {
      const branch = branches[place];
      if (!branch) break;
      const geometric = branch.mean === 'geometric';
      let sum = 0;
      let weight = 0;
      for (const child of branch.columns) {
        const own = child === column ? used : (aggregation.used[child]?.[unit] ?? Number.NaN);
        if (Number.isNaN(own)) continue;
        const share = weights[child]?.[unit] ?? 0;
        if (geometric && own <= 0) positive = false;
        weight += share;
        sum += share * (geometric ? Math.log(own) : own);
      }
      for (const child of branch.branches) {
        const own = child === below ? used : (levels[child]?.used[unit] ?? Number.NaN);
        if (Number.isNaN(own)) continue;
        const share = branches[child]?.weight ?? 0;
        if (geometric && own <= 0) positive = false;
        weight += share;
        sum += share * (geometric ? Math.log(own) : own);
      }
      if (weight === 0) exact = Number.NaN;
      else {
        const mean = geometric ? Math.exp(sum / weight) : sum / weight;
        exact = (levels[place]?.factor[unit] ?? 1) * mean;
      }
      if (tieBreaks.length > 0) onPath.set(place, exact);
      used = rounds && place > 0 ? rounded(exact, rounding.category) : exact;
      below = place;
      place = branch.parent;
    }
    return (exact * scheme['full-score']) / 100;
  };

  const final = (unit: number, exact: number): number => {
    const net = adjustments[unit];
    const effect = effects[unit];
    if (Number.isNaN(exact) || !net || !effect) return Number.NaN;
    if (exact === Number.POSITIVE_INFINITY) return scheme.adjustments['max-total'] ?? exact;
    return finalTotal(scheme, exact, net, effect) ?? Number.NaN;
  };

  const tieBreak = (place: number, unit: number): number => {
    const exact = onPath.get(place) ?? levels[place]?.exact[unit] ?? Number.NaN;
    return Number.isNaN(exact) ? Number.NEGATIVE_INFINITY : roundHalfUp(exact, rounding.category);
  };

  return {
    total: (unit, score) => final(unit, climb(unit, score)),
    standing: (unit, score) => {
      onPath.clear();
      const exact = climb(unit, score);
      return {
        total: final(unit, exact),
        tieBreaks: tieBreaks.map((place) => tieBreak(place, unit)),
        exact: exact + (adjustments[unit]?.net ?? 0),
      };
    },
    valid: (unit, score) => {
      const exact = climb(unit, score);
      const had = !Number.isNaN(levels[0]?.exact[unit] ?? Number.NaN);
      return positive && !(had && Number.isNaN(exact));
    },
  };
}

/** An exponential curve runs out of numbers far outside its bounds. */
const rounded = (score: number, decimals: number) =>
  Number.isFinite(score) ? roundHalfUp(score, decimals) : score;
