import type { WorkbookMessages } from '../../i18n/zh-CN/workbook.ts';
import type { Indicator } from '../../model/dataset.ts';
import { TARGET_RULES } from '../../model/rules.ts';
import type { XlsxCell, XlsxColumn, XlsxSheet, XlsxValue } from '../xlsx/xlsx.ts';
import { boundFormula, type Which } from './bounds.ts';
import { EXACT_DECIMALS, liveCell } from './cells.ts';
import { derivedFormula } from './derived.ts';
import { ownValue, previousOf, targetOf } from './figures.ts';
import { cellOf, type Plan, type Row, type SheetKey } from './plan.ts';
import { rounded } from './rounding.ts';
import { scoreFormula } from './rules.ts';

type MatrixCell = XlsxValue | XlsxCell;
type Fill = (row: Row, code: string) => MatrixCell;
type MatrixKey = Exclude<SheetKey, 'categories' | 'adjustments' | 'points' | 'totals'>;

/** Columns that begin every sheet of units. */
export const leadingColumns = (texts: WorkbookMessages): XlsxColumn[] => [
  { header: texts.code },
  { header: texts.unit },
  { header: texts.group },
];

export function leadingCells(plan: Plan, row: Row): XlsxValue[] {
  const { unit } = row.unit;
  const group = plan.scores.assessment.scheme.groups.find(({ id }) => id === unit.group);
  return [unit.code, unit.name, group?.name ?? null];
}

/** Sheets with a unit a row and an indicator a column; those without a single figure are left out. */
export function matrixSheets(plan: Plan, texts: WorkbookMessages): XlsxSheet[] {
  const fills: Record<MatrixKey, Fill> = {
    weights: weight,
    values: (row, code) => value(plan, row, code, texts),
    targets: (row, code) => (usesTarget(plan, row, code) ? targetOf(row, code) : undefined),
    previous: (row, code) => (usesPrevious(plan, row, code) ? previousOf(row, code) : undefined),
    satisfactory: (row, code) => bound(plan, row, code, 'satisfactory', texts),
    unallowable: (row, code) => bound(plan, row, code, 'unallowable', texts),
    scores: (row, code) => score(plan, row, code, texts),
    rounded: (row, code) => roundedScore(plan, row, code, texts),
  };
  return (Object.keys(fills) as MatrixKey[])
    .filter((key) => hasAny(plan, fills[key]))
    .map((key) => matrix(plan, key, fills[key], texts));
}

const hasAny = (plan: Plan, fill: Fill): boolean =>
  plan.rows.some((row) => plan.codes.some((code) => fill(row, code) !== undefined));

function matrix(plan: Plan, key: MatrixKey, fill: Fill, texts: WorkbookMessages): XlsxSheet {
  const { title } = plan.scores.assessment.scheme;
  return {
    name: plan.names[key],
    title: [texts.sheetTitle(title, texts.sheets[key]), texts.notes[key]],
    columns: [
      ...leadingColumns(texts),
      ...plan.codes.map((code) => ({ header: nameOf(plan, code) })),
    ],
    rows: matrixRows(plan, fill),
    frozenColumns: 2,
  };
}

function* matrixRows(plan: Plan, fill: Fill): Generator<MatrixCell[]> {
  for (const row of plan.rows) {
    const cells: MatrixCell[] = leadingCells(plan, row);
    plan.codes.forEach((code) => {
      cells.push(fill(row, code));
    });
    yield cells;
  }
}

export const nameOf = (plan: Plan, code: string): string =>
  rowsOf(plan).find((one) => one.code === code)?.name ?? code;

/** All rows of the tables, those of figures that only formulas take too. */
export const rowsOf = ({ scores: { assessment } }: Plan): readonly Indicator[] => [
  ...assessment.indicators,
  ...(assessment.inputs ?? []),
];

const weight: Fill = (row, code) => {
  const score = row.indicators.get(code);
  return score === undefined || score.kind === 'missing' || score.into !== undefined
    ? undefined
    : { value: score.weight, role: 'input' };
};

function value(plan: Plan, row: Row, code: string, texts: WorkbookMessages): MatrixCell {
  const figure = row.figures(code);
  const isTaken = typeof figure?.value === 'number' && plan.taken.value.has(code);
  const own = ownValue(row, code) ?? (isTaken ? figure.value : undefined);
  if (own !== undefined) {
    const live = derivedFormula(plan, row, code);
    if (live !== undefined) return { value: own, formula: live.text };
    const decimals = row.indicators.get(code)?.indicator.decimals;
    const isShown =
      typeof own === 'number' && decimals !== undefined && Number.isInteger(own * 10 ** decimals);
    return isShown
      ? { value: own, format: decimals, role: 'input' }
      : { value: own, role: 'input' };
  }
  const score = row.indicators.get(code);
  return score === undefined || score.kind === 'scored'
    ? undefined
    : { value: texts.missing[score.reason], role: 'note' };
}

/** Whether the score of a unit, or a formula, looks at its target, or at last year's value. */
function usesTarget({ taken }: Plan, row: Row, code: string): boolean {
  if (taken.target.has(code)) return true;
  const settings = row.indicators.get(code)?.indicator.settings;
  if (settings === undefined) return false;
  const { rule, bounds } = settings;
  if (rule === 'segments') return settings.on === 'completion';
  return TARGET_RULES.has(rule) || (rule === 'efficacy' && bounds === 'target');
}

function usesPrevious({ taken }: Plan, row: Row, code: string): boolean {
  if (taken.previous.has(code)) return true;
  const settings = row.indicators.get(code)?.indicator.settings;
  if (settings?.rule === 'segments') return settings.on === 'change' || settings.on === 'growth';
  return (
    settings?.rule === 'efficacy' &&
    settings.bounds === 'target' &&
    settings.unallowable === undefined
  );
}

function bound(
  plan: Plan,
  row: Row,
  code: string,
  which: Which,
  texts: WorkbookMessages,
): MatrixCell {
  const score = row.indicators.get(code);
  if (score === undefined || score.kind === 'missing') return undefined;
  const exact = score.bounds?.[which];
  if (exact === undefined) return undefined;
  if (typeof exact !== 'number') return `${exact[0]}~${exact[1]}`;
  const live = boundFormula(plan, row, score.indicator, which);
  const isGiven =
    live === undefined && ['fixed', 'target'].includes(score.indicator.settings.bounds ?? 'peers');
  if (isGiven) return { value: exact, role: 'input' };
  const cell = liveCell(live, exact, EXACT_DECIMALS, texts.fromSystem);
  return cell.formula === undefined ? cell : { value: exact, formula: cell.formula };
}

function score(plan: Plan, row: Row, code: string, texts: WorkbookMessages): MatrixCell {
  const one = row.indicators.get(code);
  if (one === undefined || one.kind === 'missing') return undefined;
  return liveCell(scoreFormula(plan, row, one), one.scoreExact, EXACT_DECIMALS, texts.fromSystem);
}

function roundedScore(plan: Plan, row: Row, code: string, texts: WorkbookMessages): MatrixCell {
  const one = row.indicators.get(code);
  if (one === undefined || one.kind === 'missing') return undefined;
  const decimals = plan.scores.assessment.scheme.rounding.indicator;
  return liveCell(
    rounded(cellOf(plan, 'scores', code, row), decimals, one.score),
    one.score,
    decimals,
    texts.fromSystem,
  );
}
