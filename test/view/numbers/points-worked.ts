import type { CellJson, Sheet, UnitJson } from './example.ts';
import { categoriesOf } from './groups-worked.ts';
import type { SheetProofs } from './proofs.ts';

/** METHOD, Lost points: printed points close to the total, a printed loss is weight less points. */

/** Weights are marks, and the total is a weighted mean. */
export const inPoints = ({ input: { scheme } }: Sheet): boolean =>
  scheme.weights === 'points' &&
  (typeof scheme.aggregation === 'string' ? scheme.aggregation : scheme.aggregation.total) ===
    'arithmetic';

export const weightHead = ({ sheet, words: { site } }: SheetProofs): string =>
  inPoints(sheet) ? site.fullMarks : site.weight;

export const scoreHead = ({ sheet, words: { site } }: SheetProofs): string =>
  inPoints(sheet) ? site.scoreRate : site.score;

const decimalsOf = ({ input }: Sheet): number => input.scheme.rounding.total;

/** As a number again what is written of it. */
const printed = ({ sheet, write }: SheetProofs, x: number): number =>
  Number(write.fixed(x, decimalsOf(sheet)).replace('−', '-'));

export const pointsText = (proofs: SheetProofs, x: number | undefined): string =>
  x === undefined ? proofs.words.site.dash : proofs.write.fixed(x, decimalsOf(proofs.sheet));

/** Score · weight ÷ 100, the weight being that among its present siblings, level by level. */
export function categoryPoints(sheet: Sheet, unit: UnitJson, id: string): number | undefined {
  const all = categoriesOf(sheet.input.scheme.categories);
  const own = all.find((one) => one.id === id);
  const found = unit.categories.find((one) => one.id === id);
  if (!own || found?.scoreExact === undefined) return undefined;
  const { scheme } = sheet.input;
  const factor =
    scheme.difficulty === 'total' ? (sheet.inputUnits.get(unit.code)?.difficulty ?? 1) : 1;
  return ((found.scoreExact * own.weight) / 100) * factor;
}

/** The weight as it is printed less the points as they are printed. */
export function lossText(proofs: SheetProofs, cell: CellJson, lost: number | undefined): string {
  const { sheet, write, words } = proofs;
  if (cell.kind === 'missing' || lost === undefined) return words.site.dash;
  if (!inPoints(sheet) || cell.points === undefined) return write.fixed(lost, 2);
  const isOwn = Math.abs(cell.effectiveWeight - cell.weight) > 1e-9;
  const weight = isOwn ? Number(write.fixed(cell.effectiveWeight, 2)) : cell.weight;
  return write.fixed(weight - printed(proofs, cell.points), decimalsOf(sheet));
}

/** The same as a number. */
export const lossOf = (proofs: SheetProofs, cell: CellJson, lost: number): number =>
  Number(lossText(proofs, cell, lost).replace('−', '-'));

/** What is left between a printed sum and its printed parts; 0 where parts are not shown. */
export function restOf(
  proofs: SheetProofs,
  sum: number | undefined,
  parts: readonly (number | undefined)[],
): number {
  if (sum === undefined || parts.length === 0 || parts.includes(undefined)) return 0;
  const rest = parts.reduce<number>((left, part) => left - printed(proofs, part ?? 0), sum);
  const unit = 10 ** -decimalsOf(proofs.sheet);
  const isRounding = Math.abs(rest) <= ((parts.length + 1) * unit) / 2 + 1e-9;
  return isRounding ? printed(proofs, rest) + 0 : 0;
}

/** Between the total and its top categories with the adjustments. */
export function totalRest(proofs: SheetProofs, unit: UnitJson): number {
  const { sheet } = proofs;
  const tops = sheet.input.scheme.categories;
  if (!inPoints(sheet) || unit.total === null || sheet.isCut) return 0;
  const parts = tops.map(({ id }) => categoryPoints(sheet, unit, id));
  return restOf(proofs, unit.total, [...parts.filter((one) => one !== undefined), unit.adjustment]);
}
