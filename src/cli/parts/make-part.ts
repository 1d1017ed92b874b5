import { makeDocuments } from '../../integration/make-documents.ts';
import type { Told } from '../../integration/site-data.ts';
import type { Source } from '../../integration/source.ts';
import type { Report } from '../../model/report.ts';
import type { Share } from '../../model/share.ts';
import { buildPages } from '../build-pages.ts';
import type { PartMade } from './part-messages.ts';

/** Makes the pages of a share, and the documents on them. */
export async function makePart(
  work: string,
  source: Source,
  report: Report,
  share: Share,
  told?: { pages: Told; documents: Told },
): Promise<Extract<PartMade, { site: string }>> {
  const site = await buildPages(work, source, report, share, told?.pages);
  return { site, documents: await makeDocuments(site, report, told?.documents) };
}
