import type { Dataset } from '../../src/model/dataset.ts';
import type { Language } from '../../src/model/site.ts';
import { makeReport, type ReportOptions } from '../../src/report.ts';
import { type SiteView, siteViewOf } from '../../src/view/site/site-view.ts';

/** What pages show of a dataset without problems; the office's edition, unless options say otherwise. */
export function viewOf(
  dataset: Dataset,
  language: Language = 'zh-CN',
  options: Partial<Pick<ReportOptions, 'draft' | 'edition' | 'anonymous'>> = {},
): SiteView {
  const { report, problems } = makeReport(dataset, {
    draft: false,
    edition: 'office',
    language,
    version: '0',
    fingerprint: { ofYear: () => '', ofAll: () => '' },
    ...options,
  });
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return siteViewOf(report);
}

/** The address of the assessment that `dataFolder` makes. */
export const TOWNS = { year: '2024', name: 'towns' };
