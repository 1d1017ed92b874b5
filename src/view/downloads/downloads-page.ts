import type { PageContent, TablePart } from '../page.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import { frameOf } from '../site/frame-of.ts';
import { relativeHref } from '../site/href.ts';
import type { SiteView } from '../site/site-view.ts';
import { type Cell, nameColumn, wordsColumn } from '../table.ts';
import { assessmentFiles, hasWorkbook, scoreCount } from './assessment-files.ts';
import { resultsFile, resultsMeaning } from './results-file.ts';

const PATH = 'downloads/index.html';

export interface DownloadsPage extends PageContent {
  files: TablePart;
}

/** What can be taken away. */
export function downloadsPage(view: SiteView): DownloadsPage {
  const { downloads: title, downloadsLead } = view.words.site;
  return {
    frame: frameOf(view, { path: PATH, title }),
    title,
    lead: [downloadsLead, ...withoutWorkbook(view)],
    files: filesPart(view),
  };
}

/** Assessments that are too large for a workbook. */
function withoutWorkbook({ fresh, format, words: { many, site } }: SiteView): string[] {
  return fresh
    .filter((of) => !hasWorkbook(of))
    .map((of) => of.scheme.title + site.colon + many.workbook(format.number(scoreCount(of))));
}

function filesPart(view: SiteView): TablePart {
  const { site } = view.words;
  const results = resultsFile(view);
  const link = (to: string, text: string) => ({ text, href: relativeHref(PATH, to) });
  return {
    id: 'part.files',
    title: site.file,
    table: {
      caption: site.downloadsCaption,
      columns: [nameColumn(site.assessment), wordsColumn(site.file), wordsColumn(site.text)],
      rows: [
        ...view.assessments.flatMap((of) =>
          filesOf(of).map((path): Cell[] => {
            const file = path.slice(path.lastIndexOf('/') + 1);
            return [of.scheme.title, link(path, file), meaningOf(site, file)];
          }),
        ),
        [site.allAssessments, link(`downloads/${results}`, results), allMeaning(view)],
      ],
    },
  };
}

/** Those made by this build, or those that a sealed year holds. */
function filesOf(of: AssessmentView): string[] {
  if (of.site.fresh.includes(of))
    return assessmentFiles(of).map((file) => of.page(`downloads/${file}`));
  const sealed = of.report.sealed.find(({ year, current }) => current && year === Number(of.year));
  const shown = sealed?.shown[of.report.edition]?.downloads ?? [];
  return shown.filter((path) => path.startsWith(`${of.id}/`));
}

function meaningOf(site: SiteView['words']['site'], file: string): string {
  if (file === 'ranking.csv') return site.rankingFile;
  return file.startsWith('results.') ? site.resultsFile : site.workbookFile;
}

/** What the file of all results holds; sealed years are not made anew, and have their own above. */
function allMeaning(view: SiteView): string {
  const { format, words } = view;
  const years = view.assessments.filter((of) => !view.fresh.includes(of)).map(({ year }) => year);
  const meaning = resultsMeaning(view);
  if (years.length === 0) return meaning;
  return meaning + words.archive.resultsOfSealed(format.list([...new Set(years)]));
}
