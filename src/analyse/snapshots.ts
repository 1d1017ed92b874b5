import type { FigureAxis } from './figure-axis.ts';
import type { GroupColumn } from './group-column.ts';
import { NO_TIE_BREAKS } from './path-total.ts';
import type { MovingSearch, Snapshot } from './search-moving.ts';

/** Snapshots of a group after one unit's figure was changed, by figure, and totals between two. */
export interface Snapshots {
  snapshotAt: (t: number) => Snapshot;
  rangeOf: MovingSearch['rangeOf'];
}

interface Kept extends Snapshot {
  scoreOf: (unit: number) => number | undefined;
}

export function snapshots(group: GroupColumn, unit: number, axis: FigureAxis): Snapshots {
  const known = new Map<number, Kept>();
  const snapshotAt = (t: number): Kept => {
    let snapshot = known.get(t);
    if (!snapshot) {
      snapshot = takeSnapshot(group, unit, axis.at(t));
      known.set(t, snapshot);
    }
    return snapshot;
  };
  const plainRange: MovingSearch['rangeOf'] = (other, a, b) => {
    const [first, last] = [a.total(other), b.total(other)];
    return first < last ? [first, last] : [last, first];
  };
  return {
    snapshotAt,
    rangeOf: group.hasGroupMeans ? meanRange(group, plainRange) : plainRange,
  };
}

function takeSnapshot(group: GroupColumn, unit: number, x: number): Kept {
  const { totals, column } = group;
  const { scoreOf } = group.anew.changed(unit, x);
  const known = new Map<number, number>();
  const own = scoreOf(unit);
  const standing = own === undefined ? undefined : totals.standing(unit, own);
  const totalOf = (other: number): number => {
    let total = known.get(other);
    if (total === undefined) {
      const score = scoreOf(other);
      total = score === undefined ? Number.NaN : totals.total(other, score);
      known.set(other, total);
    }
    return total;
  };
  return {
    own: Number.isNaN(standing?.total) ? undefined : standing,
    scoreOf,
    total: totalOf,
    standing: (other) =>
      totals.byTotal
        ? { total: totalOf(other), tieBreaks: NO_TIE_BREAKS }
        : totals.standing(other, scoreOf(other) ?? Number.NaN),
    valid: () =>
      (!group.geometric && !Number.isNaN(own)) ||
      column.cells.every((_, other) => isValid(group, other, scoreOf)),
  };
}

function isValid(
  { totals }: GroupColumn,
  unit: number,
  scoreOf: (unit: number) => number | undefined,
): boolean {
  const score = scoreOf(unit);
  return score !== undefined && totals.valid(unit, score);
}

/** The mean of a group runs both ways at once: between the means of its least and greatest scores. */
function meanRange(group: GroupColumn, plain: MovingSearch['rangeOf']): MovingSearch['rangeOf'] {
  const { column, board, totals } = group;
  const isMean = (unit: number) => {
    const cell = column.cells[unit];
    return cell?.kind === 'filled' && cell.by === 'group-mean';
  };
  return (unit, a, b) => {
    if (!isMean(unit)) return plain(unit, a, b);
    let [low, high, count] = [0, 0, 0];
    for (const member of board.members) {
      if (column.cells[member]?.kind !== 'scored') continue;
      const first = (a as Kept).scoreOf(member) ?? Number.NaN;
      const last = (b as Kept).scoreOf(member) ?? Number.NaN;
      low += Math.min(first, last);
      high += Math.max(first, last);
      count += 1;
    }
    return [totals.total(unit, low / count), totals.total(unit, high / count)];
  };
}
