import { type Column, dataTable } from '../../components/data-table.ts';
import { relativeHref } from '../../components/href.ts';
import { html, type Markup } from '../../components/html.ts';
import type { PageContent } from '../../layouts/content.ts';
import type { ProgressRow } from '../../model/dataset.ts';
import type { AssessmentView } from './assessment-view.ts';
import { pageOf } from './find.ts';
import { frameOf } from './frame-of.ts';
import { inWideFrame, sections } from './sections.ts';
import type { SiteView } from './site-view.ts';

const PAGE = 'progress.html';
const words = (head: string): Column => ({ head, align: 'words' });

function rowOf(view: SiteView, of: AssessmentView, row: ProgressRow): (string | Markup)[] {
  const { site, stage } = view.words;
  const indicator = of.indicators.find(({ code }) => code === row.indicator);
  const unit = of.unit(row.unit);
  const href = (to: string) => relativeHref(of.page(PAGE), to);
  return [
    html`<a href="${href(of.unitPath(row.unit))}">${unit?.unit.name ?? row.unit}</a>`,
    html`<a href="${href(of.indicatorPath(row.indicator))}">${indicator?.name ?? row.indicator}</a>`,
    view.format.date(row.asOf),
    row.value === undefined
      ? row.reason === undefined
        ? site.dash
        : stage.reasons[row.reason]
      : view.format.quantity(row.value, indicator?.unit),
    row.state === undefined ? site.dash : stage.taskStates[row.state],
    row.text ?? site.dash,
  ];
}

/** 进度支撑: what the units reported during the year. */
export function progressPage(year: string | undefined, name: string | undefined): PageContent {
  const { view, of } = pageOf(year, name);
  const { site } = view.words;
  const title = site.progressEntry;
  const frame = frameOf(view, { path: of.page(PAGE), title, of });
  const { progress } = of.scores.assessment;
  const latest = progress
    .map(({ asOf }) => asOf)
    .sort()
    .at(-1);
  const table = dataTable({
    caption: site.progressCaption,
    columns: [
      { ...words(site.unit), rowHeader: true },
      words(site.indicator),
      words(site.asOf),
      { head: site.valueSoFar, align: 'numeric' },
      words(site.state),
      words(site.progressText),
    ],
    rows: progress.map((row) => rowOf(view, of, row)),
  });
  return {
    frame: { ...frame, title: site.unitTitle(title, of.scheme.title) },
    title,
    aside: of.scheme.title,
    lead: [
      latest === undefined
        ? site.progressNone
        : site.progressLead(progress.length, view.format.date(latest)),
    ],
    sections: sections([
      {
        id: 'part.progress',
        title: site.progressHead,
        body: latest === undefined ? undefined : inWideFrame(table, site.progressHead),
      },
    ]),
  };
}
