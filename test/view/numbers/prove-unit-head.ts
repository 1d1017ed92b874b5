import type { Gap } from '../../../src/model/findings.ts';
import { cellOf, everyValue, rowFor, type Sheet, type UnitJson } from './example.ts';
import { rankedOf } from './groups-worked.ts';
import { type Book, fault, says } from './page-book.ts';
import { attribute } from './page-reader.ts';
import { lossOf, lossText } from './points-worked.ts';
import { amongOf, type SheetProofs, stretchOf } from './proofs.ts';
import { yearsBack } from './years-worked.ts';

/** Whether a unit of a later year goes on from the one of this code here. */
const leadsTo = (later: Sheet, code: string, here: Sheet): boolean =>
  later !== here &&
  yearsBack(later, code).some((back) => back.sheet === here && back.code === code);

/** The units before and after, and the years that lie before this one. */
function proveWays(book: Book, proofs: SheetProofs, unit: UnitJson): void {
  const { sheet, words, write } = proofs;
  const ranked = rankedOf(sheet, unit)
    .filter(({ groupRank }) => groupRank !== null)
    .sort((a, b) => (a.groupRank ?? 0) - (b.groupRank ?? 0));
  const at = unit.groupRank === null ? -1 : ranked.indexOf(unit);
  const named = (one: UnitJson) =>
    words.site.neighbour(write.place(one.groupRank ?? Number.NaN), one.name);
  const [before, after] = at < 0 ? [] : [ranked[at - 1], ranked[at + 1]];
  if (before) says(book, `← ${named(before)}`);
  if (after) says(book, `${named(after)} →`);
  for (const { sheet: then } of yearsBack(sheet, unit.code))
    says(book, String(then.input.scheme.year));
  for (const later of proofs.example.sheets)
    if (later.unitOf.has(unit.code) && leadsTo(later, unit.code, sheet))
      says(book, String(later.input.scheme.year));
}

function proveLost(book: Book, proofs: SheetProofs, unit: UnitJson): void {
  const { sheet, words, write } = proofs;
  const order = unit.indicators.map(({ code }) => code);
  const lost = (sheet.found.get(unit.code)?.lost ?? [])
    .map(({ code, points }) => {
      const cell = cellOf(unit, code);
      return { code, loss: lossOf(proofs, cell, points), text: lossText(proofs, cell, points) };
    })
    .filter(({ loss }) => loss > 0)
    .sort((a, b) => b.loss - a.loss || order.indexOf(a.code) - order.indexOf(b.code))
    .slice(0, 3);
  const named = lost.map(({ code, text }) =>
    words.site.lineLostOne(rowFor(sheet, unit, code)?.name ?? '', text),
  );
  if (lost.length > 0) says(book, write.list(named));
}

/** The score that moved most since last year, where the two years can be compared. */
function proveMoved(book: Book, proofs: SheetProofs, unit: UnitJson): void {
  const { sheet, words, write } = proofs;
  if (!sheet.lastYear || !sheet.findings) return;
  const decimals = sheet.input.scheme.rounding.indicator;
  const moved = unit.indicators.flatMap(({ code, score }) => {
    const back = yearsBack(sheet, unit.code, code);
    const [then, now] = back.slice(-2);
    const before = then?.sheet.unitOf
      .get(then.code)
      ?.indicators.find((one) => one.code === then.indicator)?.score;
    if (score === undefined || before === undefined || now?.broken) return [];
    return [{ code, before, score, by: Math.abs(score - before) }];
  });
  const most = Math.max(0, ...moved.map(({ by }) => by));
  const first = moved.find(({ by }) => most - by < 1e-9 && by > 0.5 / 10 ** decimals);
  if (!first) return;
  says(
    book,
    words.site.lineMovedOne({
      name: rowFor(sheet, unit, first.code)?.name ?? '',
      before: write.fixed(first.before, decimals),
      now: write.fixed(first.score, decimals),
      isUp: first.score > first.before,
    }),
  );
}

/** Of the figures that alone reach the next place, the one that has the shortest way. */
function proveGoal(book: Book, proofs: SheetProofs, unit: UnitJson): void {
  const { sheet, words, write } = proofs;
  if (unit.groupRank === null) return;
  const next = (sheet.found.get(unit.code)?.gaps ?? []).filter(({ to }) => to === 'next');
  const ways = next.flatMap((gap: Gap) =>
    gap.by.flatMap(({ indicator, from, x }) => {
      const { measure = 'level', unit: of } = rowFor(sheet, unit, indicator) ?? {};
      if (x === null) return [];
      const isShare = measure === 'level' && of === '%';
      const over = isShare && x > 100 && everyValue(sheet, indicator).every((one) => one <= 100);
      const below = measure === 'level' && x < 0 && from >= 0;
      return over || below ? [] : [{ gap, indicator, from, x }];
    }),
  );
  const way = ({ from, x }: { from: number; x: number }) => Math.abs(x - from) / Math.abs(from);
  const [nearest] = ways.sort((a, b) => way(a) - way(b));
  const row = nearest && rowFor(sheet, unit, nearest.indicator);
  if (!nearest || !row) return;
  says(
    book,
    words.site.lineGoalOne({
      name: row.name,
      from: write.fixed(nearest.from, row.decimals),
      to: write.quantity(write.fixed(nearest.x, row.decimals), row.unit),
      goal: amongOf(proofs).goalNext(write.place(nearest.gap.rank ?? 1)),
    }),
  );
}

/** A tick of the ruler for the total of each ranked unit of the group. */
function rivalsStand(book: Book, { sheet }: SheetProofs, unit: UnitJson): void {
  if (unit.total === null) return;
  const totals = rankedOf(sheet, unit).flatMap(({ total }) => (total === null ? [] : [total]));
  const [low, high] = stretchOf(sheet, [...totals, unit.total]);
  const share = (x: number) => Math.min(1, Math.max(0, (x - low) / (high - low)));
  const wanted = [...new Set(totals.map((x) => Math.round(share(x) * 10_000) / 10))];
  const drawn = book.pieces
    .map(({ element }) => element)
    .find(
      ({ tagName, attrs }) =>
        tagName === 'svg' && attrs.some(({ value }) => value === 'wide-ruler'),
    )
    ?.childNodes.find((one) => 'attrs' in one && attribute(one, 'class') === 'rivals');
  const path =
    drawn && 'childNodes' in drawn
      ? drawn.childNodes.flatMap((one) => ('attrs' in one ? [attribute(one, 'd') ?? ''] : []))
      : [];
  const found = [...path.join('').matchAll(/M([\d.]+) 0v7/g)].map((one) => Number(one[1]));
  const sorted = (list: number[]) => list.sort((a, b) => a - b).join();
  if (totals.length > 1 && sorted(found) !== sorted(wanted))
    fault(book, `the ruler has rivals at ${sorted(found)}, not ${sorted(wanted)}`);
}

/** What stands above the sections of a unit: where to go from it, its rivals, the three lines. */
export function proveUnitHead(book: Book, proofs: SheetProofs, unit: UnitJson): void {
  for (const prove of [proveWays, proveLost, proveMoved, proveGoal, rivalsStand])
    prove(book, proofs, unit);
}
