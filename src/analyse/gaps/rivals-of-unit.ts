import type { Scheme } from '../../model/scheme.ts';
import { compareStandings, type Standing } from '../../score/total/rank.ts';
import { at, type GroupBoard, gradeInList } from './group-board.ts';

/** One unit towards the other ranked units of its group, as they stand. */
export interface UnitRivals {
  unit: number;
  scheme: Scheme;
  board: GroupBoard;
  /** Places of the others, best first. */
  others: number[];
  /** The standing that must at least be equalled for a rank; undefined where any will do. */
  forRank: (rank: number) => Standing | undefined;
  /** How many of the others stand above a total. */
  above: (total: number) => number;
  /** How many of the others have at least this total. */
  reaching: (total: number) => number;
  /** How many others stand level at most. */
  widestTie: () => number;
  /** Place of the grade that a standing would get; Infinity for none. */
  grade: (own: Standing) => number;
}

export function rivalsOf(board: GroupBoard, unit: number, scheme: Scheme): UnitRivals {
  const others = board.order.filter((other) => other !== unit);
  const standings = others.map((other) => at(board.standings, other));
  const grades = new Map<string, number>();
  return {
    unit,
    scheme,
    board,
    others,
    forRank: (rank) => nthStanding(standings, rank, scheme.ranks.ties === 'dense'),
    above: (total) => headOf(standings, (other) => other.total > total),
    reaching: (total) => headOf(standings, (other) => other.total >= total),
    widestTie: () => widestTie(standings),
    grade: (own) => {
      const key = `${own.total} ${own.tieBreaks.join(' ')}`;
      let place = grades.get(key);
      if (place === undefined) {
        place = gradeAmong(own, standings, scheme, board.size);
        grades.set(key, place);
      }
      return place;
    },
  };
}

/** The n-th standing of a list, best first; equal ones count once where ranks are dense. */
function nthStanding(
  standings: readonly Standing[],
  n: number,
  dense: boolean,
): Standing | undefined {
  if (!dense) return standings[n - 1];
  const distinct = standings.filter((one, index) => {
    const before = standings[index - 1];
    return !before || compareStandings(before, one) !== 0;
  });
  return distinct[n - 1];
}

/** The longest run of equal standings. */
function widestTie(standings: readonly Standing[]): number {
  let [widest, run] = [0, 0];
  standings.forEach((one, index) => {
    const before = standings[index - 1];
    run = before && compareStandings(before, one) === 0 ? run + 1 : 1;
    widest = Math.max(widest, run);
  });
  return widest;
}

/** How many standings at the head of the list a test holds for. */
function headOf(standings: readonly Standing[], test: (one: Standing) => boolean): number {
  let low = 0;
  let high = standings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = standings[middle];
    if (one && test(one)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Place of the grade that a standing gets among others; Infinity where none takes it.
 *
 * @param others best first
 */
export function gradeAmong(
  own: Standing,
  others: readonly Standing[],
  scheme: Scheme,
  size: number,
): number {
  const place = headOf(others, (other) => compareStandings(other, own) <= 0);
  const list = [...others.slice(0, place), own, ...others.slice(place)];
  const grade = gradeInList(list, place, scheme, size);
  return grade < 0 ? Number.POSITIVE_INFINITY : grade;
}

/** The rank that a standing has among others, in any order. */
export function rankAmong(own: Standing, others: readonly Standing[], dense: boolean): number {
  const ahead = others.filter((other) => compareStandings(other, own) < 0);
  if (!dense) return ahead.length + 1;
  ahead.sort(compareStandings);
  const distinct = ahead.filter((one, index) => {
    const before = ahead[index - 1];
    return !before || compareStandings(before, one) !== 0;
  });
  return distinct.length + 1;
}
