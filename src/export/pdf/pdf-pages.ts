import type { PdfFile } from './pdf-file.ts';

/** Object numbers of the pages in order. */
export function pageObjects(pdf: PdfFile): number[] {
  const root = reference(pdf.trailer, 'Root');
  return pagesBelow(pdf, reference(pdf.objects.get(root) ?? '', 'Pages'));
}

function pagesBelow(pdf: PdfFile, number: number): number[] {
  const body = pdf.objects.get(number) ?? '';
  const kids = /\/Kids\s*\[([^\]]*)\]/.exec(body);
  if (kids === null) return [number];
  return [...(kids[1] ?? '').matchAll(/(\d+) 0 R/g)].flatMap((kid) =>
    pagesBelow(pdf, Number(kid[1])),
  );
}

const reference = (body: string, key: string): number =>
  Number(new RegExp(`/${key} (\\d+) 0 R`).exec(body)?.[1]);

export const pageCount = (pdf: PdfFile): number => pageObjects(pdf).length;

/** The named places of a PDF (ids that links of the page lead to) → page, counted from 1. */
export function destinations(pdf: PdfFile): Map<string, number> {
  const pages = pageObjects(pdf);
  const places = new Map<string, number>();
  const catalog = pdf.objects.get(reference(pdf.trailer, 'Root')) ?? '';
  const dests = pdf.objects.get(reference(catalog, 'Dests')) ?? '';
  for (const [, name = '', page] of dests.matchAll(/\/([^\s/[\]<>()]+)\s*\[(\d+) 0 R/g)) {
    places.set(nameOf(name), pages.indexOf(Number(page)) + 1);
  }
  return places;
}

/** A PDF name with its `#xx` bytes read as UTF-8; Chromium writes ids as they stand in a link. */
function nameOf(name: string): string {
  const bytes = name.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  const text = new TextDecoder().decode(Uint8Array.from(bytes, (char) => char.charCodeAt(0)));
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
