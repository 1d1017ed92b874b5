import type { Reading } from '../../tables/reading.ts';
import { type Column, placesWith } from './column.ts';
import { isOfWhole, mayBeSmall } from './figure-kind.ts';
import { at, decimalsOf, plain } from './numbers.ts';
import { type Suspicion, suspect } from './suspicion.ts';

/**
 * A whole column of percentages that lies within 0…1, unless last year's values, the targets or the
 * standards lie there too.
 */
export function wholeShare(reading: Reading, column: Column): Suspicion[] {
  const { kind, values } = column;
  if (kind !== 'share' && kind !== 'growth') return [];
  const places = placesWith(values);
  const numbers = places.map((place) => at(values, place));
  if (numbers.length === 0 || numbers.some((x) => Math.abs(x) > 1)) return [];
  if (numbers.every((x) => x === 0 || Math.abs(x) === 1)) return [];
  const known = referencesOf(reading, column);
  const isOdd = known.length > 0 ? areFar(numbers, known, kind) : isUnlikely(column, numbers);
  if (!isOdd) return [];
  const cells = places.map((place) => ({ column, field: 'value' as const, place }));
  const first = numbers[0] ?? Number.NaN;
  return [
    suspect('error', 'mixed-scale', 'whole-share', cells, {
      least: plain(Math.min(...numbers)),
      most: plain(Math.max(...numbers)),
      other: plain(100 * first),
      times: '100',
    }),
  ];
}

/** What the figures should be like: previous values, targets, fixed bounds and band standards. */
function referencesOf(_reading: Reading, { entry, previous, targets }: Column): number[] {
  const fixed = entry.rows.flatMap(({ settings: { satisfactory, unallowable } }) =>
    [satisfactory, unallowable].flatMap((bound) => bound ?? []),
  );
  const own = [...placesWith(previous).map((place) => at(previous, place))];
  const asked = [...placesWith(targets).map((place) => at(targets, place))];
  return [...fixed, ...own, ...asked].filter((x) => x !== 0);
}

function areFar(numbers: readonly number[], known: readonly number[], kind: string): boolean {
  if (kind === 'growth' && numbers.length < 3) return false;
  if (known.some((x) => Math.abs(x) <= 1.5)) return false;
  const least = Math.min(...known.map(Math.abs));
  const most = Math.max(...numbers.map(Math.abs));
  if (least / most < (kind === 'growth' ? 8 : 5)) return false;
  if (kind === 'share') return true;
  return numbers.some((x) => decimalsOf(x) >= 2) && most <= 0.5;
}

/** Without anything to compare with: what its name says, and decimals that a percentage has not. */
function isUnlikely({ row, kind }: Column, numbers: readonly number[]): boolean {
  const decimals = Math.max(...numbers.map(decimalsOf));
  if (kind === 'growth') {
    return numbers.length >= 3 && decimals >= 3 && numbers.every((x) => Math.abs(x) <= 0.5);
  }
  if (mayBeSmall(row)) return false;
  if (numbers.length >= 3) return decimals >= 2 || isOfWhole(row);
  return decimals >= 3 || (isOfWhole(row) && numbers.every((x) => x >= 0.3));
}
