import type { Sheet } from './example.ts';
import { type Book, type Expected, rowKey, says, showsTable } from './page-book.ts';
import type { Proofs } from './proofs.ts';

/** All years. */
export function proveArchive(book: Book, { example, words, write }: Proofs): void {
  const { site } = words;
  const { sheets } = example;
  const years = new Set(sheets.map(({ input }) => input.scheme.year));
  says(book, site.archiveLead(sheets.length, years.size));
  says(book, site.firstPlace);
  const row = ({ input, units, indicators }: Sheet): Expected => ({
    [site.year]: String(input.scheme.year),
    [site.unitCount]: String(units.length),
    [site.indicatorCount]: String(indicators.length),
    [site.footDataDate]: input.dataDate === undefined ? site.dash : write.date(input.dataDate),
  });
  const rows = new Map(
    sheets.map((sheet): [string, Expected] => [rowKey(sheet.input.scheme.title), row(sheet)]),
  );
  showsTable(book, { caption: site.archiveCaption, keys: [site.assessment], rows });
}
