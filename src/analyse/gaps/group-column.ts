import type { Indicator } from '../../model/dataset.ts';
import type { Column } from '../../score/column.ts';
import type { Workings } from '../../score/trace/workings.ts';
import { type PathTotals, pathTotals } from '../years/path-total.ts';
import { decidesVetoes } from './automatic.ts';
import { type ColumnAnew, columnAnew } from './column-anew.ts';
import { isRankRule } from './figure-zones.ts';
import type { GroupBoard } from './group-board.ts';
import { groupStretches, type RowPeers, type StretchesOf } from './group-stretches.ts';
import type { Pressed } from './snapshots.ts';

/** One indicator among the units of one group: what all of its gaps share. */
export interface GroupColumn {
  column: Column;
  anew: ColumnAnew;
  totals: PathTotals;
  board: GroupBoard;
  /** Rows that apply in the group. */
  rows: RowPeers[];
  /** Where a unit's better figures move the others, by its own figure on the better axis. */
  stretchesOf: StretchesOf;
  /** True where a row scores by places. */
  byPlace: boolean;
  /** By place of the row in the column: whether its figures can be moved. */
  movable: readonly boolean[];
  /** Today's best figure, on the better axis. */
  best: number;
  /**
   * A unit's score for today's best figure, in a simple column; the same for all units of a row.
   */
  bestScore: (unit: number) => number | undefined;
  /** By figure: what it does to all units but the best and the worst (`snapshots`). */
  pressed: Map<number, Pressed>;
  sign: 1 | -1;
  /** Previous figures that fill gaps, on the better axis. */
  filled: number[];
  /** Some unit of the group has the mean of the others' scores. */
  hasGroupMeans: boolean;
  /** Some unit of any group has one, and the indicator compares all groups. */
  meansEverywhere: boolean;
  /**
   * True where a better figure of one unit never raises another's score, and brings its own no
   * higher than the best figure of today would.
   */
  simple: boolean;
  /**
   * True if one bound tells how far down others can be pressed, whichever unit moves
   * (`leastTotals`).
   */
  pressable: boolean;
  /** True if scores may rise and then fall while a figure gets better (`bentScores`). */
  bent: boolean;
  /** True where a geometric mean lies on the way to the total. */
  geometric: boolean;
}

/** Rules whose figures can be moved: one number with a better direction. */
const MOVABLE: ReadonlySet<string> = new Set([
  'efficacy',
  'bands',
  'completion',
  'threshold',
  'steps',
  'segments',
  'relative',
  'rank-steps',
  'rank-line',
]);

/** Bands whose coefficients do not fall have no better direction. */
const isMovable = ({ settings: { rule, coefficients } }: Indicator): boolean =>
  MOVABLE.has(rule) &&
  (coefficients?.every((x, i) => i === 0 || x <= (coefficients[i - 1] ?? x)) ?? true);

/** @param bound codes whose figures cannot be moved by themselves */
export function groupColumn(
  workings: Workings,
  place: number,
  board: GroupBoard,
  bound: ReadonlySet<string>,
): GroupColumn {
  const column = workings.columns[place];
  if (!column) throw new Error('no such column');
  const anew = columnAnew(column, board.members);
  const fills = new Set<string>();
  const rowPlaces = new Map<number, number>();
  for (const unit of board.members) {
    const cell = column.cells[unit];
    if (cell?.kind === 'filled') fills.add(cell.by);
    const row = column.rowOf[unit] ?? -1;
    if (row >= 0 && !rowPlaces.has(row)) rowPlaces.set(row, unit);
  }
  const sign = column.rows[0]?.direction === 'reverse' ? -1 : 1;
  const rows = [...rowPlaces].flatMap(([index, unit]) => {
    const row = column.rows[index];
    return row ? [{ row, peers: onBetterAxis(anew.peersOf(unit), sign) }] : [];
  });
  const simple =
    rows.every(({ row }) => isSimple(row)) && !fills.has('group-mean') && !fills.has('previous');
  const best = Math.max(...rows.map(({ peers }) => peers.at(-1) ?? Number.NEGATIVE_INFINITY));
  return {
    column,
    anew,
    totals: pathTotals(workings, place),
    board,
    rows,
    stretchesOf: groupStretches(rows),
    byPlace: rows.some(({ row }) => isRankRule(row)),
    movable: column.rows.map(
      (row) =>
        !column.periods &&
        isMovable(row) &&
        !bound.has(column.code) &&
        !decidesVetoes(workings, place),
    ),
    best,
    bestScore: byRow(column, (unit) => anew.alone(unit, sign * best)),
    pressed: new Map(),
    sign,
    filled: filledOf(column, board.members, sign),
    hasGroupMeans: fills.has('group-mean'),
    meansEverywhere:
      rows.some(({ row }) => row.settings.compare === 'all') &&
      column.cells.some((cell) => cell.kind === 'filled' && cell.by === 'group-mean'),
    simple,
    pressable: simple && rows.length === 1 && rows[0]?.row.settings.curve !== 'logarithmic',
    bent: rows.some(({ row }) => isBent(row)),
    geometric: isGeometric(workings, place),
  };
}

/** A score that all units of a row have, worked out for the first of them. */
function byRow(
  { rowOf }: Column,
  scoreOf: (unit: number) => number | undefined,
): (unit: number) => number | undefined {
  const known: (number | undefined)[] = [];
  return (unit) => {
    const row = rowOf[unit] ?? -1;
    const score = known[row] ?? scoreOf(unit);
    known[row] = score;
    return score;
  };
}

function filledOf(column: Column, members: Int32Array, sign: 1 | -1): number[] {
  return [...members].flatMap((unit) => {
    const cell = column.cells[unit];
    const previous = column.figures[unit]?.previous;
    return cell?.kind === 'filled' && cell.by === 'previous' && previous !== undefined
      ? [sign * previous]
      : [];
  });
}

function onBetterAxis(peers: Float64Array, sign: 1 | -1): Float64Array {
  return sign > 0 ? peers : peers.map((value) => -value).reverse();
}

function isSimple({ settings, direction }: Indicator): boolean {
  const { rule, bounds = 'peers', first = 100, last = 60 } = settings;
  if (rule === 'efficacy') return direction !== 'interval' && bounds === 'peers';
  if (rule === 'rank-line') return first >= last;
  return rule === 'relative' || rule === 'rank-steps';
}

function isBent({ settings, direction }: Indicator): boolean {
  const { rule, curve, bounds } = settings;
  if (rule !== 'efficacy' || direction === 'interval' || curve !== 'logarithmic') return false;
  return bounds === 'peer-means' || bounds === 'quantile';
}

function isGeometric({ aggregation, holders }: Workings, column: number): boolean {
  for (let place = holders[column] ?? 0; place >= 0; ) {
    const branch = aggregation.branches[place];
    if (!branch) return false;
    if (branch.mean === 'geometric') return true;
    place = branch.parent;
  }
  return false;
}
