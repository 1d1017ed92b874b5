import type { SiteView } from './site-view.ts';

/** One path for each year that has assessments. */
export function yearPaths({ fresh }: SiteView): { params: { year: string } }[] {
  const years = new Set(fresh.map(({ year }) => year));
  return [...years].map((year) => ({ params: { year } }));
}

/** One path for each assessment. */
export const assessmentPaths = ({
  fresh,
}: SiteView): { params: { year: string; name: string } }[] =>
  fresh.map(({ year, name }) => ({ params: { year, name } }));
