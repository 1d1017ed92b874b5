import type { Dataset } from '../../src/model/dataset.ts';
import type { Report } from '../../src/model/report.ts';
import type { Language } from '../../src/model/site.ts';
import { makeReport, type ReportOptions } from '../../src/report.ts';
import { setSiteData } from '../../src/site-data.ts';

/** The report of a dataset without problems, which the pages show from now on; the office's, unless options say otherwise. */
export function showReport(
  dataset: Dataset,
  language: Language = 'zh-CN',
  options: Partial<Pick<ReportOptions, 'draft' | 'edition' | 'anonymous'>> = {},
): Report {
  const { report, problems } = makeReport(dataset, {
    draft: false,
    edition: 'office',
    language,
    version: '0',
    fingerprint: { ofYear: () => '', ofAll: () => '' },
    ...options,
  });
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  setSiteData(report);
  return report;
}
