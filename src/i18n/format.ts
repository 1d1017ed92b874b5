import type { Language } from '../model/site.ts';
import { roundHalfUp } from '../score/round.ts';

/** The one place that turns numbers, ranks and dates into text. */

const MINUS = '\u2212';
const HYPHEN = '-'.charCodeAt(0);
const THIN_SPACE = '\u2009';
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

export interface Format {
  language: Language;
  /** A number with a real minus; without `decimals` all of its digits. */
  number: (x: number, decimals?: number) => string;
  /** A number that always has a sign, but for zero. */
  signed: (x: number, decimals?: number) => string;
  /** Whether nothing is left of a number at that many decimals. */
  isZero: (x: number, decimals?: number) => boolean;
  /** A weight as it was set, to six decimals where it has more: 100/60 is 1.666667. */
  weight: (x: number) => string;
  /** A share from 0 to 1 as a percentage. */
  percent: (share: number, decimals?: number) => string;
  /** A number with its unit of measure behind it. */
  quantity: (x: number, unit?: string, decimals?: number) => string;
  /** How far two numbers lie apart: shares in percentage points. */
  difference: (x: number, unit?: string, decimals?: number) => string;
  /** 第3位, 并列第3位. */
  rank: (place: number, tied?: boolean) => string;
  /** Places won (> 0) or lost: 前进2位, 后退1位, 持平. */
  movement: (places: number) => string;
  /** A growth rate in words: 增长5.1%, 下降2.3%, 持平. */
  growth: (rate: number, decimals?: number) => string;
  /** Digits of a difference of two shares: 0.3个百分点, of rates per thousand 0.3个千分点. */
  points: (digits: string, unit?: string) => string;
  /** A difference of two shares: 上升0.3个百分点. */
  pointsOfShare: (difference: number, decimals?: number, unit?: string) => string;
  /** `2024-11-11` as 2024年11月11日. */
  date: (iso: string) => string;
  /** The same without its year: 11月11日. */
  monthDay: (iso: string) => string;
  /** A date for the narrow columns of tables: 2024年11月11日, 11 Nov 2024. */
  shortDate: (iso: string) => string;
  /** The same without its year. */
  shortDay: (iso: string) => string;
  /** Names one after the other. */
  list: (names: readonly string[]) => string;
}

/** All digits of a number, without exponent. */
function plainDigits(x: number): string {
  const size = Math.abs(x);
  const text = String(x);
  if ((size >= 1e-6 && size < 1e21) || !text.includes('e')) return text;
  return size < 1 ? x.toFixed(20).replace(/0+$/, '') : BigInt(x).toString();
}

function digits(x: number, decimals: number | undefined): string {
  return decimals === undefined ? plainDigits(x) : roundHalfUp(x, decimals).toFixed(decimals);
}

/** Digits with a real minus; zero has no sign. */
function withMinus(text: string): string {
  if (text.charCodeAt(0) !== HYPHEN) return text;
  return /[1-9]/.test(text) ? MINUS + text.slice(1) : text.slice(1);
}

/** What differences of shares are counted in. */
function unitOfDifference(unit: string | undefined, points: string, perMille: string) {
  if (unit === '%' || unit === '％') return points;
  return unit === '‰' ? perMille : unit;
}

/** Whether figures are shares of a thousand. */
export const isPerMille = (unit: string | undefined): boolean =>
  /^(‰|个?千分点|points per thousand)/.test(unit ?? '');

/** Whether figures are shares, of a hundred or of a thousand, or differences of such. */
export const isShareUnit = (unit: string | undefined): boolean =>
  /^(%|％|‰|个[百千]分点|percentage points|points per thousand)/.test(unit ?? '');

/** A place between a number and its unit of measure; none before % and the like. */
function joinUnit(number: string, unit: string | undefined): string {
  if (unit === undefined || unit === '') return number;
  return /^[%‰°]/.test(unit) ? number + unit : number + THIN_SPACE + unit;
}

const ordinalEnding = (n: number): string => {
  const tens = n % 100;
  if (tens >= 11 && tens <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][n % 10] ?? 'th';
};

function dateParts(iso: string): [year: number, month: number, day: number] {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return [year, month, day];
}

const isZero = (x: number, decimals?: number): boolean => Number(digits(x, decimals)) === 0;

const chineseDate = (iso: string): string => `${dateParts(iso)[0]}年${chineseDay(iso)}`;
const chineseDay = (iso: string): string => {
  const [, month, day] = dateParts(iso);
  return `${month}月${day}日`;
};
const englishDay = (iso: string): string => {
  const [, month, day] = dateParts(iso);
  return `${day} ${MONTHS[month - 1] ?? ''}`;
};
/** 11 Nov: months of three letters. */
const shortEnglishDay = (iso: string): string => englishDay(iso).replace(/([A-Z]..).*/, '$1');

const chinesePoints = (text: string, unit?: string): string =>
  `${text}个${isPerMille(unit) ? '千' : '百'}分点`;
const englishPoints = (text: string, unit?: string): string =>
  `${text} ${isPerMille(unit) ? 'points per thousand' : 'percentage points'}`;

/** What both languages write in the same way around their own numbers. */
const figures = (
  number: Format['number'],
): Pick<Format, 'number' | 'isZero' | 'weight' | 'signed' | 'percent' | 'quantity'> => ({
  number,
  isZero,
  weight: (x) => number(roundHalfUp(x, 6)),
  signed: (x, decimals) => (isZero(x, decimals) || x < 0 ? '' : '+') + number(x, decimals),
  percent: (share, decimals = 1) => `${number(share * 100, decimals)}%`,
  quantity: (x, unit, decimals) => joinUnit(number(x, decimals), unit),
});

function chinese(): Format {
  const number = (x: number, decimals?: number) => withMinus(digits(x, decimals));
  const size = (x: number, decimals?: number) => number(Math.abs(x), decimals);
  return {
    language: 'zh-CN',
    ...figures(number),
    difference: (x, unit, decimals) =>
      joinUnit(number(x, decimals), unitOfDifference(unit, '个百分点', '个千分点')),
    rank: (place, tied = false) => `${tied ? '并列' : ''}第${place}位`,
    movement: (n) => (n === 0 ? '持平' : `${n > 0 ? '前进' : '后退'}${Math.abs(n)}位`),
    growth: (x, decimals) =>
      isZero(x, decimals) ? '持平' : `${x > 0 ? '增长' : '下降'}${size(x, decimals)}%`,
    points: chinesePoints,
    pointsOfShare: (x, decimals, unit) =>
      isZero(x, decimals)
        ? '持平'
        : (x > 0 ? '上升' : '下降') + chinesePoints(size(x, decimals), unit),
    date: chineseDate,
    monthDay: chineseDay,
    shortDate: chineseDate,
    shortDay: chineseDay,
    list: (names) => names.join('、'),
  };
}

/** A, B and C; semicolons where a comma parts the words of an item: A, b; and C, d. */
function englishList(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  const first = names.slice(0, -1);
  return names.some(hasComma)
    ? `${first.join('; ')}; and ${names.at(-1)}`
    : `${first.join(', ')} and ${names.at(-1)}`;
}

/** A comma inside brackets parts nothing but what is in them. */
const hasComma = (text: string): boolean => text.replace(/\([^()]*\)/g, '').includes(', ');

function english(): Format {
  const number = (x: number, decimals?: number) =>
    withMinus(digits(x, decimals)).replace(/^(\D?\d+)/, (whole) =>
      whole.replace(/\B(?=(\d{3})+$)/g, ','),
    );
  const size = (x: number, decimals?: number) => number(Math.abs(x), decimals);
  return {
    language: 'en',
    ...figures(number),
    difference: (x, unit, decimals) =>
      joinUnit(
        number(x, decimals),
        unitOfDifference(unit, 'percentage points', 'points per thousand'),
      ),
    rank: (place, tied = false) => `${tied ? 'joint ' : ''}${place}${ordinalEnding(place)}`,
    movement: (n) => {
      if (n === 0) return 'unchanged';
      return `${n > 0 ? 'up' : 'down'} ${Math.abs(n)} ${Math.abs(n) === 1 ? 'place' : 'places'}`;
    },
    growth: (x, decimals) =>
      isZero(x, decimals) ? 'unchanged' : `${x > 0 ? 'up' : 'down'} ${size(x, decimals)}%`,
    points: englishPoints,
    pointsOfShare: (x, decimals, unit) =>
      isZero(x, decimals)
        ? 'unchanged'
        : `${x > 0 ? 'up' : 'down'} ${englishPoints(size(x, decimals), unit)}`,
    date: (iso) => `${englishDay(iso)} ${dateParts(iso)[0]}`,
    monthDay: englishDay,
    shortDate: (iso) => `${shortEnglishDay(iso)} ${dateParts(iso)[0]}`,
    shortDay: shortEnglishDay,
    list: englishList,
  };
}

const FORMATS: Record<Language, Format> = { 'zh-CN': chinese(), en: english() };

/** The formats of a language. */
export function formatOf(language: Language): Format {
  return FORMATS[language];
}
