import type { Indicator } from '../../../src/model/dataset.ts';
import { grouped } from '../../view/numbers/decimals.ts';
import {
  type CellJson,
  cellOf,
  type Example,
  everyValue,
  figureOf,
  type ProgressJson,
  rowFor,
  type Sheet,
  type UnitJson,
} from '../../view/numbers/example.ts';
import { mean, placeUnder } from '../../view/numbers/groups-worked.ts';
import { writingOf } from '../../view/numbers/writing.ts';
import { fixed, percent } from './decimals.ts';

/** What numbers of documents are derived from: the JSON of `score` and `findings`, and the tables. */

export const isShare = ({ unit }: Indicator): boolean =>
  /^(%|‰|个百分点|percentage points)/.test(unit ?? '');

/** Means of votes and the like, printed with two decimals whatever the table says. */
const isWorkedOut = ({ settings }: Indicator): boolean =>
  ['votes', 'ratings', 'deduction', 'linked'].includes(settings.rule);

export const digitsOf = (row: Indicator): number => (isWorkedOut(row) ? 2 : row.decimals);

export const figure = (row: Indicator, x: number): string => fixed(x, digitsOf(row));

/** One unit under one indicator. */
export interface Cell {
  sheet: Sheet;
  unit: UnitJson;
  code: string;
  row: Indicator;
  json: CellJson;
}

/** With its unit of measure: 120.67亿元. */
export const amount = ({ sheet, row }: Pick<Cell, 'sheet' | 'row'>, x: number): string =>
  sheet.language === 'en'
    ? writingOf('en').quantity(grouped(figure(row, x)), row.unit)
    : figure(row, x) + (row.unit ?? '');

export function cellAt(sheet: Sheet, unit: UnitJson | undefined, code: string): Cell | undefined {
  const row = unit && rowFor(sheet, unit, code);
  return unit && row ? { sheet, unit, code, row, json: cellOf(unit, code) } : undefined;
}

export const numberOf = ({ json }: Cell): number | undefined =>
  json.kind === 'scored' && typeof json.value === 'number' ? json.value : undefined;

export function targetOf({ sheet, unit, code, row }: Cell): number | undefined {
  return figureOf(sheet, unit.code, code)?.target ?? row.settings.target;
}

/** As delivered, else the value in last year's own tables. */
export function previousOf({ sheet, unit, code, row }: Cell): number | undefined {
  const given = figureOf(sheet, unit.code, code)?.previous;
  const before = sheet.lastYear;
  if (given !== undefined || !before) return given;
  const then = sheet.found.get(unit.code)?.change?.unit ?? unit.code;
  const { lineage } = sheet.input;
  const renamed = lineage.find(({ table, to }) => table === 'indicators' && to === code);
  const from = renamed?.kind === 'renamed' ? renamed.from : code;
  const earlier = before.indicators.find((one) => one.code === from);
  const value = figureOf(before, then, from)?.value;
  return earlier?.unit === row.unit && typeof value === 'number' ? value : undefined;
}

/** Against last year: percent of an amount, percentage points of a share. */
export function change(cell: Cell): { by: number; decimals: number; rate: boolean } | undefined {
  const value = numberOf(cell);
  const previous = previousOf(cell);
  if (value === undefined || previous === undefined || isWorkedOut(cell.row)) return undefined;
  if (isShare(cell.row))
    return { by: value - previous, decimals: Math.max(1, cell.row.decimals), rate: false };
  if (previous <= 0) return { by: value - previous, decimals: cell.row.decimals, rate: false };
  return { by: (100 * (value - previous)) / previous, decimals: 1, rate: true };
}

/** What differences of a share are counted in: 个百分点 or 个千分点. */
export function pointsOf({ sheet: { language }, row }: Pick<Cell, 'sheet' | 'row'>): string {
  const isPerMille = row.unit === '‰';
  if (language === 'en') return isPerMille ? 'points per thousand' : 'percentage points';
  return isPerMille ? '个千分点' : '个百分点';
}

/** Difference to the plain mean of all that have a value. */
export function overMean({ sheet, code, json }: Cell): number | undefined {
  const values = sheet.units
    .map((unit) => cellAt(sheet, unit, code))
    .flatMap((one) => (one ? (numberOf(one) ?? []) : []));
  if (typeof json.value !== 'number' || values.length < 3) return undefined;
  return json.value - mean(values);
}

export const lostOf = ({ sheet, unit, code }: Cell): number =>
  sheet.found.get(unit.code)?.lost.find((one) => one.code === code)?.points ?? Number.NaN;

/** What the unit's coefficient makes of a point: where it acts on the total, or on the category above. */
export function difficultyOf({ sheet, unit, row }: Cell): number {
  const { difficulty } = sheet.input.scheme;
  const parentOf = (id: string) => unit.categories.find((one) => one.id === id)?.parent;
  let above = row.category;
  while (above !== undefined && above !== difficulty) above = parentOf(above);
  const acts = difficulty === 'total' || above === difficulty;
  return acts ? (sheet.inputUnits.get(unit.code)?.difficulty ?? 1) : 1;
}

export const progressOf = ({ sheet, unit, code }: Cell): ProgressJson | undefined =>
  sheet.found.get(unit.code)?.progress.find((one) => one.code === code);

/**
 * The figure with which one indicator alone reaches a goal; a level cannot fall below zero, nor a
 * percentage rise above 100 where nobody's has.
 */
export const reaching = ({ sheet, unit, code, row }: Cell) =>
  (sheet.found.get(unit.code)?.gaps ?? [])
    .flatMap((gap) => gap.by.map((by) => ({ gap, ...by })))
    .find(({ indicator, from, x }) => {
      if (indicator !== code || x === null) return false;
      if ((row.measure ?? 'level') !== 'level') return true;
      const over =
        x > 100 && row.unit === '%' && everyValue(sheet, code).every((one) => one <= 100);
      return !over && (x >= 0 || from < 0);
    });

/** Points that count as lost: what is left of them at two decimals. */
export const isLost = (points: number): boolean => points > 0 && /[1-9]/.test(fixed(points, 2));

export const ranked = (units: readonly UnitJson[]): UnitJson[] =>
  units.filter(({ rank }) => rank !== null);

export const lostIn = ({ units, found }: Sheet, code: string): number[] =>
  units
    .flatMap((unit) => found.get(unit.code)?.lost ?? [])
    .filter((one) => one.code === code && isLost(one.points))
    .map(({ points }) => points);

/** Units that the signer directs: of several that an office above assesses, itself alone. */
const directedIn = ({ units, input }: Sheet): readonly UnitJson[] =>
  typeof input.scheme.self === 'string'
    ? units.filter(({ code }) => code === input.scheme.self)
    : units;

/** Of a unit’s own doing: scored, rated by nobody, and not alone at the top. */
function isWeak(sheet: Sheet, unit: UnitJson, code: string): boolean {
  const cell = cellAt(sheet, unit, code);
  if (cell?.json.kind !== 'scored') return false;
  if (['votes', 'ratings'].includes(cell.row.settings.rule)) return false;
  const place = placeUnder(sheet, unit, code);
  if (cell.row.kind === 'task' || place?.place !== 1) return true;
  const places = sheet.units.flatMap((one) => placeUnder(sheet, one, code) ?? []);
  return places.filter((one) => one.of === place.of).every((one) => one.place === 1);
}

/** The heaviest of each unit: five, or all of one unit alone; 28 rows, with those that weigh the same. */
export function weakLinks(sheet: Sheet) {
  const units = directedIn(sheet);
  const all = units
    .flatMap((unit) =>
      (sheet.found.get(unit.code)?.lost ?? [])
        .filter(({ code, points }) => isLost(points) && isWeak(sheet, unit, code))
        .slice(0, units.length === 1 ? 28 : 5)
        .map((one) => ({ unit, ...one })),
    )
    .sort((a, b) => b.points - a.points);
  const last = fixed(all[27]?.points ?? Number.NaN, 2);
  if (all.length <= 28 || fixed(all[28]?.points ?? 0, 2) !== last) return all.slice(0, 28);
  const heavier = all.filter(({ points }) => points > Number(last) && fixed(points, 2) !== last);
  const equal = all.filter(({ points }) => fixed(points, 2) === last);
  return heavier.length + equal.length <= 30 ? [...heavier, ...equal] : heavier;
}

export const progressRows = ({ units, found }: Sheet) =>
  units.flatMap((unit) => (found.get(unit.code)?.progress ?? []).map((one) => ({ unit, ...one })));

export const behind = (sheet: Sheet) =>
  progressRows(sheet).filter(({ state }) => state === 'behind');

/** The assessment of which the standing is, and ourselves in it. */
export function upperOf({ sheets }: Example, sheet: Sheet): { upper: Sheet; self: string } {
  const upper = sheets.find(({ id }) => id === sheet.findings.standingIn) ?? sheet;
  return { upper, self: upper.input.scheme.self ?? '' };
}

export const share = percent;

export const day = ({ language }: Sheet, iso: string | undefined): string =>
  writingOf(language).date(iso ?? '');
export const monthDay = ({ language }: Sheet, iso: string | undefined): string =>
  writingOf(language).monthDay(iso ?? '');
