/** Exact fractions of whole numbers, for computed figures. */

export interface Fraction {
  top: bigint;
  /** Above 0. */
  bottom: bigint;
}

const TEN = 10n;
const DIGITS = 12;

/** The number as it is written in decimals: 0.1 is exactly one tenth. */
export function fraction(x: number | string): Fraction {
  const text = String(x);
  const mark = text.search(/e/i);
  const mantissa = mark < 0 ? text : text.slice(0, mark);
  const point = mantissa.indexOf('.');
  const digits = point < 0 ? mantissa : mantissa.slice(0, point) + mantissa.slice(point + 1);
  const decimals = point < 0 ? 0 : mantissa.length - point - 1;
  const power = (mark < 0 ? 0 : Number(text.slice(mark + 1))) - decimals;
  const top = BigInt(digits);
  return power >= 0
    ? { top: top * TEN ** BigInt(power), bottom: 1n }
    : { top, bottom: TEN ** BigInt(-power) };
}

export const plus = (a: Fraction, b: Fraction): Fraction => ({
  top: a.top * b.bottom + b.top * a.bottom,
  bottom: a.bottom * b.bottom,
});

export const negative = ({ top, bottom }: Fraction): Fraction => ({ top: -top, bottom });

export const times = (a: Fraction, b: Fraction): Fraction => ({
  top: a.top * b.top,
  bottom: a.bottom * b.bottom,
});

/** a / b; undefined where b is 0. */
export function over(a: Fraction, b: Fraction): Fraction | undefined {
  if (b.top === 0n) return undefined;
  const [top, bottom] = [a.top * b.bottom, a.bottom * b.top];
  return bottom < 0n ? { top: -top, bottom: -bottom } : { top, bottom };
}

export const isLess = (a: Fraction, b: Fraction): boolean => a.top * b.bottom < b.top * a.bottom;

/** How many digits a whole number above 0 has. */
const digitsOf = (whole: bigint): number => whole.toString().length;

/**
 * The number rounded half up, away from zero, to 12 significant digits.
 *
 * @example rounded12({ top: 2n, bottom: 3n }) // 0.666666666667
 */
export function rounded12({ top, bottom }: Fraction): number {
  if (top === 0n) return 0;
  const size = top < 0n ? -top : top;
  let power = digitsOf(size) - digitsOf(bottom) - DIGITS;
  let kept = roundedAt(size, bottom, power);
  // The quotient has as many digits as the difference says, or one more.
  if (kept >= TEN ** BigInt(DIGITS)) {
    power += 1;
    kept = roundedAt(size, bottom, power);
  }
  return Number(`${top < 0n ? '-' : ''}${kept}e${power}`);
}

/** The quotient in units of 10^power, rounded half up. */
function roundedAt(top: bigint, bottom: bigint, power: number): bigint {
  const scaledTop = power < 0 ? top * TEN ** BigInt(-power) : top;
  const scaledBottom = power > 0 ? bottom * TEN ** BigInt(power) : bottom;
  return (2n * scaledTop + scaledBottom) / (2n * scaledBottom);
}
