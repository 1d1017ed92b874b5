import { cellOf, type Sheet, type UnitJson } from './example.ts';
import {
  categoriesOf,
  categoryMarks,
  categoryPlace,
  categoryScore,
  categoryScores,
  indicatorMarks,
  placeUnder,
  rankedOf,
  spreadOf,
  totalsOf,
} from './groups-worked.ts';
import {
  type Book,
  type Expected,
  fault,
  rowKey,
  same,
  says,
  showsChart,
  showsTable,
  tableNamed,
} from './page-book.ts';
import {
  categoryPoints,
  inPoints,
  lossText,
  pointsText,
  restOf,
  scoreHead,
  totalRest,
  weightHead,
} from './points-worked.ts';
import {
  amongOf,
  partSaid,
  type SheetProofs,
  type Stretch,
  scaleOf,
  stretchOf,
  ticksOf,
} from './proofs.ts';
import { proveUnitFirmness } from './prove-firmness.ts';
import { indicatorText, progressRow, withoutEmpty } from './prove-progress.ts';
import { total, unitSentence } from './prove-ranking.ts';
import { proveTotalTrace } from './prove-total-trace.ts';
import { proveCellTrace } from './prove-trace.ts';
import { proveUnitHead } from './prove-unit-head.ts';
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
  const { median: middle, best } = spreadOf(totals);
  const own = total(proofs, unit.total);
  const compared = amongOf(proofs);
  const text = (x: number | undefined) => (x === undefined ? '' : total(proofs, x));
  const [medianText, bestText] = [text(middle), text(best)];
  const stretch = stretchOf(sheet, [...totals, unit.total]);
  for (const text of partSaid(proofs, stretch)) says(book, text);
  const label =
    middle === undefined
      ? proofs.words.site.rulerAlone(unit.name, own)
      : compared.rulerLabel({ unit: unit.name, score: own, median: medianText, best: bestText });
  showsChart(book, label, [
    ...ticksOf(stretch),
    ...(best !== undefined && best > unit.total ? [compared.rulerBest(bestText)] : []),
    ...(middle === undefined ? [] : [compared.rulerMedian(medianText)]),
    own,
  ]);
  wideRulerStands(book, label, {
    score: unit.total,
    median: middle,
    best,
    letters: {
      score: own,
      median: compared.rulerMedian(medianText),
      best: compared.rulerBest(bestText),
    },
  });
}

/** What closes the points of the categories to the total, and the total. */
function closingRows(proofs: SheetProofs, unit: UnitJson): [name: string, row: Expected][] {
  const { sheet, words, write } = proofs;
  const { site } = words;
  if (!inPoints(sheet)) return [];
  const decimals = sheet.input.scheme.rounding.total;
  const rest = unit.total === null ? 0 : totalRest(proofs, unit);
  const inner = categoriesOf(sheet.input.scheme.categories);
  const nested = inner.flatMap(({ id, name }): [string, number][] => {
    const parts = inner.filter(({ parent }) => parent === id);
    const sum = categoryPoints(sheet, unit, id);
    if (parts.length === 0 || sum === undefined) return [];
    const whole = Number(pointsText(proofs, sum).replace('−', '-'));
    const points = parts.map((one) => categoryPoints(sheet, unit, one.id));
    return [[site.roundingRestIn(name), restOf(proofs, whole, points)]];
  });
  return [
    ...[...nested, [site.roundingRest, rest] as [string, number]]
      .filter(([, left]) => left !== 0)
      .map(([name, left]): [string, Expected] => [
        name,
        { [site.points]: write.signed(left, decimals) },
      ]),
    ...(unit.total === null
      ? []
      : ([
          ...(unit.adjustment === 0
            ? []
            : [[site.adjustments, { [site.points]: write.signed(unit.adjustment, 2) }]]),
          [
            site.total,
            {
              [site.fullMarks]: write.written(sheet.input.scheme['full-score']),
              [site.points]: total(proofs, unit.total),
            },
          ],
        ] as [string, Expected][])),
  ];
}

function proveCategories(book: Book, proofs: SheetProofs, unit: UnitJson): void {
  const { sheet, words, write } = proofs;
  const { site } = words;
  const { scheme } = sheet.input;
  const compared = amongOf(proofs);
  const figure = (x: number | undefined) =>
    x === undefined || Number.isNaN(x) ? site.dash : write.fixed(x, scheme.rounding.category);
  const own = categoriesOf(scheme.categories).filter(({ id }) =>
    unit.categories.some((one) => one.id === id),
  );
  const rows = new Map(
    own.map(({ id, name, weight }): [string, Expected] => {
      const score = categoryScore(unit, id);
      const { median: middle, best } = spreadOf(categoryScores(sheet, unit, id));
      const place = categoryPlace(sheet, unit, id);
      return [
        rowKey(name),
        {
          [weightHead(proofs)]: write.written(weight),
          ...(inPoints(sheet)
            ? { [site.points]: pointsText(proofs, categoryPoints(sheet, unit, id)) }
            : {}),
          [scoreHead(proofs)]: figure(score),
          [compared.rank]:
            place && place.of > 1
              ? site.standingPlace(place.place, place.of, place.tied)
              : site.dash,
          [compared.median]: figure(middle),
          [compared.best]: figure(best),
        },
      ];
    }),
  );
  const peers = rankedOf(sheet, unit).length;
  const few = peers > 0 && peers < 4 ? [site.fewPeers] : [];
  const alone = unit.rank === null ? [site.rankedAlone] : [];
  says(book, [compared.rulerKey, ...few, ...alone].join(' '));
  for (const [name, row] of closingRows(proofs, unit)) rows.set(rowKey(name), row);
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
    rulers: { scale: [...scaleOf(sheet), 10], marks },
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
    [scoreHead(proofs)]:
      cell.score === undefined
        ? dash
        : write.fixed(cell.score, sheet.input.scheme.rounding.indicator),
    [site.rank]:
      place && place.of > 1 ? site.standingPlace(place.place, place.of, place.tied) : dash,
    [weightHead(proofs)]: weightCell(proofs, cell),
    [site.points]: isMissing ? dash : pointsText(proofs, cell.points),
    [site.lost]: lossText(proofs, cell, lost),
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

/** What closes the points of the indicators to those of their category, category by category. */
function restsOf(proofs: SheetProofs, unit: UnitJson): number[] {
  const { sheet } = proofs;
  if (!inPoints(sheet)) return [];
  return categoriesOf(sheet.input.scheme.categories).flatMap(({ id, weight }) => {
    const cells = sheet.indicators
      .filter(({ code, category }) => category === id && inputOf(sheet, unit, code))
      .map(({ code }) => cellOf(unit, code))
      .filter(({ kind }) => kind !== 'missing');
    const sum = categoryPoints(sheet, unit, id);
    const shown = cells.reduce((all, { effectiveWeight }) => all + effectiveWeight, 0);
    if (sum === undefined || Math.abs(shown - weight) > 1e-6) return [];
    const whole = Number(pointsText(proofs, sum).replace('−', '-'));
    const rest = restOf(
      proofs,
      whole,
      cells.map(({ points }) => points),
    );
    return rest === 0 ? [] : [rest];
  });
}

function proveIndicators(book: Book, proofs: SheetProofs, unit: UnitJson): void {
  const { sheet, words, write } = proofs;
  const { site } = words;
  const codes = sheet.indicators.map(({ code }) => code);
  const meant = codes.filter((code) => inputOf(sheet, unit, code));
  const apart = codes.length - meant.length;
  const note = inPoints(sheet) ? site.indicatorsNotePoints : site.indicatorsNote;
  says(book, note + (apart > 0 ? site.notMeant(apart) : ''));
  says(book, site.rulerHead(...scaleOf(sheet)));
  says(book, scoreHead(proofs));
  const byName = new Map(meant.map((code) => [rowKey(nameWithMeasure(proofs, code)), code]));
  const caption = site.indicatorsCaption(unit.name);
  const rows = new Map([...byName].map(([name, code]) => [name, indicatorRow(proofs, unit, code)]));
  const marks = new Map(
    [...byName].map(([name, code]) => [name, indicatorMarks(sheet, unit, code)]),
  );
  const scale: Stretch = [...scaleOf(sheet), 10];
  const rulers = { scale, marks };
  const table = tableNamed(book, caption);
  const rests = restsOf(proofs, unit);
  const closing = (table?.rows ?? []).filter(
    ({ cells }) => cells.get(site.indicator)?.text === site.roundingRest,
  );
  if (closing.length !== rests.length)
    fault(book, `${caption} closes ${closing.length} categories, not ${rests.length}`);
  closing.forEach(({ cells }, i) => {
    const text = (x: number) => write.signed(x, sheet.input.scheme.rounding.total);
    same(book, cells.get(site.points), text(rests[i] ?? Number.NaN), 'the rest of the points');
    same(book, cells.get(site.lost), text(-(rests[i] ?? Number.NaN)), 'the rest of the losses');
  });
  showsTable(book, { caption, keys: [site.indicator], rows, rulers, besides: site.roundingRest });
  const { rounding } = sheet.input.scheme;
  for (const { id, name, weight } of categoriesOf(sheet.input.scheme.categories)) {
    const score = categoryScore(unit, id);
    const head = table?.wide.find(({ pieces }) => pieces[0]?.text.startsWith(`${name} `));
    if (!head || score === undefined) continue;
    const rate = write.fixed(score, rounding.category);
    const points = pointsText(proofs, categoryPoints(sheet, unit, id));
    const note = inPoints(sheet)
      ? site.categoryNotePoints({ weight: write.written(weight), points, rate })
      : site.categoryNote(write.written(weight), rate);
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
  proveUnitHead(book, proofs, unit);
  proveRuler(book, proofs, unit);
  proveCategories(book, proofs, unit);
  proveIndicators(book, proofs, unit);
  proveTotalTrace(book, { ...proofs, unit });
  proveProgressOf(book, proofs, unit);
  proveUnitLists(book, proofs, unit);
  proveUnitHistory(book, proofs, unit);
  proveUnitFirmness(book, proofs, unit);
}
