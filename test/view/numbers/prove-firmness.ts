import type { MethodRanks, RankInterval } from '../../../src/model/findings.ts';
import type { Sheet, UnitJson } from './example.ts';
import { type Book, type Expected, rowKey, says, showsChart, showsTable } from './page-book.ts';
import { spansStand } from './positions.ts';
import type { SheetProofs } from './proofs.ts';
import { grouped } from './prove-ranking.ts';

type Interval = RankInterval & { rank: number };

/** Intervals of the units that have a rank. */
const intervalsOf = ({ findings }: Sheet): Interval[] =>
  (findings.firmness?.intervals ?? []).filter((one): one is Interval => one.rank !== null);

const isFirm = ({ rank, low, high }: Interval): boolean => low === rank && high === rank;

const methodsOf = ({ findings }: Sheet): MethodRanks[] =>
  (findings.firmness?.methods ?? []).filter(({ own }) => !own);

/** How many units a method moves, and by how many places at most. */
function movesOf(sheet: Sheet, { ranks }: MethodRanks): { count: number; most: number } {
  const places = intervalsOf(sheet).map(({ unit, rank }) => Math.abs((ranks[unit] ?? rank) - rank));
  return { count: places.filter((x) => x > 0).length, most: Math.max(0, ...places) };
}

function sentence({ sheet, words, write }: SheetProofs): string {
  const { firmness, site } = words;
  const intervals = intervalsOf(sheet);
  const { perturb, draws } = sheet.input.scheme.analysis;
  const count = intervals.length;
  const firm = intervals.filter(isFirm).length;
  const width = ({ low, high }: Interval) => high - low;
  const most = Math.max(...intervals.map(width));
  const widest = intervals.find((one) => width(one) === most);
  const drawn = firmness.draws({ perturb: write.written(perturb), draws });
  const first = [firm === count ? firmness.allFirm(count) : firmness.someFirm({ count, firm })];
  if (widest && most > 0)
    first.push(
      firmness.widest({ ...widest, unit: sheet.unitOf.get(widest.unit)?.name ?? widest.unit }),
    );
  const methods = methodsOf(sheet).map((one) => ({ one, ...movesOf(sheet, one) }));
  const same = methods.filter((one) => one.count === 0);
  const second = methods
    .filter((one) => one.count > 0)
    .map((moved) =>
      firmness.methodMoves({
        method: firmness.under(moved.one.variant),
        count: moved.count,
        most: moved.most,
      }),
    );
  if (same.length > 0)
    second.push(
      firmness.methodSame(write.list(same.map(({ one }) => firmness.under(one.variant)))),
    );
  const end = (parts: string[]) =>
    parts.length === 0 ? '' : parts.join(firmness.stop) + site.fullStop;
  return drawn + end(first) + site.between + end(second);
}

/** Intervals group by group, the first place before the last. */
function byGroup(sheet: Sheet): { name: string; rows: Interval[] }[] {
  const groups = grouped(sheet) ? sheet.input.scheme.groups : [{ id: undefined, name: '' }];
  return groups
    .map(({ id, name }) => ({
      name,
      rows: intervalsOf(sheet)
        .filter(({ unit }) => id === undefined || sheet.unitOf.get(unit)?.group === id)
        .sort((a, b) => a.rank - b.rank),
    }))
    .filter(({ rows }) => rows.length > 0);
}

/** Which places the ruler letters: every one, every fifth and so on, as far as they stand apart. */
function letteredPlaces(last: number): number[] {
  const apart = (760 * 0.62) / (last - 1);
  const step = [1, 5, 10, 50, 100].find((one) => one * apart >= 26) ?? 500;
  return Array.from({ length: last }, (_, i) => i + 1).filter(
    (place) => place === 1 || place % step === 0,
  );
}

function proveTable(book: Book, { sheet, words }: SheetProofs): void {
  const { firmness, site } = words;
  const axis = grouped(sheet) ? site.groupRank : site.rank;
  const name = (unit: string) => sheet.unitOf.get(unit)?.name ?? unit;
  const methods = methodsOf(sheet).filter((one) => movesOf(sheet, one).count > 0);
  const rows = new Map(
    intervalsOf(sheet).map((one): [string, Expected] => [
      rowKey(name(one.unit)),
      {
        [axis]: String(one.rank),
        [firmness.median]: String(one.median),
        [firmness.range]: firmness.rangeOf(one.low, one.high),
        ...Object.fromEntries(
          methods.map(({ variant, ranks }) => [
            firmness.under(variant),
            String(ranks[one.unit] ?? site.dash),
          ]),
        ),
      },
    ]),
  );
  const noun = sheet.input.scheme['unit-noun'] ?? site.unit;
  showsTable(book, { caption: firmness.caption, keys: [noun], rows });
}

/** 位次稳定性 on the page of an assessment. */
export function proveFirmness(book: Book, proofs: SheetProofs): void {
  const { sheet, words, write } = proofs;
  const { firmness, site } = words;
  const intervals = intervalsOf(sheet);
  if (intervals.length < 2) return;
  says(book, sentence(proofs));
  const firm = intervals.filter(isFirm).length;
  const title = firmness.chartTitle({ firm, open: intervals.length - firm });
  const axis = grouped(sheet) ? site.groupRank : site.rank;
  says(book, title);
  says(book, firmness.chartSub(axis, write.written(sheet.input.scheme.analysis.perturb)));
  const last = Math.max(2, ...intervals.map(({ rank, high }) => Math.max(rank, high)));
  const name = (unit: string) => sheet.unitOf.get(unit)?.name ?? unit;
  const rows = byGroup(sheet).flatMap((group) => group.rows);
  showsChart(book, title, [
    ...letteredPlaces(last).map(String),
    axis,
    ...byGroup(sheet).map((group) => group.name),
    ...rows.map(({ unit }) => name(unit)),
    ...rows.map(({ low, high }) => firmness.rangeOf(low, high)),
  ]);
  spansStand(book, title, rows);
  proveTable(book, proofs);
  says(book, firmness.range);
}

/** The line on the page of a unit. */
export function proveUnitFirmness(book: Book, proofs: SheetProofs, unit: UnitJson): void {
  const { sheet, words, write } = proofs;
  const { firmness, site } = words;
  const intervals = intervalsOf(sheet);
  const own = intervals.find((one) => one.unit === unit.code);
  if (!own || intervals.length < 2) return;
  const perturb = write.written(sheet.input.scheme.analysis.perturb);
  const where = grouped(sheet) ? site.groupRank : site.rank;
  const [rank, low, high, median] = [own.rank, own.low, own.high, own.median].map((place) =>
    write.place(place),
  ) as [string, string, string, string];
  const drawn = isFirm(own)
    ? firmness.unitFirm({ perturb, where, rank })
    : firmness.unitOpen({ perturb, where, low, high, median });
  const others = methodsOf(sheet).flatMap(({ variant, ranks }) => {
    const place = ranks[unit.code];
    if (place === undefined || place === null || place === own.rank) return [];
    return [firmness.unitMethod({ method: firmness.under(variant), rank: write.place(place) })];
  });
  const rest = others.length > 0 ? site.between + others.join(firmness.stop) + site.fullStop : '';
  says(book, drawn + rest);
}
