import { resolve } from 'node:path';
import type { AssessmentFacts } from '../../src/briefing/assessment-facts.ts';
import { readDataset } from '../../src/ingest/read-dataset.ts';
import type { Language } from '../../src/model/site.ts';
import { makeReport } from '../../src/report.ts';
import { factsByAssessment } from '../../src/view/documents/facts-by-assessment.ts';

/** The example’s assessments, read, scored and analysed as the commands do, by name: `2024/counties`. */
export async function exampleFactsById(
  language: Language,
): Promise<ReadonlyMap<string, AssessmentFacts>> {
  const dataset = await readDataset(resolve(import.meta.dirname, '../../data'), {});
  const { report } = makeReport(dataset, {
    draft: false,
    edition: 'office',
    language,
    version: '0',
    fingerprint: { ofYear: () => '0000-0000-0000-0000', ofAll: () => '0000' },
  });
  return factsByAssessment(report);
}
