import { siteView } from './site-view.ts';

/** One path for each year that has assessments. */
export function yearPaths(): { params: { year: string } }[] {
  const years = new Set(siteView().fresh.map(({ year }) => year));
  return [...years].map((year) => ({ params: { year } }));
}

/** One path for each assessment. */
export function assessmentPaths(): { params: { year: string; name: string } }[] {
  return siteView().fresh.map(({ year, name }) => ({ params: { year, name } }));
}
