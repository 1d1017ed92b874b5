import { filesBelow } from '../archive/manifest.ts';
import { messages } from '../i18n/messages.ts';
import type { Report } from '../model/report.ts';
import type { Language } from '../model/site.ts';
import type { Say } from './say.ts';
import type { Told } from './site-data.ts';

/** What came of the documents of a site, or of a part of it. */
export interface MadeDocuments {
  count: number;
  /** Articles that hold what no document may, each as a line with its place. */
  refused: string[];
  missingFaces: readonly string[];
  /** False where PDFs were asked for and no browser could be started. */
  browser: boolean;
}

/** Makes the files of all documents beside their pages, PDFs too where the report has them. */
export async function makeDocuments(
  site: string,
  report: Report,
  told?: Told,
): Promise<MadeDocuments> {
  const pages =
    report.documents === false
      ? []
      : filesBelow(site).filter((path) => path.includes('/documents/') && path.endsWith('.html'));
  if (pages.length === 0) return { count: 0, refused: [], missingFaces: [], browser: true };
  const text = messages(report.language).documentFiles;
  const { exportDocuments } = await import('../export/article/site-documents.ts');
  const exported = await exportDocuments(site, pages, {
    pdf: report.pdf ?? false,
    ...(told && { told }),
  });
  const refused = exported.refused.map(({ page, found }) => {
    const why = text.found[found.what](found.found, found.known ?? []);
    return text.refused(page, found.line, found.column, why);
  });
  const { missingFaces, browser } = exported;
  return { count: pages.length, refused, missingFaces, browser };
}

/** Tells what is wrong with the documents of all parts of a site. False where there is no site with them. */
export function tellDocuments(
  parts: readonly MadeDocuments[],
  language: Language,
  say: Say,
): boolean {
  const text = messages(language).documentFiles;
  if (parts.some(({ browser }) => !browser)) say.complain(`${text.noBrowser}\n`);
  const missing = [...new Set(parts.flatMap(({ missingFaces }) => missingFaces))];
  if (missing.length > 0) say.note(`${text.missingFaces(missing)}\n`);
  const refused = parts.flatMap((one) => one.refused);
  for (const line of refused.sort()) say.complain(`${line}\n`);
  return refused.length === 0;
}
