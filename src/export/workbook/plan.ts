import { columnLetters } from '../../model/address.ts';
import type { Assessment, Figure, Indicator, Unit } from '../../model/dataset.ts';
import type { CategoryScheme } from '../../model/scheme.ts';
import type { CategoryScore, IndicatorScore, Scores, UnitScore } from '../../model/scores.ts';
import { type Taken, takenByFormulas } from './taken-by-formulas.ts';

/** The sheets whose cells formulas refer to; all have the same units in the same rows. */
export type SheetKey =
  | 'weights'
  | 'values'
  | 'targets'
  | 'previous'
  | 'satisfactory'
  | 'unallowable'
  | 'scores'
  | 'rounded'
  | 'categories'
  | 'adjustments'
  | 'points'
  | 'totals';

/** Lines above the first unit: a title, a note, the header. */
const FIRST_ROW = 4;
/** Columns before the first figure: code, name, group. */
export const LEADING = 3;

/** A formula without `=`, with the number that it comes out as. */
export interface Live {
  text: string;
  value: number;
}

/** One unit with its results by code, and its row in every sheet. */
export interface Row {
  unit: UnitScore;
  number: number;
  indicators: ReadonlyMap<string, IndicatorScore>;
  categories: ReadonlyMap<string, CategoryScore>;
  figures: (code: string) => Figure | undefined;
  /** The row of the tables that applies to the unit, of figures that only formulas take too. */
  indicatorOf: (code: string) => Indicator | undefined;
}

export interface Plan {
  scores: Scores;
  names: Record<SheetKey, string>;
  /** How a formula begins that names a cell of the sheet: `'完成值'!`. */
  sheets: Record<SheetKey, string>;
  /** By group in the scheme's order, then in that of the unit table: a group's rows lie together. */
  rows: Row[];
  groups: ReadonlyMap<string | undefined, Row[]>;
  /** Lines of the sheet of adjustments. */
  adjustmentLines: number;
  /** Letters of an indicator's column, the same in every sheet of indicators, by code. */
  columns: ReadonlyMap<string, string>;
  /** Codes of the indicators, those of a category lying together. */
  codes: string[];
  /** The same by category. */
  within: ReadonlyMap<string | undefined, string[]>;
  /** Ids of all categories in the scheme's order. */
  categories: string[];
  taken: Taken;
  /** How many of the codes are not scored; they come last. */
  inputs: number;
}

export function makePlan(scores: Scores, names: Record<SheetKey, string>): Plan {
  const { assessment } = scores;
  const place = new Map(assessment.units.map(({ code }, index) => [code, index]));
  const group = new Map(assessment.scheme.groups.map(({ id }, index) => [id, index]));
  const order = (one: UnitScore): number =>
    (group.get(one.unit.group ?? '') ?? 0) * 1e6 + (place.get(one.unit.code) ?? 0);
  const units = [...scores.units].sort((a, b) => order(a) - order(b));
  const rows = units.map((unit, index): Row => {
    const indicators = new Map(unit.indicators.map((one) => [one.indicator.code, one]));
    return {
      unit,
      number: FIRST_ROW + index,
      indicators,
      categories: new Map(unit.categories.map((one) => [one.id, one])),
      figures: (code) => assessment.figures.get(code)?.[place.get(unit.unit.code) ?? -1],
      indicatorOf: (code) =>
        indicators.get(code)?.indicator ?? inputOf(assessment, unit.unit, code),
    };
  });
  const first = firstCategories(assessment);
  const taken = takenByFormulas(assessment);
  const inputs = inputCodes(assessment, taken);
  const codes = [...codesOf(scores, first), ...inputs];
  return {
    scores,
    names,
    sheets: prefixesOf(names),
    rows,
    adjustmentLines: units.reduce((sum, { adjustments }) => sum + adjustments.length, 0),
    groups: Map.groupBy(rows, (row) => row.unit.unit.group),
    codes,
    within: Map.groupBy(codes, (code) => first.get(code)),
    columns: new Map(codes.map((code, index) => [code, letters(index)])),
    categories: flat(assessment.scheme.categories),
    taken,
    inputs: inputs.length,
  };
}

/** Figures that are not scored and that formulas take, after all that are. */
const inputCodes = ({ inputs = [] }: Assessment, { value, target, previous }: Taken): string[] =>
  [...new Set(inputs.map(({ code }) => code))].filter(
    (code) => value.has(code) || target.has(code) || previous.has(code),
  );

/** The row of a figure that is not scored which applies to a unit. */
const inputOf = (
  { inputs = [] }: Assessment,
  { code, group = '' }: Unit,
  wanted: string,
): Indicator | undefined =>
  inputs.find(
    (one) =>
      one.code === wanted &&
      (one.groups?.includes(group) ?? true) &&
      (one.units?.includes(code) ?? true),
  );

const flat = (categories: readonly CategoryScheme[]): string[] =>
  categories.flatMap(({ id, categories: inner = [] }) => [id, ...flat(inner)]);

/** Categories by the first row of each code, in the order of the tables. */
function firstCategories({ indicators }: Assessment): Map<string, string | undefined> {
  const first = new Map<string, string | undefined>();
  for (const { code, category } of indicators) if (!first.has(code)) first.set(code, category);
  return first;
}

/** Codes that any unit has, by category in the scheme's order, then as in the tables. */
function codesOf(
  { assessment, units }: Scores,
  first: ReadonlyMap<string, string | undefined>,
): string[] {
  const shown = new Set(
    units.flatMap(({ indicators }) => indicators.map(({ indicator }) => indicator.code)),
  );
  const order = new Map(flat(assessment.scheme.categories).map((id, index) => [id, index]));
  const place = (code: string): number => order.get(first.get(code) ?? '') ?? -1;
  return [...first.keys()].filter((code) => shown.has(code)).sort((a, b) => place(a) - place(b));
}

function prefixesOf(names: Record<SheetKey, string>): Record<SheetKey, string> {
  const prefixes = { ...names };
  for (const key of Object.keys(names) as SheetKey[])
    prefixes[key] = `'${names[key].replaceAll("'", "''")}'!`;
  return prefixes;
}

/** Letters of the column after code, name and group at that place, counted from 0. */
export const letters = (place: number): string => columnLetters(LEADING + place + 1);

const columnOf = ({ columns }: Plan, code: string): string => columns.get(code) ?? letters(0);

/** The cell of one unit under one indicator. */
export const cellOf = (plan: Plan, sheet: SheetKey, code: string, row: Row): string =>
  `${plan.sheets[sheet]}${columnOf(plan, code)}${row.number}`;

/** The score of one category of one unit. */
export const categoryCell = (plan: Plan, id: string, row: Row): string =>
  `${plan.sheets.categories}${letters(plan.categories.indexOf(id))}${row.number}`;

/** The cells of one unit from one indicator to another. */
export const spanOf = (
  plan: Plan,
  sheet: SheetKey,
  [first, last]: readonly [string, string],
  { number }: Row,
): string =>
  `${plan.sheets[sheet]}${columnOf(plan, first)}${number}:${columnOf(plan, last)}${number}`;

/** An indicator's column over the rows of those units, which lie together. */
export function rangeOf(plan: Plan, sheet: SheetKey, code: string, rows: readonly Row[]): string {
  const letters = columnOf(plan, code);
  const [first, last] = [rows[0]?.number, rows.at(-1)?.number];
  return `${plan.sheets[sheet]}${letters}$${first}:${letters}$${last}`;
}

/** A number in a formula: plain, negative ones in brackets. */
export const literal = (value: number): string => (value < 0 ? `(${value})` : String(value));

/** Whether a formula gives the score that it stands for, up to the noise of binary arithmetic. */
export const agrees = (live: Live | undefined, exact: number): live is Live =>
  live !== undefined && Math.abs(live.value - exact) <= 1e-9 * Math.max(1, Math.abs(exact));
