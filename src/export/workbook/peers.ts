import { ownNumber } from './figures.ts';
import { type Plan, type Row, rangeOf } from './plan.ts';

/** The units that a unit is compared with under one indicator: their column and their figures. */
export interface Peers {
  range: string;
  /** Figures of those that have one, ascending. */
  numbers: number[];
  mean: number;
  /** Sum of squared distances from the mean. */
  squares: number;
}

/** Peers by the rows of those units and by indicator, found once for all of them. */
const KNOWN = new WeakMap<readonly Row[], Map<string, Peers>>();

export function peersUnder(plan: Plan, row: Row, code: string, compare: 'group' | 'all'): Peers {
  const rows = peerRows(plan, row, compare);
  const known = KNOWN.get(rows) ?? new Map<string, Peers>();
  KNOWN.set(rows, known);
  let peers = known.get(code);
  if (peers === undefined) {
    peers = findPeers(plan, rows, code);
    known.set(code, peers);
  }
  return peers;
}

function findPeers(plan: Plan, rows: readonly Row[], code: string): Peers {
  const figures = Float64Array.from(rows.flatMap((one) => ownNumber(one, code) ?? []));
  const numbers = Array.from(figures.sort());
  const mean = numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
  const squares = numbers.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  return { range: rangeOf(plan, 'values', code, rows), numbers, mean, squares };
}

/** The units of the same group, or all; they lie together in every sheet. */
export const peerRows = (plan: Plan, row: Row, compare: 'group' | 'all'): readonly Row[] =>
  compare === 'all' ? plan.rows : (plan.groups.get(row.unit.unit.group) ?? []);

/** How many of ascending numbers are below, and how many above. */
export const countBelow = (numbers: readonly number[], x: number): number =>
  firstAt(numbers, (one) => one >= x);
export const countAbove = (numbers: readonly number[], x: number): number =>
  numbers.length - firstAt(numbers, (one) => one > x);

/** Place of the first number for which `holds`, once it holds for all after it. */
function firstAt(numbers: readonly number[], holds: (one: number) => boolean): number {
  let from = 0;
  let to = numbers.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (holds(numbers[middle] ?? 0)) to = middle;
    else from = middle + 1;
  }
  return from;
}
