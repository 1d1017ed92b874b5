/** Differences of figures as they are written, without the loss that close doubles suffer. */

const POWERS = Array.from({ length: 16 }, (_, power) => Number(`1e${power}`));
/** Where the difference is at least this share of its terms, plain subtraction is good to 1e-12. */
const PLAIN = 1e-3;

function decimalsOf(x: number): number {
  const text = String(Math.abs(x));
  const mark = text.indexOf('e');
  const mantissa = mark < 0 ? text : text.slice(0, mark);
  const point = mantissa.indexOf('.');
  const places = point < 0 ? 0 : mantissa.length - point - 1;
  return Math.max(0, places - (mark < 0 ? 0 : Number(text.slice(mark + 1))));
}

/** Whether a and b are so close that plain subtraction loses digits. */
export function areClose(a: number, b: number): boolean {
  return a !== b && Math.abs(a - b) < PLAIN * (Math.abs(a) + Math.abs(b));
}

/**
 * a − b of two figures as they are written; the plain difference where they have more digits
 * than a double holds.
 *
 * @example difference(1000000.3, 1000000) // 0.3, not 0.30000000004656613
 */
export function difference(a: number, b: number): number {
  if (!areClose(a, b)) return a - b;
  const scale = POWERS[Math.max(decimalsOf(a), decimalsOf(b))];
  if (scale === undefined) return a - b;
  const left = Math.round(a * scale);
  const right = Math.round(b * scale);
  if (!Number.isSafeInteger(left) || !Number.isSafeInteger(right)) return a - b;
  return (left - right) / scale;
}

/** A number kept as a figure and a small distance from it, so that what is near it stays exact. */
export interface Anchored {
  value: number;
  /** A figure as written. */
  base: number;
  /** value − base. */
  offset: number;
}

export function anchored(base: number, offset = 0): Anchored {
  return { value: base + offset, base, offset };
}

/** x − limit. */
export function distance(x: number, limit: Anchored): number {
  return difference(x, limit.base) - limit.offset;
}

/** a − b. */
export function gap(a: Anchored, b: Anchored): number {
  return difference(a.base, b.base) + (a.offset - b.offset);
}
