import { dataTable } from '../../components/data-table.ts';
import { html, type Markup } from '../../components/html.ts';
import { rulerSheet } from '../../components/ruler.ts';
import type { PageContent } from '../../layouts/content.ts';
import { documentLinks } from '../documents/document-entries.ts';
import { hasWorkbook, scoreCount } from '../downloads/assessment-files.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import { frameOf } from '../site/frame-of.ts';
import { relativeHref } from '../site/href.ts';
import { type MethodPart, methodLink } from '../site/method-link.ts';
import { pageOf } from '../site/page-of.ts';
import { inFrame, inWideFrame, sections } from '../site/sections.ts';
import type { SiteView } from '../site/site-view.ts';
import { stageText } from '../site/stage-text.ts';
import { givesReasons, vetoEffect, words } from '../unit/unit-lists.ts';
import { unitHead } from '../words/unit-noun.ts';
import { hasMoreCategories } from './category-columns.ts';
import { owingTable } from './outstanding.ts';
import { movementChart, rankingChart } from './ranking-chart.ts';
import { assessmentFirmness } from './ranking-firmness.ts';
import { rankingOf } from './ranking-table.ts';
import { assessmentLead } from './ranking-words.ts';

/** All vetoes of an assessment, shown before anything else. */
function vetoTable(view: SiteView, of: AssessmentView): Markup | undefined {
  const { site } = view.words;
  const withReasons = givesReasons(of.scores.units.flatMap(({ vetoes }) => vetoes));
  const rows = of.scores.units.flatMap((unit) =>
    unit.vetoes.map((veto) => [
      html`<a href="${relativeHref(of.page('index.html'), of.unitPath(unit.unit.code))}">${unit.unit.name}</a>`,
      veto.name,
      vetoEffect(view, of, veto),
      ...(withReasons ? [veto.reason ?? site.dash, veto.document ?? site.dash] : []),
    ]),
  );
  if (rows.length === 0) return undefined;
  return dataTable({
    caption: site.vetoCaption,
    columns: [
      { head: unitHead(view, of), align: 'words', rowHeader: true },
      { head: site.vetoItem, align: 'words' },
      { head: site.vetoEffect, align: 'words' },
      ...(withReasons ? [site.reason, site.document].map(words) : []),
    ],
    rows,
  });
}

function linkList(view: SiteView, of: AssessmentView): Markup {
  const { site } = view.words;
  const from = of.page('index.html');
  const links = [
    { text: site.methodLink, to: of.page('method.html') },
    { text: site.adjustmentsHead, to: of.page('adjustments.html') },
    { text: site.vetoHead, to: of.page('vetoes.html') },
    { text: site.downloadCsv, to: of.page('downloads/ranking.csv') },
    ...(hasWorkbook(of)
      ? [{ text: site.downloadWorkbook, to: of.page('downloads/workbook.xlsx') }]
      : []),
  ];
  const items = links.map(
    ({ text, to }) => html`<li><a href="${relativeHref(from, to)}">${text}</a></li>`,
  );
  const note =
    !hasWorkbook(of) &&
    html`<p class="note">${view.words.many.workbook(view.format.number(scoreCount(of)))}</p>`;
  return html`<ul class="plain-list">${items}</ul>${note}`;
}

function rankingNote(view: SiteView, of: AssessmentView): string {
  const { edition, many, site } = view.words;
  const note = of.scores.partial
    ? edition.rankingNote(of.scheme.publish.ranking)
    : site.rankingNote;
  return hasMoreCategories(of.scheme.categories) ? note + site.between + many.categories : note;
}

/** The ranking of one assessment. */
export function assessmentPage(year: string | undefined, name: string | undefined): PageContent {
  const { view, of } = pageOf(year, name);
  const { site } = view.words;
  const title = of.scheme.title;
  const see = (part: MethodPart) => methodLink(view, of, of.page('index.html'), part);
  return {
    frame: frameOf(view, { path: of.page('index.html'), title, of }),
    title,
    aside: stageText(view, of),
    lead: assessmentLead(view, of),
    opening: rulerSheet(of.scale),
    sections: sections([
      {
        id: 'part.vetoes',
        title: site.vetoHead,
        see: see('part.vetoes'),
        body: inFrame(vetoTable(view, of), site.vetoCaption),
      },
      {
        id: 'part.owing',
        title: site.owingHead,
        see: see('part.missing'),
        body: owingTable(view, of),
      },
      { id: 'part.chart', title: site.rankingChartHead, body: rankingChart(view, of) },
      {
        id: 'part.ranking',
        title: site.rankingHead,
        note: rankingNote(view, of),
        see: see('part.ranks'),
        body: inWideFrame(rankingOf(view, of), site.rankingHead),
      },
      {
        id: 'part.firmness',
        title: view.words.firmness.head,
        note: view.words.firmness.note,
        body: assessmentFirmness(view, of),
      },
      { id: 'part.movement', title: site.movementHead, body: movementChart(view, of) },
      {
        id: 'part.documents',
        title: site.documentsHead,
        body: documentLinks(view, of, of.page('index.html')),
      },
      { id: 'part.more', title: site.moreAbout, body: linkList(view, of) },
    ]),
  };
}
