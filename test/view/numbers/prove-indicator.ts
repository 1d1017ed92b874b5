import type { Indicator } from '../../../src/model/dataset.ts';
import { type CellJson, cellOf, rowFor, type Sheet, type UnitJson } from './example.ts';
import { indicatorMarks, median, placeUnder, scoredUnder } from './groups-worked.ts';
import {
  type Book,
  type Expected,
  prove,
  rowKey,
  same,
  says,
  showsChart,
  showsTable,
} from './page-book.ts';
import { lossText, pointsText, scoreHead, weightHead } from './points-worked.ts';
import { stripStands } from './positions.ts';
import { partSaid, type SheetProofs, stretchOf } from './proofs.ts';
import { nameWithMeasure } from './prove-unit.ts';
import {
  decimalsOf,
  inputOf,
  isComputed,
  unitOf,
  valueCell,
  valueText,
  weightCell,
} from './written-cells.ts';
import { isYearNote, type YearBack, yearsBack } from './years-worked.ts';

const noun = ({ sheet, words }: SheetProofs): string =>
  sheet.input.scheme['unit-noun'] ?? words.site.unit;

const scoreText = ({ sheet, write }: SheetProofs, x: number | undefined): string =>
  write.fixed(x ?? Number.NaN, sheet.input.scheme.rounding.indicator);

/** What a score was made of, where it is not the score itself. */
function valueBehind({ words, write }: SheetProofs, row: Indicator, value: CellJson['value']) {
  if (typeof value !== 'number') return value;
  if (row.settings.rule === 'deduction')
    return value === 0 ? words.papers.noDeduction : words.papers.deducted(write.fixed(value, 2));
  return isComputed(row) ? undefined : write.quantity(write.fixed(value, row.decimals), row.unit);
}

function named(proofs: SheetProofs, indicator: Indicator, unit: UnitJson): string {
  const { words } = proofs;
  const { value, score } = cellOf(unit, indicator.code);
  const text = valueBehind(proofs, indicator, value);
  return words.site.indicatorUnit({
    unit: unit.name,
    value: text,
    score: scoreText(proofs, score),
  });
}

function proveLead(book: Book, proofs: SheetProofs, indicator: Indicator): void {
  const { sheet, words, write } = proofs;
  const { site } = words;
  const scored = scoredUnder(sheet, indicator.code).sort(
    (a, b) => (b.cell.score ?? 0) - (a.cell.score ?? 0),
  );
  const [first, last] = [scored[0], scored.at(-1)];
  if (!first || !last) return;
  const how = (of: { cell: CellJson }) =>
    scored.filter(({ cell }) => cell.score === of.cell.score).length;
  const isSame = first.cell.score === last.cell.score;
  says(
    book,
    isSame
      ? site.indicatorSame(scored.length, scoreText(proofs, first.cell.score))
      : site.indicatorRange({
          count: scored.length,
          first: named(proofs, indicator, first.unit),
          firsts: how(first),
          last: named(proofs, indicator, last.unit),
          lasts: how(last),
        }),
  );
  const self = sheet.unitOf.get(sheet.input.scheme.self ?? '');
  const place = self && placeUnder(sheet, self, indicator.code);
  if (!self || !place) return;
  const own = named(proofs, indicator, self);
  says(
    book,
    site.indicatorOwn({ named: own, place: write.place(place.place, place.tied), of: place.of }),
  );
}

function proveFacts(book: Book, proofs: SheetProofs, indicator: Indicator): void {
  const { sheet, words, write } = proofs;
  const rows = sheet.input.indicators.filter(({ code }) => code === indicator.code);
  const groups = new Map(sheet.input.scheme.groups.map(({ id, name }) => [id, name]));
  const whom = ({ groups: some, units }: Indicator) =>
    write.list([
      ...(some ?? []).map((id) => groups.get(id) ?? id),
      ...(units ?? []).map((code) => sheet.unitOf.get(code)?.name ?? code),
    ]);
  const weights = rows.map((row) => words.site.weightFor(write.written(row.weight), whom(row)));
  const shown = rows.length === 1 ? write.written(indicator.weight) : write.list(weights);
  const head = book.pieces.findIndex(
    ({ text, element }) => element.tagName === 'dt' && text === weightHead(proofs),
  );
  same(book, book.pieces[head + 1], shown, words.site.weight);
  if (indicator.due !== undefined) says(book, write.date(indicator.due));
}

/** A bound that all units share is drawn. */
function sharedBound(
  cells: readonly CellJson[],
  which: 'satisfactory' | 'unallowable',
): number | undefined {
  const all = cells.map(({ bounds }) => bounds?.[which]);
  const [first] = all;
  return typeof first === 'number' && all.every((x) => x === first) ? first : undefined;
}

function proveStrip(book: Book, proofs: SheetProofs, indicator: Indicator): void {
  const { sheet, words, write } = proofs;
  const { site } = words;
  const decimals = decimalsOf(indicator);
  const unit = unitOf(indicator);
  const cells = sheet.units
    .map((one) => ({ name: one.name, code: one.code, cell: cellOf(one, indicator.code) }))
    .filter(({ cell }) => cell.kind === 'scored' && typeof cell.value === 'number');
  const values = cells.map(({ cell }) => Number(cell.value)).sort((a, b) => a - b);
  const [low, high] = [values[0], values.at(-1)];
  if (low === undefined || high === undefined || values.length < 3 || low === high) return;
  const amount = (x: number) => write.quantity(write.fixed(x, decimals), unit);
  const middle = median(values);
  const title = site.stripTitle({
    low: amount(low),
    high: amount(high),
    median: amount(middle),
    below: values.filter((x) => x < middle).length,
  });
  says(book, title);
  says(book, site.stripSub(values.length, unit));
  const own = cells.find(({ code }) => code === sheet.input.scheme.self);
  const bounds = cells.map(({ cell }) => cell);
  const [best, worst] = [sharedBound(bounds, 'satisfactory'), sharedBound(bounds, 'unallowable')];
  const text = (x: number) => write.fixed(x, decimals);
  const marks: [x: number, letters: string][] = [
    [middle, site.medianIs(text(middle))],
    ...mark(best, (x) => `${site.satisfactory} ${text(x)}`),
    ...mark(worst, (x) => `${site.unallowable} ${text(x)}`),
    ...mark(own && Number(own.cell.value), (x) => `${own?.name} ${text(x)}`),
  ];
  // Points taken off: the fewer the better.
  const isDeduction = indicator.settings.rule === 'deduction';
  const turn = indicator.direction === 'reverse' || isDeduction ? -1 : 1;
  const ends =
    indicator.direction === 'interval' ? [site.lower, site.higher] : [site.worse, site.better];
  marks.sort(([a], [b]) => turn * (a - b));
  showsChart(book, title, [...marks.map(([, letters]) => letters), ...ends]);
  stripStands(book, title, { values, marks, reverse: turn < 0 });
}

const mark = (
  x: number | undefined,
  letters: (x: number) => string,
): [x: number, letters: string][] => (x === undefined ? [] : [[x, letters(x)]]);

function boundText(
  { words, write }: SheetProofs,
  { decimals }: Indicator,
  bound: number | [number, number] | undefined,
): string {
  if (bound === undefined) return words.site.dash;
  const text = (x: number) => write.fixed(x, decimals);
  return typeof bound === 'number' ? text(bound) : `${text(bound[0])}～${text(bound[1])}`;
}

function valueRow(
  proofs: SheetProofs,
  unit: UnitJson,
  row: Indicator,
  has: { targets: boolean; previous: boolean; bounds: boolean },
): Expected {
  const { sheet, words, write } = proofs;
  const { site } = words;
  const { dash } = site;
  const cell = cellOf(unit, row.code);
  const input = inputOf(sheet, unit, row.code);
  const number = (x: number | undefined) => (x === undefined ? dash : write.fixed(x, row.decimals));
  const lost = sheet.found.get(unit.code)?.lost.find((one) => one.code === row.code)?.points;
  const isMissing = cell.kind === 'missing';
  const place = placeUnder(sheet, unit, row.code)?.place;
  const ranksInGroups = sheet.input.scheme.groups.length > 1 && row.settings.compare !== 'all';
  return {
    [ranksInGroups ? site.groupRank : site.rank]: place === undefined ? dash : String(place),
    [site.value]: valueCell(proofs, row, cell),
    ...(has.targets ? { [site.target]: number(input?.target) } : {}),
    ...(has.previous ? { [site.previous]: number(input?.figure?.previous) } : {}),
    ...(has.bounds
      ? {
          [site.satisfactory]: boundText(proofs, row, cell.bounds?.satisfactory),
          [site.unallowable]: boundText(proofs, row, cell.bounds?.unallowable),
        }
      : {}),
    [scoreHead(proofs)]: isMissing ? dash : scoreText(proofs, cell.score),
    [weightHead(proofs)]: weightCell(proofs, cell),
    [site.points]: isMissing ? dash : pointsText(proofs, cell.points),
    [site.lost]: lossText(proofs, cell, lost),
  };
}

function proveValues(book: Book, proofs: SheetProofs, indicator: Indicator): void {
  const { sheet, words } = proofs;
  const { code } = indicator;
  const meant = sheet.units.flatMap((unit) => {
    const row = rowFor(sheet, unit, code);
    return row ? [{ unit, row }] : [];
  });
  const inputs = meant.map(({ unit }) => inputOf(sheet, unit, code));
  const has = {
    targets: inputs.some((one) => one?.target !== undefined),
    previous: inputs.some((one) => one?.figure?.previous !== undefined),
    bounds: meant.some(({ unit }) => cellOf(unit, code).bounds !== undefined),
  };
  const nameOf = ({ name, code: own }: UnitJson) =>
    rowKey(own === sheet.input.scheme.self ? `${name} ${words.site.ownUnit}` : name);
  const rows = new Map(
    meant.map(({ unit, row }) => [nameOf(unit), valueRow(proofs, unit, row, has)]),
  );
  const caption = words.site.indicatorCaption(indicator.name);
  const marks = new Map(
    meant.map(({ unit }) => {
      const { score, median: middle } = indicatorMarks(sheet, unit, code);
      return [nameOf(unit), { score, median: middle }];
    }),
  );
  const scores = [...marks.values()].flatMap(({ score }) => score ?? []);
  const scale = stretchOf(sheet, scores);
  const rulers = { scale, marks };
  showsTable(book, { caption, keys: [noun(proofs)], rows, rulers });
  says(book, words.site.rulerHead(scale[0], scale[1]));
  says(book, [words.site.indicatorValuesNote, ...partSaid(proofs, scale)].join(words.site.between));
  says(book, scoreHead(proofs));
}

function pointText(proofs: SheetProofs, indicator: Indicator, there: YearBack): string {
  const { site, stage } = proofs.words;
  const reasons: Record<string, string> = stage.reasons;
  const unit = there.sheet.unitOf.get(there.code);
  const cell = unit?.indicators.find(({ code }) => code === there.indicator);
  if (!cell) return site.dash;
  if (cell.kind === 'missing') return reasons[cell.reason ?? ''] ?? '';
  if (cell.value !== undefined) return valueText(proofs, indicator, cell.value);
  return indicator.settings.periods ? site.byPeriod : site.dash;
}

function scoreThen({ words, write }: SheetProofs, { sheet, code, indicator }: YearBack): string {
  const unit = sheet.unitOf.get(code);
  const cell = unit?.indicators.find((one) => one.code === indicator);
  return cell?.score === undefined
    ? words.site.dash
    : write.fixed(cell.score, sheet.input.scheme.rounding.indicator);
}

function placeThen({ words }: SheetProofs, { sheet, code, indicator }: YearBack): string {
  const unit = sheet.unitOf.get(code);
  const place = unit && indicator !== undefined ? placeUnder(sheet, unit, indicator) : undefined;
  return place === undefined ? words.site.dash : String(place.place);
}

function proveHistory(book: Book, proofs: SheetProofs, indicator: Indicator): void {
  const { sheet, words } = proofs;
  const { site } = words;
  const meant = sheet.units.filter((unit) => rowFor(sheet, unit, indicator.code));
  const series = meant.map((unit) => ({
    unit,
    back: yearsBack(sheet, unit.code, indicator.code).filter((there) =>
      there.sheet.unitOf.get(there.code)?.indicators.some(({ code }) => code === there.indicator),
    ),
  }));
  const yearOf = (one: Sheet) => one.input.scheme.year;
  const years = [...new Set(series.flatMap(({ back }) => back.map((one) => yearOf(one.sheet))))];
  years.sort((a, b) => a - b);
  if (years.length < 2) return;
  const prover = (caption: string, text: (there: YearBack) => string): void => {
    const rows = new Map(
      series.map(({ unit, back }): [string, Expected] => {
        const cells = years.map((year) => {
          const there = back.find((one) => yearOf(one.sheet) === year);
          const shown = there ? text(there) : site.dash;
          const isBroken = there?.broken && year !== years[0];
          return [site.yearOf(String(year)), isBroken ? site.notComparableMark(shown) : shown];
        });
        const own = unit.code === sheet.input.scheme.self ? ` ${site.ownUnit}` : '';
        return [rowKey(`${unit.name}${own}`), Object.fromEntries(cells)];
      }),
    );
    showsTable(book, { caption, keys: [noun(proofs)], rows });
  };
  const valueThen = (there: YearBack) => pointText(proofs, indicator, there);
  const nothing = [site.dash, site.byPeriod];
  if (series.some(({ back }) => back.some((there) => !nothing.includes(valueThen(there)))))
    prover(site.indicatorHistoryCaption(indicator.name, unitOf(indicator)), valueThen);
  prover(words.lineage.scoresCaption(indicator.name), (there) => scoreThen(proofs, there));
  if (series.some(({ back }) => back.some((there) => placeThen(proofs, there) !== site.dash)))
    prover(words.lineage.placesCaption(indicator.name), (there) => placeThen(proofs, there));
  for (const year of years) says(book, site.yearOf(String(year)));
  for (const piece of book.pieces) {
    if (isYearNote(sheet, piece.text, site.yearOf)) prove(book, piece, 'quoted');
  }
}

/** The page of an indicator. */
export function proveIndicator(book: Book, proofs: SheetProofs, address: string): void {
  const indicator = proofs.sheet.indicators.find(({ code }) => code === address);
  if (!indicator) throw new Error(`no indicator at ${address}`);
  says(book, nameWithMeasure(proofs, indicator.code));
  proveLead(book, proofs, indicator);
  proveFacts(book, proofs, indicator);
  proveStrip(book, proofs, indicator);
  proveValues(book, proofs, indicator);
  proveHistory(book, proofs, indicator);
}
