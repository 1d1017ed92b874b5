import { type ComparePart, comparePart } from '../compare/compare-data.ts';
import { documentLinks } from '../documents/document-entries.ts';
import { hasWorkbook, scoreCount } from '../downloads/assessment-files.ts';
import type { ChartPart, LinksPart, PageActions, PageContent, Part, TablePart } from '../page.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import { frameOf } from '../site/frame-of.ts';
import { relativeHref } from '../site/href.ts';
import { methodLink } from '../site/method-link.ts';
import { pageActions } from '../site/page-actions.ts';
import { type PageParams, pageOf } from '../site/page-of.ts';
import type { Scale } from '../site/scale.ts';
import type { SiteView } from '../site/site-view.ts';
import { stageText } from '../site/stage-text.ts';
import { heatPart } from '../words/heat.ts';
import { rulerPart } from '../words/ruler-note.ts';
import { showsPoints } from '../words/unit-points.ts';
import { categoryColumns, hasMoreCategories } from './category-columns.ts';
import { outstandingPart } from './outstanding.ts';
import { movementPart, rankingChart } from './ranking-chart.ts';
import { type RankingFirmness, rankingFirmness } from './ranking-firmness.ts';
import { hasPlaces, type RankingTable, rankingTable, scaleOfTotals } from './ranking-table.ts';
import { rankingVetoes } from './ranking-vetoes.ts';
import { assessmentLead } from './ranking-words.ts';

export interface RankingPage extends PageContent {
  actions: PageActions;
  scale: Scale;
  vetoes: TablePart | undefined;
  outstanding: TablePart | undefined;
  chart: ChartPart | undefined;
  ranking: RankingPart;
  heat: TablePart | undefined;
  compare: ComparePart | undefined;
  firmness: RankingFirmness | undefined;
  movement: ChartPart | undefined;
  documents: LinksPart | undefined;
  more: LinksPart;
}

export interface RankingPart extends Part {
  table: RankingTable;
}

/** The page of one assessment: its ranking, and what explains it. */
export function rankingPage(view: SiteView, params: PageParams): RankingPage {
  const of = pageOf(view, params);
  const { site } = view.words;
  const path = of.page('index.html');
  const { title } = of.scheme;
  return {
    frame: frameOf(view, { path, title, of }),
    title,
    aside: stageText(of),
    lead: assessmentLead(of),
    actions: pageActions(of, 'print-wall'),
    scale: scaleOfTotals(of),
    vetoes: rankingVetoes(of),
    outstanding: outstandingPart(of),
    chart: rankingChart(of),
    ranking: {
      id: 'part.ranking',
      title: site.rankingHead,
      note: rankingNote(of),
      see: methodLink(of, path, 'part.ranks'),
      table: rankingTable(of),
    },
    heat: rankingHeat(of),
    compare: comparePart(of),
    firmness: rankingFirmness(of),
    movement: movementPart(of),
    documents: documentLinks(of, path),
    more: moreAbout(of),
  };
}

/** Units by categories. */
function rankingHeat(of: AssessmentView): TablePart | undefined {
  return heatPart(of, {
    id: 'part.heat',
    page: of.page('index.html'),
    caption: of.words.site.heatRankingCaption(of.scheme.title),
    decimals: of.scheme.rounding.category,
    columns: categoryColumns(of.scheme.categories).map(({ id, name }) => ({
      head: name,
      score: (unit) => unit.categories.find((one) => one.id === id)?.score,
      anchor: 'part.categories',
    })),
  });
}

function rankingNote(of: AssessmentView): string {
  const { edition, many, site } = of.words;
  const note = of.scores.partial
    ? edition.rankingNote(of.scheme.publish.ranking)
    : site.rankingNote;
  return [
    note,
    ...(showsPoints(of) ? [site.rankingPointsNote] : []),
    ...(hasPlaces(of) ? [site.placesNote] : []),
    ...(hasMoreCategories(of.scheme.categories) ? [many.categories] : []),
    ...[rulerPart(of, scaleOfTotals(of))].filter((one) => one !== undefined),
  ].join(site.between);
}

function moreAbout(of: AssessmentView): LinksPart {
  const { many, site } = of.words;
  const withWorkbook = hasWorkbook(of);
  const links: [text: string, file: string][] = [
    [site.methodLink, 'method.html'],
    [site.adjustmentsHead, 'adjustments.html'],
    [site.vetoHead, 'vetoes.html'],
    [site.downloadCsv, 'downloads/ranking.csv'],
    ...(withWorkbook
      ? [[site.downloadWorkbook, 'downloads/workbook.xlsx'] as [string, string]]
      : []),
  ];
  return {
    id: 'part.more',
    title: site.moreAbout,
    links: links.map(([text, file]) => ({
      text,
      href: relativeHref(of.page('index.html'), of.page(file)),
    })),
    remark: withWorkbook ? undefined : many.workbook(of.format.number(scoreCount(of))),
  };
}
