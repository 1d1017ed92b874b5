import { NO_TIE_BREAKS } from '../years/path-total.ts';
import { type ChangedColumn, ownFigure, type Rules } from './column-anew.ts';
import type { FigureAxis } from './figure-axis.ts';
import type { GroupColumn } from './group-column.ts';
import { isAtEnd } from './group-stretches.ts';
import type { MovingSearch, Snapshot, TotalRange } from './search-moving.ts';

/** Snapshots of a group after one unit's figure was changed, by figure, and totals between two. */
export interface Snapshots {
  snapshotAt: (t: number) => Snapshot;
  rangeOf: MovingSearch['rangeOf'];
}

interface Kept extends Snapshot, ChangedColumn {}

/** What a figure makes of the others. */
export interface Pressed {
  rules: Rules;
  /** Rounded totals by unit, as far as they were asked for. */
  totals: Map<number, number>;
  /** The same before rounding. */
  exacts: Map<number, number>;
}

export function snapshots(group: GroupColumn, unit: number, axis: FigureAxis): Snapshots {
  const known = new Map<number, Kept>();
  const pressedAt = sharing(group, unit, axis);
  const snapshotAt = (t: number): Kept => {
    let snapshot = known.get(t);
    if (!snapshot) {
      snapshot = takeSnapshot(group, unit, axis.at(t), pressedAt(t));
      known.set(t, snapshot);
    }
    return snapshot;
  };
  const plainRange: MovingSearch['rangeOf'] = (other, a, b) => {
    const first = a.total(other);
    const last = b.total(other);
    return first < last ? [first, last] : [last, first];
  };
  const scoreRange = group.bent ? bentScores(group, unit) : plainScores;
  const bentRange: MovingSearch['rangeOf'] = (other, a, b) => {
    const scores = scoreRange(other, a as Kept, b as Kept);
    return [group.totals.total(other, scores[0]), group.totals.total(other, scores[1])];
  };
  const range = group.bent ? bentRange : plainRange;
  return {
    snapshotAt,
    rangeOf: group.hasGroupMeans ? meanRange(group, scoreRange, range) : range,
  };
}

/**
 * A figure better than all others presses them alike, whichever middle unit it belongs to. So the
 * units share the snapshots that their searches begin with: the first two and the last.
 */
function sharing(group: GroupColumn, unit: number, axis: FigureAxis): (t: number) => Pressed {
  const fresh = (t: number): Pressed => ({
    rules: group.anew.rulesWith(unit, axis.at(t)),
    totals: new Map(),
    exacts: new Map(),
  });
  const own = ownFigure(group.column, unit);
  if (!group.simple || group.byPlace || own === undefined) return fresh;
  if (isAtEnd(group.rows, group.sign * own)) return fresh;
  const best = axis.upTo(group.best);
  return (t) => {
    if (t !== best + 1 && t !== best + 2 && t !== axis.last) return fresh(t);
    const x = axis.at(t);
    const pressed = group.pressed.get(x) ?? fresh(t);
    group.pressed.set(x, pressed);
    return pressed;
  };
}

function takeSnapshot(
  group: GroupColumn,
  unit: number,
  x: number,
  { rules, totals: known, exacts }: Pressed,
): Kept {
  const { totals, column } = group;
  const { scoreOf, boundsOf } = group.anew.changed(unit, x, rules);
  const own = scoreOf(unit);
  const standing = own === undefined ? undefined : totals.standing(unit, own);
  const others = once(known, (other) => {
    const score = scoreOf(other);
    return score === undefined ? Number.NaN : totals.total(other, score);
  });
  const totalOf = (one: number) => (one === unit ? (standing?.total ?? Number.NaN) : others(one));
  return {
    scoreOf,
    boundsOf,
    x,
    own: Number.isNaN(standing?.total) ? undefined : standing,
    total: totalOf,
    exact: once(exacts, (other) => totals.exact(other, scoreOf(other) ?? Number.NaN)),
    standing: (other) =>
      totals.byTotal
        ? { total: totalOf(other), tieBreaks: NO_TIE_BREAKS }
        : totals.standing(other, scoreOf(other) ?? Number.NaN),
    valid: () => {
      if (!group.geometric && !Number.isNaN(own)) return true;
      // If no unit of any group has a score, there is no mean to fill gaps with.
      if (Number.isNaN(own) && group.meansEverywhere) return false;
      return column.cells.every((_, other) => isValid(group, other, scoreOf));
    },
  };
}

/** A number of each unit, worked out when first asked for. */
function once(
  known: Map<number, number>,
  work: (unit: number) => number,
): (unit: number) => number {
  return (unit) => {
    let value = known.get(unit);
    if (value === undefined) {
      value = work(unit);
      known.set(unit, value);
    }
    return value;
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

/** Scores that a unit may have between two snapshots. */
type ScoreRange = (unit: number, a: ChangedColumn, b: ChangedColumn) => TotalRange;

const plainScores: ScoreRange = (unit, a, b) => {
  const first = a.scoreOf(unit) ?? Number.NaN;
  const last = b.scoreOf(unit) ?? Number.NaN;
  return [Math.min(first, last), Math.max(first, last)];
};

/**
 * Bounds a score between two figures where both bounds and their logarithms move, so that the score
 * may turn in between. It is monotone in the figure, in x_s and in x_u while the other two stand
 * still, so its extremes lie at the corners of their ranges. Gives no bounds if the ranges of x_s
 * and x_u meet.
 */
function bentScores(group: GroupColumn, own: number): ScoreRange {
  return (unit, a, b) => {
    const [first, last] = [a.boundsOf(unit), b.boundsOf(unit)];
    if (!first || !last) return plainScores(unit, a, b);
    const satisfactory = [first.satisfactory, last.satisfactory];
    const unallowable = [first.unallowable, last.unallowable];
    const apart =
      Math.min(...satisfactory) > Math.max(...unallowable) ||
      Math.max(...satisfactory) < Math.min(...unallowable);
    if (!apart) return [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    const figures = unit === own ? [a.x, b.x] : [undefined];
    const corners = satisfactory.flatMap((s) =>
      unallowable.flatMap((u) => figures.map((x) => group.anew.between(unit, x, s, u))),
    );
    return [Math.min(...corners), Math.max(...corners)];
  };
}

/**
 * Bounds the mean of a group, whose scores rise and fall at once: it lies between the mean of the
 * least and the mean of the greatest scores.
 */
function meanRange(
  group: GroupColumn,
  scoreRange: ScoreRange,
  otherwise: MovingSearch['rangeOf'],
): MovingSearch['rangeOf'] {
  const { column, board, totals } = group;
  return (unit, a, b) => {
    const cell = column.cells[unit];
    if (cell?.kind !== 'filled' || cell.by !== 'group-mean') return otherwise(unit, a, b);
    let [low, high, count] = [0, 0, 0];
    for (const member of board.members) {
      if (column.cells[member]?.kind !== 'scored') continue;
      const [least, greatest] = scoreRange(member, a as Kept, b as Kept);
      low += least;
      high += greatest;
      count += 1;
    }
    return [totals.total(unit, low / count), totals.total(unit, high / count)];
  };
}
