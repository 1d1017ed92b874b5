import type { AssessmentView } from './assessment-view.ts';
import { type SiteView, siteView } from './site-view.ts';

/** The assessment of a page's address. Throws where there is none. */
export function pageOf(
  year: string | undefined,
  name: string | undefined,
): { view: SiteView; of: AssessmentView } {
  const view = siteView();
  const of = view.assessments.find((one) => one.year === year && one.name === name);
  if (!of) throw new Error(`no assessment at ${year}/${name}`);
  return { view, of };
}
