import type { Report } from './model/report.ts';
import { type SiteView, siteViewOf } from './view/site/site-view.ts';

/** Under this key the command line leaves the report for the pages, which run in the same process. */
const KEY = Symbol.for('biaochi.report');
const shared = globalThis as typeof globalThis & { [KEY]?: Report };

/** The report that the pages show. */
export function siteData(): Report {
  const report = shared[KEY];
  if (report === undefined)
    throw new Error('no report: build the site with biaochi, not with astro');
  return report;
}

/** The same as pages ask for it. */
export const siteView = (): SiteView => siteViewOf(siteData());

/** For the command line, before the pages are made. */
export function setSiteData(report: Report): void {
  shared[KEY] = report;
}
