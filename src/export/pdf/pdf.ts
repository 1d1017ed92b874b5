import { parse } from 'parse5';
import type { Browser } from 'playwright-core';
import { children, elements, isElement, type Node } from '../article/article-nodes.ts';
import { type Faces, facesOf } from '../article/faces.ts';
import { fillPageNumbers, wantsPageNumbers } from '../article/single-file.ts';
import { type PdfFile, readPdf, writePdf } from './pdf-file.ts';
import { mendOutline } from './pdf-outline.ts';
import { destinations, pageCount } from './pdf-pages.ts';
import { mendText } from './pdf-text.ts';

export interface Pdf {
  bytes: Uint8Array;
  pages: number;
  /** Page of each heading that a table of contents leads to, by id, counted from 1. */
  places: Map<string, number>;
  faces: Faces;
}

/**
 * Prints a self-contained document (`singleFile`) in the browser: tagged, with an outline, its text
 * as it was written. A table of contents gets its page numbers in a second pass.
 */
export async function makePdf(file: string, browser: Browser): Promise<Pdf> {
  const first = await print(file, browser);
  if (!wantsPageNumbers(file)) return finish(first, file);
  const filled = fillPageNumbers(file, destinations(first.pdf));
  return finish(await print(filled, browser), filled);
}

interface Printed {
  pdf: PdfFile;
  faces: Faces;
}

async function print(file: string, browser: Browser): Promise<Printed> {
  const context = await browser.newContext({ offline: true, javaScriptEnabled: false });
  try {
    const page = await context.newPage();
    await page.emulateMedia({ media: 'print' });
    await page.setContent(file, { waitUntil: 'load' });
    const faces = await facesOf(page);
    const options = { preferCSSPageSize: true, printBackground: true, tagged: true, outline: true };
    return { pdf: readPdf(await page.pdf(options)), faces };
  } finally {
    await context.close();
  }
}

function finish({ pdf, faces }: Printed, file: string): Pdf {
  const shown = parse(file);
  mendText(pdf, charactersOf(shown));
  mendOutline(pdf, headingsOf(shown));
  withoutClock(pdf);
  return { bytes: writePdf(pdf), pages: pageCount(pdf), places: destinations(pdf), faces };
}

/** The document's dates are in its text; the time of printing says nothing about it. */
function withoutClock(pdf: PdfFile): void {
  for (const [number, body] of pdf.objects) {
    if (!body.includes('/CreationDate')) continue;
    const plain = body.replace(/\/(CreationDate|ModDate) \([^)]*\)\s*/g, '');
    pdf.objects.set(number, plain.replace(/\/Creator \((?:\\.|[^\\)])*\)/, '/Creator (Biaochi)'));
  }
}

/** All characters that a document shows, and those of its page numbers. */
function charactersOf(document: Node): Set<string> {
  const used = new Set('—0123456789 ');
  for (const char of textOf(document)) used.add(char);
  return used;
}

const headingsOf = (document: Node): Set<string> =>
  new Set(
    elements(document)
      .filter((element) => /^h[1-6]$/.test(element.tagName))
      .map(textOf),
  );

const textOf = (node: Node): string => {
  if ('value' in node && node.nodeName === '#text') return node.value;
  if (isElement(node) && node.tagName === 'style') return '';
  return children(node).map(textOf).join('');
};
