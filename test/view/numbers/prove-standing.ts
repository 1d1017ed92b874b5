import { cellOf } from './example.ts';
import { mean, scoredUnder } from './groups-worked.ts';
import { type Book, type Expected, rowKey, says, showsTable } from './page-book.ts';
import type { SheetProofs } from './proofs.ts';
import { unitHead } from './unit-head.ts';

function proveLead(book: Book, { sheet, words, write }: SheetProofs): void {
  const { site } = words;
  const tasks = sheet.indicators.filter(({ kind }) => kind === 'task').length;
  const first = site.standingLead({ figures: sheet.indicators.length - tasks, tasks });
  const { standing, standingIn, counts } = sheet.findings;
  if (standingIn !== sheet.id) {
    says(book, first);
    return;
  }
  const self = sheet.unitOf.get(sheet.input.scheme.self ?? '')?.name ?? '';
  const places = counts.places
    .map(({ from, to }) => ({
      from,
      to,
      count: standing.filter(({ rank }) => rank >= from && rank <= to).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ from, to, count }) => site.placesCount(from, to, count));
  const without = sheet.indicators.length - standing.length;
  says(book, first + site.standingPlaces(self, write.list(places), without));
  const rivals = sheet.input.scheme.rivals.map((rival) => {
    const count = (word: string) =>
      standing.filter(({ rivals: all }) => all[rival] === word).length;
    return site.rivalCount({
      rival: sheet.unitOf.get(rival)?.name ?? rival,
      ahead: count('ahead'),
      level: count('level'),
      behind: count('behind'),
    });
  });
  if (rivals.length > 0) says(book, site.rivalCounts(rivals));
}

function proveStanding(book: Book, { sheet, words, write }: SheetProofs): void {
  const { site } = words;
  const { standing, standingIn } = sheet.findings;
  if (standingIn !== sheet.id) return;
  const self = sheet.unitOf.get(sheet.input.scheme.self ?? '')?.name ?? '';
  const rows = new Map(
    standing.map((one): [string, Expected] => {
      const row = sheet.indicators.find(({ code }) => code === one.code);
      const { toNext, lost, rankChange } = one;
      const next =
        toNext === undefined
          ? site.dash
          : write.apart(write.fixed(toNext, row?.decimals ?? 0), row?.unit);
      return [
        rowKey(row?.name ?? one.code),
        {
          [site.rank]: site.standingPlace(one.rank, one.of, one.tied),
          [site.change]: rankChange === undefined ? site.dash : write.moved(rankChange),
          [site.lost]: lost === undefined ? site.dash : write.fixed(lost, 2),
          [site.toNext]: next,
        },
      ];
    }),
  );
  showsTable(book, { caption: site.standingCaption(self), keys: [site.indicator], rows });
  says(book, site.firstPlace);
}

function proveOwners(book: Book, { sheet, words, write }: SheetProofs): void {
  const { site } = words;
  const rows = new Map(
    sheet.indicators.map((row): [string, Expected] => {
      const scores = scoredUnder(sheet, row.code).map(
        ({ unit }) => cellOf(unit, row.code).score ?? Number.NaN,
      );
      const { indicator } = sheet.input.scheme.rounding;
      return [
        rowKey(row.name),
        {
          [site.weight]: write.written(row.weight),
          [site.meanScore]: scores.length === 0 ? site.dash : write.fixed(mean(scores), indicator),
        },
      ];
    }),
  );
  showsTable(book, { caption: site.ownersCaption, keys: [site.indicator], rows });
}

function proveOfficial(book: Book, { sheet, words, write }: SheetProofs): void {
  const { site } = words;
  const { official } = sheet.findings;
  if (official.length === 0) return;
  const different = official.filter(({ ours, theirs }) => ours !== theirs).length;
  says(book, site.officialNote(official.length, different));
  const categories = new Map(sheet.indicators.map(({ code, name }) => [code, name]));
  const collect = (list: typeof sheet.input.scheme.categories): void => {
    for (const { id, name, categories: inner } of list) {
      categories.set(id, name);
      collect(inner ?? []);
    }
  };
  collect(sheet.input.scheme.categories);
  // The office and the upper level publish hundredths, and so does the scheme.
  const figure = (field: string, x: number) =>
    field === 'rank' ? write.written(x) : write.fixed(x, 2);
  const rows = new Map(
    official.map(({ unit, code, field, ours, theirs }): [string, Expected] => {
      const what = code === undefined ? site.total : (categories.get(code) ?? code);
      const difference = ours === null || ours === theirs ? undefined : ours - theirs;
      const amount = (x: number) =>
        field === 'rank' ? (x > 0 ? '+' : '') + write.written(x) : write.signed(x, 2);
      return [
        rowKey(sheet.unitOf.get(unit)?.name ?? unit, what, site.officialFields[field]),
        {
          [site.officialOurs]: ours === null ? site.dash : figure(field, ours),
          [site.officialTheirs]: figure(field, theirs),
          [site.officialDifference]: difference === undefined ? site.dash : amount(difference),
        },
      ];
    }),
  );
  const keys = [unitHead(sheet, words), site.officialWhat, site.officialField];
  showsTable(book, { caption: site.officialCaption, keys, rows });
}

/** 指标支撑. */
export function proveStandingPage(book: Book, proofs: SheetProofs): void {
  proveLead(book, proofs);
  proveStanding(book, proofs);
  proveOwners(book, proofs);
  proveOfficial(book, proofs);
}
