import type { AssessmentView } from './assessment-view.ts';
import type { SiteView } from './site-view.ts';

/** The parts of an address that Astro fills in. */
export interface PageParams {
  year?: string | undefined;
  name?: string | undefined;
  unit?: string | undefined;
  indicator?: string | undefined;
  category?: string | undefined;
  document?: string | undefined;
}

/** The addresses of the pages of one kind. */
export type PagePaths = { params: PageParams }[];

/** The assessment of a page's address. Throws where there is none. */
export function pageOf(view: SiteView, { year, name }: PageParams): AssessmentView {
  const of = view.assessments.find((one) => one.year === year && one.name === name);
  if (!of) throw new Error(`no assessment at ${year}/${name}`);
  return of;
}
