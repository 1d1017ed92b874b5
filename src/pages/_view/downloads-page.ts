import { dataTable } from '../../components/data-table.ts';
import { relativeHref } from '../../components/href.ts';
import { html } from '../../components/html.ts';
import type { PageContent } from '../../layouts/content.ts';
import { assessmentFiles } from './assessment-files.ts';
import { frameOf } from './frame-of.ts';
import { resultsFile } from './results-file.ts';
import { inFrame, sections } from './sections.ts';
import { siteView } from './site-view.ts';

const PATH = 'downloads/index.html';

/** What can be taken away. */
export function downloadsPage(): PageContent {
  const view = siteView();
  const { site } = view.words;
  const results = resultsFile(view);
  const link = (to: string, text: string) => html`<a href="${relativeHref(PATH, to)}">${text}</a>`;
  const table = dataTable({
    caption: site.downloadsCaption,
    columns: [
      { head: site.assessment, align: 'words', rowHeader: true },
      { head: site.file, align: 'words' },
      { head: site.text, align: 'words' },
    ],
    rows: [
      ...view.assessments.flatMap((of) =>
        assessmentFiles(of).map((file) => [
          html`${of.scheme.title}`,
          link(of.page(`downloads/${file}`), file),
          file === 'ranking.csv' ? site.rankingFile : site.workbookFile,
        ]),
      ),
      [site.allAssessments, link(`downloads/${results}`, results), site.resultsFile],
    ],
  });
  return {
    frame: frameOf(view, { path: PATH, title: site.downloads }),
    title: site.downloads,
    lead: [site.downloadsLead],
    sections: sections([
      { id: 'part.files', title: site.file, body: inFrame(table, site.downloadsCaption) },
    ]),
  };
}
