import type { ConfirmedField } from '../../../model/dataset.ts';
import { type Column, numbersOf, placesWith } from './column.ts';
import { isCompletion, isCounted, isOfWhole } from './figure-kind.ts';
import { at, plain } from './numbers.ts';
import { type Suspicion, suspect } from './suspicion.ts';

/** Growth beyond these per cent is not believed. */
const [LEAST_GROWTH, MOST_GROWTH] = [-90, 200];
/** No share changes by more points in a year. */
const MOST_POINTS = 50;

/** Figures that their kind cannot have: a satisfaction above 100, a negative count, a phone number. */
export function outOfKind(column: Column): Suspicion[] {
  const found = isOrdinary(column) ? [] : impossibleFigures(column, 'value', column.values);
  if (column.hasTargets)
    found.push(...impossibleFigures(column, 'target', numbersOf(column, 'target')));
  if (column.hasPrevious)
    found.push(...impossibleFigures(column, 'previous', numbersOf(column, 'previous')));
  return found;
}

/** The first number of a mobile phone, where it is taken for an amount. */
const PHONES = 13_000_000_000;

/** Whether all figures lie where those of their kind usually do: most columns need no closer look. */
function isOrdinary({ kind, least, most }: Column): boolean {
  if (kind === 'growth') return least >= LEAST_GROWTH && most <= -LEAST_GROWTH;
  if (kind === 'points') return least >= -MOST_POINTS && most <= MOST_POINTS;
  return least >= 0 && (kind === 'share' ? most <= 100 : most < PHONES);
}

function impossibleFigures(
  column: Column,
  field: ConfirmedField,
  numbers: Float64Array,
): Suspicion[] {
  return placesWith(numbers).flatMap((place) => {
    const text = wrongRate(column, at(numbers, place)) ?? wrongValue(column, field, place);
    if (text === undefined) return [];
    const params = { previous: plain(at(column.previous, place)) };
    return [suspect('error', 'implausible', text, [{ column, field, place }], params)];
  });
}

/** Rates of change beyond what occurs, whichever field they stand in. */
function wrongRate({ kind, row }: Column, x: number): string | undefined {
  if (kind === 'points') return Math.abs(x) > MOST_POINTS ? 'points-beyond' : undefined;
  if (kind === 'share') return x < 0 ? 'share-negative' : undefined;
  if (kind !== 'growth') return undefined;
  const said = row.measure === 'reduction' ? -x : x;
  return said > MOST_GROWTH || said < LEAST_GROWTH ? 'growth-beyond' : undefined;
}

function wrongValue(column: Column, field: ConfirmedField, place: number): string | undefined {
  if (field !== 'value') return undefined;
  const { kind } = column;
  if (isPhone(column, place)) return 'phone-number';
  if (kind === 'share') return wrongShare(column, place);
  const isAmount = kind === 'level' || kind === 'increment';
  return isAmount && at(column.values, place) < 0 ? wrongSign(column, place) : undefined;
}

function wrongShare(column: Column, place: number): string | undefined {
  const x = at(column.values, place);
  if (x <= 100) return undefined;
  if (isOfWhole(column.row) && !knowsMore(column)) return 'share-above-whole';
  return x > 100 && isAlone(column, x) ? 'share-beyond' : undefined;
}

/** Whether targets or last year's values pass 100 too: then it is no share of a whole. */
function knowsMore({ targets, previous }: Column): boolean {
  return [targets, previous].some((numbers) =>
    placesWith(numbers).some((place) => at(numbers, place) > 100),
  );
}

/** Far above what any other is, and above 100 where no other comes near that. */
function isAlone({ row, values, targets }: Column, x: number): boolean {
  const others = [...values, ...targets].filter((other) => !Number.isNaN(other) && other !== x);
  const most = Math.max(...others);
  if (others.length < 2) return false;
  if (x >= 250 && most <= x / 2.2) return true;
  return !isCompletion(row) && x >= 130 && most <= 100;
}

/** A minus in front of what is counted, or of what the unit had as much of a year ago. */
function wrongSign(column: Column, place: number): string | undefined {
  const { row } = column;
  const others = placesWith(column.values).filter((other) => other !== place);
  const isAlone = others.every((other) => at(column.values, other) >= 0);
  if (!isAlone) return undefined;
  if (isCounted(row)) return 'count-negative';
  const [x, previous] = [-at(column.values, place), at(column.previous, place)];
  return previous > 0 && x < 3 * previous && x > previous / 3 ? 'sign-lost-by-previous' : undefined;
}

/** A mobile number, where nothing else in the column is of its size. */
function isPhone({ values }: Column, place: number): boolean {
  const x = at(values, place);
  if (!(x >= PHONES && x < 20_000_000_000) || !Number.isInteger(x)) return false;
  return values.every((other, one) => one === place || Number.isNaN(other) || other < x / 50);
}
