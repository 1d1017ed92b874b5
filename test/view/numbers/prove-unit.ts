import { cellOf, type Sheet, type UnitJson } from './example.ts';
import {
  categoriesOf,
  categoryMarks,
  categoryPlace,
  categoryScore,
  categoryScores,
  indicatorMarks,
  median,
  placeUnder,
  rankedOf,
  totalsOf,
} from './groups-worked.ts';
import {
  type Book,
  type Expected,
  rowKey,
  same,
  says,
  showsChart,
  showsTable,
  tableNamed,
} from './page-book.ts';
import { amongOf, type SheetProofs, scaleOf, ticksOf } from './proofs.ts';
import { proveUnitFirmness } from './prove-firmness.ts';
import { indicatorText, progressRow, withoutEmpty } from './prove-progress.ts';
import { total, unitSentence } from './prove-ranking.ts';
import { proveTotalTrace } from './prove-total-trace.ts';
import { proveCellTrace } from './prove-trace.ts';
import { proveUnitHistory } from './prove-unit-history.ts';
import { proveUnitLists } from './prove-unit-lists.ts';
import { wideRulerStands } from './wide-ruler.ts';
import {
  againstLastYear,
  columnsOf,
  inputOf,
  unitOf,
  valueCell,
  weightCell,
} from './written-cells.ts';

function proveRuler(book: Book, proofs: SheetProofs, unit: UnitJson): void {
  const { sheet } = proofs;
  if (unit.total === null) return;
  const totals = totalsOf(rankedOf(sheet, unit));
  const [middle, best] = [median(totals), Math.max(...totals)].map((x) => total(proofs, x));
  if (middle === undefined || best === undefined) return;
  const own = total(proofs, unit.total);
  const compared = amongOf(proofs);
  const label = compared.rulerLabel({ unit: unit.name, score: own, median: middle, best });
  showsChart(book, label, [
    ...ticksOf(sheet),
    ...(Math.max(...totals) > unit.total ? [compared.rulerBest(best)] : []),
    compared.rulerMedian(middle),
    own,
  ]);
  wideRulerStands(book, label, {
    score: unit.total,
    median: median(totals),
    best: Math.max(...totals),
    letters: {
      score: own,
      median: compared.rulerMedian(middle),
      best: compared.rulerBest(best),
    },
  });
}

function proveCategories(book: Book, proofs: SheetProofs, unit: UnitJson): void {
  const { sheet, words, write } = proofs;
  const { site } = words;
  const { scheme } = sheet.input;
  const compared = amongOf(proofs);
  const figure = (x: number | undefined) =>
    x === undefined || Number.isNaN(x) ? site.dash : write.fixed(x, scheme.rounding.category);
  const rows = new Map(
    categoriesOf(scheme.categories)
      .filter(({ id }) => unit.categories.some((one) => one.id === id))
      .map(({ id, name, weight }): [string, Expected] => {
        const score = categoryScore(unit, id);
        const all = categoryScores(sheet, unit, id);
        const place = categoryPlace(sheet, unit, id);
        return [
          rowKey(name),
          {
            [site.weight]: write.written(weight),
            [site.score]: figure(score),
            [compared.rank]:
              place && place.of > 1
                ? site.standingPlace(place.place, place.of, place.tied)
                : site.dash,
            [compared.median]: figure(median(all)),
            [compared.best]: figure(all.length > 0 ? Math.max(...all) : undefined),
          },
        ];
      }),
  );
  const marks = new Map(
    categoriesOf(scheme.categories).map(({ id, name }) => [
      rowKey(name),
      categoryMarks(sheet, unit, id),
    ]),
  );
  showsTable(book, {
    caption: site.categoriesCaption(unit.name),
    keys: [site.category],
    rows,
    rulers: { scale: scaleOf(sheet), marks },
  });
}

function indicatorRow(proofs: SheetProofs, unit: UnitJson, code: string): Expected {
  const { sheet, words, write } = proofs;
  const { site } = words;
  const { dash } = site;
  const cell = cellOf(unit, code);
  const found = inputOf(sheet, unit, code);
  if (!found) return {};
  const { row, figure, target } = found;
  const number = (x: number | undefined) => (x === undefined ? dash : write.fixed(x, row.decimals));
  const { targets, previous } = columnsOf(sheet);
  const place = placeUnder(sheet, unit, code);
  const lost = sheet.found.get(unit.code)?.lost.find((one) => one.code === code)?.points;
  const isMissing = cell.kind === 'missing';
  return {
    [site.value]: valueCell(proofs, row, cell),
    ...(targets ? { [site.target]: number(target) } : {}),
    ...(previous
      ? {
          [site.previous]: number(figure?.previous),
          [site.yearOnYear]: againstLastYear(proofs, row, cell, figure),
        }
      : {}),
    [site.score]:
      cell.score === undefined
        ? dash
        : write.fixed(cell.score, sheet.input.scheme.rounding.indicator),
    [site.rank]:
      place && place.of > 1 ? site.standingPlace(place.place, place.of, place.tied) : dash,
    [site.weight]: weightCell(proofs, cell),
    [site.points]: isMissing || cell.points === undefined ? dash : write.fixed(cell.points, 2),
    [site.lost]: isMissing ? dash : write.fixed(lost ?? Number.NaN, 2),
  };
}

/** The name of an indicator as the table of a unit has it: with its measure and direction. */
export function nameWithMeasure({ sheet, words, write }: SheetProofs, code: string): string {
  const found = sheet.indicators.find((one) => one.code === code);
  const direction =
    found?.direction === 'positive' || !found ? undefined : words.stage.directions[found.direction];
  const unit = found && unitOf(found);
  const measure = found?.settings.rule === 'deduction' ? words.site.pointsOff : unit;
  const detail = write.list([measure, direction].filter((one) => one !== undefined));
  return `${found?.name ?? code} ${detail}`;
}

function proveIndicators(book: Book, proofs: SheetProofs, unit: UnitJson): void {
  const { sheet, words, write } = proofs;
  const { site } = words;
  const codes = sheet.indicators.map(({ code }) => code);
  const meant = codes.filter((code) => inputOf(sheet, unit, code));
  const apart = codes.length - meant.length;
  says(book, site.indicatorsNote + (apart > 0 ? site.notMeant(apart) : ''));
  says(book, site.rulerHead(...scaleOf(sheet)));
  says(book, site.score);
  const byName = new Map(meant.map((code) => [rowKey(nameWithMeasure(proofs, code)), code]));
  const caption = site.indicatorsCaption(unit.name);
  const rows = new Map([...byName].map(([name, code]) => [name, indicatorRow(proofs, unit, code)]));
  const marks = new Map(
    [...byName].map(([name, code]) => [name, indicatorMarks(sheet, unit, code)]),
  );
  const rulers = { scale: scaleOf(sheet), marks };
  showsTable(book, { caption, keys: [site.indicator], rows, rulers });
  const table = tableNamed(book, caption);
  const { rounding } = sheet.input.scheme;
  for (const { id, name, weight } of categoriesOf(sheet.input.scheme.categories)) {
    const score = categoryScore(unit, id);
    const head = table?.wide.find(({ pieces }) => pieces[0]?.text.startsWith(`${name} `));
    if (!head || score === undefined) continue;
    const note = site.categoryNote(write.written(weight), write.fixed(score, rounding.category));
    same(book, head.pieces[0], `${name} ${note}`, 'the head of a category');
  }
  proveTraces(book, proofs, unit, byName);
}

/** The workings below each row, found by the row that they follow. */
function proveTraces(
  book: Book,
  proofs: SheetProofs,
  unit: UnitJson,
  byName: ReadonlyMap<string, string>,
): void {
  const { site } = proofs.words;
  const table = tableNamed(book, site.indicatorsCaption(unit.name));
  const lines = new Map(table?.wide.map(({ row, pieces }) => [row, pieces]));
  for (const { row, cells } of table?.rows ?? []) {
    const code = byName.get(rowKey(cells.get(site.indicator)?.text ?? ''));
    const siblings = row.parentNode?.childNodes ?? [];
    const after = siblings
      .slice(siblings.indexOf(row) + 1)
      .find((one): one is typeof row => one.nodeName === 'tr');
    const trace = after && lines.get(after);
    if (code !== undefined && trace) proveCellTrace(book, trace, { ...proofs, unit, code });
  }
}

function proveProgressOf(book: Book, proofs: SheetProofs, unit: UnitJson): void {
  const { sheet, words } = proofs;
  const { site } = words;
  const entries = sheet.found.get(unit.code)?.progress ?? [];
  if (entries.length === 0) return;
  const rows = new Map(
    entries.map((one) => [rowKey(indicatorText(sheet, one.code)), progressRow(proofs, unit, one)]),
  );
  withoutEmpty(proofs, rows);
  showsTable(book, { caption: site.progressOf(unit.name), keys: [site.indicator], rows });
}

export const unitAt = (sheet: Sheet, address: string): UnitJson => {
  const unit = sheet.unitOf.get(address);
  if (!unit) throw new Error(`no unit at ${address}`);
  return unit;
};

/** The page of a unit. */
export function proveUnit(book: Book, proofs: SheetProofs, address: string): void {
  const unit = unitAt(proofs.sheet, address);
  says(book, unitSentence(proofs, unit));
  proveRuler(book, proofs, unit);
  proveCategories(book, proofs, unit);
  proveIndicators(book, proofs, unit);
  proveTotalTrace(book, { ...proofs, unit });
  proveProgressOf(book, proofs, unit);
  proveUnitLists(book, proofs, unit);
  proveUnitHistory(book, proofs, unit);
  proveUnitFirmness(book, proofs, unit);
}
