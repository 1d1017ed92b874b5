import { formulaLine } from '../../score/formula/evaluate-formula.ts';
import { type Cell, cellsOf } from '../../score/formula/formula.ts';
import { formulaOf } from '../../score/formula/formula-rows.ts';
import { previousCell, previousOf, targetCell, targetOf, valueCell } from './figures.ts';
import type { Live, Plan, Row } from './plan.ts';

/** Figures that are computed from others (算式), as formulas over the cells of those. */

/** A computed figure of one unit; undefined where it was given, or its formula is not told. */
export function derivedFormula(plan: Plan, row: Row, code: string): Live | undefined {
  const figure = row.figures(code);
  const indicator = row.indicatorOf(code);
  const formula = figure?.derived && indicator ? formulaOf(indicator) : undefined;
  if (formula === undefined || typeof figure?.value !== 'number') return undefined;
  const cells = cellsOf(formula);
  if (cells.some((cell) => addressOf(plan, row, cell) === undefined)) return undefined;
  const line = formulaLine(formula, (cell) => addressOf(plan, row, cell) ?? '');
  const text = line.replaceAll(/\b(?:min|max)(?=\()/g, (name) => name.toUpperCase());
  return { text: `ROUND(${text},${decimalsOf12Digits(figure.value)})`, value: figure.value };
}

/** Decimals that leave a number of this size 12 digits, as the engine rounds what it computed. */
const decimalsOf12Digits = (value: number): number =>
  value === 0 ? 12 : 11 - Math.floor(Math.log10(Math.abs(value)));

/** The cell that holds what a formula takes; undefined where the workbook does not show it. */
function addressOf(plan: Plan, row: Row, { code: written, field }: Cell): string | undefined {
  const code = plan.taken.codeOf(written);
  if (code === undefined || !plan.columns.has(code)) return undefined;
  if (field === 'target')
    return targetOf(row, code) === undefined ? undefined : targetCell(plan, row, code);
  if (field === 'previous')
    return previousOf(row, code) === undefined ? undefined : previousCell(plan, row, code);
  return typeof row.figures(code)?.value === 'number' ? valueCell(plan, row, code) : undefined;
}
