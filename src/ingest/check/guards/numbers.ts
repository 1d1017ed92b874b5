/** Small sums over numbers that guards compare. */

/** The number at a place; NaN beyond the end. */
export const at = (numbers: ArrayLike<number>, place: number): number =>
  numbers[place] ?? Number.NaN;

export const ascending = (a: number, b: number): number => a - b;

/** The median of numbers that are sorted; NaN of none. */
export function medianOfSorted(sorted: ArrayLike<number>): number {
  const middle = sorted.length >> 1;
  if (sorted.length % 2 === 1) return at(sorted, middle);
  return (at(sorted, middle - 1) + at(sorted, middle)) / 2;
}

export const median = (numbers: readonly number[]): number =>
  medianOfSorted(Float64Array.from(numbers).sort());

/** The median distance from the median: how far numbers usually lie from their middle. */
export function spreadAround(numbers: readonly number[], middle: number): number {
  return median(numbers.map((x) => Math.abs(x - middle)));
}

/** Decimals that a number is written with; trailing zeros are not known any more. */
export function decimalsOf(x: number): number {
  const text = String(x);
  const point = text.indexOf('.');
  if (text.includes('e')) return 12;
  return point < 0 ? 0 : text.length - point - 1;
}

/** Decimal text of a number without the noise of binary arithmetic. */
export const plain = (x: number): string => String(Number(x.toPrecision(12)));
