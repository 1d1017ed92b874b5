import { type Cell, type Column, dataTable } from '../../components/data-table.ts';
import { relativeHref } from '../../components/href.ts';
import { html, type Markup } from '../../components/html.ts';
import { ruler, rulerSheet } from '../../components/ruler.ts';
import type { PageContent } from '../../layouts/content.ts';
import type { Indicator } from '../../model/dataset.ts';
import type { IndicatorScore, UnitScore } from '../../model/scores.ts';
import type { AssessmentView } from './assessment-view.ts';
import { pageOf } from './find.ts';
import { frameOf } from './frame-of.ts';
import { indicatorChart } from './indicator-chart.ts';
import { indicatorFacts } from './indicator-facts.ts';
import { indicatorHistory } from './indicator-history.ts';
import { indicatorLead } from './indicator-words.ts';
import { inFrame, inWideFrame, sections } from './sections.ts';
import { type SiteView, siteView } from './site-view.ts';
import { indicatorDetail, isMeantFor, scoreCells, valueCell } from './unit-indicators.ts';

interface IndicatorParams {
  year: string;
  name: string;
  indicator: string;
}

export function indicatorPaths(): { params: IndicatorParams }[] {
  return siteView().assessments.flatMap(({ year, name, indicators, indicatorAddress }) =>
    indicators.map(({ code }) => ({ params: { year, name, indicator: indicatorAddress(code) } })),
  );
}

function boundText(
  view: SiteView,
  indicator: Indicator,
  bound: number | readonly [number, number] | undefined,
): string {
  if (bound === undefined) return view.words.site.dash;
  const number = (x: number) => view.format.number(x, indicator.decimals);
  return typeof bound === 'number' ? number(bound) : `${number(bound[0])}～${number(bound[1])}`;
}

interface Shown {
  bounds: boolean;
  target: boolean;
  previous: boolean;
  group: boolean;
}

function rowOf(
  view: SiteView,
  of: AssessmentView,
  { unit, one, shown }: { unit: UnitScore; one: IndicatorScore; shown: Shown },
): Cell[] {
  const { code } = one.indicator;
  const figure = of.figure(unit.unit.code, code);
  const number = (x: number | undefined) =>
    x === undefined ? view.words.site.dash : view.format.number(x, one.indicator.decimals);
  const spread = of.indicatorSpread(unit, one.indicator);
  const place = of.placeOf(unit.unit.code, code);
  const href = relativeHref(of.indicatorPath(code), of.unitPath(unit.unit.code));
  const bounds = one.kind === 'missing' ? undefined : one.bounds;
  const cells = scoreCells(view, of, unit, one);
  const when = <T>(is: boolean, cell: T): T[] => (is ? [cell] : []);
  return [
    place ? String(place.place) : view.words.site.dash,
    {
      name: html`<a href="${href}#${of.indicatorAddress(code)}">${unit.unit.name}</a>`,
      orders: of.nameOrders(unit.unit.code),
    },
    ...when(shown.group, of.groupNames.get(unit.unit.group ?? '') ?? view.words.site.dash),
    valueCell(view, one),
    ...when(shown.target, number(figure?.target ?? one.indicator.settings.target)),
    ...when(shown.previous, number(figure?.previous)),
    ...when(shown.bounds, boundText(view, one.indicator, bounds?.satisfactory)),
    ...when(shown.bounds, boundText(view, one.indicator, bounds?.unallowable)),
    cells.score,
    one.kind === 'missing'
      ? undefined
      : ruler(of.scale, { score: one.score, median: spread?.median }),
    cells.weight,
    cells.points,
    cells.lost,
  ];
}

function columnsOf(view: SiteView, of: AssessmentView, shown: Shown): Column[] {
  const { site } = view.words;
  const when = (is: boolean, head: string, align: Column['align'] = 'numeric'): Column[] =>
    is ? [{ head, ...(align ? { align } : {}) }] : [];
  return [
    { head: site.rank, align: 'numeric' },
    { head: of.scheme['unit-noun'] ?? site.unit, align: 'words', rowHeader: true },
    ...when(shown.group, site.group, 'words'),
    { head: site.value, align: 'numeric' },
    ...when(shown.target, site.target),
    ...when(shown.previous, site.previous),
    ...when(shown.bounds, site.satisfactory),
    ...when(shown.bounds, site.unallowable),
    { head: site.score, align: 'numeric' },
    { head: site.rulerHead(of.scale.low, of.scale.high) },
    { head: site.weight, align: 'numeric' },
    { head: site.points, align: 'numeric' },
    { head: site.lost, align: 'numeric' },
  ];
}

function valuesTable(view: SiteView, of: AssessmentView, indicator: Indicator): Markup {
  const scores = of
    .scoresUnder(indicator.code)
    .filter(({ unit, one }) => isMeantFor(one.indicator, unit.unit));
  const figures = scores.map(({ unit }) => of.figure(unit.unit.code, indicator.code));
  const shown: Shown = {
    group: of.scheme.groups.length > 1,
    bounds: scores.some(({ one }) => one.kind !== 'missing' && one.bounds !== undefined),
    target:
      indicator.settings.target !== undefined || figures.some((one) => one?.target !== undefined),
    previous: figures.some((one) => one?.previous !== undefined),
  };
  const scoreOf = (one: IndicatorScore) => (one.kind === 'missing' ? -Infinity : one.score);
  const rows = [...scores]
    .sort((a, b) => scoreOf(b.one) - scoreOf(a.one))
    .map(({ unit, one }) => rowOf(view, of, { unit, one, shown }));
  return dataTable({
    caption: view.words.site.indicatorCaption(indicator.name),
    columns: columnsOf(view, of, shown),
    rows,
  });
}

/** The page of one indicator: what it is, whose it is, and what all units got. */
export function indicatorPage(
  year: string | undefined,
  name: string | undefined,
  address: string | undefined,
): PageContent {
  const { view, of } = pageOf(year, name);
  const { site } = view.words;
  const indicator = of.indicators.find(({ code }) => of.indicatorAddress(code) === address);
  if (!indicator) throw new Error(`no indicator at ${year}/${name}/${address}`);
  const path = of.indicatorPath(indicator.code);
  const frame = frameOf(view, {
    path,
    title: indicator.name,
    of,
    via: [{ text: site.indicatorsEntry, path: of.page('standing.html') }],
  });
  return {
    frame: { ...frame, title: site.unitTitle(indicator.name, of.scheme.title) },
    title: indicator.name,
    aside: indicatorDetail(view, indicator),
    lead: indicatorLead(view, of, indicator),
    opening: rulerSheet(of.scale),
    sections: sections([
      { id: 'part.facts', title: site.definitionHead, body: indicatorFacts(view, of, indicator) },
      { id: 'part.chart', title: site.stripHead, body: indicatorChart(view, of, indicator) },
      {
        id: 'part.values',
        title: site.indicatorValuesHead,
        note: site.indicatorValuesNote,
        body: inWideFrame(valuesTable(view, of, indicator), site.indicatorValuesHead),
      },
      {
        id: 'part.history',
        title: site.historyHead,
        body: inFrame(indicatorHistory(view, of, indicator), site.historyHead),
      },
    ]),
  };
}
