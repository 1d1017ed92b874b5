import type { RankInterval } from '../../model/findings.ts';
import type { Scores } from '../../model/scores.ts';
import { roundHalfUp } from '../../score/round.ts';
import { type Workings, workingsOf } from '../../score/trace/workings.ts';
import { drawnTotals } from './drawn-totals.ts';
import { random } from './random.ts';

/**
 * How firm the ranks are: those of each unit in its group under weights that each vary by up to
 * ± `perturb` % (uniform, independent, indicators and categories alike), with the median and the
 * 5–95 % interval over all draws (whole ranks, by nearest rank); ties and tie-breaks are those of
 * the scheme. The scheme's `analysis` sets
 * percentage, draws and seed; the same seed gives the same ranks on every machine.
 */
export function rankIntervals(scores: Scores): RankInterval[] {
  const workings = workingsOf(scores);
  const { analysis, ranks, rounding } = workings.run.assessment.scheme;
  const boards = boardsOf(workings);
  const { totals, tieBreaks } = drawnTotals(
    workings,
    Int32Array.from(boards.flatMap(({ units }) => [...units])),
  );
  const next = random(analysis.seed);
  const factor = () => 1 + (analysis.perturb / 100) * (2 * next() - 1);
  const columns = new Float64Array(workings.columns.length);
  const branches = new Float64Array(workings.aggregation.branches.length);
  for (let draw = 0; draw < analysis.draws; draw += 1) {
    for (let at = 0; at < columns.length; at += 1) columns[at] = factor();
    for (let at = 0; at < branches.length; at += 1) branches[at] = factor();
    const drawn = { totals: totals({ columns, branches }), tieBreaks, decimals: rounding.category };
    for (const board of boards) countRanks(board, drawn, ranks.ties === 'dense');
  }
  const found = new Map(boards.flatMap((board) => intervalsOf(board, analysis.draws)));
  return scores.units.flatMap(({ unit, groupRank }) => {
    const interval = found.get(workings.run.placeOf.get(unit.code) ?? -1);
    return interval ? [{ unit: unit.code, rank: groupRank, ...interval }] : [];
  });
}

/** The ranked units of a group, and how often each came to each rank. */
interface Board {
  /** Places of the units. */
  units: Int32Array;
  /** Where its totals begin among those of all boards. */
  from: number;
  /** Its units in the order of the last draw. The next draw changes that order only a little. */
  order: Int32Array;
  /** A row a unit, a column a rank. */
  counts: Uint32Array;
}

function boardsOf({ standings, run }: Workings): Board[] {
  let from = 0;
  return [...run.members.byGroup.values()].map((members) => {
    const units = members.filter((unit) => standings.groupRank[unit] !== null);
    const size = units.length;
    const board = {
      units,
      from,
      order: units.map((_, at) => at),
      counts: new Uint32Array(size * size),
    };
    from += size;
    return board;
  });
}

/** One draw, by unit; tie-break scores are compared at so many decimals. */
interface Draw {
  totals: Float64Array;
  tieBreaks: readonly Float64Array[];
  decimals: number;
}

/** Ranks 1, 1, 3, or 1, 1, 2 where they are dense. */
function countRanks({ units, from, order, counts }: Board, draw: Draw, dense: boolean): void {
  const size = units.length;
  const totals = draw.totals.subarray(from, from + size);
  const hasTieBreaks = draw.tieBreaks.length > 0;
  const parted = (a: number, b: number) => tieBroken(draw, from + a, from + b);
  sortDown(order, totals, hasTieBreaks ? parted : undefined);
  let rank = 0;
  for (let at = 0; at < size; at += 1) {
    const unit = order[at] as number;
    const before = at === 0 ? unit : (order[at - 1] as number);
    if (totals[unit] !== totals[before] || (hasTieBreaks && parted(before, unit) !== 0))
      rank = dense ? rank + 1 : at;
    const cell = unit * size + rank;
    counts[cell] = (counts[cell] as number) + 1;
  }
}

/**
 * Compares two units with the same total by their tie-break scores: negative where the first one
 * stands before the second.
 */
function tieBroken({ tieBreaks, decimals }: Draw, a: number, b: number): number {
  for (const scores of tieBreaks) {
    const [x, y] = [a, b].map((unit) => {
      const score = scores[unit] as number;
      return Number.isNaN(score) ? Number.NEGATIVE_INFINITY : roundHalfUp(score, decimals);
    }) as [number, number];
    if (x !== y) return x > y ? -1 : 1;
  }
  return 0;
}

/** Sorts by insertion, which is quick because few units are out of place. */
function sortDown(
  order: Int32Array,
  totals: Float64Array,
  tieBroken?: (a: number, b: number) => number,
): void {
  for (let at = 1; at < order.length; at += 1) {
    const unit = order[at] as number;
    const total = totals[unit] as number;
    let to = at;
    while (to > 0) {
      const before = order[to - 1] as number;
      const other = totals[before] as number;
      const stays =
        other > total || (other === total && !(tieBroken && tieBroken(unit, before) < 0));
      if (stays) break;
      order[to] = before;
      to -= 1;
    }
    order[to] = unit;
  }
}

/** The middle and both ends of the ranks that were drawn, by the unit's place. */
function intervalsOf(
  { units, counts }: Board,
  draws: number,
): [unit: number, Pick<RankInterval, 'median' | 'low' | 'high'>][] {
  const size = units.length;
  return [...units].map((unit, at) => {
    const own = counts.subarray(at * size, (at + 1) * size);
    const rank = (share: number): number => nearestRank(own, share * draws);
    return [unit, { median: rank(0.5), low: rank(0.05), high: rank(0.95) }];
  });
}

/** The least rank that so many draws do not exceed. */
function nearestRank(counts: Uint32Array, draws: number): number {
  let seen = 0;
  for (let rank = 1; rank <= counts.length; rank += 1) {
    seen += counts[rank - 1] as number;
    if (seen >= draws) return rank;
  }
  return Number.NaN;
}
