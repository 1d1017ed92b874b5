import type { PdfFile } from './pdf-file.ts';

/** Entries of the outline as objects with their titles. */
export function outlineTitles(pdf: PdfFile): { object: number; title: string }[] {
  const found: { object: number; title: string }[] = [];
  for (const [object, body] of pdf.objects) {
    const hex = /^<<\/Title <FEFF([0-9A-F]*)>[\s\S]*\/Parent /.exec(body)?.[1];
    if (hex !== undefined) found.push({ object, title: fromHex(hex) });
  }
  return found;
}

/**
 * Chromium repeats the title of a heading that it moved to the next page. This restores the titles
 * from the headings of the document.
 */
export function mendOutline(pdf: PdfFile, headings: ReadonlySet<string>): void {
  for (const { object, title } of outlineTitles(pdf)) {
    const half = title.slice(0, title.length / 2);
    if (headings.has(title) || half.repeat(2) !== title || !headings.has(half)) continue;
    const body = pdf.objects.get(object) ?? '';
    pdf.objects.set(object, body.replace(/<FEFF[0-9A-F]*>/, `<FEFF${toHex(half)}>`));
  }
}

const fromHex = (hex: string): string =>
  String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16)));

const toHex = (text: string): string =>
  Array.from({ length: text.length }, (_, i) =>
    text.charCodeAt(i).toString(16).toUpperCase().padStart(4, '0'),
  ).join('');
