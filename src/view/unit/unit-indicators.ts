import { lostPoints } from '../../analyse/lost-points.ts';
import type { Markup } from '../../components/html.ts';
import {
  type IndicatorGroup,
  type IndicatorHead,
  type IndicatorRow,
  indicatorTable,
  type NameMarkup,
  nameMarkup,
} from '../../components/indicator-rows.ts';
import { ruler } from '../../components/ruler.ts';
import type { Indicator, Unit } from '../../model/dataset.ts';
import type { CategoryScore, IndicatorScore, UnitScore } from '../../model/scores.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import { relativeHref } from '../site/href.ts';
import type { SiteView } from '../site/site-view.ts';
import { shownDecimals, valueUnit } from '../words/shown-value.ts';
import { placeCell } from '../words/sort-cells.ts';
import { yearOnYear } from '../words/year-on-year.ts';
import { indicatorTrace } from './trace-of.ts';

/** 亿元, 逆向: what a figure means, in small letters behind the name. */
export function indicatorDetail(view: SiteView, indicator: Indicator): string {
  const { site, stage } = view.words;
  const parts = [
    indicator.settings.rule === 'deduction' ? site.pointsOff : valueUnit(indicator),
    indicator.direction === 'positive' ? undefined : stage.directions[indicator.direction],
  ];
  return view.format.list(parts.filter((part) => part !== undefined));
}

/** Whether an indicator is meant for a unit at all; what is not is no gap of the unit's. */
export function isMeantFor({ groups, units }: Indicator, { code, group }: Unit): boolean {
  return (!groups || groups.includes(group ?? '')) && (!units || units.includes(code));
}

/** A value as the tables show it: a figure with the indicator's decimals, or a word. */
export function valueText(view: SiteView, indicator: Indicator, value: number | string): string {
  if (typeof value === 'string') return value;
  return view.format.number(value, shownDecimals(indicator));
}

/** The value, or why there is none. */
export function valueCell(view: SiteView, one: IndicatorScore): string {
  const { reasons, fills } = view.words.stage;
  if (one.kind === 'missing') return reasons[one.reason];
  if (one.kind === 'filled') return view.words.site.filledAs(reasons[one.reason], fills[one.by]);
  if (one.value !== undefined) return valueText(view, one.indicator, one.value);
  return one.indicator.settings.periods ? view.words.site.byPeriod : view.words.site.dash;
}

export function weightText(view: SiteView, one: IndicatorScore): string {
  const weight = view.format.weight(one.weight);
  const effective = Math.round(one.effectiveWeight * 1e9) / 1e9;
  if (one.kind === 'missing' || effective === one.weight) return weight;
  return view.words.site.weightLocal(weight, view.format.number(effective, 2));
}

const names = new WeakMap<AssessmentView, Map<Indicator, NameMarkup>>();

/** An indicator's name in a row, put together once: the pages of all units lie in one folder. */
function nameOf(
  view: SiteView,
  of: AssessmentView,
  unit: UnitScore,
  indicator: Indicator,
): NameMarkup {
  const known = names.get(of) ?? new Map<Indicator, NameMarkup>();
  names.set(of, known);
  const found = known.get(indicator);
  if (found !== undefined) return found;
  const made = nameMarkup({
    anchor: of.indicatorAddress(indicator.code),
    name: indicator.name,
    href: relativeHref(of.unitPath(unit.unit.code), of.indicatorPath(indicator.code)),
    detail: indicatorDetail(view, indicator),
  });
  known.set(indicator, made);
  return made;
}

/** A number as the markup that it is: digits need no escaping. */
const figureMarkup = (view: SiteView, x: number, decimals: number): Markup => ({
  markup: view.format.number(x, decimals),
});

type RowCell = IndicatorRow['cells'][number];

const NOTHING: Markup = { markup: '' };

/** What a score came to, in figures. */
function addScoreCells(
  cells: RowCell[],
  view: SiteView,
  of: AssessmentView,
  unit: UnitScore,
  one: IndicatorScore,
): void {
  const { dash } = view.words.site;
  const weight = weightText(view, one);
  if (one.kind === 'missing') {
    cells.push(dash, NOTHING, dash, weight, dash, dash);
    return;
  }
  const spread = of.indicatorSpread(unit, one.indicator);
  const place = of.placeOf(unit.unit.code, one.indicator.code);
  cells.push(
    figureMarkup(view, one.score, of.scheme.rounding.indicator),
    ruler(of.scale, { score: one.score, median: spread?.median, best: spread?.best }),
    place && place.of > 1
      ? placeCell(view, { rank: place.place, of: place.of, tied: place.tied })
      : dash,
    weight,
    one.points === undefined ? dash : figureMarkup(view, one.points, 2),
    figureMarkup(view, lostPoints(one) ?? 0, 2),
  );
}

/** Target and last year's figure, where the assessment has any. */
function addFigureCells(
  cells: RowCell[],
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

function rowOf(
  view: SiteView,
  of: AssessmentView,
  unit: UnitScore,
  one: IndicatorScore,
): IndicatorRow {
  const { indicator } = one;
  const cells: RowCell[] = [valueCell(view, one)];
  if (of.shows.targets || of.shows.previous) addFigureCells(cells, view, of, unit, one);
  addScoreCells(cells, view, of, unit, one);
  return {
    name: nameOf(view, of, unit, indicator),
    cells,
    trace: indicatorTrace(view, of, unit, one),
  };
}

function categoryNote(view: SiteView, of: AssessmentView, category: CategoryScore): string {
  const { format, words } = view;
  if (category.score === undefined) return words.site.noScore;
  return words.site.categoryNote(
    format.weight(category.weight),
    format.number(category.score, of.scheme.rounding.category),
  );
}

function groupsOf(view: SiteView, of: AssessmentView, unit: UnitScore): IndicatorGroup[] {
  const path = of.unitPath(unit.unit.code);
  const meant = unit.indicators.filter(({ indicator }) => isMeantFor(indicator, unit.unit));
  const byCategory = Map.groupBy(meant, ({ indicator }) => indicator.category ?? '');
  const rows = (list: readonly IndicatorScore[]) => list.map((one) => rowOf(view, of, unit, one));
  const known = unit.categories.flatMap((category) => {
    const list = byCategory.get(category.id);
    if (!list) return [];
    byCategory.delete(category.id);
    const href = relativeHref(path, of.categoryPath(category.id));
    return [
      { name: category.name, href, note: categoryNote(view, of, category), rows: rows(list) },
    ];
  });
  const rest = [...byCategory.values()].flat();
  if (rest.length === 0) return known;
  return [...known, { name: undefined, href: undefined, note: '', rows: rows(rest) }];
}

function headOf(view: SiteView, of: AssessmentView, unit: UnitScore): IndicatorHead {
  const { site } = view.words;
  const { targets, previous } = of.shows;
  const heads = (...texts: string[]) => texts.map((head) => ({ head }));
  return {
    caption: site.indicatorsCaption(unit.unit.name),
    trace: site.trace,
    groups: site.category,
    indicator: site.indicator,
    columns: [
      ...heads(site.value),
      ...(targets ? heads(site.target) : []),
      ...(previous ? heads(site.previous, site.yearOnYear) : []),
      ...heads(site.score),
      { head: site.rulerHead(of.scale.low, of.scale.high), scale: true },
      ...heads(site.rank, site.weight, site.points, site.lost),
    ],
  };
}

/** How many indicators of the scheme are not meant for the unit. */
export function notMeant(unit: UnitScore): number {
  return unit.indicators.filter(({ indicator }) => !isMeantFor(indicator, unit.unit)).length;
}

/** All indicators of a unit, with values, scores and traces. */
export function unitIndicators(view: SiteView, of: AssessmentView, unit: UnitScore): Markup {
  return indicatorTable(headOf(view, of, unit), groupsOf(view, of, unit));
}
