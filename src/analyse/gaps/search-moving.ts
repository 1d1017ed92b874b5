import { compareStandings, type Standing } from '../../score/total/rank.ts';
import type { ExactStanding } from '../years/path-total.ts';
import { crossing, type Point } from './crossing.ts';

/** All standings after a tried figure, each worked out when asked for. */
export interface Snapshot {
  /** undefined where scoring would report an error. */
  own: ExactStanding | undefined;
  total: (unit: number) => number;
  /** Total before rounding, after adjustments; NaN for none. */
  exact: (unit: number) => number;
  standing: (unit: number) => Standing;
  /** False where scoring would report an error for another unit. */
  valid: () => boolean;
}

/** The totals that a unit may have between two figures of a zone. */
export type TotalRange = readonly [low: number, high: number];
export type RangeOf = (unit: number, a: Snapshot, b: Snapshot) => TotalRange;

export interface MovingSearch {
  /** Place of the unit whose figure is tried. */
  unit: number;
  from: number;
  to: number;
  snapshotAt: (index: number) => Snapshot;
  rangeOf: RangeOf;
  /** True where standings also hold tie-breaks, which the totals do not show. */
  tieBreaks: boolean;
  /** Totals at which a grade begins. */
  lines: readonly number[];
  /** Half a unit of the total's last decimal. */
  halfUnit: number;
  /** How many more spans may be looked at; at 0 the search is given up as unreachable. */
  budget: { left: number };
}

/** How many of the others may stand before the unit, or level with it where ties count as well. */
export interface RankWanted {
  rank: number;
  /** True: whoever ties counts as standing before it. */
  alone: boolean;
}

/** Those who may keep a unit from a rank. */
export interface Contestants {
  /** How many others stand before it at every index. */
  ahead: number;
  /** Units that may stand before it at any of the indices. */
  others: readonly number[];
}

/**
 * The first index at which at most `rank` − 1 of the others stand before the unit, where each total
 * moves in one direction over the indices: the unit's and the others' least and greatest totals of
 * a span tell which spans cannot hold it.
 */
export function searchRank(
  search: MovingSearch,
  contestants: Contestants,
  wanted: RankWanted,
): number | undefined {
  const { from, to, snapshotAt } = search;
  const ends = { first: snapshotAt(from), last: snapshotAt(to) };
  return rankSpan(search, { ...wanted, ...contestants, from, to, near: undefined }, ends);
}

interface RankSpan extends RankWanted, Contestants {
  from: number;
  to: number;
  /** Index near which the rank is probably reached; NaN where that is not known. */
  near: number | undefined;
}

interface Ends {
  first: Snapshot;
  last: Snapshot;
}

function rankSpan(search: MovingSearch, span: RankSpan, { first, last }: Ends): number | undefined {
  const { from, to, rank } = span;
  search.budget.left -= 1;
  if (search.budget.left < 0) return undefined;
  if (reachesRank(first, span)) return from;
  if (from === to) return undefined;
  const inner = narrowed(search, span, { first, last });
  if (inner.ahead >= rank) return undefined;
  if (to - from === 1) return reachesRank(last, inner) ? to : undefined;
  if (isConstant(search, inner.others, { first, last })) return undefined;
  const near = inner.near ?? nearRank(search, inner, { first, last });
  const middle = split(search, from, to, near);
  const halfway = search.snapshotAt(middle);
  return (
    rankSpan(search, { ...inner, near, to: middle }, { first, last: halfway }) ??
    rankSpan(search, { ...inner, near, from: middle }, { first: halfway, last })
  );
}

/**
 * The index at which the unit would have its rank if all totals ran on as they begin; NaN if that
 * is not known.
 */
function nearRank(search: MovingSearch, span: RankSpan, { first, last }: Ends): number {
  if (!first.own || !last.own || span.to - span.from < 3) return Number.NaN;
  const rises = last.own.exact > first.own.exact;
  const near = rises
    ? nearRise(span, last, [first.own.exact, last.own.exact], search.halfUnit)
    : nearFall(search, span, { first, last }, first.own.total + search.halfUnit);
  return Math.ceil(near);
}

/**
 * The index at which the unit's own exact total has risen to those who must not stand before it.
 */
function nearRise(
  { from, to, others, ahead, rank }: RankSpan,
  last: Snapshot,
  [low, high]: TotalRange,
  halfUnit: number,
): number {
  const totals = others.map((unit) => last.total(unit)).sort((a, b) => b - a);
  const wanted = (totals[rank - ahead - 1] ?? Number.NaN) - halfUnit;
  return from + ((wanted - low) / (high - low)) * (to - from);
}

/**
 * The index at which enough of the others have fallen below a level for the unit to have its rank.
 */
function nearFall(
  { snapshotAt }: MovingSearch,
  { from, to, others, ahead, rank }: RankSpan,
  { first, last }: Ends,
  level: number,
): number {
  const second = snapshotAt(from + 1);
  const falls = others.map((unit) => {
    const now = first.exact(unit);
    if (now < level) return from;
    const next: Point = [from + 1, second.exact(unit)];
    const met = crossing([[from, now], next, [to, last.exact(unit)]], level);
    return met > from ? met : Number.POSITIVE_INFINITY;
  });
  falls.sort((a, b) => a - b);
  return falls[others.length - (rank - ahead)] ?? Number.NaN;
}

function reachesRank(snapshot: Snapshot, { others, ahead, rank, alone }: RankSpan): boolean {
  const { own } = snapshot;
  if (!own || ahead >= rank) return false;
  let before = ahead;
  for (let at = 0; at < others.length; at += 1) {
    const unit = others[at] as number;
    const total = snapshot.total(unit);
    if (total < own.total) continue;
    const order = total > own.total ? 1 : compareStandings(own, snapshot.standing(unit));
    if (order > 0 || (alone && order === 0)) before += 1;
    if (before >= rank) return false;
  }
  return snapshot.valid();
}

/** Leaves out the others whose order towards the unit is the same over the whole span. */
function narrowed(search: MovingSearch, span: RankSpan, { first, last }: Ends): RankSpan {
  if (!first.own || !last.own) return span;
  const own = search.rangeOf(search.unit, first, last);
  const others: number[] = [];
  let { ahead } = span;
  for (let at = 0; at < span.others.length; at += 1) {
    const unit = span.others[at] as number;
    const range = search.rangeOf(unit, first, last);
    const level = range[0] === own[1] && span.alone && !search.tieBreaks;
    if (range[0] > own[1] || level) ahead += 1;
    else if (!(range[1] < own[0])) others.push(unit);
  }
  const { from, to, near, rank, alone } = span;
  return { from, to, near, rank, alone, others, ahead };
}

function isConstant(
  search: MovingSearch,
  others: readonly number[],
  { first, last }: Ends,
): boolean {
  if (!first.own || !last.own || compareStandings(first.own, last.own) !== 0) return false;
  if (first.valid() !== last.valid()) return false;
  const stays = (unit: number): boolean => {
    const range = search.rangeOf(unit, first, last);
    if (range[0] !== range[1]) return false;
    return !search.tieBreaks || compareStandings(first.standing(unit), last.standing(unit)) === 0;
  };
  return stays(search.unit) && others.every(stays);
}

/**
 * Divides a span at the index near which the goal probably lies, then in steps that grow fourfold
 * away from it (from the start if no such index is known), and at last by halves.
 */
function split(search: MovingSearch, from: number, to: number, near = Number.NaN): number {
  if (from < near && near < to) return near;
  const half = Math.floor((to - from) / 2);
  if (near >= to) return to - Math.min(Math.max(1, 3 * (near - to)), half);
  const start = near <= from ? near : search.from;
  return from + Math.min(Math.max(1, 3 * (from - start)), half);
}

/** Whether nobody can pass, meet or leave another, nor cross a line: then ranks and grades stay. */
function isOrderFixed(ranges: readonly TotalRange[], { lines, tieBreaks }: MovingSearch): boolean {
  if (ranges.some(([low, high]) => lines.some((line) => low < line && line <= high))) return false;
  const sorted = [...ranges].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return sorted.every(([low, high], index) => {
    const before = sorted[index - 1];
    if (!before || before[1] < low) return true;
    return !tieBreaks && before[0] === high && before[1] === low;
  });
}

/** A goal that depends on the standings of all others. */
export interface GroupGoal {
  reached: (snapshot: Snapshot) => boolean;
  /** @param own greatest total of the unit · @param others the totals that the others may have */
  possible: (own: number, others: readonly TotalRange[]) => boolean;
}

/** The first index at which a goal is reached that needs every other unit's standing. */
export function searchGroup(
  search: MovingSearch,
  others: readonly number[],
  goal: GroupGoal,
): number | undefined {
  const span = (from: number, to: number, { first, last }: Ends): number | undefined => {
    search.budget.left -= 1;
    if (search.budget.left < 0) return undefined;
    if (first.own && goal.reached(first) && first.valid()) return from;
    if (from === to) return undefined;
    if (first.own && last.own) {
      const own = search.rangeOf(search.unit, first, last);
      const ranges = others.map((unit) => search.rangeOf(unit, first, last));
      if (!goal.possible(own[1], ranges)) return undefined;
      if (isConstant(search, others, { first, last })) return undefined;
      if (first.valid() && last.valid() && isOrderFixed([own, ...ranges], search)) return undefined;
    }
    if (to - from === 1) return last.own && goal.reached(last) && last.valid() ? to : undefined;
    const middle = split(search, from, to);
    const halfway = search.snapshotAt(middle);
    return (
      span(from, middle, { first, last: halfway }) ?? span(middle, to, { first: halfway, last })
    );
  };
  return span(search.from, search.to, {
    first: search.snapshotAt(search.from),
    last: search.snapshotAt(search.to),
  });
}
