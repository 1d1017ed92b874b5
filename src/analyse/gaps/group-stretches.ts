import type { Indicator } from '../../model/dataset.ts';
import { countBelow } from '../../score/statistics.ts';
import { hangsOnEnds, peerRegions, type Region, type SortedPeers } from './peer-regions.ts';

/** A row that applies in a group, with its peers on the better axis, ascending. */
export interface RowPeers {
  row: Indicator;
  peers: Float64Array;
}

/** A part of the better axis that lies in one region of each row of a column. */
export interface Stretch {
  from: number;
  to: number;
  /** Whether a figure in it moves the scores of others. */
  moving: boolean;
  /** From here… */
  least: number;
  /** …to here every figure leaves the others the same scores, where it is not moving. */
  greatest: number;
}

export type StretchesOf = (own: number, bends: readonly number[]) => readonly Stretch[];

/**
 * Cuts the whole better axis into stretches, for a unit's own figure and the bends of its own
 * score. If only the best and the worst peer count, all units in between share the same stretches.
 */
export function groupStretches(rows: readonly RowPeers[]): StretchesOf {
  const make: StretchesOf = (own, bends) =>
    stretchesOf(
      rows.map(({ row, peers }) => peerRegions(row, without(peers, own))),
      bends,
    );
  const shares = rows.every(({ row }) => hangsOnEnds(row));
  let shared: readonly Stretch[] | undefined;
  return (own, bends) => {
    if (!shares || bends.length > 0 || isAtEnd(rows, own)) return make(own, bends);
    shared ??= make(own, bends);
    return shared;
  };
}

/** Whether a figure is the best or the worst among the peers of a row. */
export function isAtEnd(rows: readonly RowPeers[], own: number): boolean {
  for (let row = 0; row < rows.length; row += 1) {
    const { peers } = rows[row] as RowPeers;
    if (own === peers[0] || own === peers[peers.length - 1]) return true;
  }
  return false;
}

/** Cuts the axis wherever a region ends or a score bends. */
function stretchesOf(
  structures: readonly (readonly Region[])[],
  bends: readonly number[],
): Stretch[] {
  const starts = structures.flatMap((regions) => regions.map(({ from }) => from));
  const ends = [...bends, ...starts.filter(Number.isFinite)].sort((a, b) => a - b);
  const cuts = [...new Set(ends), Number.POSITIVE_INFINITY];
  return cuts.map((to, at) => {
    const from = cuts[at - 1] ?? Number.NEGATIVE_INFINITY;
    const within = structures.map((regions) => regionWithin(regions, from, to));
    const known = within.filter((region) => region !== undefined);
    return {
      from,
      to,
      moving: within.some((region) => region?.moving !== false),
      least: Math.max(...known.map((region) => region.from)),
      greatest: Math.min(...known.map((region) => region.to)),
    };
  });
}

const regionWithin = (regions: readonly Region[], from: number, to: number) =>
  regions.find((region) => region.from <= from && to <= region.to && region.from < region.to);

/** The peers without one figure that is among them. */
export function without(peers: Float64Array, y: number): SortedPeers {
  const skip = countBelow(peers, y);
  const found = peers[skip] === y;
  return {
    length: peers.length - (found ? 1 : 0),
    at: (index) => peers[found && index >= skip ? index + 1 : index],
  };
}
