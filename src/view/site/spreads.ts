import { type Columns, columnsOf } from '../../analyse/columns.ts';
import type { Scores, UnitScore } from '../../model/scores.ts';

/** Fewer than these have no middle and no best: compare with all. */
export const LEAST_PEERS = 4;

/** The middle and the best of some scores of a group, on 0–100; none of fewer than four. */
export interface Spread {
  median: number | undefined;
  best: number | undefined;
  /** All of them, ascending. */
  scores: readonly number[];
}

/**
 * Place of a score among those of the ranked units of its group, equal ones sharing it: 1, 1, 3.
 * A unit without a rank has no place in a category either.
 */
export function placeIn(
  spread: Spread | undefined,
  { groupRank }: UnitScore,
  score: number | undefined,
): { rank: number; of: number; tied: boolean } | undefined {
  if (!spread || groupRank === null || score === undefined) return undefined;
  const { scores } = spread;
  let low = 0;
  let high = scores.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((scores[middle] ?? 0) > score) high = middle;
    else low = middle + 1;
  }
  const of = scores.length;
  return { rank: of - low + 1, of, tied: scores[low - 2] === score };
}

export interface GroupSpreads {
  /** Of totals and categories those of ranked units count. */
  total: Spread | undefined;
  categories: ReadonlyMap<string, Spread>;
  /** Of all units, since scoring compares with all of them; by the indicator's code. */
  indicator: (code: string) => Spread | undefined;
}

/** Key of the spread over all units. */
export const ALL = '*';

/** By group id; units without a group under ''; all units under `ALL`. */
export type Spreads = ReadonlyMap<string, GroupSpreads>;

function spread(scores: number[]): Spread | undefined {
  if (scores.length === 0) return undefined;
  const sorted = scores.sort((a, b) => a - b);
  if (sorted.length < LEAST_PEERS) return { median: undefined, best: undefined, scores: sorted };
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? 0;
  const lower = sorted.length % 2 === 1 ? upper : (sorted[half - 1] ?? 0);
  return { median: (lower + upper) / 2, best: sorted.at(-1) ?? 0, scores: sorted };
}

function categorySpreads(units: readonly UnitScore[]): Map<string, Spread> {
  const lists = new Map<string, number[]>();
  for (const { categories } of units) {
    for (const { id, score } of categories) {
      if (score === undefined) continue;
      const list = lists.get(id);
      if (list) list.push(score);
      else lists.set(id, [score]);
    }
  }
  const spreads = new Map<string, Spread>();
  for (const [id, list] of lists) {
    const one = spread(list);
    if (one) spreads.set(id, one);
  }
  return spreads;
}

/** Each worked out when first asked for, and once: there is one for every group and indicator. */
function indicatorSpreads(
  { indexOf, column }: Columns,
  units: readonly UnitScore[],
): GroupSpreads['indicator'] {
  const members = units.map(({ unit }) => indexOf.get(unit.code) ?? -1);
  const known = new Map<string, Spread | undefined>();
  return (code) => {
    const before = known.get(code);
    if (before !== undefined || known.has(code)) return before;
    const cells = column(code);
    const scores: number[] = [];
    for (const at of members) {
      const cell = cells[at];
      if (cell && cell.kind !== 'missing') scores.push(cell.score);
    }
    const found = spread(scores);
    known.set(code, found);
    return found;
  };
}

function groupSpreads(columns: Columns, units: readonly UnitScore[]): GroupSpreads {
  const full = columns.scores.assessment.scheme['full-score'];
  const ranked = units.filter(({ groupRank }) => groupRank !== null);
  const totals = ranked.flatMap(({ total }) => (total === null ? [] : [(total * 100) / full]));
  return {
    total: spread(totals),
    categories: categorySpreads(ranked),
    indicator: indicatorSpreads(columns, units),
  };
}

/** None where the results of some units are withheld: the others alone have no middle and no best. */
export function spreadsOf(scores: Scores): Spreads {
  if (scores.partial) return new Map();
  const groups = new Map<string, UnitScore[]>();
  for (const unit of scores.units) {
    const group = unit.unit.group ?? '';
    const members = groups.get(group);
    if (members) members.push(unit);
    else groups.set(group, [unit]);
  }
  const columns = columnsOf(scores);
  const spreads = new Map(
    [...groups].map(([group, units]) => [group, groupSpreads(columns, units)]),
  );
  const [only] = spreads.values();
  return spreads.set(ALL, groups.size === 1 && only ? only : groupSpreads(columns, scores.units));
}
