/** A decimal number as text: `-12.50`. Sign, whole part and fraction, without exponent. */
const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?$/;

function parts(text: string): { sign: string; whole: string; fraction: string } {
  const match = DECIMAL.exec(text);
  if (!match) throw new Error(`not a decimal number: ${text}`);
  return { sign: match[1] === '-' ? '-' : '', whole: match[2] ?? '', fraction: match[3] ?? '' };
}

function joined(sign: string, digits: string, decimals: number): string {
  const padded = digits.padStart(decimals + 1, '0');
  const point = padded.length - decimals;
  const whole = padded.slice(0, point).replace(/^0+(?=\d)/, '');
  const fraction = padded.slice(point).replace(/0+$/, '');
  const text = fraction ? `${whole}.${fraction}` : whole;
  return text === '0' ? '0' : sign + text;
}

/**
 * Moves the decimal point to the right (`places` > 0) or left, losing no digit:
 * ('12.5', 4) → '125000', ('0.123', 2) → '12.3', ('1', -3) → '0.001'.
 */
export function shiftPoint(text: string, places: number): string {
  const { sign, whole, fraction } = parts(text);
  const decimals = fraction.length - places;
  const digits = whole + fraction;
  if (decimals < 0) return joined(sign, digits + '0'.repeat(-decimals), 0);
  return joined(sign, digits, decimals);
}

/** Multiplies by a whole number, exactly: ('0.1', 15) → '1.5'. */
export function timesWhole(text: string, factor: number): string {
  const { sign, whole, fraction } = parts(text);
  const digits = (BigInt(whole + fraction || '0') * BigInt(factor)).toString();
  return joined(sign, digits, fraction.length);
}
