import type { TraceLine } from '../../i18n/trace-words.ts';
import type { Indicator } from '../../model/dataset.ts';
import type { CategoryScore, IndicatorScore, UnitScore } from '../../model/scores.ts';
import type { Link, Part } from '../page.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import { relativeHref } from '../site/href.ts';
import { methodLink } from '../site/method-link.ts';
import type { Scale } from '../site/scale.ts';
import type { SiteView } from '../site/site-view.ts';
import type { Column, RulerCell, SortCell } from '../table.ts';
import { indicatorDetail, isMeantFor, valueCell, weightText } from '../words/indicator-value.ts';
import { placeCell } from '../words/sort-cells.ts';
import {
  categoryRest,
  indicatorPoints,
  lossText,
  pointsOfCategory,
  pointsText,
  scoreHead,
  showsPoints,
  weightHead,
} from '../words/unit-points.ts';
import { yearOnYear } from '../words/year-on-year.ts';
import { indicatorTrace } from './trace-of.ts';

/** The table of a unit's indicators, by category. */
export interface IndicatorTable {
  caption: string;
  /** What the groups of rows are: 类别. */
  groupedBy: string;
  /** Head of the column of names. */
  indicator: string;
  /** Of the cells. */
  columns: readonly Column[];
  /** Columns, counted from 1, that a printed summary leaves out. */
  inFull: readonly number[];
  scale: Scale;
  /** What opens the working of a score. */
  trace: string;
  groups: readonly IndicatorGroup[];
}

export interface IndicatorGroup {
  name: string | undefined;
  href: string | undefined;
  note: string;
  /** What closes the points of the rows to those of the category. */
  rest: RestRow | undefined;
  rows: readonly IndicatorRow[];
}

export interface RestRow {
  name: string;
  points: string;
  lost: string;
}

/** One indicator of a unit, in words and figures. */
export interface IndicatorRow {
  name: IndicatorName;
  cells: readonly IndicatorCell[];
  trace: readonly TraceLine[];
}

type IndicatorCell = string | undefined | SortCell | RulerCell | DoorCell;

/** A score, which opens the working below its row. */
export interface DoorCell {
  door: string;
}

/** What all units show of an indicator. */
export interface IndicatorName extends Link {
  /** Anchor of the trace. */
  anchor: string;
  /** Unit of measure and what else a reader must know: 亿元, 逆向. */
  detail: string;
}

export interface IndicatorsPart extends Part {
  table: IndicatorTable;
}

const names = new WeakMap<AssessmentView, Map<Indicator, IndicatorName>>();

/** An indicator's name in a row, the same for all units, whose pages lie in one folder. */
function nameOf(of: AssessmentView, unit: UnitScore, indicator: Indicator): IndicatorName {
  const known = names.get(of) ?? new Map<Indicator, IndicatorName>();
  names.set(of, known);
  const found = known.get(indicator);
  if (found !== undefined) return found;
  const name: IndicatorName = {
    anchor: of.indicatorAddress(indicator.code),
    text: indicator.name,
    href: relativeHref(of.unitPath(unit.unit.code), of.indicatorPath(indicator.code)),
    detail: indicatorDetail(of, indicator),
  };
  known.set(indicator, name);
  return name;
}

/** What a score came to, in figures. */
function addScoreCells(
  cells: IndicatorCell[],
  view: SiteView,
  of: AssessmentView,
  unit: UnitScore,
  one: IndicatorScore,
): void {
  const { dash } = view.words.site;
  const weight = weightText(view, one);
  if (one.kind === 'missing') {
    cells.push({ door: dash }, undefined, dash, weight, dash, dash);
    return;
  }
  const spread = of.indicatorSpread(unit, one.indicator);
  const place = of.placeOf(unit.unit.code, one.indicator.code);
  cells.push(
    { door: view.format.number(one.score, of.scheme.rounding.indicator) },
    { marks: { score: one.score, median: spread?.median, best: spread?.best } },
    place && place.of > 1
      ? placeCell(view, { rank: place.place, of: place.of, tied: place.tied })
      : dash,
    weight,
    pointsText(of, indicatorPoints(of, one)),
    lossText(of, one),
  );
}

/** Target and last year's figure, if the assessment has them. */
function addFigureCells(
  cells: IndicatorCell[],
  view: SiteView,
  of: AssessmentView,
  unit: UnitScore,
  one: IndicatorScore,
): void {
  const { indicator } = one;
  const { dash } = view.words.site;
  const figure = of.figure(unit.unit.code, indicator.code);
  const number = (x: number | undefined) =>
    x === undefined ? dash : view.format.number(x, indicator.decimals);
  if (of.shows.targets) cells.push(number(figure?.target ?? indicator.settings.target));
  if (!of.shows.previous) return;
  cells.push(figure?.previousWord ?? number(figure?.previous));
  cells.push(yearOnYear(view, one, figure?.previous));
}

function rowOf(of: AssessmentView, unit: UnitScore, one: IndicatorScore): IndicatorRow {
  const { indicator } = one;
  const cells: IndicatorCell[] = [valueCell(of, one)];
  if (of.shows.targets || of.shows.previous) addFigureCells(cells, of.site, of, unit, one);
  addScoreCells(cells, of.site, of, unit, one);
  return {
    name: nameOf(of, unit, indicator),
    cells,
    trace: indicatorTrace(of, unit, one),
  };
}

function categoryNote(of: AssessmentView, unit: UnitScore, category: CategoryScore): string {
  const { format, words } = of;
  if (category.score === undefined) return words.site.noScore;
  const weight = format.weight(category.weight);
  const rate = format.number(category.score, of.scheme.rounding.category);
  if (!showsPoints(of)) return words.site.categoryNote(weight, rate);
  const points = pointsText(of, pointsOfCategory(of, unit, category));
  return words.site.categoryNotePoints({ weight, points, rate });
}

function restOf(of: AssessmentView, unit: UnitScore, category: CategoryScore): RestRow | undefined {
  const rest = categoryRest(of, unit, category);
  if (rest === 0) return undefined;
  const text = (x: number) => of.format.signed(x, of.scheme.rounding.total);
  return { name: of.words.site.roundingRest, points: text(rest), lost: text(-rest) };
}

function groupsOf(of: AssessmentView, unit: UnitScore): IndicatorGroup[] {
  const path = of.unitPath(unit.unit.code);
  const meant = unit.indicators.filter(({ indicator }) => isMeantFor(indicator, unit.unit));
  const byCategory = Map.groupBy(meant, ({ indicator }) => indicator.category ?? '');
  const rows = (list: readonly IndicatorScore[]) => list.map((one) => rowOf(of, unit, one));
  const known = unit.categories.flatMap((category) => {
    const list = byCategory.get(category.id);
    if (!list) return [];
    byCategory.delete(category.id);
    const href = relativeHref(path, of.categoryPath(category.id));
    const rest = restOf(of, unit, category);
    const note = categoryNote(of, unit, category);
    return [{ name: category.name, href, note, rest, rows: rows(list) }];
  });
  const rest = [...byCategory.values()].flat();
  if (rest.length === 0) return known;
  const none = { name: undefined, href: undefined, note: '', rest: undefined };
  return [...known, { ...none, rows: rows(rest) }];
}

function columnsOf(of: AssessmentView): Column[] {
  const { site } = of.words;
  const { targets, previous } = of.shows;
  const heads = (...texts: string[]): Column[] => texts.map((head) => ({ head }));
  return [
    ...heads(site.value),
    ...(targets ? heads(site.target) : []),
    ...(previous ? heads(site.previous, site.yearOnYear) : []),
    ...heads(scoreHead(of)),
    { head: site.rulerHead(of.scale.low, of.scale.high), align: 'scale' },
    ...heads(site.rank, weightHead(of), site.points, site.lost),
  ];
}

/** Last year's value and the change from it, behind the name, the value and the target. */
function inFullOf({ shows: { targets, previous } }: AssessmentView): number[] {
  if (!previous) return [];
  return targets ? [4, 5] : [3, 4];
}

/** All indicators of a unit, with values, scores and traces. */
export function unitIndicators(of: AssessmentView, unit: UnitScore): IndicatorsPart | undefined {
  if (unit.withheld) return undefined;
  const { site } = of.words;
  const apart = unit.indicators.filter(({ indicator }) => !isMeantFor(indicator, unit.unit)).length;
  return {
    id: 'part.indicators',
    title: site.indicatorsHead,
    note:
      (showsPoints(of) ? site.indicatorsNotePoints : site.indicatorsNote) +
      (apart > 0 ? site.notMeant(apart) : ''),
    see: methodLink(of, of.unitPath(unit.unit.code), 'part.rules'),
    table: {
      caption: site.indicatorsCaption(unit.unit.name),
      groupedBy: site.category,
      indicator: site.indicator,
      columns: columnsOf(of),
      inFull: inFullOf(of),
      scale: of.scale,
      trace: site.trace,
      groups: groupsOf(of, unit),
    },
  };
}
