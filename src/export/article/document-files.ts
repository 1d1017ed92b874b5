import type { Browser } from 'playwright-core';
import { writeDocx } from '../docx/write-docx.ts';
import { makePdf, type Pdf } from '../pdf/pdf.ts';
import { readArticle } from './article.ts';
import type { Found } from './article-nodes.ts';
import type { Article } from './article-tree.ts';
import { withSingleFile } from './single-file.ts';

/** One document in its forms; `pdf` only where a browser was given. */
export interface DocumentFiles {
  article: Article;
  docx: Uint8Array;
  single: string;
  /** The page, with columns and titles as in the other forms. */
  page: string;
  pdf?: Pdf;
}

export type DocumentOutcome =
  | { kind: 'made'; files: DocumentFiles }
  | { kind: 'refused'; problems: Found[] };

/**
 * The forms of one built page's document. With a browser the PDF is printed first, so that the
 * table of contents of the `.docx` shows its page numbers; without one it shows none.
 */
export async function makeDocument(built: string, browser?: Browser): Promise<DocumentOutcome> {
  const { article, problems } = readArticle(built);
  if (article === undefined || problems.length > 0) return { kind: 'refused', problems };
  const { single, page } = withSingleFile(built);
  if (browser === undefined) {
    return { kind: 'made', files: { article, single, page, docx: await writeDocx(article) } };
  }
  const pdf = await makePdf(single, browser);
  const docx = await writeDocx(article, { pages: pdf.places });
  return { kind: 'made', files: { article, single, page, docx, pdf } };
}

/** Whether a built page is a document. */
export const isDocument = (page: string): boolean => /<article\b[^>]*\sdata-document\b/.test(page);
