import { type Book, fault, prove, says } from './page-book.ts';
import type { Proofs, SheetProofs } from './proofs.ts';

const CODE = /^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/;

/** The foot that all pages have, and the code that all pages of one year must share. */
export function proveFoot(book: Book, codes: Map<string, string>, version: string): void {
  const [year = ''] = /^\d{4}\//.test(book.path) ? book.path.split('/') : [''];
  const found = book.pieces.find(
    ({ text, element }) => element.tagName === 'dd' && CODE.test(text),
  );
  if (!found) {
    fault(book, 'has no code of its data');
    return;
  }
  if ((codes.get(year) ?? found.text) !== found.text) fault(book, `has the code ${found.text}`);
  codes.set(year, found.text);
  prove(book, found, 'quoted');
  says(book, version);
}

/** The trail and the foot of a page of an assessment. */
export function proveSheetFrame(book: Book, { sheet, words, write }: SheetProofs): void {
  const { scheme, dataDate } = sheet.input;
  says(book, words.site.yearOf(String(scheme.year)));
  if (dataDate !== undefined) says(book, write.date(dataDate));
}

/** Names and texts of the office that may carry numbers: they are shown as they were written. */
export function quotedTexts({ example }: Proofs): string[] {
  const texts = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value === 'string') texts.add(value);
    else if (value instanceof Map) for (const one of value.values()) collect(one);
    else if (Array.isArray(value)) for (const one of value) collect(one);
    else if (value && typeof value === 'object')
      for (const [key, one] of Object.entries(value)) if (!RAW.has(key)) collect(one);
  };
  collect(example.dataset.site);
  for (const { meta } of example.texts) collect(meta);
  for (const { input } of example.sheets) {
    const { figures: _, ...rest } = input;
    collect(rest);
  }
  return [...texts].flatMap((text) => text.split(/\r?\n/)).filter(isQuotable);
}

/** Cells as delivered, dates and ids are no quotations. */
const RAW = new Set(['id', 'code', 'unit', 'indicator', 'dataDate', 'as-of', 'file', 'at']);

/** Words with a number in them. */
const isQuotable = (text: string): boolean => /\d/.test(text) && /\p{L}{2}/u.test(text);
