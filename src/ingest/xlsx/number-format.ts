import { shiftPoint } from '../cells/decimal-text.ts';

/** What a cell's number format means for reading the number. */
export interface NumberFormat {
  kind: 'plain' | 'percent' | 'date';
  /** Shown with the point moved: `0.0,` shows thousands, `0\.0,` ten thousands. */
  scaled?: true;
  /** Formats of digits and fixed text only, as codes are shown with: `000`, `"第"0"组"`. */
  digits?: DigitFormat;
}

interface DigitFormat {
  before: string;
  /** Least digits before the point, and fixed decimals behind it. */
  whole: number;
  decimals: number;
  after: string;
}

export const GENERAL: NumberFormat = { kind: 'plain' };
const PERCENT: NumberFormat = { kind: 'percent' };
const DATE: NumberFormat = { kind: 'date' };

/** Built-in formats without a code in the file: dates and times, East Asian ones among them. */
const BUILT_IN_DATES: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];
const BUILT_IN_CODES: Record<number, string> = { 1: '0', 2: '0.00' };

/** Fixed text of a format: "quoted", \x escaped, _x a space as wide as x, *x filling. */
const FIXED = /"([^"]*)"|\\(.)|[_*]./gs;
/** [红色], [$-804], [>=100]; not [h], [mm] and [ss], which are elapsed times. */
const BRACKETS = /\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi;
const DATE_LETTERS = /[ymdhs年月日]|e(?![+-])|g|上午|am\/pm/i;
/** Fixed text, digit places, fixed text; thousands separators may stand between the places. */
const DIGITS =
  /^((?:"[^"]*"|\\.|[-+() ])*)((?:#,##)?[0#?]+)(?:\.(0+))?((?:"[^"]*"|\\.|[-+() ])*)$/s;
/** A comma behind the last digit place hides three digits; a point as fixed text is none. */
const SCALING = /[0#?],+(?![0#?,])/;
const FIXED_POINT = /[0#?](?:"\."|[\\!]\.)[0#?]/;
const LONGEST_CODE = 300;

const plainText = (code: string): string =>
  code.replaceAll(FIXED, (_, quoted?: string, escaped?: string) => quoted ?? escaped ?? '');

function digitFormat(section: string): DigitFormat | undefined {
  const match = DIGITS.exec(section.replaceAll(/[_*]./gs, ''));
  if (!match) return undefined;
  const [, before = '', whole = '', decimals = '', after = ''] = match;
  return {
    before: plainText(before),
    whole: whole.replaceAll(/[^0]/g, '').length,
    decimals: decimals.length,
    after: plainText(after),
  };
}

/** Understands the code of a number format by its first section (that of positive numbers). */
export function formatOfCode(code: string): NumberFormat {
  if (code.length > LONGEST_CODE) return GENERAL;
  const sections = code.replaceAll(FIXED, (text) => text.replaceAll(';', '\u0000')).split(';');
  const section = (sections[0] ?? '').replaceAll('\u0000', ';').replaceAll(BRACKETS, '');
  const bare = section.replaceAll(FIXED, '');
  if (/^(general|g\/通用格式|@)?$/i.test(bare.trim())) return GENERAL;
  if (bare.includes('%')) return PERCENT;
  if (DATE_LETTERS.test(bare)) return DATE;
  if (SCALING.test(bare) || FIXED_POINT.test(section)) return { kind: 'plain', scaled: true };
  const digits = digitFormat(section);
  return digits ? { kind: 'plain', digits } : GENERAL;
}

/** The format of an id, with the workbook's own codes. */
export function formatOfId(id: number, codes: ReadonlyMap<number, string>): NumberFormat {
  const code = codes.get(id) ?? BUILT_IN_CODES[id];
  if (code !== undefined) return formatOfCode(code);
  if (id === 9 || id === 10) return PERCENT;
  return BUILT_IN_DATES.some(([from, to]) => id >= from && id <= to) ? DATE : GENERAL;
}

/** Decimal half-up at a number of decimals, on the text. */
function roundedText(number: string, decimals: number): string {
  const negative = number.startsWith('-');
  const [whole = '0', fraction = ''] = (negative ? number.slice(1) : number).split('.');
  if (fraction.length <= decimals)
    return negative ? `-${whole}.${fraction}` : `${whole}.${fraction}`;
  const up = fraction.charAt(decimals) >= '5' ? 1n : 0n;
  const digits = (BigInt(whole + fraction.slice(0, decimals)) + up).toString();
  return (negative ? '-' : '') + shiftPoint(digits, -decimals);
}

function shownDigits(number: string, format: DigitFormat): string {
  const rounded = roundedText(number, format.decimals);
  const negative = rounded.startsWith('-');
  const [whole = '', fraction = ''] = (negative ? rounded.slice(1) : rounded).split('.');
  const decimals = format.decimals > 0 ? `.${fraction.padEnd(format.decimals, '0')}` : '';
  const sign = negative && /[1-9]/.test(whole + fraction) ? '-' : '';
  return sign + format.before + whole.padStart(format.whole, '0') + decimals + format.after;
}

/**
 * The number as the sheet shows it, where that matters for reading (`001` under the format 000,
 * `12.3%` under any percent format, without losing a digit); else the number itself.
 */
export function shownNumber(number: string, format: NumberFormat): string {
  if (format.kind === 'percent') return `${shiftPoint(number, 2)}%`;
  return format.digits ? shownDigits(number, format.digits) : number;
}
