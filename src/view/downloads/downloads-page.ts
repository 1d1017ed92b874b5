import { dataTable } from '../../components/data-table.ts';
import { html } from '../../components/html.ts';
import type { PageContent } from '../../layouts/content.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import { frameOf } from '../site/frame-of.ts';
import { relativeHref } from '../site/href.ts';
import { inFrame, sections } from '../site/sections.ts';
import { type SiteView, siteView } from '../site/site-view.ts';
import { assessmentFiles, hasWorkbook, scoreCount } from './assessment-files.ts';
import { resultsFile, resultsMeaning } from './results-file.ts';

const PATH = 'downloads/index.html';

/** Those made by this build, or those that a sealed year holds. */
function filesOf(view: SiteView, of: AssessmentView): string[] {
  if (view.fresh.includes(of))
    return assessmentFiles(of).map((file) => of.page(`downloads/${file}`));
  const sealed = view.report.sealed.find(
    ({ year, current }) => current && year === Number(of.year),
  );
  return (sealed?.downloads ?? []).filter((path) => path.startsWith(`${of.id}/`));
}

function meaningOf(site: SiteView['words']['site'], file: string): string {
  if (file === 'ranking.csv') return site.rankingFile;
  return file.startsWith('results.') ? site.resultsFile : site.workbookFile;
}

/** What the file of all results holds; sealed years are not made anew, and have their own above. */
function allMeaning(view: SiteView): string {
  const fresh = new Set(view.fresh);
  const years = view.assessments.filter((of) => !fresh.has(of)).map(({ year }) => year);
  const meaning = resultsMeaning(view);
  if (years.length === 0) return meaning;
  const { format, words } = view;
  return meaning + words.archive.resultsOfSealed(format.list([...new Set(years)]));
}

/** Assessments that are too large for a workbook. */
function withoutWorkbook(view: SiteView): string[] {
  const large = view.fresh.filter((of) => !hasWorkbook(of));
  return large.map(
    (of) =>
      of.scheme.title +
      view.words.site.colon +
      view.words.many.workbook(view.format.number(scoreCount(of))),
  );
}

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
        filesOf(view, of).map((path) => {
          const file = path.slice(path.lastIndexOf('/') + 1);
          return [html`${of.scheme.title}`, link(path, file), meaningOf(site, file)];
        }),
      ),
      [site.allAssessments, link(`downloads/${results}`, results), allMeaning(view)],
    ],
  });
  return {
    frame: frameOf(view, { path: PATH, title: site.downloads }),
    title: site.downloads,
    lead: [site.downloadsLead, ...withoutWorkbook(view)],
    sections: sections([
      { id: 'part.files', title: site.file, body: inFrame(table, site.downloadsCaption) },
    ]),
  };
}
