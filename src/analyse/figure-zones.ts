import type { Indicator } from '../model/dataset.ts';
import type { FigureAxis } from './figure-axis.ts';
import { peerRegions, type Region, type SortedPeers } from './peer-regions.ts';

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
  /** Rows of the code that apply in the unit's group, each with the unit's peers for it. */
  rows: readonly { row: Indicator; others: SortedPeers }[];
  /** Previous figures that fill gaps: they have places, but count for nobody's. */
  filled: readonly number[];
  /** Figures at which the unit's own score bends (the best interval), on the better axis. */
  bends: readonly number[];
  /** True where scores that are filled with the group's mean follow every change. */
  allMoving: boolean;
}

/** The zones of one unit's better figures, nearest first; together they hold every figure. */
export function figureZones(input: ZoneInput): Zone[] {
  const { axis, rows } = input;
  if (axis.last < 1) return [];
  const byPlace = rows.some(({ row }) => isRankRule(row));
  if (byPlace) return [placeZone(axis, input)];
  const structures = rows.map(({ row, others }) => peerRegions(row, others));
  const ends = endsOf(structures, input.bends);
  const zones: Zone[] = [];
  let from = Number.NEGATIVE_INFINITY;
  for (const to of [...ends, Number.POSITIVE_INFINITY]) {
    const regions = structures.map((structure) => regionWithin(structure, from, to));
    const moving = input.allMoving || regions.some((region) => region?.moving !== false);
    const same = !moving && regions.every((region) => region && holds(region, input.own));
    addZone(zones, axis, { from, to, closed: !moving, moving: !same });
    if (Number.isFinite(to)) addPoint(zones, axis, to);
    from = to;
  }
  return zones;
}

/** Where regions end or the own score bends, ascending, each once. */
function endsOf(structures: readonly (readonly Region[])[], bends: readonly number[]): number[] {
  const ends = [...bends];
  for (const structure of structures)
    for (const { from } of structure) if (Number.isFinite(from)) ends.push(from);
  ends.sort((a, b) => a - b);
  return ends.filter((end, index) => end !== ends[index - 1]);
}

export function isRankRule({ settings }: Indicator): boolean {
  return settings.rule === 'rank-line' || settings.rule === 'rank-steps';
}

const holds = (region: Region, y: number) => region.from <= y && y <= region.to;

const regionWithin = (structure: readonly Region[], from: number, to: number) =>
  structure.find((region) => region.from <= from && to <= region.to && region.from < region.to);

interface Stretch {
  from: number;
  to: number;
  /** Whether the figures at its ends belong to it. */
  closed: boolean;
  moving: boolean;
}

/** Adds the figures of a stretch that no earlier zone holds. */
function addZone(zones: Zone[], axis: FigureAxis, { from, to, closed, moving }: Stretch): void {
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

/** Places change only at the figures compared with and just behind them. */
function placeZone(axis: FigureAxis, { rows, filled }: ZoneInput): Zone {
  const ts = new Set<number>();
  const add = (y: number) => {
    const t = axis.upTo(y);
    if (t >= 1) ts.add(t);
    if (t + 1 <= axis.last) ts.add(t + 1);
  };
  for (const { others } of rows)
    for (let index = 0; index < others.length; index += 1)
      add(others.at(index) ?? Number.NEGATIVE_INFINITY);
  for (const y of filled) add(y);
  const list = [...ts].sort((a, b) => a - b);
  return { size: list.length, t: (index) => list[index] ?? axis.last, moving: true };
}
