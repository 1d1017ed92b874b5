/**
 * Numbers written as the pages must write them, by arithmetic on their decimal digits: half up
 * after 12 significant digits (METHOD 4.7), with a real minus. Shares no code with the product.
 */

/** Whole number and power of ten of a number's first 12 digits. */
function digits12(x: number): { whole: bigint; power: number } {
  const [mantissa = '0', power = '0'] = Math.abs(x).toExponential(11).split('e');
  return { whole: BigInt(mantissa.replace('.', '')), power: Number(power) - 11 };
}

function halfUp(x: number, decimals: number): bigint {
  const { whole, power } = digits12(x);
  const shift = power + decimals;
  if (shift >= 0) return whole * 10n ** BigInt(shift);
  const unit = 10n ** BigInt(-shift);
  const kept = whole / unit;
  return 2n * (whole % unit) >= unit ? kept + 1n : kept;
}

const pointed = (whole: bigint, decimals: number): string => {
  const text = whole.toString().padStart(decimals + 1, '0');
  return decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
};

/** 69.9 with 2 decimals is 69.90; −0.001 is 0.00. */
export function fixed(x: number, decimals: number): string {
  const whole = halfUp(x, decimals);
  return (x < 0 && whole !== 0n ? '−' : '') + pointed(whole, decimals);
}

/** At most six decimals, as the workings print what was computed. */
export function worked(x: number): string {
  return fixed(x, 6).replace(/\.?0+$/, '');
}

/** All digits of a number that somebody wrote. */
export function written(x: number): string {
  return String(x).replace('-', '−');
}

/** Always with a sign, but for zero. */
export function signed(x: number, decimals: number): string {
  const text = fixed(x, decimals);
  return x > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

export const percent = (share: number, decimals = 1): string => `${fixed(share * 100, decimals)}%`;

/** Thousands in groups, as English writes them. */
export const grouped = (text: string): string =>
  text.replace(/(?<![.\d])\d+/g, (whole) => whole.replaceAll(/\B(?=(\d{3})+$)/g, ','));
