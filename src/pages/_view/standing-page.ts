import { type Column, dataTable } from '../../components/data-table.ts';
import { relativeHref } from '../../components/href.ts';
import { html, type Markup } from '../../components/html.ts';
import type { PageContent } from '../../layouts/content.ts';
import type { Indicator } from '../../model/dataset.ts';
import type { AssessmentView } from './assessment-view.ts';
import { pageOf } from './find.ts';
import { frameOf } from './frame-of.ts';
import { ownersText, scoredUnder } from './indicator-words.ts';
import { inWideFrame, sections } from './sections.ts';
import type { SiteView } from './site-view.ts';

const PAGE = 'standing.html';
const words = (head: string): Column => ({ head, align: 'words' });
const numeric = (head: string): Column => ({ head, align: 'numeric' });

function rowOf(view: SiteView, of: AssessmentView, indicator: Indicator): (string | Markup)[] {
  const { site } = view.words;
  const href = (to: string) => relativeHref(of.page(PAGE), to);
  const scored = scoredUnder(of, indicator.code);
  const mean = scored.reduce((sum, { one }) => sum + one.score, 0) / scored.length;
  const [first] = scored;
  const { category } = indicator;
  return [
    html`<a href="${href(of.indicatorPath(indicator.code))}">${indicator.name}</a>`,
    category === undefined
      ? site.dash
      : html`<a href="${href(of.categoryPath(category))}">${of.categoryName(category)}</a>`,
    view.format.number(indicator.weight),
    ownersText(view, indicator.lead) ?? site.dash,
    ownersText(view, indicator.support) ?? site.dash,
    indicator.leader ?? site.dash,
    indicator.assessor ?? site.dash,
    scored.length === 0 ? site.dash : view.format.number(mean, of.scheme.rounding.indicator),
    first?.unit.unit.name ?? site.dash,
  ];
}

/** 指标支撑: every indicator with its weight, its owners, and who leads in it. */
export function standingPage(year: string | undefined, name: string | undefined): PageContent {
  const { view, of } = pageOf(year, name);
  const { site } = view.words;
  const title = site.indicatorsEntry;
  const frame = frameOf(view, { path: of.page(PAGE), title, of });
  const table = dataTable({
    caption: site.ownersCaption,
    columns: [
      { ...words(site.indicator), rowHeader: true },
      words(site.category),
      numeric(site.weight),
      words(site.lead),
      words(site.support),
      words(site.leader),
      words(site.assessor),
      numeric(site.meanScore),
      words(site.firstPlace),
    ],
    rows: of.indicators.map((indicator) => rowOf(view, of, indicator)),
  });
  const tasks = of.indicators.filter(({ kind }) => kind === 'task').length;
  return {
    frame: { ...frame, title: site.unitTitle(title, of.scheme.title) },
    title,
    aside: of.scheme.title,
    lead: [site.standingLead({ figures: of.indicators.length - tasks, tasks })],
    sections: sections([
      { id: 'part.owners', title: site.ownersHead, body: inWideFrame(table, site.ownersHead) },
    ]),
  };
}
