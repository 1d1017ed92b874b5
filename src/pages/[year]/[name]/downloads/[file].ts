import type { APIContext } from 'astro';
import { writeCsv } from '../../../../export/csv.ts';
import { writeWorkbook } from '../../../../export/workbook/write-workbook.ts';
import { siteView } from '../../../../site-data.ts';
import { downloadPaths } from '../../../../view/downloads/assessment-files.ts';
import { rankingRows } from '../../../../view/downloads/ranking-rows.ts';
import { pageOf } from '../../../../view/site/page-of.ts';

export const getStaticPaths = () => downloadPaths(siteView());

export async function GET({ params }: APIContext): Promise<Response> {
  const view = siteView();
  const of = pageOf(view, params);
  if (params['file'] === 'ranking.csv') return new Response(writeCsv(rankingRows(of)));
  const { language, yearFingerprints, fingerprint } = view.report;
  const { dataDate, scheme } = of.scores.assessment;
  const bytes = await writeWorkbook(of.scores, {
    language,
    fingerprint: yearFingerprints[scheme.year] ?? fingerprint,
    ...(dataDate === undefined ? {} : { dataDate }),
  });
  return new Response(new Uint8Array(bytes));
}
