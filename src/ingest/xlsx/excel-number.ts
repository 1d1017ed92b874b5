import { shiftPoint } from '../cells/decimal-text.ts';

/** Digits that a spreadsheet program shows of a number. */
const DIGITS = 15;

/** What a workbook may store: neither nothing nor another base (`0x10`), which would be read as one. */
const DECIMAL = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i;

/**
 * A stored number at 15 significant digits as plain decimal text: `0.30000000000000004` → `0.3`,
 * `1.2E+20` → `120000000000000000000`. Undefined where it is no number.
 */
export function excelNumber(stored: string): string | undefined {
  const number = Number(stored);
  if (!DECIMAL.test(stored) || !Number.isFinite(number)) return undefined;
  const short = String(number);
  if (short.length <= DIGITS && !short.includes('e')) return short === '-0' ? '0' : short;
  const [mantissa = '', exponent = '0'] = number.toPrecision(DIGITS).split('e');
  return shiftPoint(mantissa, Number(exponent));
}
