import type { Link, PageActions } from '../page.ts';
import type { Wording } from '../site/wording.ts';

/**
 * What can be done with a document: print it, project it, take its files away.
 * @param address of the document within its folder: `unit-report-qinglan`
 */
export function documentActions({ report, words }: Wording, address: string): PageActions {
  const text = words.documents;
  const file = (ending: string, label: string): Link => ({ text: label, href: address + ending });
  return {
    label: text.actions,
    buttons: [
      { act: 'print', text: text.print },
      { act: 'project', text: text.project },
    ],
    files: [
      file('.docx', text.docxFile),
      file('.single.html', text.singleFile),
      ...(report.pdf ? [file('.pdf', text.pdfFile)] : []),
    ],
  };
}
