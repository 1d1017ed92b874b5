import type { WorkbookMessages } from '../../i18n/zh-CN/workbook.ts';
import type { CategoryScheme } from '../../model/scheme.ts';
import type { CategoryScore, IndicatorScore } from '../../model/scores.ts';
import {
  categoryPoints,
  hasCategoryPoints,
  printedPoints,
} from '../../score/total/printed-points.ts';
import type { XlsxCell, XlsxSheet, XlsxValue } from '../xlsx/xlsx.ts';
import { kindsOf } from './adjustment-sheet.ts';
import { EXACT_DECIMALS, liveCell } from './cells.ts';
import { leadingCells, leadingColumns, nameOf } from './matrix-sheets.ts';
import {
  agrees,
  categoryCell,
  cellOf,
  type Live,
  letters,
  literal,
  type Plan,
  type Row,
  spanOf,
} from './plan.ts';
import { rounded } from './rounding.ts';
import { columnsOf, difficultyCell } from './total-sheet.ts';

/** Points (得分) in marks of the scheme: by indicator and category, with what closes them to the total. */
export function pointsSheet(plan: Plan, texts: WorkbookMessages): XlsxSheet[] {
  const { scheme } = plan.scores.assessment;
  if (!hasCategoryPoints(scheme)) return [];
  const tops = scheme.categories.filter(({ id }) =>
    plan.rows.some((row) => row.categories.has(id)),
  );
  const codes = scoredCodes(plan);
  const context: Closing = { plan, texts, tops, columns: columnsOf(kindsOf(plan, texts)) };
  return [
    {
      name: plan.names.points,
      title: [texts.sheetTitle(scheme.title, texts.sheets.points), texts.notes.points],
      columns: [
        ...leadingColumns(texts),
        ...codes.map((code) => ({ header: nameOf(plan, code) })),
        ...tops.flatMap(({ name }) => [
          { header: texts.pointsOf(name) },
          { header: texts.rateOf(name) },
        ]),
        ...[texts.net, ...(tops.length > 0 ? [texts.roundingRest] : []), texts.total].map(
          (header) => ({ header }),
        ),
      ],
      rows: rowsOf(context, codes),
      frozenColumns: 2,
    },
  ];
}

function* rowsOf(context: Closing, codes: readonly string[]): Generator<(XlsxCell | XlsxValue)[]> {
  const { plan, tops, texts } = context;
  for (const row of plan.rows) {
    yield [
      ...leadingCells(plan, row),
      ...codes.map((code) => indicatorCell(plan, row, code, texts)),
      ...tops.flatMap((one) => categoryCells(plan, row, one, texts)),
      ...closingCells(context, row),
    ];
  }
}

/** Codes of scored indicators, in the columns that they have in every sheet. */
const scoredCodes = ({ codes, inputs }: Plan): string[] => codes.slice(0, codes.length - inputs);

/** The factor between points and score times weight: difficulty, and what a veto leaves. */
function factorOf(plan: Plan, row: Row, factor: number): string {
  const { difficulty } = row.unit;
  if (Math.abs(factor - 1) < 1e-12) return '';
  const isDifficulty = Math.abs(factor - difficulty) < 1e-12;
  return `*${isDifficulty ? difficultyCell(plan, row) : literal(Number(factor.toPrecision(12)))}`;
}

function indicatorCell(
  plan: Plan,
  row: Row,
  code: string,
  texts: WorkbookMessages,
): XlsxCell | undefined {
  const one = row.indicators.get(code);
  if (one === undefined || one.kind === 'missing' || one.into !== undefined) return undefined;
  if (one.points === undefined) return undefined;
  return liveCell(indicatorPoints(plan, row, one), one.points, EXACT_DECIMALS, texts.fromSystem);
}

type Scored = Exclude<IndicatorScore, { kind: 'missing' }>;

/** Score · weight ÷ weights of the siblings that count · marks of what it stands in. */
function indicatorPoints(plan: Plan, row: Row, one: Scored): Live | undefined {
  const { code } = one.indicator;
  const siblings = plan.within.get(one.indicator.category) ?? [];
  const counted = siblings.flatMap((sibling) => {
    const score = row.indicators.get(sibling);
    return score && score.kind !== 'missing' && score.into === undefined ? [score.weight] : [];
  });
  const [first, last] = [siblings[0], siblings.at(-1)];
  const { points = 0, effectiveWeight, scoreExact, weight } = one;
  if (first === undefined || last === undefined || weight === 0) return undefined;
  const whole = counted.reduce((sum, each) => sum + each, 0);
  const marks = Number(((effectiveWeight * whole) / weight).toPrecision(12));
  const plain = (scoreExact * effectiveWeight) / 100;
  const factor = plain === 0 ? 1 : points / plain;
  const weights = spanOf(plan, 'weights', [first, last], row);
  const text = `${cellOf(plan, 'scores', code, row)}*${cellOf(plan, 'weights', code, row)}/SUM(${weights})*${literal(marks)}/100`;
  return { text: `${text}${factorOf(plan, row, factor)}`, value: plain * factor };
}

function categoryCells(
  plan: Plan,
  row: Row,
  category: CategoryScheme,
  texts: WorkbookMessages,
): (XlsxCell | undefined)[] {
  const { scheme } = plan.scores.assessment;
  const score = row.categories.get(category.id);
  const points = score && printedPoints(scheme, row.unit)?.categories.get(category.id);
  if (score?.score === undefined || points === undefined) return [undefined, undefined];
  const { total, category: rate } = scheme.rounding;
  const live = pointsOfCategory(plan, row, score);
  const cell = categoryCell(plan, category.id, row);
  return [
    liveCell(live && rounded(`(${live.text})`, total, points), points, total, texts.fromSystem),
    liveCell(rounded(cell, rate, score.score), score.score, rate, texts.fromSystem),
  ];
}

/** The score that counts · the marks of the category ÷ 100, with the difficulty of the total. */
function pointsOfCategory(plan: Plan, row: Row, score: CategoryScore): Live | undefined {
  const { scheme } = plan.scores.assessment;
  const exact = categoryPoints(scheme, row.unit, score);
  const cell = categoryCell(plan, score.id, row);
  const isRounded = scheme.rounding.sum === 'rounded';
  const used = isRounded ? rounded(cell, scheme.rounding.category, score.score ?? 0).text : cell;
  const number = (isRounded ? score.score : score.scoreExact) ?? 0;
  const marks = Number(score.effectiveWeight.toPrecision(12));
  const factor = scheme.difficulty === 'total' ? row.unit.difficulty : 1;
  const live: Live = {
    text: `${used}*${literal(marks)}/100${factorOf(plan, row, factor)}`,
    value: (number * marks * factor) / 100,
  };
  return exact !== undefined && agrees(live, exact) ? live : undefined;
}

interface Closing {
  plan: Plan;
  texts: WorkbookMessages;
  /** Categories that any unit has, below the total. */
  tops: readonly CategoryScheme[];
  /** Of the sheet of totals. */
  columns: { net: string; total: string };
}

/** Adjustments, what rounding leaves, and the total as it is printed. */
function closingCells(context: Closing, row: Row): (XlsxCell | null)[] {
  const { plan, texts, tops, columns } = context;
  const { scheme } = plan.scores.assessment;
  const { unit } = row;
  const decimals = scheme.rounding.total;
  const printed = printedPoints(scheme, unit);
  if (printed === undefined || unit.total === null)
    return Array(tops.length > 0 ? 3 : 2).fill(null);
  const from = (column: string, value: number): XlsxCell => ({
    value,
    formula: `${plan.sheets.totals}${column}${row.number}`,
    format: decimals,
  });
  const net = from(columns.net, unit.adjustment);
  const total = from(columns.total, unit.total);
  if (tops.length === 0) return [net, total];
  if (!isWhole(plan, row, tops)) return [net, null, total];
  const first = scoredCodes(plan).length;
  const parts = tops.map((_, at) => `${letters(first + 2 * at)}${row.number}`);
  const adjusted = `ROUND(${letters(first + 2 * tops.length)}${row.number},${decimals})`;
  const whole = `${letters(first + 2 * tops.length + 2)}${row.number}`;
  const rest: Live = {
    text: `ROUND(${[whole, ...parts, adjusted].join('-')},${decimals})`,
    value: isCut(plan, row) ? Number.NaN : printed.difference,
  };
  return [net, liveCell(rest, printed.difference, decimals, texts.fromSystem), total];
}

/** Whether the categories that are shown make up the whole. */
function isWhole(plan: Plan, row: Row, tops: readonly CategoryScheme[]): boolean {
  const shown = tops.reduce((sum, { id }) => {
    const one = row.categories.get(id);
    return sum + (one?.score === undefined ? 0 : one.effectiveWeight);
  }, 0);
  return Math.abs(shown - plan.scores.assessment.scheme['full-score']) < 1e-6;
}

/** Whether the scheme's limit cut this total, so that its parts add up to more. */
const isCut = ({ scores }: Plan, { unit }: Row): boolean =>
  scores.assessment.scheme.adjustments['max-total'] === unit.total;
