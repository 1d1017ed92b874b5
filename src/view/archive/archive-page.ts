import { dataTable } from '../../components/data-table.ts';
import { html } from '../../components/html.ts';
import type { PageContent } from '../../layouts/content.ts';
import { frameOf } from '../site/frame-of.ts';
import { relativeHref } from '../site/href.ts';
import { inFrame, sections } from '../site/sections.ts';
import { siteView } from '../site/site-view.ts';
import { stageText } from '../site/stage-text.ts';
import { dateCell } from '../words/sort-cells.ts';
import { sealedVersions } from './sealed-versions.ts';

const PATH = 'archive/index.html';

/** All years with their assessments, and all sealed versions. */
export function archivePage(): PageContent {
  const view = siteView();
  const { site } = view.words;
  const rows = view.assessments.map((of) => {
    const { assessment, units } = of.scores;
    const first = units.filter(({ rank }) => rank === 1).map(({ unit }) => unit.name);
    return [
      of.year,
      html`<a href="${relativeHref(PATH, of.page('index.html'))}">${of.scheme.title}</a>`,
      stageText(view, of),
      String(units.length),
      String(new Set(assessment.indicators.map(({ code }) => code)).size),
      first.length > 0 ? view.format.list(first) : site.dash,
      dateCell(view, assessment.dataDate),
    ];
  });
  const table = dataTable({
    caption: site.archiveCaption,
    columns: [
      { head: site.year },
      { head: site.assessment, align: 'words', rowHeader: true },
      { head: site.footStage, align: 'words' },
      { head: site.unitCount, align: 'numeric' },
      { head: site.indicatorCount, align: 'numeric' },
      { head: site.firstPlace, align: 'words' },
      { head: site.footDataDate, align: 'words' },
    ],
    rows,
  });
  return {
    frame: frameOf(view, { path: PATH, title: site.years }),
    title: site.years,
    lead: [
      site.archiveLead(
        view.assessments.length,
        new Set(view.assessments.map(({ year }) => year)).size,
      ),
    ],
    sections: sections([
      { id: 'part.years', title: site.assessment, body: inFrame(table, site.archiveCaption) },
      { id: 'part.sealed', title: view.words.archive.sealedHead, body: sealedVersions(view, PATH) },
    ]),
  };
}
