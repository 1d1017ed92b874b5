import { type Book, rowKey, says, showsChart, showsTable } from './page-book.ts';
import { slopesStand } from './positions.ts';
import type { SheetProofs } from './proofs.ts';
import { moved } from './prove-ranking.ts';
import { unitHead } from './unit-head.ts';

/** Places of this year beside those of the year before. */
export function proveMovement(book: Book, proofs: SheetProofs): void {
  const { sheet, words, write } = proofs;
  const { site } = words;
  if (!sheet.lastYear) return;
  const [year, before] = [sheet.input.scheme.year, sheet.lastYear.input.scheme.year].map(String);
  if (year === undefined || before === undefined) return;
  const slopes = sheet.units.flatMap((unit) => {
    const change = moved(sheet, unit);
    if (unit.rank === null || change === undefined) return [];
    return [{ name: unit.name, now: unit.rank, old: unit.rank + change, change }];
  });
  const up = slopes.filter(({ change }) => change > 0).length;
  const down = slopes.filter(({ change }) => change < 0).length;
  const title = site.movementChart({ up, down, level: slopes.length - up - down });
  says(book, title);
  says(book, site.movementChartSub(before, year));
  showsChart(book, title, [
    site.yearOf(before),
    site.yearOf(year),
    ...slopes.map(({ name, old }) => `${name} ${old}`),
    ...slopes.map(({ name, now }) => `${now} ${name}`),
  ]);
  // Whoever is not drawn is told: eight by name, more by their number.
  const left = sheet.units
    .map(({ name }) => name)
    .filter((one) => !slopes.some(({ name }) => name === one));
  if (left.length > 8) says(book, site.movementLeftMany(left.length));
  else if (left.length > 0) says(book, site.movementLeft(left.length, write.list(left)));
  slopesStand(book, title, slopes);
  const rows = new Map(
    slopes.map(({ name, now, old, change }) => [
      rowKey(name),
      {
        [site.yearOf(before)]: String(old),
        [site.yearOf(year)]: String(now),
        [site.change]: write.moved(change),
      },
    ]),
  );
  showsTable(book, {
    caption: site.movementChartSub(before, year),
    keys: [unitHead(sheet, words)],
    rows,
  });
  says(book, site.yearOf(before));
  says(book, site.yearOf(year));
}
