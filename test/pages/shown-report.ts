import type { Dataset } from '../../src/model/dataset.ts';
import type { Report } from '../../src/model/report.ts';
import type { Language } from '../../src/model/site.ts';
import { makeReport } from '../../src/report.ts';
import { setSiteData } from '../../src/site-data.ts';

/** The report of a dataset without problems, which the pages show from now on. */
export function showReport(dataset: Dataset, language: Language = 'zh-CN'): Report {
  const { report, problems } = makeReport(dataset, {
    draft: false,
    edition: 'office',
    language,
    version: '0',
    fingerprint: { ofYear: () => '', ofAll: () => '' },
  });
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  setSiteData(report);
  return report;
}
