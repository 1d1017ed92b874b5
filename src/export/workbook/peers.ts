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

/** Peers of a plan by indicator and group, found once for all units of the group. */
const KNOWN = new WeakMap<Plan, Map<string, Peers>>();

export function peersUnder(plan: Plan, row: Row, code: string, compare: 'group' | 'all'): Peers {
  const known = KNOWN.get(plan) ?? new Map<string, Peers>();
  KNOWN.set(plan, known);
  const key = JSON.stringify([code, compare === 'all' ? null : (row.unit.unit.group ?? '')]);
  let peers = known.get(key);
  if (peers === undefined) {
    peers = findPeers(plan, row, code, compare);
    known.set(key, peers);
  }
  return peers;
}

function findPeers(plan: Plan, row: Row, code: string, compare: 'group' | 'all'): Peers {
  const rows = peerRows(plan, row, compare);
  const numbers = rows.flatMap((one) => ownNumber(one, code) ?? []).sort((a, b) => a - b);
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
