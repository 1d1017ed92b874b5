import type { Indicator } from '../../model/dataset.ts';
import type { FigureAxis } from './figure-axis.ts';
import type { Stretch } from './group-stretches.ts';
import type { SortedPeers } from './peer-regions.ts';

/**
 * A run of better figures on which each unit's score moves in one direction, if at all: figures
 * `t(0)`…`t(size − 1)` of the axis.
 */
export interface Zone {
  size: number;
  t: (index: number) => number;
  /** False: the others score as they do now. */
  moving: boolean;
}

export interface ZoneInput {
  axis: FigureAxis;
  /** The unit's own figure on the better axis. */
  own: number;
  /** The whole better axis. */
  stretches: readonly Stretch[];
  /** True where scores that are filled with the group's mean follow every change. */
  allMoving: boolean;
}

/** The zones of one unit's better figures, nearest first; together they hold every figure. */
export function figureZones({ axis, own, stretches, allMoving }: ZoneInput): Zone[] {
  const zones: Zone[] = [];
  if (axis.last < 1) return zones;
  for (const stretch of stretches) {
    // What ends at the unit's own figure holds no better one.
    if (stretch.to <= own) continue;
    const closed = !allMoving && !stretch.moving;
    const same = closed && stretch.least <= own && own <= stretch.greatest;
    addZone(zones, axis, stretch, closed, !same);
    if (stretch.to < Number.POSITIVE_INFINITY) addPoint(zones, axis, stretch.to);
  }
  return zones;
}

export function isRankRule({ settings }: Indicator): boolean {
  return settings.rule === 'rank-line' || settings.rule === 'rank-steps';
}

/**
 * Adds the figures of a stretch that no earlier zone holds.
 *
 * @param closed whether the figures at its ends belong to it
 */
function addZone(
  zones: Zone[],
  axis: FigureAxis,
  { from, to }: Stretch,
  closed: boolean,
  moving: boolean,
): void {
  const last = zones.at(-1);
  const taken = last ? last.t(last.size - 1) : 0;
  const start = from === Number.NEGATIVE_INFINITY ? 1 : firstFrom(axis, from, closed);
  const end = to === Number.POSITIVE_INFINITY ? axis.last : lastTo(axis, to, closed);
  const first = Math.max(start, taken + 1, 1);
  if (end >= first) zones.push({ size: end - first + 1, t: (index) => first + index, moving });
}

/** Adds the figure at an end by itself, where it lies on the grid and in no zone yet. */
function addPoint(zones: Zone[], axis: FigureAxis, y: number): void {
  const last = zones.at(-1);
  const taken = last ? last.t(last.size - 1) : 0;
  const t = axis.upTo(y);
  if (t > taken && axis.sign * axis.at(t) === y) zones.push({ size: 1, t: () => t, moving: true });
}

function firstFrom(axis: FigureAxis, y: number, closed: boolean): number {
  const t = axis.upTo(y);
  return closed && t >= 1 && axis.sign * axis.at(t) === y ? t : t + 1;
}

function lastTo(axis: FigureAxis, y: number, closed: boolean): number {
  const t = axis.upTo(y);
  return !closed && axis.sign * axis.at(t) === y ? t - 1 : t;
}

/**
 * The one zone where places decide: they change only at the figures compared with and just behind
 * them.
 *
 * @param rows the unit's peers for each row
 * @param filled previous figures that fill gaps: they have places, but count for nobody's
 */
export function placeZone(
  axis: FigureAxis,
  rows: readonly SortedPeers[],
  filled: readonly number[],
): Zone[] {
  if (axis.last < 1) return [];
  const ts = new Set<number>();
  const add = (y: number) => {
    const t = axis.upTo(y);
    if (t >= 1) ts.add(t);
    if (t + 1 <= axis.last) ts.add(t + 1);
  };
  for (const others of rows)
    for (let index = 0; index < others.length; index += 1)
      add(others.at(index) ?? Number.NEGATIVE_INFINITY);
  for (const y of filled) add(y);
  const list = [...ts].sort((a, b) => a - b);
  return [{ size: list.length, t: (index) => list[index] ?? axis.last, moving: true }];
}
