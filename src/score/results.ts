import type { CategoryScore, UnitScore } from '../model/scores.ts';
import { indicatorScores, type Shares } from './indicator-scores.ts';
import { roundHalfUp } from './round.ts';
import { totalExact } from './total/totals.ts';
import { vetoLines } from './total/vetoes.ts';
import type { Workings } from './trace/workings.ts';

function sharesOf({ aggregation, levels }: Workings, unit: number): Shares {
  const { branches } = aggregation;
  const weights = new Float64Array(branches.length);
  const factors = new Float64Array(branches.length);
  const additive = new Uint8Array(branches.length);
  branches.forEach((branch, place) => {
    const level = levels[place];
    const factor = level?.factor[unit] ?? 1;
    const parent = levels[branch.parent];
    const has = !Number.isNaN(level?.exact[unit] ?? Number.NaN);
    if (parent === undefined) weights[place] = has ? branch.weight : 0;
    else if (has) {
      weights[place] =
        (branch.weight * (weights[branch.parent] ?? 0)) / (parent.weights[unit] ?? 1);
    }
    factors[place] = factor * (factors[branch.parent] ?? 1);
    const above = branch.parent < 0 ? 1 : (additive[branch.parent] ?? 0);
    const adds = branch.mean === 'arithmetic' && level?.cut[unit] !== 1;
    additive[place] = adds ? above : 0;
  });
  return { weights, factors, additive };
}

function categoryScores(workings: Workings, unit: number, shares: Shares): CategoryScore[] {
  const { aggregation, levels, run, effects } = workings;
  const decimals = run.assessment.scheme.rounding.category;
  const { branches } = aggregation;
  const result: CategoryScore[] = [];
  branches.forEach((branch, place) => {
    if (place === 0) return;
    const exact = levels[place]?.exact[unit] ?? Number.NaN;
    const parent = branches[branch.parent]?.id;
    result.push({
      id: branch.id,
      name: branch.name,
      ...(parent ? { parent } : {}),
      ...(Number.isNaN(exact) ? {} : { score: roundHalfUp(exact, decimals), scoreExact: exact }),
      weight: branch.weight,
      effectiveWeight: shares.weights[place] ?? 0,
      zeroed: !Number.isNaN(exact) && (effects[unit]?.zeroed.has(branch.id) ?? false),
    });
  });
  return result;
}

/** The result of one unit. */
export function unitScore(workings: Workings, unit: number): UnitScore {
  const { run, levels, standings, adjustments, totals, automatic } = workings;
  const { scheme, units } = run.assessment;
  const who = units[unit];
  const root = levels[0];
  if (who === undefined || root === undefined) throw new Error('no such unit');
  const shares = sharesOf(workings, unit);
  return {
    unit: who,
    total: totals[unit] ?? null,
    totalExact: totalExact(scheme, root, unit),
    difficulty: who.difficulty,
    adjustment: adjustments[unit]?.net ?? 0,
    adjustments: adjustments[unit]?.lines ?? [],
    vetoes: vetoLines(scheme, run.vetoesOf(who.code), automatic[unit]),
    grade: standings.grade[unit] ?? null,
    decisions: run.decisionsOf(who.code).map(({ unit: _unit, at: _at, ...decision }) => decision),
    rank: standings.rank[unit] ?? null,
    groupRank: standings.groupRank[unit] ?? null,
    categories: categoryScores(workings, unit, shares),
    indicators: indicatorScores(workings, unit, shares),
  };
}
