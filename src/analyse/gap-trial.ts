import type { Indicator } from '../model/dataset.ts';
import { ownFigure } from './column-anew.ts';
import { type FigureAxis, figureAxis } from './figure-axis.ts';
import { figureZones, type Zone } from './figure-zones.ts';
import { denseRankMoving, gradeAlone, gradeMoving, halfUnit, rankAlone } from './gap-goals.ts';
import type { GradeGoal } from './grade-goal.ts';
import { at } from './group-board.ts';
import { type GroupColumn, without } from './group-column.ts';
import type { StayAhead } from './least-totals.ts';
import type { ExactStanding } from './path-total.ts';
import type { UnitRivals } from './rivals-of-unit.ts';
import { type AloneGoal, searchAlone } from './search-alone.ts';
import { type MovingSearch, searchGroup, searchRank } from './search-moving.ts';
import { type Snapshots, snapshots } from './snapshots.ts';

/** Looks through the better figures of one unit in one indicator. */
export interface Trial {
  from: number;
  /** The nearest figure with which the unit has at most this rank in its group. */
  forRank: (rank: number) => number | null;
  /** The nearest figure with which it has this grade or a better one. */
  forGrade: (goal: GradeGoal) => number | null;
}

interface Trying extends Snapshots {
  rivals: UnitRivals;
  group: GroupColumn;
  axis: FigureAxis;
  zones: Zone[];
  /** Standing with a figure while the peers stay as they are. */
  aloneAt: (t: number) => ExactStanding | undefined;
  /** True where no better figure raises another's score (`GroupColumn.simple`). */
  simple: boolean;
  /** Whether the best imaginable figure leaves few enough units ahead; true where that is not known. */
  mayReach: (rank: number) => boolean;
  /** The same for a rank, which counts places where ranks are dense. */
  mayRank: (rank: number) => boolean;
  /** No figure brings the unit above this total; Infinity where that is not known. */
  ceiling: number;
}

/** Bounds a search where totals of many units cross and cross again; one seldom takes a hundred. */
const SPANS = 100_000;

/** Rules whose figures can be moved: one number with a better direction. */
const MOVABLE: ReadonlySet<string> = new Set([
  'efficacy',
  'bands',
  'completion',
  'threshold',
  'steps',
  'relative',
  'rank-steps',
  'rank-line',
]);

/** Bands whose coefficients do not fall have no better direction. */
const isMovable = ({ settings: { rule, coefficients = [] } }: Indicator): boolean =>
  MOVABLE.has(rule) && coefficients.every((x, i) => i === 0 || x <= (coefficients[i - 1] ?? x));

/** undefined where the unit has no figure that could be moved. */
export function gapTrial(
  group: GroupColumn,
  rivals: UnitRivals,
  stayAhead: StayAhead | undefined,
): Trial | undefined {
  const { column } = group;
  const { unit } = rivals;
  const row = column.rows[column.rowOf[unit] ?? -1];
  const from = ownFigure(column, unit);
  if (!row || from === undefined || !isMovable(row) || column.periods) return undefined;
  const sign = row.direction === 'interval' ? intervalSign(row, from) : group.sign;
  if (sign === 0) return { from, forRank: () => null, forGrade: () => null };
  const simple = group.simple && !meetsAllPeers(group, group.sign * from);
  const ceiling = simple ? ceilingOf(group, unit) : Number.POSITIVE_INFINITY;
  const dense = rivals.scheme.ranks.ties === 'dense';
  const mayReach = (rank: number) => !simple || !stayAhead || stayAhead.units(ceiling, unit) < rank;
  // Where ranks are dense, others who fall level with each other bring the unit forward too.
  const mayRank = (rank: number) =>
    dense ? !simple || !stayAhead || stayAhead.totals(ceiling, unit) < rank : mayReach(rank);
  let made: Trying | undefined;
  const trying = () => {
    made ??= prepare({ group, rivals, row, simple, mayRank, mayReach, ceiling }, from, sign);
    return made;
  };
  const isOut = (rank: number) =>
    ceiling < (rivals.forRank(rank)?.total ?? Number.NEGATIVE_INFINITY) && !mayRank(rank);
  return {
    from,
    forRank: (rank) =>
      isOut(rank) ? null : nearest(trying(), (zone) => rankInZone(trying(), zone, rank)),
    forGrade: (goal) =>
      goal.place < 0 ? null : nearest(trying(), (zone) => gradeInZone(trying(), zone, goal)),
  };
}

/** What most goals that are out of reach need not have. */
function prepare(
  known: Pick<Trying, 'group' | 'rivals' | 'simple' | 'mayRank' | 'mayReach' | 'ceiling'> & {
    row: Indicator;
  },
  from: number,
  sign: 1 | -1,
): Trying {
  const { group, rivals, row } = known;
  const axis = figureAxis(from, row.decimals, sign, needsPositive(row));
  return {
    ...known,
    ...snapshots(group, rivals.unit, axis),
    axis,
    zones: zonesOf(group, row, axis, sign * from),
    aloneAt: (t) => {
      const score = group.anew.alone(rivals.unit, axis.at(t));
      return score === undefined ? undefined : group.totals.standing(rivals.unit, score);
    },
  };
}

function zonesOf(group: GroupColumn, row: Indicator, axis: FigureAxis, own: number): Zone[] {
  const best = row.direction === 'interval' ? (row.settings.best ?? []) : [];
  return figureZones({
    axis,
    own,
    rows: group.rows.map(({ row: one, peers }) => ({ row: one, others: without(peers, own) })),
    filled: group.filled,
    bends: best.map((end) => axis.sign * end),
    allMoving: group.hasGroupMeans,
  });
}

function nearest(
  { zones, axis }: Trying,
  inZone: (zone: Zone) => number | undefined,
): number | null {
  for (const zone of zones) {
    const index = inZone(zone);
    if (index !== undefined) return axis.at(zone.t(index));
  }
  return null;
}

/** Whether a better figure can equal all peers, which `equal-bounds` may reward in everybody. */
function meetsAllPeers({ rows }: GroupColumn, own: number): boolean {
  return rows.some(({ row, peers }) => {
    const others = without(peers, own);
    const least = others.at(0);
    return row.settings.rule === 'efficacy' && least === others.at(others.length - 1);
  });
}

/** Towards the best interval: up, down, or nowhere from inside it. */
function intervalSign({ settings }: Indicator, x: number): 1 | -1 | 0 {
  const [low, high] = settings.best ?? [x, x];
  return x < low ? 1 : x > high ? -1 : 0;
}

function needsPositive({ settings }: Indicator): boolean {
  const { rule, curve } = settings;
  if (rule === 'efficacy') return curve === 'logarithmic';
  return (
    rule === 'relative' || (rule === 'completion' && settings['reverse-form'] !== 'complement')
  );
}

/** The total with today's best figure, where better ones bring no more. */
function ceilingOf(group: GroupColumn, unit: number): number {
  const best = Math.max(...group.rows.map(({ peers }) => peers.at(-1) ?? Number.NEGATIVE_INFINITY));
  const score = group.anew.alone(unit, group.sign * best);
  return score === undefined || Number.isNaN(score)
    ? Number.POSITIVE_INFINITY
    : group.totals.total(unit, score);
}

function rankInZone(trying: Trying, zone: Zone, rank: number): number | undefined {
  const { rivals } = trying;
  if (!zone.moving) return alone(trying, zone, rankAlone(rivals, rank));
  if (!trying.mayRank(rank)) return undefined;
  const search = movingSearch(trying, zone);
  if (rank > 1 && rivals.scheme.ranks.ties === 'dense')
    return searchGroup(search, rivals.others, denseRankMoving(rivals, rank));
  return searchRank(search, contestants(trying, search), { rank, alone: false });
}

function gradeInZone(trying: Trying, zone: Zone, goal: GradeGoal): number | undefined {
  const { rivals } = trying;
  if (!zone.moving) return alone(trying, zone, gradeAlone(rivals, goal));
  const open = goal.ways.filter(
    ({ total, anyRank }) => trying.ceiling >= total && trying.mayReach(anyRank),
  );
  if (open.length === 0) return undefined;
  const search = movingSearch(trying, zone);
  const rank = Math.max(...open.map(({ anyRank }) => anyRank));
  if (Number.isFinite(rank)) {
    // Where ties stay out, whoever shares the last place of a quota does not get it.
    const alone = rivals.scheme['grade-ties'] === 'out';
    const start = searchRank(search, contestants(trying, search), { rank, alone });
    if (start === undefined) return undefined;
    search.from = start;
  }
  return searchGroup(search, rivals.others, gradeMoving(rivals, goal));
}

const alone = ({ aloneAt }: Trying, zone: Zone, goal: AloneGoal) =>
  searchAlone(0, zone.size - 1, (index) => aloneAt(zone.t(index)), goal);

function movingSearch({ snapshotAt, rangeOf, rivals }: Trying, zone: Zone): MovingSearch {
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

/** Others who may stand before the unit: where nobody rises, only those who do at the zone's start. */
function contestants({ simple, rivals }: Trying, search: MovingSearch): readonly number[] {
  const own = search.snapshotAt(search.from).own;
  if (!simple || !own) return rivals.others;
  const { others, board } = rivals;
  return others.filter((other) => at(board.standings, other).total >= own.total);
}
