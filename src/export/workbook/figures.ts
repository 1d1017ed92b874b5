import { cellOf, type Plan, type Row } from './plan.ts';

/** What the sheets of figures hold for one unit under one indicator. */

/** The unit's own figure, which is compared with those of others; filled ones are not its own. */
export function ownValue(row: Row, code: string): number | string | undefined {
  const score = row.indicators.get(code);
  if (score?.kind === 'scored') return score.value;
  if (score === undefined && row.indicatorOf(code)) return row.figures(code)?.value;
  const isCompared = score?.kind === 'missing' && score.reason === 'equal-bounds';
  return isCompared ? row.figures(code)?.value : undefined;
}

export const ownNumber = (row: Row, code: string): number | undefined => {
  const value = ownValue(row, code);
  return typeof value === 'number' ? value : undefined;
};

/** The unit's target, else that of the indicator. */
export const targetOf = (row: Row, code: string): number | undefined =>
  row.figures(code)?.target ?? row.indicatorOf(code)?.settings.target;

export const previousOf = (row: Row, code: string): number | undefined =>
  row.figures(code)?.previous;

/** Cells of the unit's figure and target, as formulas name them. */
export const valueCell = (plan: Plan, row: Row, code: string): string =>
  cellOf(plan, 'values', code, row);
export const previousCell = (plan: Plan, row: Row, code: string): string =>
  cellOf(plan, 'previous', code, row);
export const targetCell = (plan: Plan, row: Row, code: string): string =>
  cellOf(plan, 'targets', code, row);
