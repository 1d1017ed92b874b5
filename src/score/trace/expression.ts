import { areClose, difference } from '../difference.ts';

/** Numbers as they stand in a line that a machine can evaluate: plain decimals, full precision. */

/** Whether JavaScript writes the number with an exponent. */
function hasExponent(x: number): boolean {
  const size = Math.abs(x);
  return (size < 1e-6 && size > 0) || (size >= 1e21 && size < Infinity);
}

/** 1.5e-7 as 0.00000015: the shortest digits that give the number back, without an exponent. */
export function plain(x: number): string {
  const text = String(x);
  if (!hasExponent(x)) return text;
  const mark = text.indexOf('e');
  const sign = text.startsWith('-') ? '-' : '';
  const [whole = '', part = ''] = text.slice(sign.length, mark).split('.');
  const point = whole.length + Number(text.slice(mark + 1));
  const digits = whole + part;
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  if (point >= digits.length) return sign + digits.padEnd(point, '0');
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}

/** A number as an operand: negative ones in parentheses. */
export function operand(x: number): string {
  return x < 0 ? `(${plain(x)})` : plain(x);
}

/** `(a - b)`, or its exact value where a machine that evaluates the line would lose digits. */
export function minus(a: number, b: number): string {
  return minusOf(b)(a);
}

/** The same for many numbers from which one is taken. */
export function minusOf(b: number): (a: number) => string {
  const end = ` - ${operand(b)})`;
  return (a) => (areClose(a, b) ? operand(difference(a, b)) : `(${operand(a)}${end}`);
}
