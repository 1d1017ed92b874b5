import type { Report } from './model/report.ts';

/** What the second thread made of a task; undefined, at once or later: it is this one's to make. */
export type SiteHelper = (task: number) => Promise<unknown> | undefined;

/** Under this key the command line leaves the report for the pages, which run in the same process. */
const KEY = Symbol.for('biaochi.report');
const shared = globalThis as typeof globalThis & {
  [KEY]?: { report: Report; helper: SiteHelper | undefined };
};

/** The report that the pages show. */
export function siteData(): Report {
  const given = shared[KEY];
  if (given === undefined)
    throw new Error('no report: build the site with biaochi, not with astro');
  return given.report;
}

export const siteHelper = (): SiteHelper | undefined => shared[KEY]?.helper;

/** For the command line, before and while the pages are made. */
export function setSiteData(report: Report, helper?: SiteHelper): void {
  shared[KEY] = { report, helper };
}
