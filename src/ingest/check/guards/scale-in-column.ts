import type { ConfirmedField } from '../../../model/dataset.ts';
import type { Reading } from '../../tables/reading.ts';
import { type Column, numbersOf } from './column.ts';
import { ascending, at, decimalsOf, median, plain } from './numbers.ts';
import { type Suspicion, suspect } from './suspicion.ts';

/** What figures are multiplied or divided by where they were given in another unit. */
const FACTORS = [100, 1000, 10_000, 100_000_000] as const;

/** Figures that lie apart from all others of a column, and what they would have to be multiplied by. */
interface Apart {
  places: number[];
  /** 100 where the figure is a hundredth of what it should be, 0.01 where it is a hundred times it. */
  times: number;
  least: number;
  most: number;
}

interface Placed {
  place: number;
  x: number;
}

/** Figures of one column in two scales: shares among percentages, 亿元 among 万元. */
export function scaleInColumn(reading: Reading, column: Column): Suspicion[] {
  const fields: ConfirmedField[] = ['value'];
  if (column.hasTargets) fields.push('target');
  if (column.hasPrevious) fields.push('previous');
  return fields.flatMap((field) => {
    const numbers = numbersOf(column, field);
    const apart = apartIn(column, numbers, field);
    if (apart === undefined || areGroups(reading, numbers, apart.places)) return [];
    const cells = apart.places.map((place) => ({ column, field, place }));
    const first = at(numbers, apart.places[0] ?? -1);
    return [
      suspect('error', 'mixed-scale', 'scale-in-column', cells, {
        other: plain(first * apart.times),
        times: plain(apart.times >= 1 ? apart.times : 1 / apart.times),
        least: plain(apart.least),
        most: plain(apart.most),
      }),
    ];
  });
}

function apartIn(column: Column, numbers: Float64Array, field: ConfirmedField): Apart | undefined {
  if (column.kind === 'place' || column.kind === 'marks') return undefined;
  if (column.kind === 'growth') return growthApart(numbers);
  if (!mayHaveGap(numbers)) return undefined;
  const sorted: Placed[] = [];
  for (let place = 0; place < numbers.length; place++) {
    const x = at(numbers, place);
    if (x > 0) sorted.push({ place, x });
  }
  if (sorted.length < 2) return undefined;
  sorted.sort((a, b) => a.x - b.x);
  const split = widestGap(sorted);
  const low = sorted.slice(0, split);
  const high = sorted.slice(split);
  if (column.kind === 'share') return shareApart(low, high);
  return levelApart(low, high, field);
}

/** Powers of two that a number may lie between. */
const [LEAST_POWER, POWERS] = [-1080, 2160];

/**
 * Whether positive numbers may have a gap of 8 times or more between neighbours: then two powers of
 * two in a row hold none of them.
 */
function mayHaveGap(numbers: Float64Array): boolean {
  const held = new Uint8Array(POWERS);
  let [least, most] = [POWERS, 0];
  for (let place = 0; place < numbers.length; place++) {
    const x = at(numbers, place);
    if (!(x > 0)) continue;
    const power = Math.floor(Math.log2(x)) - LEAST_POWER;
    held[power] = 1;
    if (power < least) least = power;
    if (power > most) most = power;
  }
  for (let power = least + 1; power < most; power++) {
    if (held[power] === 0 && held[power + 1] === 0) return true;
  }
  return false;
}

/** Where the widest gap, as a ratio, between neighbours lies. */
function widestGap(sorted: readonly Placed[]): number {
  let [split, widest] = [1, 0];
  for (let i = 1; i < sorted.length; i++) {
    const ratio = (sorted[i]?.x ?? 1) / (sorted[i - 1]?.x ?? 1);
    if (ratio > widest) [split, widest] = [i, ratio];
  }
  return split;
}

const leastOf = (part: readonly Placed[]): number => part[0]?.x ?? Number.NaN;
const mostOf = (part: readonly Placed[]): number => part.at(-1)?.x ?? Number.NaN;

/** A share is at most 1 where the others are percentages of at least 5. */
function shareApart(low: readonly Placed[], high: readonly Placed[]): Apart | undefined {
  const [least, most] = [leastOf(high), mostOf(high)];
  if (mostOf(low) > 1.001 || least < 5 || most > 200) return undefined;
  const gap = least / mostOf(low);
  const needed = high.length === 1 ? 30 : Math.max(8, most / least);
  if (gap < needed) return undefined;
  const slack = high.length === 1 ? 1.4 : 2;
  const fits = low.every(({ x }) => 100 * x >= least / slack && 100 * x <= most * slack);
  return fits ? { places: low.map(({ place }) => place), times: 100, least, most } : undefined;
}

/** How much wider than the others' own spread the gap must be, by how many there are. */
function neededGap(others: number, spread: number): number {
  if (others >= 4) return Math.max(12, 1.2 * spread);
  if (others === 3) return Math.max(30, 2 * spread);
  return others === 2 ? Math.max(50, 3 * spread) : Number.POSITIVE_INFINITY;
}

function levelApart(
  low: readonly Placed[],
  high: readonly Placed[],
  field: ConfirmedField,
): Apart | undefined {
  const gap = leastOf(high) / mostOf(low);
  const isLow = low.length <= high.length;
  const [odd, main] = isLow ? [low, high] : [high, low];
  const [least, most] = [leastOf(main), mostOf(main)];
  if (gap < neededGap(main.length, most / least)) return undefined;
  const middle = median(main.map(({ x }) => x));
  const whole = main.every(({ x }) => Number.isInteger(x));
  if (whole && most < 20 && field === 'value' && gap < 50) return undefined;
  const times = FACTORS.map((factor) => (isLow ? factor : 1 / factor))
    .filter((one) => odd.every(({ x }) => fitsIn(x * one, { least, most, whole, isLow })))
    .sort((a, b) => far(odd, a, middle) - far(odd, b, middle))[0];
  if (times === undefined) return undefined;
  return { places: odd.map(({ place }) => place), times, least, most };
}

function fitsIn(
  x: number,
  main: { least: number; most: number; whole: boolean; isLow: boolean },
): boolean {
  if (main.whole && !main.isLow && x < 1000 && decimalsOf(Number(x.toPrecision(12))) > 0)
    return false;
  return x >= main.least / 1.5 && x <= main.most * 1.5;
}

/** How far the odd ones still lie from the middle of the others once they are multiplied. */
function far(odd: readonly Placed[], times: number, middle: number): number {
  return Math.abs(Math.log((median(odd.map(({ x }) => x)) * times) / middle));
}

/**
 * A growth of 0.062 among those of 6.2 and 5.9: below 1, with more decimals than any other, and
 * at home among them a hundredfold. Growth goes through 0, so that nearness alone says nothing.
 */
function growthApart(numbers: Float64Array): Apart | undefined {
  const all: Placed[] = [];
  for (let place = 0; place < numbers.length; place++) {
    if (!Number.isNaN(numbers[place])) all.push({ place, x: at(numbers, place) });
  }
  if (all.length < 3) return undefined;
  const sizes = all.map(({ x }) => Math.abs(x)).sort(ascending);
  const most = sizes.at(-1) ?? 0;
  const odd = all.filter(({ x }) => x !== 0 && Math.abs(x) < 1 && Math.abs(x) * 100 <= most * 1.5);
  const main = all.filter((one) => !odd.includes(one));
  if (odd.length === 0 || odd.length > main.length) return undefined;
  const written = Math.max(...main.map(({ x }) => decimalsOf(x)));
  const middle = median(main.map(({ x }) => Math.abs(x)));
  const places = odd
    .filter(({ x }) => decimalsOf(x) > written && Math.abs(x) * 20 <= middle)
    .filter(({ x }) => Math.abs(x) * 100 >= middle * 0.3);
  if (places.length === 0) return undefined;
  const values = main.map(({ x }) => x);
  return {
    places: places.map(({ place }) => place),
    times: 100,
    least: Math.min(...values),
    most: Math.max(...values),
  };
}

/** Whether the odd ones are just the units of some groups, which may well be of another size. */
function areGroups(reading: Reading, numbers: Float64Array, places: readonly number[]): boolean {
  if (places.length < 2) return false;
  const odd = new Set(places);
  const groups = new Set(places.map((place) => reading.units[place]?.group));
  if (groups.has(undefined)) return false;
  return reading.units.every(
    ({ group }, place) => !groups.has(group) || Number.isNaN(numbers[place]) || odd.has(place),
  );
}
