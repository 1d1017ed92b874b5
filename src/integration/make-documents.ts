import { filesBelow } from '../archive/manifest.ts';
import { messages } from '../i18n/messages.ts';
import type { Report } from '../model/report.ts';
import type { Say } from './say.ts';

/**
 * Makes the files of all documents beside their pages, PDFs too where the report has them. False, and
 * told, where an article holds what no document may.
 */
export async function makeDocuments(site: string, report: Report, say: Say): Promise<boolean> {
  if (report.documents === false) return true;
  const text = messages(report.language).documentFiles;
  const pages = filesBelow(site).filter((path) => path.includes('/documents/'));
  if (pages.length === 0) return true;
  say.note(`${text.making(pages.length)}\n`);
  const { exportDocuments } = await import('../export/article/site-documents.ts');
  const { refused, missingFaces, browser } = await exportDocuments(site, pages, {
    pdf: report.pdf ?? false,
  });
  if (!browser) say.complain(`${text.noBrowser}\n`);
  if (missingFaces.length > 0) say.note(`${text.missingFaces(missingFaces)}\n`);
  for (const { page, found } of refused) {
    const why = text.found[found.what](found.found, found.known ?? []);
    say.complain(`${text.refused(page, found.line, found.column, why)}\n`);
  }
  return refused.length === 0;
}
