import { type Column, dataTable } from '../../components/data-table.ts';
import { html, type Markup } from '../../components/html.ts';
import { ruler, rulerSheet } from '../../components/ruler.ts';
import type { PageContent } from '../../layouts/content.ts';
import type { CategoryScheme } from '../../model/scheme.ts';
import type { UnitScore } from '../../model/scores.ts';
import { noRankText } from '../ranking/ranking-table.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import { frameOf } from '../site/frame-of.ts';
import { relativeHref } from '../site/href.ts';
import { methodLink } from '../site/method-link.ts';
import { pageOf } from '../site/page-of.ts';
import { inFrame, inWideFrame, sections } from '../site/sections.ts';
import { type SiteView, siteView } from '../site/site-view.ts';
import { placeIn } from '../site/spreads.ts';
import { rulerNote } from '../words/ruler-note.ts';
import { categoryLead, findCategory } from './category-words.ts';

interface CategoryParams {
  year: string;
  name: string;
  category: string;
}

const idsOf = (categories: readonly CategoryScheme[]): string[] =>
  categories.flatMap(({ id, categories: inner }) => [id, ...idsOf(inner ?? [])]);

export function categoryPaths(): { params: CategoryParams }[] {
  return siteView().fresh.flatMap(({ year, name, scheme, categoryAddress }) =>
    idsOf(scheme.categories).map((id) => ({
      params: { year, name, category: categoryAddress(id) },
    })),
  );
}

/** More columns than this would not be read any more, and a page of a whole country too large. */
const MOST_PARTS = 12;
const MANY_UNITS = 1000;

interface Part {
  name: string;
  href: string;
  weight: number;
  score: (unit: UnitScore) => number | undefined;
}

/** The categories or indicators that a category is made of. */
function partsOf(of: AssessmentView, category: CategoryScheme): Part[] {
  const from = of.categoryPath(category.id);
  if (category.categories) {
    return category.categories.map(({ id, name, weight }) => ({
      name,
      weight,
      href: relativeHref(from, of.categoryPath(id)),
      score: (unit) => unit.categories.find((one) => one.id === id)?.score,
    }));
  }
  return of.indicators
    .filter((one) => one.category === category.id)
    .map(({ code, name, weight }) => ({
      name,
      weight,
      href: relativeHref(from, of.indicatorPath(code)),
      score: ({ unit }) => {
        const cell = of.columns().column(code)[of.columns().indexOf.get(unit.code) ?? -1];
        return cell && cell.kind !== 'missing' ? cell.score : undefined;
      },
    }));
}

function partsTable(view: SiteView, parts: readonly Part[], name: string): Markup {
  const { site } = view.words;
  return dataTable({
    caption: site.categoryPartsCaption(name),
    columns: [
      { head: site.name, align: 'words', rowHeader: true },
      { head: site.weight, align: 'numeric' },
    ],
    rows: parts.map((part) => [
      html`<a href="${part.href}">${part.name}</a>`,
      view.format.weight(part.weight),
    ]),
  });
}

/** The place, or why a unit is outside the ranking. */
function placeText(
  view: SiteView,
  of: AssessmentView,
  unit: UnitScore,
  place: number | undefined,
): string {
  if (place !== undefined) return String(place);
  const isOutside = unit.rank === null && !of.scores.partial;
  return isOutside ? noRankText(view, unit) : view.words.site.dash;
}

function unitsTable(
  view: SiteView,
  of: AssessmentView,
  category: CategoryScheme,
  parts: readonly Part[],
): Markup {
  const { site } = view.words;
  const { rounding, groups } = of.scheme;
  const grouped = groups.length > 1;
  const figure = (x: number | undefined) =>
    x === undefined ? site.dash : view.format.number(x, rounding.category);
  const scoreOf = (unit: UnitScore) => unit.categories.find(({ id }) => id === category.id)?.score;
  const rows = of.scores.units
    .map((unit) => ({ unit, score: scoreOf(unit), ranked: Number(unit.rank !== null) }))
    .sort((a, b) => b.ranked - a.ranked || (b.score ?? -Infinity) - (a.score ?? -Infinity))
    .map(({ unit, score }) => {
      const spread = of.spreads.get(unit.unit.group ?? '')?.categories.get(category.id);
      const href = relativeHref(of.categoryPath(category.id), of.unitPath(unit.unit.code));
      return [
        placeText(view, of, unit, placeIn(spread, unit, score)?.rank),
        {
          name: html`<a href="${href}">${unit.unit.name}</a>`,
          orders: of.nameOrders(unit.unit.code),
        },
        ...(grouped ? [of.groupNames.get(unit.unit.group ?? '') ?? site.dash] : []),
        figure(score),
        score === undefined
          ? undefined
          : ruler(of.scale, { score, median: spread?.median, best: spread?.best }),
        ...parts.map((part) => figure(part.score(unit))),
      ];
    });
  const columns: Column[] = [
    { head: grouped ? site.groupRank : site.rank, align: 'numeric' },
    { head: of.scheme['unit-noun'] ?? site.unit, align: 'words', rowHeader: true },
    ...(grouped ? [{ head: site.group, align: 'words' as const }] : []),
    { head: site.score, align: 'numeric' },
    { head: site.rulerHead(of.scale.low, of.scale.high), align: 'scale' },
    ...parts.map(({ name }) => ({ head: name, align: 'numeric' as const })),
  ];
  return dataTable({
    caption: site.categoryUnitsCaption(category.name),
    columns,
    rows,
  });
}

/** Why the scores of the parts have no columns here, if they have none. */
function leftOut({ words, format }: SiteView, parts: number, units: number): string[] {
  if (units > MANY_UNITS) return [words.many.manyUnits(format.number(units))];
  return parts > MOST_PARTS ? [words.many.manyParts(format.number(parts))] : [];
}

/** The page of one category: what it holds, and what all units got in it. */
export function categoryPage(
  year: string | undefined,
  name: string | undefined,
  address: string | undefined,
): PageContent {
  const { view, of } = pageOf(year, name);
  const { site } = view.words;
  const id = idsOf(of.scheme.categories).find((one) => of.categoryAddress(one) === address);
  const category = id === undefined ? undefined : findCategory(of.scheme.categories, id);
  if (!category) throw new Error(`no category at ${year}/${name}/${address}`);
  const parts = partsOf(of, category);
  const left = leftOut(view, parts.length, of.scores.units.length);
  const shown = left.length > 0 ? [] : parts;
  const frame = frameOf(view, { path: of.categoryPath(category.id), title: category.name, of });
  return {
    frame: { ...frame, title: site.unitTitle(category.name, of.scheme.title) },
    title: category.name,
    aside: site.weightIs(view.format.weight(category.weight)),
    lead: categoryLead(view, of, category),
    opening: rulerSheet(of.scale),
    sections: sections([
      {
        id: 'part.units',
        title: site.categoryUnitsHead,
        note: rulerNote(view, of, of.scores.units, ...left),
        body: inWideFrame(unitsTable(view, of, category, shown), site.categoryUnitsHead),
      },
      {
        id: 'part.parts',
        title: site.categoryPartsHead,
        see: methodLink(view, of, of.categoryPath(category.id), 'part.total'),
        body: inFrame(partsTable(view, parts, category.name), site.categoryPartsHead),
      },
    ]),
  };
}
