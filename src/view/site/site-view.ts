import { historyOf } from '../../analyse/years/series.ts';
import { formatOf } from '../../i18n/format.ts';
import { messages } from '../../i18n/messages.ts';
import type { Report } from '../../model/report.ts';
import { type AssessmentView, assessmentView } from './assessment-view.ts';
import type { Wording } from './wording.ts';

/** The report with what pages keep asking for: words, formats, addresses, last year's result. */
export interface SiteView extends Wording {
  /** Latest year first. */
  assessments: AssessmentView[];
  /** Those whose pages are made: all but the sealed years, which are served from their seals. */
  fresh: AssessmentView[];
}

const views = new WeakMap<Report, SiteView>();

/** One view for all pages that show a report. */
export function siteViewOf(report: Report): SiteView {
  const view = views.get(report) ?? viewOf(report);
  views.set(report, view);
  return view;
}

function viewOf(report: Report): SiteView {
  const view: SiteView = {
    report,
    words: messages(report.language),
    format: formatOf(report.language),
    assessments: [],
    fresh: [],
  };
  view.assessments = report.assessments.map((one) => assessmentView(one, view));
  view.fresh = view.assessments.filter((one) => !isSealed(report, Number(one.year)));
  for (const one of view.assessments) {
    let history: ReturnType<typeof one.history> | undefined;
    one.history = () => {
      history ??= historyOf(yearsUpTo(view, one).map(({ columns }) => columns()));
      return history;
    };
    one.lastYear = view.assessments.find(
      (other) => other.name === one.name && Number(other.year) === Number(one.year) - 1,
    );
  }
  return view;
}

/** Whether a year's pages come from its seal. */
function isSealed(report: Report, year: number): boolean {
  return report.sealed.some(
    (one) => one.year === year && one.shown[report.edition]?.at === String(year),
  );
}

/** The same assessment through the years, latest first. */
function yearsUpTo(view: SiteView, one: AssessmentView): AssessmentView[] {
  return view.assessments
    .filter(({ name, year }) => name === one.name && Number(year) <= Number(one.year))
    .sort((a, b) => Number(b.year) - Number(a.year));
}
