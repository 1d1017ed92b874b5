import { ownNumber } from './figures.ts';
import { type Live, type Plan, type Row, rangeOf } from './plan.ts';

/** The units that a unit is compared with under one indicator: their column and their figures. */
export interface Peers {
  range: string;
  /** Figures of those that have one, ascending. */
  numbers: number[];
  mean: number;
  /** Sum of squared distances from the mean. */
  squares: number;
  /** The greatest and the smallest figure: bounds of many units, and of no figures NaN. */
  most: Live;
  least: Live;
}

/** Peers by the rows of those units and by indicator, found once for all of them. */
const KNOWN = new WeakMap<readonly Row[], Map<string, Peers>>();

export function peersUnder(plan: Plan, row: Row, code: string, compare: 'group' | 'all'): Peers {
  const rows = peerRows(plan, row, compare);
  let known = KNOWN.get(rows);
  if (known === undefined) {
    known = new Map();
    KNOWN.set(rows, known);
  }
  let peers = known.get(code);
  if (peers === undefined) {
    peers = findPeers(plan, rows, code);
    known.set(code, peers);
  }
  return peers;
}

function findPeers(plan: Plan, rows: readonly Row[], code: string): Peers {
  const figures = new Float64Array(rows.length);
  let count = 0;
  for (const row of rows) {
    const own = ownNumber(row, code);
    if (own !== undefined) figures[count++] = own;
  }
  const numbers = Array.from(figures.subarray(0, count).sort());
  const mean = numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
  const squares = numbers.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  const range = rangeOf(plan, 'values', code, rows);
  const most: Live = { text: `MAX(${range})`, value: numbers.at(-1) ?? Number.NaN };
  const least: Live = { text: `MIN(${range})`, value: numbers[0] ?? Number.NaN };
  return { range, numbers, mean, squares, most, least };
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
