import type { Figure } from '../../model/dataset.ts';
import type { Cell } from '../../score/cell.ts';
import type { Column, Ready } from '../../score/column.ts';
import { floored } from '../../score/missing.ts';
import type { Context, Scorer } from '../../score/rule.ts';
import { ruleOf } from '../../score/rules.ts';

/** Scores of one indicator after one unit's figure was changed; NaN: none. */
export interface ChangedColumn {
  /** Score of any unit of the changed unit's group; undefined where scoring reports an error. */
  scoreOf: (unit: number) => number | undefined;
  /** Bounds of a unit's score; undefined where it has none of its own, or an interval's. */
  boundsOf: (unit: number) => { satisfactory: number; unallowable: number } | undefined;
  /** The changed figure. */
  x: number;
}

/** One indicator seen from the units of one group, ready to be scored with another figure. */
export interface ColumnAnew {
  column: Column;
  /** The peers' values as scored, ascending, for a unit of this group. */
  peersOf: (unit: number) => Float64Array;
  /** Score of a unit with another figure, compared with the peers as they were. */
  alone: (unit: number, x: number) => number | undefined;
  /** Score of a unit's own figure (or `x`) between given bounds; NaN where it has none. */
  between: (
    unit: number,
    x: number | undefined,
    satisfactory: number,
    unallowable: number,
  ) => number;
  /** The rules after a unit's figure `x` has joined the peers. */
  rulesWith: (unit: number, x: number) => Rules;
  /**
   * Scores the column with the unit's figure `x` among the peers. `rules` saves making them again.
   */
  changed: (unit: number, x: number, rules?: Rules) => ChangedColumn;
}

/** Prepares each rule once for changed peers. */
export type Rules = (ready: Ready) => Scorer;

const silent = () => undefined;

/**
 * Scores one column as `score/column.ts` does, for a single changed figure: prepares the rules with
 * the changed peers, applies the floor, and renews the fills that depend on other units.
 *
 * @param group places of the units of one group
 */
export function columnAnew(column: Column, group: Int32Array): ColumnAnew {
  const meanUnits = group.filter((unit) => isGroupMean(column.cells[unit]));

  const rulesWith = (own: number, x: number) => withChangedPeers(ownFigure(column, own), x);
  const changed: ColumnAnew['changed'] = (own, x, rules = rulesWith(own, x)) => {
    const scoreOf = (unit: number): number | undefined => {
      const ready = column.scorerOf(unit);
      if (!ready) return Number.NaN;
      const figure = column.figures[unit];
      const value = unit === own ? x : comparedValue(column, unit);
      if (value === undefined) return column.exact[unit] ?? Number.NaN;
      return scored(rules(ready), ready.context, unit, value, figure);
    };
    let mean: number | undefined;
    const withMean = (unit: number) => {
      if (!isGroupMean(column.cells[unit])) return scoreOf(unit);
      mean ??= meanOf(group, (member) =>
        ownFigure(column, member) !== undefined ? scoreOf(member) : undefined,
      );
      // A group without any score of its own is an error.
      return Number.isNaN(mean) ? undefined : mean;
    };
    const boundsOf: ChangedColumn['boundsOf'] = (unit) => {
      const value = unit === own ? x : comparedValue(column, unit);
      const ready = column.scorerOf(unit);
      if (!ready || value === undefined) return undefined;
      const outcome = rules(ready).score(unit, value, column.figures[unit]);
      const { satisfactory, unallowable } = (outcome.kind === 'scored' && outcome.bounds) || {};
      if (typeof satisfactory !== 'number' || typeof unallowable !== 'number') return undefined;
      return { satisfactory, unallowable };
    };
    return { scoreOf: meanUnits.length === 0 ? scoreOf : withMean, boundsOf, x };
  };
  const between: ColumnAnew['between'] = (unit, x, satisfactory, unallowable) => {
    const ready = column.scorerOf(unit);
    const value = x ?? comparedValue(column, unit);
    if (!ready || value === undefined) return Number.NaN;
    const { context } = ready;
    // Peer bounds are cut at the top by default, fixed ones are not.
    const top = context.settings.top ?? true;
    const settings = {
      ...context.settings,
      bounds: 'fixed' as const,
      satisfactory,
      unallowable,
      top,
    };
    const scorer = ruleOf(settings.rule)({ ...context, settings, report: silent });
    return scored(scorer, context, unit, value, column.figures[unit]) ?? Number.NaN;
  };

  return {
    column,
    peersOf: (unit) => column.scorerOf(unit)?.context.peers() ?? new Float64Array(),
    alone: (unit, x) => {
      const ready = column.scorerOf(unit);
      if (!ready) return Number.NaN;
      return scored(silentScorer(ready), ready.context, unit, x, column.figures[unit]);
    },
    between,
    rulesWith,
    changed,
  };
}

function withChangedPeers(old: number | undefined, x: number): Rules {
  const changedScorers = new Map<Scorer, Scorer>();
  let last: { of: Scorer; fresh: Scorer } | undefined;
  return (ready) => {
    const { scorer } = ready;
    if (last?.of === scorer) return last.fresh;
    const fresh = changedScorers.get(scorer) ?? changedScorer(ready, old, x);
    changedScorers.set(scorer, fresh);
    last = { of: scorer, fresh };
    return fresh;
  };
}

const unchanged = new WeakMap<Scorer, Scorer>();

/** The rule with unchanged peers, which reports no problems about a tried figure. */
function silentScorer({ context, scorer }: Ready): Scorer {
  const found =
    unchanged.get(scorer) ?? ruleOf(context.settings.rule)({ ...context, report: silent });
  unchanged.set(scorer, found);
  return found;
}

/**
 * The rule after `old` (if given) has left its peers and `x` (if given) has joined them. Returns
 * the rule for unchanged peers if it looks at no peer that changed.
 */
export function changedScorer(
  ready: Ready,
  old: number | undefined,
  x: number | undefined,
): Scorer {
  const { context } = ready;
  const peers = changedPeers(context, old, x);
  if (peers === context.peers()) return silentScorer(ready);
  return ruleOf(context.settings.rule)({ ...context, report: silent, peers: () => peers });
}

/**
 * The changed peers, at least those that the rule looks at. Returns the same array if none of these
 * changed.
 */
function changedPeers(
  context: Context,
  old: number | undefined,
  x: number | undefined,
): Float64Array {
  const all = context.peers();
  const ends = x !== undefined && old !== undefined && all.length > 2 && onlyEndsCount(context);
  return ends ? changedEnds(all, old, x) : replaced(all, old, x);
}

/** Whether a rule looks only at the best and the worst peer (and at whether there are two). */
function onlyEndsCount({ settings, row }: Context): boolean {
  const { rule, bounds = 'peers' } = settings;
  return (
    rule === 'relative' ||
    (rule === 'efficacy' && bounds === 'peers' && row.direction !== 'interval')
  );
}

/** The least and the greatest of three or more peers after one was changed. */
function changedEnds(sorted: Float64Array, old: number, x: number): Float64Array {
  const n = sorted.length;
  const low = (sorted[0] === old ? sorted[1] : sorted[0]) ?? x;
  const high = (sorted[n - 1] === old ? sorted[n - 2] : sorted[n - 1]) ?? x;
  const least = Math.min(low, x);
  const greatest = Math.max(high, x);
  if (least === sorted[0] && greatest === sorted[n - 1]) return sorted;
  return Float64Array.of(least, greatest);
}

function isGroupMean(cell: Cell | undefined): boolean {
  return cell?.kind === 'filled' && cell.by === 'group-mean';
}

/** A figure that was compared: the unit's own, or the previous one that fills its gap. */
function comparedValue(column: Column, unit: number): number | undefined {
  const own = ownFigure(column, unit);
  if (own !== undefined) return own;
  const cell = column.cells[unit];
  const filled = cell?.kind === 'filled' && cell.by === 'previous';
  return filled ? column.figures[unit]?.previous : undefined;
}

/** The number that a unit takes part in comparisons with; undefined for words, gaps and errors. */
export function ownFigure({ figures, rowOf }: Column, unit: number): number | undefined {
  const figure = figures[unit];
  if (!figure || figure.broken || figure.reason !== undefined || (rowOf[unit] ?? -1) < 0)
    return undefined;
  return typeof figure.value === 'number' ? figure.value : undefined;
}

function meanOf(group: Int32Array, scoreOf: (unit: number) => number | undefined): number {
  let sum = 0;
  let count = 0;
  for (const unit of group) {
    const score = scoreOf(unit);
    if (score === undefined || Number.isNaN(score)) continue;
    sum += score;
    count += 1;
  }
  return sum / count;
}

function scored(
  scorer: Scorer,
  context: Context,
  unit: number,
  value: number,
  figure: Figure | undefined,
): number | undefined {
  const outcome = scorer.score(unit, value, figure);
  if (outcome.kind === 'failed') return undefined;
  return outcome.kind === 'unrated' ? Number.NaN : floored(outcome.score, context.settings.floor);
}

/** The ascending values without one of them (if given) and with `x` (if given). */
function replaced(
  sorted: Float64Array,
  old: number | undefined,
  x: number | undefined,
): Float64Array {
  const result = new Float64Array(sorted.length + 1);
  let toDrop = old !== undefined;
  let toAdd = x !== undefined;
  let size = 0;
  for (const value of sorted) {
    if (toDrop && value === old) {
      toDrop = false;
      continue;
    }
    if (toAdd && x !== undefined && x < value) {
      result[size] = x;
      size += 1;
      toAdd = false;
    }
    result[size] = value;
    size += 1;
  }
  if (toAdd && x !== undefined) {
    result[size] = x;
    size += 1;
  }
  return result.subarray(0, size);
}
