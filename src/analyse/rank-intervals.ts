import type { RankInterval } from '../model/findings.ts';
import type { Scores } from '../model/scores.ts';
import { type Workings, workingsOf } from '../score/workings.ts';
import { random } from './random.ts';
import { unitTotal } from './unit-total.ts';

/**
 * How firm the ranks are: those of each unit in its group under weights that each vary by up to
 * ± `perturb` % (uniform, independent, indicators and categories alike), with the median and the
 * 5–95 % interval over all draws (whole ranks, by nearest rank). The scheme's `analysis` sets
 * percentage, draws and seed; the same seed gives the same ranks on every machine.
 */
export function rankIntervals(scores: Scores): RankInterval[] {
  const workings = workingsOf(scores);
  const { analysis } = workings.run.assessment.scheme;
  const next = random(analysis.seed);
  const factor = () => 1 + (analysis.perturb / 100) * (2 * next() - 1);
  const drawn = new Map<number, number[]>();
  for (let draw = 0; draw < analysis.draws; draw += 1) {
    const columns = workings.columns.map(factor);
    const branches = workings.aggregation.branches.map(factor);
    for (const [unit, rank] of ranksUnder(workings, columns, branches)) {
      const list = drawn.get(unit);
      if (list) list.push(rank);
      else drawn.set(unit, [rank]);
    }
  }
  return scores.units.flatMap(({ unit, groupRank }) => {
    const ranks = drawn.get(workings.run.placeOf.get(unit.code) ?? -1)?.sort((a, b) => a - b);
    if (!ranks) return [];
    return [
      {
        unit: unit.code,
        rank: groupRank,
        median: nearestRank(ranks, 0.5),
        low: nearestRank(ranks, 0.05),
        high: nearestRank(ranks, 0.95),
      },
    ];
  });
}

/** The least value that a share of the sorted values does not exceed. */
function nearestRank(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** Ranks (1, 1, 3) of the ranked units of each group, by factors on all weights. */
function* ranksUnder(
  workings: Workings,
  columnFactors: readonly number[],
  branchFactors: readonly number[],
): Generator<[unit: number, rank: number]> {
  const { run, standings, aggregation } = workings;
  for (const members of run.members.byGroup.values()) {
    const totals: [unit: number, total: number][] = [];
    for (const unit of members) {
      if (standings.groupRank[unit] === null) continue;
      const total = unitTotal(workings, unit, {
        scoreOf: (column) => workings.columns[column]?.exact[unit] ?? Number.NaN,
        weightOf: (column) =>
          (aggregation.weights[column]?.[unit] ?? 0) * (columnFactors[column] ?? 1),
        branchWeightOf: (place) =>
          (aggregation.branches[place]?.weight ?? 0) * (branchFactors[place] ?? 1),
      });
      if (total !== null) totals.push([unit, total]);
    }
    totals.sort((a, b) => b[1] - a[1]);
    let rank = 0;
    for (const [position, [unit, total]] of totals.entries()) {
      if (total !== totals[position - 1]?.[1]) rank = position + 1;
      yield [unit, rank];
    }
  }
}
