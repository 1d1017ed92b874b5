import type { CategoryScheme } from '../../../src/model/scheme.ts';
import { type CellJson, cellOf, rowFor, type Sheet, type UnitJson } from './example.ts';

import type { Marks } from './rulers.ts';

/** What the JSON does not carry, worked from it: medians, bests, places, counts. */

/** LOOK: groups of fewer than four have no middle and no best. */
export const spreadOf = (scores: readonly number[]): Pick<Marks, 'median' | 'best'> =>
  scores.length < 4 ? {} : { median: median(scores), best: Math.max(...scores) };

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const [low, high] = [(sorted.length - 1) >> 1, sorted.length >> 1];
  return ((sorted[low] ?? Number.NaN) + (sorted[high] ?? Number.NaN)) / 2;
}

export const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, x) => sum + x, 0) / numbers.length;

export const groupOf = (sheet: Sheet, unit: UnitJson): UnitJson[] =>
  sheet.units.filter(({ group }) => group === unit.group);

/** 1, 1, 3: one more than how many are better. */
export const placeAmong = (all: readonly number[], own: number): number =>
  1 + all.filter((x) => x > own).length;

export const known = (numbers: readonly (number | null | undefined)[]): number[] =>
  numbers.filter((x) => x !== null && x !== undefined);

export const totalsOf = (units: readonly UnitJson[]): number[] =>
  known(units.map(({ total }) => total));

export const categoryScore = (unit: UnitJson, id: string): number | undefined =>
  unit.categories.find((one) => one.id === id)?.score;

export const categoriesOf = (
  categories: readonly CategoryScheme[],
): (CategoryScheme & { depth: number; parent: string | undefined })[] => {
  const flat = (
    list: readonly CategoryScheme[],
    depth: number,
    parent: string | undefined,
  ): (CategoryScheme & { depth: number; parent: string | undefined })[] =>
    list.flatMap((one) => [
      { ...one, depth, parent },
      ...flat(one.categories ?? [], depth + 1, one.id),
    ]);
  return flat(categories, 0, undefined);
};

/** Units that have a figure or score of their own under an indicator. */
export const scoredUnder = (sheet: Sheet, code: string): { unit: UnitJson; cell: CellJson }[] =>
  sheet.units
    .map((unit) => ({ unit, cell: cellOf(unit, code) }))
    .filter(({ cell }) => cell.kind !== 'missing');

/** Those a unit is compared with under an indicator: its group, or all where the row says so. */
export function peersOf(sheet: Sheet, unit: UnitJson, code: string): UnitJson[] {
  const all = rowFor(sheet, unit, code)?.settings.compare === 'all';
  const among = all ? sheet.units : groupOf(sheet, unit);
  return among.filter((one) => cellOf(one, code).kind === 'scored');
}

/** What places go by: the figure in its better direction, or the score where there is none. */
function merit(sheet: Sheet, unit: UnitJson, code: string): number {
  const { value, scoreExact } = cellOf(unit, code);
  const row = rowFor(sheet, unit, code);
  const byScore =
    typeof value !== 'number' ||
    row?.direction === 'interval' ||
    row?.settings.periods !== undefined ||
    ['votes', 'ratings', 'deduction'].includes(row?.settings.rule ?? '');
  if (byScore || typeof value !== 'number') return Number((scoreExact ?? 0).toPrecision(12));
  return row?.direction === 'reverse' ? -value : value;
}

export interface PlaceWorked {
  place: number;
  of: number;
  tied: boolean;
}

export function placeUnder(sheet: Sheet, unit: UnitJson, code: string): PlaceWorked | undefined {
  if (cellOf(unit, code).kind !== 'scored') return undefined;
  const own = merit(sheet, unit, code);
  const all = peersOf(sheet, unit, code).map((one) => merit(sheet, one, code));
  const tied = all.filter((x) => x === own).length > 1;
  return { place: placeAmong(all, own), of: all.length, tied };
}

/** Whether the publisher shares its place in an indicator. */
export function isSelfTied(sheet: Sheet, code: string): boolean {
  const self = sheet.unitOf.get(sheet.input.scheme.self ?? '');
  return self !== undefined && placeUnder(sheet, self, code)?.tied === true;
}

/** Whether another unit has the same place, over all and in the group. */
export const isTied = (sheet: Sheet, unit: UnitJson): boolean =>
  sheet.units.filter(({ rank }) => rank !== null && rank === unit.rank).length > 1;

export const isTiedInGroup = (sheet: Sheet, unit: UnitJson): boolean =>
  groupOf(sheet, unit).filter(({ groupRank }) => groupRank === unit.groupRank).length > 1;

/** The ranked units of a group: whoever is not ranked counts for no place, middle or best. */
export const rankedOf = (sheet: Sheet, unit: UnitJson): UnitJson[] =>
  groupOf(sheet, unit).filter(({ rank }) => rank !== null);

export const categoryScores = (sheet: Sheet, unit: UnitJson, id: string): number[] =>
  known(rankedOf(sheet, unit).map((one) => categoryScore(one, id)));

export function categoryPlace(sheet: Sheet, unit: UnitJson, id: string): PlaceWorked | undefined {
  const own = categoryScore(unit, id);
  if (own === undefined || unit.rank === null) return undefined;
  const all = categoryScores(sheet, unit, id);
  const tied = all.filter((x) => x === own).length > 1;
  return { place: placeAmong(all, own), of: all.length, tied };
}

/** Score of a category, middle and best in the group of a unit. */
export function categoryMarks(sheet: Sheet, unit: UnitJson, id: string): Marks {
  const all = categoryScores(sheet, unit, id);
  return { score: categoryScore(unit, id), ...spreadOf(all) };
}

/** The same under an indicator, filled scores too, among those that a unit is compared with. */
export function indicatorMarks(sheet: Sheet, unit: UnitJson, code: string): Marks {
  const isAll = rowFor(sheet, unit, code)?.settings.compare === 'all';
  const among = isAll ? sheet.units : groupOf(sheet, unit);
  const all = known(among.map((one) => cellOf(one, code).score));
  return { score: cellOf(unit, code).score, ...spreadOf(all) };
}
