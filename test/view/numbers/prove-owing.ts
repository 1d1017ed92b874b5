import { rowFor } from './example.ts';
import { type Book, fault, rowKey, says, showsTable } from './page-book.ts';
import type { SheetProofs } from './proofs.ts';
import { unitHead } from './unit-head.ts';

const OWED = ['not-reported', 'not-released'];

/** In a draft: who still owes which figures. */
export function proveOwing(book: Book, { sheet, words, write }: SheetProofs): void {
  const { site } = words;
  const owing = sheet.units.flatMap((unit) => {
    const names = unit.indicators
      .filter(({ kind, reason = '' }) => kind === 'missing' && OWED.includes(reason))
      .flatMap(({ code }) => rowFor(sheet, unit, code)?.name ?? []);
    return names.length > 0 ? [{ unit, names }] : [];
  });
  if (owing.length === 0) {
    if (book.tables.some(({ caption }) => caption === site.outstandingCaption))
      fault(book, 'owes nothing');
    return;
  }
  const cells = owing.reduce((sum, { names }) => sum + names.length, 0);
  says(book, site.outstandingLead(owing.length, cells));
  const rows = new Map(
    owing.map(({ unit, names }) => [
      rowKey(unit.name),
      {
        [site.outstandingCount]: String(names.length),
        [site.outstandingIndicators]: write.list(names),
      },
    ]),
  );
  showsTable(book, { caption: site.outstandingCaption, keys: [unitHead(sheet, words)], rows });
}
