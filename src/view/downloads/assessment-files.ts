import { writeWorkbook } from '../../export/workbook/write-workbook.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import { pageOf } from '../site/page-of.ts';
import { type SiteView, siteView } from '../site/site-view.ts';
import { rankingCsv } from './ranking-csv.ts';

/** Above so many scores a workbook is slow to open and the tables of values serve better. */
const MANY = 60_000;

export const scoreCount = ({ scores }: AssessmentView): number =>
  scores.units.reduce((sum, { indicators }) => sum + indicators.length, 0);

export const hasWorkbook = (of: AssessmentView): boolean => scoreCount(of) <= MANY;

/** Files of an assessment that are made at build. */
export function assessmentFiles(of: AssessmentView): string[] {
  return ['ranking.csv', ...(hasWorkbook(of) ? ['workbook.xlsx'] : [])];
}

export function downloadPaths(): { params: { year: string; name: string; file: string } }[] {
  return siteView().fresh.flatMap((of) =>
    assessmentFiles(of).map((file) => ({ params: { year: of.year, name: of.name, file } })),
  );
}

async function workbook(view: SiteView, of: AssessmentView): Promise<Uint8Array<ArrayBuffer>> {
  const { dataDate, scheme } = of.scores.assessment;
  const { language, yearFingerprints, fingerprint } = view.report;
  const bytes = await writeWorkbook(of.scores, {
    language,
    fingerprint: yearFingerprints[scheme.year] ?? fingerprint,
    ...(dataDate === undefined ? {} : { dataDate }),
  });
  return new Uint8Array(bytes);
}

export async function downloadBytes(
  year: string | undefined,
  name: string | undefined,
  file: string | undefined,
): Promise<string | Uint8Array<ArrayBuffer>> {
  const { view, of } = pageOf(year, name);
  return file === 'ranking.csv' ? rankingCsv(view, of) : workbook(view, of);
}
