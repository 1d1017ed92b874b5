import type { Gap, YearChange } from '../../../src/model/findings.ts';
import { cellOf, everyValue, rowFor, type Sheet, type UnitJson } from './example.ts';
import { isSelfTied } from './groups-worked.ts';
import { type Book, type Expected, rowKey, says, showsChart, showsTable } from './page-book.ts';
import { lossOf } from './points-worked.ts';
import { barsReach } from './positions.ts';
import { amongOf, type SheetProofs } from './proofs.ts';
import { withoutEmpty } from './prove-progress.ts';
import { total } from './prove-ranking.ts';
import { kindName, signOf, vetoEffect } from './written-lists.ts';

const nameOf = (sheet: Sheet, code: string): string =>
  sheet.indicators.find((one) => one.code === code)?.name ?? code;

function proveVetoes(book: Book, proofs: SheetProofs, unit: UnitJson): void {
  const { sheet, words, write } = proofs;
  const { site } = words;
  const lines = sheet.input.vetoes.filter((one) => one.unit === unit.code);
  if (lines.length === 0) return;
  const rows = new Map(
    lines.map((line): [string, Expected] => {
      const item = sheet.input.scheme.vetoes.find(({ id }) => id === line.item);
      if (!item) throw new Error(`no veto ${line.item}`);
      const date = line.date === undefined ? site.dash : write.date(line.date);
      return [
        rowKey(item.name),
        { [site.vetoEffect]: vetoEffect(item, sheet, words), [site.date]: date },
      ];
    }),
  );
  withoutEmpty(proofs, rows);
  showsTable(book, { caption: site.vetoCaption, keys: [site.vetoItem], rows });
}

function goalText(proofs: SheetProofs, gap: Gap): string {
  const compared = amongOf(proofs);
  if (gap.to === 'grade') return proofs.words.site.goalGrade(gap.grade ?? '');
  return gap.to === 'first'
    ? compared.goalFirst
    : compared.goalNext(proofs.write.place(gap.rank ?? 1));
}

function proveGaps(book: Book, proofs: SheetProofs, unit: UnitJson): void {
  const { sheet, words, write } = proofs;
  const { site } = words;
  const all = unit.rank === null ? [] : (sheet.found.get(unit.code)?.gaps ?? []);
  const nextIsFirst = all.some(({ to, rank }) => to === 'next' && rank === 1);
  const gaps = all.filter(({ to }) => !(to === 'first' && nextIsFirst));
  if (gaps.length === 0) return;
  const sentence = (gap: Gap) => {
    if (gap.points === undefined) return site.gapUnreachable(goalText(proofs, gap));
    if (gap.points === 0) return site.gapLevel(goalText(proofs, gap));
    return site.gapSentence(goalText(proofs, gap), total(proofs, gap.points));
  };
  says(book, gaps.map(sentence).join(site.semicolon) + site.fullStop);
  const rows = new Map<string, Expected>();
  for (const gap of gaps) {
    const points = gap.points === undefined ? site.unreachable : total(proofs, gap.points);
    const goal = { [site.goal]: goalText(proofs, gap), [site.gapPoints]: points };
    const reached = gap.by.filter(({ indicator, from, x }) => {
      // Nobody has fewer than no accidents, nor more than 100 percent where nobody has.
      const { measure = 'level', unit: of } = rowFor(sheet, unit, indicator) ?? {};
      if (x === null || measure !== 'level') return x !== null;
      const over = x > 100 && of === '%' && everyValue(sheet, indicator).every((one) => one <= 100);
      return !over && !(x < 0 && from >= 0);
    });
    for (const { indicator, from, x } of reached) {
      const row = rowFor(sheet, unit, indicator);
      const name = [row?.name, row?.unit].filter((one) => one !== undefined).join(' ');
      const figure = (value: number) => write.fixed(value, row?.decimals ?? 0);
      rows.set(rowKey(goalText(proofs, gap), name), {
        ...goal,
        [site.value]: figure(from),
        [site.wouldReach]: figure(x ?? Number.NaN),
      });
    }
    const none = { ...goal, [site.value]: site.dash, [site.wouldReach]: site.dash };
    if (reached.length === 0) rows.set(rowKey(goalText(proofs, gap), site.byNoSingle), none);
  }
  showsTable(book, { caption: site.gapsCaption, keys: [site.goal, site.indicator], rows });
}

function proveLost(book: Book, proofs: SheetProofs, unit: UnitJson): void {
  const { sheet, words, write } = proofs;
  const { site } = words;
  const lost = (sheet.found.get(unit.code)?.lost ?? [])
    .map(({ code, points }) => ({ code, points: lossOf(proofs, cellOf(unit, code), points) }))
    .filter(({ points }) => points > 0);
  const order = unit.indicators.map(({ code }) => code);
  lost.sort((a, b) => b.points - a.points || order.indexOf(a.code) - order.indexOf(b.code));
  const shown = lost.slice(0, 10);
  if (shown.length === 0) return;
  const sum = (list: typeof lost) => list.reduce((all, { points }) => all + points, 0);
  const all = sum(lost);
  const full = write.written(sheet.input.scheme['full-score']);
  const isPart = sheet.isCut;
  const title = site.lostChart({
    all: write.fixed(all, 2),
    names: write.list(shown.slice(0, 3).map(({ code }) => nameOf(sheet, code))),
    share: write.percent(sum(shown.slice(0, 3)) / all),
    count: lost.length,
    isPart,
  });
  says(book, title);
  says(book, site.lostChartSub(shown.length, full, isPart));
  showsChart(book, title, [
    site.lostHead,
    ...shown.map(({ points }) => write.fixed(points, 2)),
    site.cumulative,
    ...shown.map(({ code }) => nameOf(sheet, code)),
    ...shown.map((_, i) => write.percent(sum(shown.slice(0, i + 1)) / all)),
  ]);
  barsReach(
    book,
    title,
    shown.map(({ points }) => points),
  );
}

function proveAdjustments(book: Book, proofs: SheetProofs, unit: UnitJson): void {
  const { sheet, words, write } = proofs;
  const { site } = words;
  const lines = sheet.input.adjustments.filter((one) => one.unit === unit.code);
  if (lines.length === 0) return;
  says(book, site.adjustmentsNet(write.signed(unit.adjustment, 2)));
  const rows = new Map(
    lines.map(({ kind, points, reason, date }): [string, Expected] => [
      rowKey(
        reason ?? site.dash,
        kindName(kind, sheet, words),
        write.signed(signOf(kind, sheet) * points, 2),
      ),
      {
        [site.pointsOfLine]: write.signed(signOf(kind, sheet) * points, 2),
        [site.date]: date === undefined ? site.dash : write.date(date),
      },
    ]),
  );
  const caption = site.adjustmentsCaption(unit.name);
  showsTable(book, { caption, keys: [site.event, site.kind, site.pointsOfLine], rows });
}

/** Dates of decisions and appeals; the rest of their tables is quoted. */
function proveDated(book: Book, { sheet, words, write }: SheetProofs, unit: UnitJson): void {
  const { site } = words;
  const { decisions, appeals } = sheet.input;
  const dates = [...decisions, ...appeals]
    .filter((one) => one.unit === unit.code)
    .flatMap(({ date }) => (date === undefined ? [] : [date]));
  for (const date of dates) says(book, write.date(date));
  if (dates.length > 0) says(book, site.date);
}

const changeParts = ({ own, others, rules, scope }: YearChange) => ({ own, others, rules, scope });

function proveChange(book: Book, proofs: SheetProofs, unit: UnitJson): void {
  const { sheet, words, write } = proofs;
  const { site } = words;
  const change = sheet.found.get(unit.code)?.change;
  if (!change) return;
  const decimals = sheet.input.scheme.rounding.total;
  const points = (x: number) => write.signed(x, decimals);
  const { own, others, rules, scope } = changeParts(change);
  const parts: [string, number][] = [
    [site.changeOwn, own],
    [site.changeOthers, others],
    [site.changeRules, rules],
    [site.changeScope, scope],
  ];
  const rows = new Map(
    [...parts, [site.changeTotal, change.total] as [string, number]].map(([name, x]) => [
      rowKey(name),
      { [site.changePoints]: points(x) },
    ]),
  );
  showsTable(book, { caption: site.changeCaption, keys: [site.changePart], rows });
  const main = [...parts].sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]))[0];
  const sentence = site.changeSentence({
    unit: unit.name,
    change: change.total,
    points: write.fixed(Math.abs(change.total), decimals),
    main: main?.[0] ?? '',
    mainPoints: points(main?.[1] ?? 0),
  });
  says(book, sentence);
}

function proveOwned(book: Book, proofs: SheetProofs, unit: UnitJson): void {
  const { sheet, words, write, example } = proofs;
  const { site } = words;
  const owned = sheet.found.get(unit.code)?.owned ?? [];
  const upper = example.sheets.find(({ id }) => id === owned[0]?.assessment);
  if (!upper) return;
  const rows = new Map(
    owned.map((one): [string, Expected] => {
      const row = upper.indicators.find(({ code }) => code === one.code);
      const next = one.toNext;
      return [
        rowKey(row?.name ?? one.code),
        {
          [site.rank]:
            one.rank === undefined
              ? site.dash
              : site.standingPlace(one.rank, one.of ?? 0, isSelfTied(upper, one.code)),
          [site.change]: one.rankChange === undefined ? site.dash : write.moved(one.rankChange),
          [site.lost]: one.lost === undefined ? site.dash : write.fixed(one.lost, 2),
          [site.toNext]:
            next === undefined
              ? site.dash
              : write.apart(write.fixed(next, row?.decimals ?? 0), row?.unit),
        },
      ];
    }),
  );
  const caption = site.ownedCaption(unit.name, upper.input.scheme.title);
  showsTable(book, { caption, keys: [site.indicator], rows });
}

/** All lists of a unit's page below its indicators. */
export function proveUnitLists(book: Book, proofs: SheetProofs, unit: UnitJson): void {
  for (const prove of [
    proveVetoes,
    proveGaps,
    proveLost,
    proveAdjustments,
    proveDated,
    proveChange,
    proveOwned,
  ])
    prove(book, proofs, unit);
}
