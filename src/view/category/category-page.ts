import type { CategoryScheme } from '../../model/scheme.ts';
import type { UnitScore } from '../../model/scores.ts';
import type { Link, PageContent, TablePart } from '../page.ts';
import { noRankText } from '../ranking/ranking-table.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import { frameOf } from '../site/frame-of.ts';
import { relativeHref } from '../site/href.ts';
import { methodLink } from '../site/method-link.ts';
import { type PageParams, type PagePaths, pageOf } from '../site/page-of.ts';
import { type Scale, stretchFor } from '../site/scale.ts';
import type { SiteView } from '../site/site-view.ts';
import { ALL, placeIn } from '../site/spreads.ts';
import type { Wording } from '../site/wording.ts';
import { type Cell, type Column, nameColumn, wordsColumn } from '../table.ts';
import { heatPart } from '../words/heat.ts';
import { rulerNote } from '../words/ruler-note.ts';
import { unitNoun } from '../words/unit-noun.ts';
import {
  indicatorPoints,
  pointsOfCategory,
  pointsText,
  scoreHead,
  showsPoints,
  weightHead,
} from '../words/unit-points.ts';
import { categoryRulers, type RulersPart } from './category-rulers.ts';
import { categoryLead, findCategory } from './category-words.ts';

const idsOf = (categories: readonly CategoryScheme[]): string[] =>
  categories.flatMap(({ id, categories: inner }) => [id, ...idsOf(inner ?? [])]);

export const categoryPaths = ({ fresh }: SiteView): PagePaths =>
  fresh.flatMap(({ year, name, scheme, categoryAddress }) =>
    idsOf(scheme.categories).map((id) => ({
      params: { year, name, category: categoryAddress(id) },
    })),
  );

/** More columns than this would not be read any more, and a page of a whole country too large. */
const MOST_COMPONENTS = 12;
const MANY_UNITS = 1000;

/** A category or indicator inside a category. */
interface Component extends Link {
  weight: number;
  /** Points where weights are marks, else the score. */
  got: (unit: UnitScore) => string;
  score: (unit: UnitScore) => number | undefined;
  /** Where its score is explained on the page of a unit. */
  anchor: string;
}

/** What a unit got in a category: points where weights are marks, else the score. */
function gotIn(of: AssessmentView, unit: UnitScore, id: string): string {
  const found = unit.categories.find((one) => one.id === id);
  if (found?.score === undefined) return of.words.site.dash;
  if (showsPoints(of)) return pointsText(of, pointsOfCategory(of, unit, found));
  return of.format.number(found.score, of.scheme.rounding.category);
}

/** The score of a unit under an indicator, where it has one. */
function cellOf(of: AssessmentView, { unit }: UnitScore, code: string) {
  const { column, indexOf } = of.columns();
  const cell = column(code)[indexOf.get(unit.code) ?? -1];
  return cell && cell.kind !== 'missing' ? cell : undefined;
}

function componentsOf(of: AssessmentView, category: CategoryScheme): Component[] {
  const from = of.categoryPath(category.id);
  if (category.categories) {
    return category.categories.map(({ id, name, weight }) => ({
      text: name,
      weight,
      href: relativeHref(from, of.categoryPath(id)),
      got: (unit) => gotIn(of, unit, id),
      score: (unit) => unit.categories.find((one) => one.id === id)?.score,
      anchor: 'part.categories',
    }));
  }
  return of.indicators
    .filter((one) => one.category === category.id)
    .map(({ code, name, weight }) => ({
      text: name,
      weight,
      href: relativeHref(from, of.indicatorPath(code)),
      anchor: of.indicatorAddress(code),
      score: (unit) => cellOf(of, unit, code)?.score,
      got: (unit) => {
        const cell = cellOf(of, unit, code);
        if (!cell) return of.words.site.dash;
        if (showsPoints(of)) return pointsText(of, indicatorPoints(of, cell));
        return of.format.number(cell.score, of.scheme.rounding.category);
      },
    }));
}

function componentsPart(
  of: AssessmentView,
  { id, name }: CategoryScheme,
  components: readonly Component[],
): TablePart {
  const { site } = of.words;
  return {
    id: 'part.parts',
    title: site.categoryPartsHead,
    see: methodLink(of, of.categoryPath(id), 'part.total'),
    table: {
      caption: site.categoryPartsCaption(name),
      label: site.categoryPartsHead,
      columns: [nameColumn(site.name), { head: weightHead(of) }],
      rows: components.map(({ text, href, weight }) => [{ text, href }, of.format.weight(weight)]),
    },
  };
}

/** The place, or why a unit is outside the ranking. */
function placeText(of: AssessmentView, unit: UnitScore, place: number | undefined): string {
  if (place !== undefined) return String(place);
  const isOutside = unit.groupRank === null && !of.scores.partial;
  return isOutside ? noRankText(of, unit) : of.words.site.dash;
}

/** Whether units have a place over all beside that in their group. */
const comparesGroups = ({ scheme, scores }: AssessmentView): boolean =>
  scheme.groups.length > 1 && scheme.ranks.overall && !scores.partial;

/** What all units got in a category, those with a rank first. */
function unitRows(
  of: AssessmentView,
  { id }: CategoryScheme,
  components: readonly Component[],
): Cell[][] {
  const { site } = of.words;
  const { rounding, groups } = of.scheme;
  const overall = comparesGroups(of) ? of.spreads.get(ALL)?.categories.get(id) : undefined;
  const figure = (x: number | undefined) =>
    x === undefined ? site.dash : of.format.number(x, rounding.category);
  return of.scores.units
    .map((unit) => ({ unit, score: unit.categories.find((one) => one.id === id)?.score }))
    .sort(
      (a, b) =>
        Number(b.unit.groupRank !== null) - Number(a.unit.groupRank !== null) ||
        (b.score ?? -Infinity) - (a.score ?? -Infinity),
    )
    .map(({ unit, score }): Cell[] => {
      const { code, name, group = '' } = unit.unit;
      const spread = of.spreads.get(group)?.categories.get(id);
      const marks = { score, median: spread?.median, best: spread?.best };
      return [
        placeText(of, unit, placeIn(overall ?? spread, unit, score)?.rank),
        ...(overall ? [placeText(of, unit, placeIn(spread, unit, score)?.rank)] : []),
        {
          text: name,
          href: relativeHref(of.categoryPath(id), of.unitPath(code)),
          orders: of.nameOrders(code),
          own: code === of.scheme.self ? site.ownUnit : undefined,
        },
        ...(groups.length > 1 ? [of.groupNames.get(group) ?? site.dash] : []),
        ...(showsPoints(of) ? [gotIn(of, unit, id)] : []),
        figure(score),
        score === undefined ? undefined : { marks },
        ...components.map((one) => one.got(unit)),
      ];
    });
}

function unitColumns(of: AssessmentView, scale: Scale, components: readonly Component[]): Column[] {
  const { site } = of.words;
  const grouped = of.scheme.groups.length > 1;
  return [
    ...(comparesGroups(of) ? [{ head: site.overallRank }] : []),
    { head: grouped ? site.groupRank : site.rank },
    nameColumn(unitNoun(of)),
    ...(grouped ? [wordsColumn(site.group)] : []),
    ...(showsPoints(of) ? [{ head: site.points }] : []),
    { head: scoreHead(of) },
    { head: site.rulerHead(scale.low, scale.high), align: 'scale' },
    ...components.map(({ text }) => ({ head: text })),
  ];
}

/** Why the scores of the components have no columns here, if they have none. */
function leftOut({ words, format }: Wording, components: number, units: number): string[] {
  if (units > MANY_UNITS) return [words.many.manyUnits(format.number(units))];
  return components > MOST_COMPONENTS ? [words.many.manyParts(format.number(components))] : [];
}

const unitsCaption = (of: AssessmentView, { name, weight }: CategoryScheme): string =>
  showsPoints(of)
    ? of.words.site.categoryUnitsCaptionPoints(name, of.format.weight(weight))
    : of.words.site.categoryUnitsCaption(name);

function unitsPart(
  of: AssessmentView,
  category: CategoryScheme,
  scale: Scale,
  components: readonly Component[],
): TablePart {
  const { site } = of.words;
  const left = leftOut(of, components.length, of.scores.units.length);
  const shown = left.length > 0 ? [] : components;
  return {
    id: 'part.units',
    title: site.categoryUnitsHead,
    note: rulerNote(of, of.scores.units, scale, ...left),
    table: {
      caption: unitsCaption(of, category),
      label: site.categoryUnitsHead,
      isWide: true,
      scale,
      columns: unitColumns(of, scale, shown),
      rows: unitRows(of, category, shown),
    },
  };
}

/** The part of the scale that the scores of all units take. */
const scaleOfCategory = (of: AssessmentView, { id }: CategoryScheme): Scale =>
  stretchFor(
    of.scores.units.flatMap((unit) => unit.categories.find((one) => one.id === id)?.score ?? []),
    of.scale,
  );

export interface CategoryPage extends PageContent {
  scale: Scale;
  rulers: RulersPart | undefined;
  units: TablePart;
  heat: TablePart | undefined;
  components: TablePart;
}

/** The page of one category: what it holds, and what all units got in it. */
export function categoryPage(view: SiteView, params: PageParams): CategoryPage {
  const of = pageOf(view, params);
  const { year, name, category: address } = params;
  const { site } = view.words;
  const id = idsOf(of.scheme.categories).find((one) => of.categoryAddress(one) === address);
  const category = id === undefined ? undefined : findCategory(of.scheme.categories, id);
  if (!category) throw new Error(`no category at ${year}/${name}/${address}`);
  const components = componentsOf(of, category);
  const longTitle = site.unitTitle(category.name, of.scheme.title);
  const path = of.categoryPath(category.id);
  const scale = scaleOfCategory(of, category);
  return {
    frame: frameOf(view, { path, title: category.name, longTitle, of }),
    title: category.name,
    aside: (showsPoints(of) ? site.fullMarksAre : site.weightIs)(
      view.format.weight(category.weight),
    ),
    lead: categoryLead(of, category),
    scale,
    rulers: of.scores.partial ? undefined : categoryRulers(of, category),
    units: unitsPart(of, category, scale, components),
    heat: heatPart(of, {
      id: 'part.heat',
      page: path,
      caption: site.heatCategoryCaption(category.name),
      decimals: of.scheme.rounding.indicator,
      columns: components.map(({ text, score, anchor }) => ({ head: text, score, anchor })),
    }),
    components: componentsPart(of, category, components),
  };
}
