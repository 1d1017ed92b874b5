import type { Sheet, UnitJson } from './example.ts';
import { type Book, type Expected, rowKey, says, showsTable } from './page-book.ts';
import { latest, type Proofs, type SheetProofs } from './proofs.ts';
import { progressGlance } from './prove-progress.ts';
import { leads, moved } from './prove-ranking.ts';

/** The three who moved farthest and all who moved as far as the third; none of those if above five. */
function farthest<T extends { places: number }>(list: readonly T[]): T[] {
  const far = ({ places }: T) => Math.abs(places);
  const fartherThan = (one: T) => list.filter((other) => far(other) > far(one)).length;
  const among = list.filter((one) => fartherThan(one) < 3).sort((a, b) => far(b) - far(a));
  return among.length > 5 ? among.filter((one) => far(one) > far(among.at(-1) ?? one)) : among;
}

/** 位次变化（较大的）：…: who won most places, who lost most; 较大 where not all who moved are named. */
function moversText(proofs: SheetProofs): string | undefined {
  const { sheet, words, write } = proofs;
  const { site } = words;
  const changes = sheet.units.flatMap((unit) => {
    const places = moved(sheet, unit);
    return places ? [{ unit, places }] : [];
  });
  const named = (list: { unit: UnitJson; places: number }[]) =>
    write.list(list.map(({ unit, places }) => site.mover(unit.name, write.moved(places))));
  const up = farthest(changes.filter(({ places }) => places > 0));
  const down = farthest(changes.filter(({ places }) => places < 0));
  const parts = [up, down].filter((list) => list.length > 0).map(named);
  const say = up.length + down.length < changes.length ? site.movers : site.moved;
  return parts.length > 0 ? say(parts.join(site.semicolon)) : undefined;
}

/** The home page. */
export function proveHome(book: Book, proofs: Proofs): void {
  const { site } = proofs.words;
  for (const sheet of latest(proofs.example)) {
    const own = { ...proofs, sheet };
    for (const text of [...leads(own), moversText(own) ?? '', progressGlance(own) ?? ''])
      says(book, text);
    says(book, site.homeLatest(String(sheet.input.scheme.year)));
  }
}

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
