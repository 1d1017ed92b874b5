import type { AssessmentView } from './assessment-view.ts';
import type { SiteView } from './site-view.ts';

/** The parts of an address that Astro fills in. */
export type PageParams = Readonly<Record<string, string | undefined>>;

/** The assessment of a page's address. Throws where there is none. */
export function pageOf(view: SiteView, { year, name }: PageParams): AssessmentView {
  const of = view.assessments.find((one) => one.year === year && one.name === name);
  if (!of) throw new Error(`no assessment at ${year}/${name}`);
  return of;
}
