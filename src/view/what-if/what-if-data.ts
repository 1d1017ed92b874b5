import { type Portable, portableOf } from '../../score/portable.ts';
import { workingsOf } from '../../score/trace/workings.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import { type PageParams, pageOf } from '../site/page-of.ts';
import type { SiteView } from '../site/site-view.ts';

/**
 * Whether a reader may try figures out: in the office's edition alone, with everybody's figures
 * whole. A year of it that shows no more than its public pages has none either.
 */
export function hasWhatIf({ report, scores }: AssessmentView): boolean {
  const isOffice = report.edition === 'office' && !report.anonymised;
  return isOffice && !scores.partial && workingsOf(scores).secrets === undefined;
}

/** Years and assessments with data to try out. */
export const whatIfPaths = ({ fresh }: SiteView): { params: { year: string; name: string } }[] =>
  fresh.filter(hasWhatIf).map(({ year, name }) => ({ params: { year, name } }));

/** Years in which anything can be tried out. */
export const whatIfYears = (view: SiteView): { params: { year: string } }[] =>
  [...new Set(whatIfPaths(view).map(({ params }) => params.year))].map((year) => ({
    params: { year },
  }));

/** What scoring the assessment anew needs. */
export function whatIfData(view: SiteView, params: PageParams): Portable {
  const of = pageOf(view, params);
  if (!hasWhatIf(of)) throw new Error(`nothing to try out in ${of.id}`);
  return portableOf(of.scores);
}
