import type { Link } from '../page.ts';
import type { Wording } from '../site/wording.ts';

/** What can be done with a document: print it, project it, take its files away. */
export interface DocumentActions {
  label: string;
  print: string;
  project: string;
  /** Beside its page. */
  files: Link[];
}

/** @param address of the document within its folder: `unit-report-qinglan` */
export function documentActions({ report, words }: Wording, address: string): DocumentActions {
  const text = words.documents;
  const file = (ending: string, label: string): Link => ({ text: label, href: address + ending });
  return {
    label: text.actions,
    print: text.print,
    project: text.project,
    files: [
      file('.docx', text.docxFile),
      file('.single.html', text.singleFile),
      ...(report.pdf ? [file('.pdf', text.pdfFile)] : []),
    ],
  };
}
