/**
 * Decimal rounding as it is done by hand (四舍五入), free of the noise of binary arithmetic.
 * A computed number is first brought to 12 significant digits, then to its decimals; both
 * round the half away from zero.
 */

const DIGITS = 12;
/** Half a unit of the 12th digit, relative to the number, is at most 5e-12; twice that is safe. */
const NOISE = 1e-11;
const POWERS = Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));

/** A whole number of 12 digits `mantissa` and the power of ten that it counts. */
function decimal(positive: number): { mantissa: number; power: number } {
  const text = positive.toExponential(DIGITS - 1);
  const mark = text.indexOf('e');
  const mantissa = Number(text.slice(0, 1) + text.slice(2, mark));
  return { mantissa, power: Number(text.slice(mark + 1)) - (DIGITS - 1) };
}

/** Whether the number has at most 6 decimals and 11 digits: 12 digits then give it back. */
function isShort(x: number): boolean {
  const millionths = Math.round(x * 1e6);
  return Math.abs(millionths) < 1e11 && millionths / 1e6 === x;
}

/**
 * The number rounded half-up to 12 significant digits.
 *
 * @example significant12(62.144999999999996) // 62.145
 * @example significant12(0.1 + 0.2) // 0.3
 */
export function significant12(x: number): number {
  if (x === 0 || !Number.isFinite(x) || isShort(x)) return x;
  return Number(x.toExponential(DIGITS - 1));
}

function roundNearHalf(positive: number, decimals: number): number {
  if (!Number.isFinite(positive)) return positive;
  const { mantissa, power } = decimal(positive);
  const dropped = -decimals - power;
  if (dropped <= 0) return Number(`${mantissa}e${power}`);
  if (dropped > DIGITS) return 0;
  const unit = POWERS[dropped] ?? Infinity;
  const kept = Math.floor(mantissa / unit);
  const up = 2 * (mantissa - kept * unit) >= unit;
  return Number(`${up ? kept + 1 : kept}e${-decimals}`);
}

/**
 * The number at 12 significant digits, rounded half-up to `decimals` (0–10) places.
 *
 * Infinity, of a curve that ran out of numbers, stays so.
 *
 * @example roundHalfUp(1.005, 2) // 1.01
 * @example roundHalfUp(2.675, 2) // 2.68
 * @example roundHalfUp(-0.125, 2) // -0.13
 */
export function roundHalfUp(x: number, decimals: number): number {
  const positive = Math.abs(x);
  const scale = POWERS[decimals] ?? 1;
  const scaled = positive * scale;
  let result: number;
  // Away from a half nothing that 12 digits could change decides, and plain arithmetic is right.
  const distance = Math.abs(scaled - Math.floor(scaled) - 0.5);
  if (scaled < 1e11 && distance > scaled * NOISE + 1e-12) result = Math.round(scaled) / scale;
  else result = roundNearHalf(positive, decimals);
  return x < 0 && result !== 0 ? -result : result;
}

/** −1, 0 or 1 as a is below, equal to or above b, once both are freed of binary noise. */
export function compareExact(a: number, b: number): number {
  if (a === b) return 0;
  // Numbers further apart than a unit of the 12th digit stay apart.
  if (Math.abs(a - b) > 2 * NOISE * Math.max(Math.abs(a), Math.abs(b))) return a < b ? -1 : 1;
  const left = significant12(a);
  const right = significant12(b);
  return left < right ? -1 : left > right ? 1 : 0;
}
