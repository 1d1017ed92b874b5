import { filesBelow } from '../archive/manifest.ts';
import { findBrowser } from '../export/pdf/browser-of-machine.ts';
import { messages } from '../i18n/messages.ts';
import type { Report } from '../model/report.ts';
import type { Run } from './command.ts';

/** What the command line asks of documents, put into the report, so that pages link what is made. */
export function withDocuments(run: Run, report: Report): Report {
  if (run.switches.has('no-documents')) return { ...report, documents: false };
  return run.switches.has('pdf') && findBrowser() !== undefined ? { ...report, pdf: true } : report;
}

/**
 * Makes the files of all documents beside their pages. False, and told, where an article holds
 * what no document may.
 */
export async function buildDocuments(run: Run, site: string, report: Report): Promise<boolean> {
  if (report.documents === false) return true;
  const text = messages(report.language).documentFiles;
  const pages = filesBelow(site).filter((path) => path.includes('/documents/'));
  if (pages.length === 0) return true;
  run.output.note(`${text.making(pages.length)}\n`);
  const { exportDocuments } = await import('../export/article/site-documents.ts');
  const { refused, missingFaces, browser } = await exportDocuments(site, pages, {
    pdf: run.switches.has('pdf'),
  });
  if (!browser) run.output.complain(`${text.noBrowser}\n`);
  if (missingFaces.length > 0) run.output.note(`${text.missingFaces(missingFaces)}\n`);
  for (const { page, found } of refused) {
    const why = text.found[found.what](found.found, found.known ?? []);
    run.output.complain(`${text.refused(page, found.line, found.column, why)}\n`);
  }
  return refused.length === 0;
}
