import type { Indicator } from '../../model/dataset.ts';
import type { ExactStanding } from '../years/path-total.ts';
import { ownFigure } from './column-anew.ts';
import { type FigureAxis, figureAxis } from './figure-axis.ts';
import { figureBends } from './figure-bends.ts';
import { figureZones, placeZone, type Zone } from './figure-zones.ts';
import {
  denseRankMoving,
  gradeMoving,
  halfUnit,
  type NextGrade,
  type RankGoal,
} from './gap-goals.ts';
import type { GradeGoal } from './grade-goal.ts';
import type { GroupColumn } from './group-column.ts';
import { isAtEnd, type RowPeers, without } from './group-stretches.ts';
import type { StayAhead } from './least-totals.ts';
import type { UnitRivals } from './rivals-of-unit.ts';
import { type AloneGoal, searchAlone } from './search-alone.ts';
import { type Contestants, type MovingSearch, searchGroup, searchRank } from './search-moving.ts';
import { type Snapshots, snapshots } from './snapshots.ts';

/** One unit's figure in one indicator, and what is known before any better one is tried. */
export interface Trial {
  from: number;
  group: GroupColumn;
  rivals: UnitRivals;
  row: Indicator;
  /** Where better figures lie; 0: there are none. */
  sign: 1 | -1 | 0;
  /** True where no better figure raises another's score (`GroupColumn.simple`). */
  simple: boolean;
  /**
   * The unit's total with today's best figure, above which no better one brings it: rounded, or
   * Infinity where that is not known, and exact, or NaN.
   */
  best: { total: number; exact: number };
  stayAhead: StayAhead | undefined;
  /** Laid out for the first goal that may be in reach. */
  figures?: Figures;
}

/** The better figures of a trial; all but the axis is laid out when first needed. */
interface Figures {
  axis: FigureAxis;
  zones?: Zone[];
  moving?: Snapshots;
}

/**
 * The most spans that one search looks at. Searches seldom need a hundred; totals of many units
 * that cross again and again could need far more.
 */
const SPANS = 100_000;

/** undefined where the unit has no figure that could be moved. */
export function gapTrial(
  group: GroupColumn,
  rivals: UnitRivals,
  stayAhead: StayAhead | undefined,
): Trial | undefined {
  const { column } = group;
  const { unit } = rivals;
  const place = column.rowOf[unit] ?? -1;
  const row = column.rows[place];
  const from = ownFigure(column, unit);
  if (!row || from === undefined || !group.movable[place]) return undefined;
  const sign = row.direction === 'interval' ? intervalSign(row, from) : group.sign;
  const simple = group.simple && !meetsAllPeers(group, group.sign * from);
  const best = simple && sign !== 0 ? bestOf(group, unit) : UNKNOWN;
  return { from, group, rivals, row, sign, simple, best, stayAhead };
}

/** The nearest figure with which the unit reaches the goal; null where none does. */
export function nearestFigure(trial: Trial, goal: RankGoal | NextGrade): number | null {
  if (trial.sign === 0 || isOut(trial, goal)) return null;
  trial.figures ??= { axis: axisOf(trial, trial.sign) };
  const { figures } = trial;
  const straight = straightFigure(trial, figures.axis, goal.alone);
  if (straight !== undefined) return straight;
  figures.zones ??= zonesOf(trial, figures.axis);
  for (const zone of figures.zones) {
    const index = indexInZone(trial, figures, zone, goal);
    if (index !== undefined) return figures.axis.at(zone.t(index));
  }
  return null;
}

function isOut(trial: Trial, goal: RankGoal | NextGrade): boolean {
  if (goal.to === 'grade') return goal.grade.place < 0;
  return trial.best.total < goal.total && !mayRank(trial, goal.rank);
}

function indexInZone(
  trial: Trial,
  figures: Figures,
  zone: Zone,
  goal: RankGoal | NextGrade,
): number | undefined {
  if (!zone.moving) return indexAlone(trial, figures.axis, zone, goal.alone);
  return goal.to === 'rank'
    ? indexForRank(trial, figures, zone, goal.rank)
    : indexForGrade(trial, figures, zone, goal.grade);
}

/** Whether the best possible figure leaves few enough units ahead; true if that is not known. */
function mayReach({ simple, stayAhead, best, rivals }: Trial, rank: number): boolean {
  return !simple || !stayAhead || stayAhead.units(best.total, rivals.unit) < rank;
}

/** The same for a rank. Where ranks are dense, other units that come to share a total help too. */
function mayRank(trial: Trial, rank: number): boolean {
  const { simple, stayAhead, best, rivals } = trial;
  if (rivals.scheme.ranks.ties !== 'dense') return mayReach(trial, rank);
  return !simple || !stayAhead || stayAhead.totals(best.total, rivals.unit) < rank;
}

const axisOf = ({ from, row }: Trial, sign: 1 | -1): FigureAxis =>
  figureAxis(from, row.decimals, sign, needsPositive(row));

function zonesOf(trial: Trial, axis: FigureAxis): Zone[] {
  const { group, from } = trial;
  const own = axis.sign * from;
  if (group.byPlace) {
    const others = group.rows.map(({ peers }) => without(peers, own));
    return placeZone(axis, others, group.filled);
  }
  const stretches = group.stretchesOf(own, bendsOf(trial, axis.sign));
  return figureZones({ axis, own, stretches, allMoving: group.hasGroupMeans });
}

/** Where the own score turns or jumps. */
function bendsOf({ row, group, rivals }: Trial, sign: 1 | -1): readonly number[] {
  return figureBends(row, group.column.figures[rivals.unit], sign);
}

/** Whether a better figure can equal all peers, which `equal-bounds` may reward in everybody. */
function meetsAllPeers({ rows }: GroupColumn, own: number): boolean {
  for (let place = 0; place < rows.length; place += 1) {
    const { row, peers } = rows[place] as RowPeers;
    if (row.settings.rule !== 'efficacy') continue;
    const n = peers.length;
    const least = peers[0] === own ? peers[1] : peers[0];
    const greatest = peers[n - 1] === own ? peers[n - 2] : peers[n - 1];
    if (least === greatest) return true;
  }
  return false;
}

/** Towards the best interval: up, down, or nowhere from inside it. */
function intervalSign({ settings }: Indicator, x: number): 1 | -1 | 0 {
  const { best } = settings;
  if (!best) return 0;
  return x < best[0] ? 1 : x > best[1] ? -1 : 0;
}

function needsPositive({ settings }: Indicator): boolean {
  const { rule, curve } = settings;
  if (rule === 'efficacy') return curve === 'logarithmic';
  const divides = rule === 'completion' || (rule === 'segments' && settings.on === 'completion');
  return rule === 'relative' || (divides && settings['reverse-form'] !== 'complement');
}

const UNKNOWN = { total: Number.POSITIVE_INFINITY, exact: Number.NaN };

/** The total with today's best figure, where better ones bring no more. */
function bestOf(group: GroupColumn, unit: number): Trial['best'] {
  const score = group.bestScore(unit);
  return score === undefined || Number.isNaN(score) ? UNKNOWN : group.totals.standing(unit, score);
}

function indexForRank(
  trial: Trial,
  figures: Figures,
  zone: Zone,
  rank: number,
): number | undefined {
  const { rivals } = trial;
  if (!mayRank(trial, rank)) return undefined;
  const search = movingSearch(trial, figures, zone);
  if (rank > 1 && rivals.scheme.ranks.ties === 'dense')
    return searchGroup(search, rivals.others, denseRankMoving(rivals, rank));
  return searchRank(search, contestants(trial, search), { rank, alone: false });
}

function indexForGrade(
  trial: Trial,
  figures: Figures,
  zone: Zone,
  goal: GradeGoal,
): number | undefined {
  const { rivals } = trial;
  const open = goal.ways.filter(
    ({ total, anyRank }) => trial.best.total >= total && mayReach(trial, anyRank),
  );
  if (open.length === 0) return undefined;
  const search = movingSearch(trial, figures, zone);
  const rank = Math.max(...open.map(({ anyRank }) => anyRank));
  if (Number.isFinite(rank)) {
    // If the scheme keeps ties out, a unit that shares the last place of a quota does not get it.
    const alone = rivals.scheme['grade-ties'] === 'out';
    const start = searchRank(search, contestants(trial, search), { rank, alone });
    if (start === undefined) return undefined;
    search.from = start;
  }
  return searchGroup(search, rivals.others, gradeMoving(rivals, goal));
}

function indexAlone(
  trial: Trial,
  axis: FigureAxis,
  zone: Zone,
  goal: AloneGoal,
): number | undefined {
  if (!goal.possible(trial.best.total)) return undefined;
  return searchAlone(0, zone.size - 1, (index) => aloneAt(trial, axis.at(zone.t(index))), goal);
}

/** Standing with a figure while the peers stay as they are. */
function aloneAt({ group, rivals: { unit } }: Trial, x: number): ExactStanding | undefined {
  const score = group.anew.alone(unit, x);
  return score === undefined ? undefined : group.totals.standing(unit, score);
}

/**
 * Guesses the figure by a straight line from today's total to that of the best figure. Returns it
 * if it is the nearest one: it reaches the goal, and the figure before it does not. Mostly it is.
 */
function straightFigure(trial: Trial, axis: FigureAxis, goal: AloneGoal): number | undefined {
  const { group, rivals, from, best } = trial;
  const own = axis.sign * from;
  const between = trial.simple && !group.byPlace && group.rows.length === 1;
  if (!between || isAtEnd(group.rows, own)) return undefined;
  if (!goal.monotone || goal.near === undefined || !goal.possible(best.total)) return undefined;
  const now = group.totals.exact(rivals.unit, group.column.exact[rivals.unit] ?? Number.NaN);
  const share = (goal.near - now) / (best.exact - now);
  const t = axis.upTo(own + share * (group.best - own)) + 1;
  const x = axis.at(t);
  // Only up to today's best do the others stay where they are.
  if (!(axis.sign * x <= group.best)) return undefined;
  const reaches = (standing: ExactStanding | undefined) => standing && goal.reached(standing);
  if (t > 1 && reaches(aloneAt(trial, axis.at(t - 1))) !== false) return undefined;
  return reaches(aloneAt(trial, x)) ? x : undefined;
}

function movingSearch({ rivals, group }: Trial, figures: Figures, zone: Zone): MovingSearch {
  figures.moving ??= snapshots(group, rivals.unit, figures.axis);
  const { snapshotAt, rangeOf } = figures.moving;
  return {
    unit: rivals.unit,
    from: 0,
    to: zone.size - 1,
    snapshotAt: (index) => snapshotAt(zone.t(index)),
    rangeOf,
    tieBreaks: rivals.scheme.ranks['tie-break'].length > 0,
    halfUnit: halfUnit(rivals),
    lines: rivals.scheme.grades.flatMap(({ min }) => (min === undefined ? [] : [min])),
    budget: { left: 1000 + Math.ceil(SPANS / (rivals.others.length + 1)) },
  };
}

/**
 * Other units that may stand before this one at some of the figures, and the number of those that
 * always do. If no other unit can rise, these are the units ahead at the first figure; those that
 * cannot fall below this unit's best total are only counted.
 */
function contestants(trial: Trial, search: MovingSearch): Contestants {
  const { simple, stayAhead, best, rivals } = trial;
  const own = search.snapshotAt(search.from).own;
  if (!simple || !own) return { ahead: 0, others: rivals.others };
  const before = rivals.reaching(own.total);
  const open: number[] = [];
  for (let place = 0; place < before; place += 1) {
    const other = rivals.others[place] as number;
    if (!stayAhead?.unit(other, best.total)) open.push(other);
  }
  return { ahead: before - open.length, others: open };
}
