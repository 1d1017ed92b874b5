import { html, type Markup } from '../../components/html.ts';
import type { SiteView } from '../site/site-view.ts';

/**
 * Print, project, and the files beside a document's page. The first two need the browser's script,
 * which shows them.
 *
 * @param address of the document within its folder: `unit-report-qinglan`
 */
export function documentActions({ report, words }: SiteView, address: string): Markup {
  const text = words.documents;
  const file = (ending: string, label: string) =>
    html`<a href="${address}${ending}" download>${label}</a>`;
  return html`<div class="document-actions" role="group" aria-label="${text.actions}"><button type="button" data-print hidden>${text.print}</button><button type="button" data-project hidden>${text.project}</button>${file('.docx', text.docxFile)}${file('.single.html', text.singleFile)}${report.pdf && file('.pdf', text.pdfFile)}</div>`;
}
