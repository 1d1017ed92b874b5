import type { Report } from './model/report.ts';

/** Whether the second thread has written a task's file; undefined where it has not taken it. */
export type SiteHelper = (task: number) => Promise<boolean> | undefined;

/** Puts a file into the site that is being built; the path is from its top. */
export type SiteWriter = (path: string, bytes: string | Uint8Array) => void;

/** What a build has besides the report; a preview has none of it. */
export interface SiteWork {
  helper?: SiteHelper | undefined;
  write?: SiteWriter | undefined;
}

/** Under this key the command line leaves the report for the pages, which run in the same process. */
const KEY = Symbol.for('biaochi.report');
const shared = globalThis as typeof globalThis & { [KEY]?: { report: Report; work: SiteWork } };

/** The report that the pages show. */
export function siteData(): Report {
  const given = shared[KEY];
  if (given === undefined)
    throw new Error('no report: build the site with biaochi, not with astro');
  return given.report;
}

export const siteWork = (): SiteWork => shared[KEY]?.work ?? {};

/** For the command line, before and while the pages are made. */
export function setSiteData(report: Report, work: SiteWork = {}): void {
  shared[KEY] = { report, work };
}
