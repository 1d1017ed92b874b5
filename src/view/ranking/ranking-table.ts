import { finalGrade } from '../../model/grade-decision.ts';
import type { UnitScore } from '../../model/scores.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import { relativeHref } from '../site/href.ts';
import { type Scale, stretchFor } from '../site/scale.ts';
import type { Wording } from '../site/wording.ts';
import type { RulerMarks } from '../table.ts';
import { shownGrade } from '../unit/unit-words.ts';
import { movedPlaces } from '../words/moved-places.ts';
import { gradeHeight } from '../words/sort-cells.ts';
import { unitNoun } from '../words/unit-noun.ts';
import { pointsOfCategory, pointsText, showsPoints, totalRest } from '../words/unit-points.ts';
import { type CategoryColumn, categoryColumns } from './category-columns.ts';

/** A place of some year, and whether it is not to be compared with the one before. */
export interface PlaceThen {
  place: number;
  broken: boolean;
}

/** A row of the ranking, all in words and figures of the reader's language. */
export interface RankingRow {
  /** Places; a word such as 总分不计 for units without one. */
  rank: string;
  groupRank: string | undefined;
  name: string;
  href: string;
  /** Places in the orders of names. */
  orders: string;
  own: boolean;
  total: string;
  marks: RulerMarks | undefined;
  /** Points where weights are marks, else scores. */
  categories: string[];
  adjustment: string;
  /** What closes the printed points to the printed total. */
  rest: string | undefined;
  movement: string | undefined;
  /** Places won, for sorting. */
  moved: number | undefined;
  /** Places over all of the last three years, where all are known. */
  places: readonly PlaceThen[] | undefined;
  grade: string | undefined;
  /** How high the grade is, for sorting. */
  gradeHeight: number | undefined;
  vetoed: boolean;
}

export interface RankingHead {
  rank: string;
  groupRank: string | undefined;
  unit: string;
  total: string;
  /** Points that a full total has. */
  full: number;
  /** Heading of the column of rulers, their scale, and the whole of which it is a part. */
  scaleHead: string;
  scale: Scale;
  whole: Scale;
  /** `full`: the score or the points that a category can have. */
  categories: { name: string; nested: boolean; full: number }[];
  adjustment: string | undefined;
  rest: string | undefined;
  movement: string | undefined;
  /** The last place that lines of places show. */
  lastPlace: number;
  grade: string | undefined;
  vetoMark: string;
  ownMark: string;
}

export interface RankingGroup {
  name: string | undefined;
  rows: RankingRow[];
}

/** The ranking, a body of rows for each group. */
export interface RankingTable {
  caption: string;
  head: RankingHead;
  groups: RankingGroup[];
  /** Columns, counted from 1, that the sheet for the wall leaves out: what makes up the totals. */
  inFull: number[];
  /** Rows, those that name groups too. */
  lines: number;
  /** Too many rows for one column of a sheet. */
  isLong: boolean;
}

/** So many rows can be read on a sheet of A3 from two steps away. */
const A_SHEET = 70;

/** The place over all, or in the group where groups are not compared. */
function rankText(view: Wording, unit: UnitScore): string {
  const rank = unit.rank ?? unit.groupRank;
  return rank === null ? noRankText(view, unit) : String(rank);
}

/** What the row of a unit without a rank says instead. */
export function noRankText(view: Wording, unit: UnitScore): string {
  const site = view.words.site;
  if (unit.withheld) return site.withheld;
  if (unit.total !== null) return site.unranked;
  return unit.totalExact === null ? site.noTotal : site.void;
}

/** The part of the scale that all totals take, so that groups compare. */
export const scaleOfTotals = (of: AssessmentView): Scale =>
  stretchFor(
    of.scores.units.flatMap(({ total }) => (total === null ? [] : (total * 100) / of.full)),
    of.scale,
  );

function headOf(of: AssessmentView, columns: CategoryColumn[]): RankingHead {
  const site = of.words.site;
  const hasGroups = of.scheme.groups.length > 1 && of.scheme.ranks.overall;
  const scale = scaleOfTotals(of);
  return {
    rank: hasGroups ? site.overallRank : site.rank,
    groupRank: hasGroups ? site.groupRank : undefined,
    unit: unitNoun(of),
    total: site.total,
    full: of.full,
    scaleHead: site.rulerHead(scale.low, scale.high),
    scale,
    whole: of.scale,
    categories: columns.map(({ name, depth, weight }) => ({
      name: showsPoints(of) ? site.headOf(name, of.format.weight(weight)) : name,
      nested: depth > 0,
      full: showsPoints(of) ? weight : 100,
    })),
    adjustment: of.scores.units.some(({ adjustments }) => adjustments.length > 0)
      ? site.adjustments
      : undefined,
    rest: of.scores.units.some((unit) => totalRest(of, unit) !== 0) ? site.roundingRest : undefined,
    movement: of.lastYear ? site.change : undefined,
    lastPlace: lastPlaceOf(of),
    grade: of.scheme.grades.length > 0 ? site.grade : undefined,
    vetoMark: site.vetoHead,
    ownMark: site.ownUnit,
  };
}

const YEARS = 3;

/** Places of three years make a line; of two years the words say all. */
function placesOf(of: AssessmentView, unit: UnitScore): PlaceThen[] | undefined {
  if (!of.lastYear || of.scores.partial) return undefined;
  const points = of.history().ofUnit(unit.unit.code).slice(-YEARS);
  const places = points.flatMap(({ place, break: broken }) =>
    place === undefined ? [] : [{ place, broken }],
  );
  return places.length === YEARS ? places : undefined;
}

/** Of all units in all years that lines of places show: they run from 1 to it. */
const lastPlaceOf = (of: AssessmentView): number =>
  Math.max(
    2,
    ...of.scores.units.flatMap((unit) => placesOf(of, unit)?.map(({ place }) => place) ?? []),
    ...of.ranked.map(({ rank }) => rank ?? 0),
  );

/** Whether any row has a line of places. */
export const hasPlaces = (of: AssessmentView): boolean =>
  of.scores.units.some((unit) => placesOf(of, unit) !== undefined);

function movementOf(of: AssessmentView, unit: UnitScore): string {
  const places = movedPlaces(of, unit);
  if (places !== undefined) return of.format.movement(places);
  const { lineage, site } = of.words;
  if (!of.lastYear || !of.findings || of.scores.partial) return site.dash;
  const link = of.findings.links.units.get(unit.unit.code);
  // Letters hide what a unit came from: it may be new, split or merged.
  if (!link) return of.report.anonymised ? lineage.broken : lineage.newcomer;
  return link.comparable ? site.dash : lineage.broken;
}

/** Points of a category where weights are marks, else its score. */
function categoryText(of: AssessmentView, unit: UnitScore, id: string): string {
  const found = unit.categories.find((one) => one.id === id);
  if (found?.score === undefined) return of.words.site.dash;
  if (showsPoints(of)) return pointsText(of, pointsOfCategory(of, unit, found));
  return of.format.number(found.score, of.scheme.rounding.category);
}

function rowOf(of: AssessmentView, unit: UnitScore, columns: CategoryColumn[]): RankingRow {
  const { format, words } = of;
  const { rounding } = of.scheme;
  const rest = totalRest(of, unit);
  const spread = of.spreads.get(unit.unit.group ?? '')?.total;
  const score = unit.total === null ? undefined : (unit.total * 100) / of.full;
  return {
    rank: rankText(of, unit),
    groupRank: unit.groupRank === null ? words.site.dash : String(unit.groupRank),
    name: unit.unit.name,
    href: relativeHref(of.page('index.html'), of.unitPath(unit.unit.code)),
    orders: of.nameOrders(unit.unit.code),
    own: unit.unit.code === of.scheme.self,
    total: unit.total === null ? words.site.dash : format.number(unit.total, rounding.total),
    marks: score === undefined ? undefined : { score, median: spread?.median, best: spread?.best },
    categories: columns.map(({ id }) => categoryText(of, unit, id)),
    adjustment: unit.adjustment === 0 ? words.site.dash : format.signed(unit.adjustment, 2),
    rest: rest === 0 ? words.site.dash : format.signed(rest, rounding.total),
    movement: movementOf(of, unit),
    moved: movedPlaces(of, unit),
    places: placesOf(of, unit),
    grade: shownGrade(of, unit) ?? words.site.dash,
    gradeHeight: gradeHeight(of, finalGrade(unit)),
    vetoed: unit.vetoes.length > 0,
  };
}

function groupsOf(of: AssessmentView, columns: CategoryColumn[]): RankingGroup[] {
  const rows = (units: readonly UnitScore[]) => units.map((unit) => rowOf(of, unit, columns));
  if (of.scheme.groups.length < 2) return [{ name: undefined, rows: rows(of.scores.units) }];
  const groups = [...of.scheme.groups, { id: undefined, name: of.words.site.ungrouped }];
  return groups
    .map(({ id, name }) => ({
      name,
      rows: rows(of.scores.units.filter(({ unit }) => unit.group === id)),
    }))
    .filter(({ rows: found }) => found.length > 0);
}

/** All units with their totals, in the order of the ranking. */
export function rankingTable(of: AssessmentView): RankingTable {
  const columns = categoryColumns(of.scheme.categories);
  const head = headOf(of, columns);
  const groups = groupsOf(of, columns);
  const lines = groups.reduce((sum, { name, rows }) => sum + rows.length + (name ? 1 : 0), 0);
  return {
    caption: of.words.site.rankingCaption(of.scheme.title),
    head,
    groups,
    inFull: inFullOf(head),
    lines,
    isLong: lines > A_SHEET,
  };
}

/** The columns behind place, name, total, ruler, change and grade. */
function inFullOf({ groupRank, movement, grade, categories, adjustment, rest }: RankingHead) {
  const before = 4 + [groupRank, movement, grade].filter((one) => one !== undefined).length;
  const behind = [adjustment, rest].filter((one) => one !== undefined).length;
  return Array.from({ length: categories.length + behind }, (_, i) => before + i + 1);
}
