import type { Language } from '../../../src/model/site.ts';
import * as decimals from './decimals.ts';

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** How numbers, places and dates must read in a language, without the product's formats. */
export interface Writing {
  language: Language;
  fixed: (x: number, decimals: number) => string;
  signed: (x: number, decimals: number) => string;
  worked: (x: number) => string;
  written: (x: number) => string;
  percent: (share: number, decimals?: number) => string;
  quantity: (text: string, unit: string | undefined) => string;
  /** How far two figures lie apart. */
  apart: (text: string, unit: string | undefined) => string;
  place: (place: number, tied?: boolean) => string;
  moved: (places: number) => string;
  growth: (rate: number) => string;
  /** How far a share of a hundred or, by its unit ‰, of a thousand has moved. */
  sharePoints: (difference: number, unit: string | undefined) => string;
  date: (iso: string) => string;
  monthDay: (iso: string) => string;
  /** The same in a narrow column. */
  shortDay: (iso: string) => string;
  list: (names: readonly string[]) => string;
}

const joined = (text: string, unit: string | undefined): string =>
  unit === undefined || /^[%‰°]/.test(unit) ? text + (unit ?? '') : `${text} ${unit}`;

const size = (x: number, digits: number): string => decimals.fixed(Math.abs(x), digits);
const isNothing = (x: number, digits: number): boolean => !/[1-9]/.test(decimals.fixed(x, digits));

const CHINESE_POINTS: Record<string, string> = { '%': '个百分点', '‰': '个千分点' };
const ENGLISH_POINTS: Record<string, string> = {
  '%': 'percentage points',
  '‰': 'points per thousand',
};

const chinese: Writing = {
  language: 'zh-CN',
  ...decimals,
  quantity: joined,
  apart: (text, unit) => joined(text, CHINESE_POINTS[unit ?? ''] ?? unit),
  place: (place, tied = false) => `${tied ? '并列' : ''}第${place}位`,
  moved: (n) => (n === 0 ? '持平' : `${n > 0 ? '前进' : '后退'}${Math.abs(n)}位`),
  growth: (x) => (isNothing(x, 1) ? '持平' : `${x > 0 ? '增长' : '下降'}${size(x, 1)}%`),
  sharePoints: (x, unit) =>
    isNothing(x, 2)
      ? '持平'
      : `${x > 0 ? '上升' : '下降'}${size(x, 2)}${CHINESE_POINTS[unit ?? ''] ?? '个百分点'}`,
  date: (iso) => {
    const [year, month, day] = iso.split('-').map(Number);
    return `${year}年${month}月${day}日`;
  },
  monthDay: (iso) => {
    const [, month, day] = iso.split('-').map(Number);
    return `${month}月${day}日`;
  },
  shortDay: (iso) => chinese.monthDay(iso),
  list: (names) => names.join('、'),
};

function ordinal(n: number): string {
  if ([11, 12, 13].includes(n % 100)) return `${n}th`;
  return `${n}${{ 1: 'st', 2: 'nd', 3: 'rd' }[n % 10] ?? 'th'}`;
}

const { grouped } = decimals;

const english: Writing = {
  language: 'en',
  fixed: (x, digits) => grouped(decimals.fixed(x, digits)),
  signed: (x, digits) => grouped(decimals.signed(x, digits)),
  worked: (x) => grouped(decimals.worked(x)),
  written: (x) => grouped(decimals.written(x)),
  percent: decimals.percent,
  quantity: joined,
  apart: (text, unit) => joined(text, ENGLISH_POINTS[unit ?? ''] ?? unit),
  place: (place, tied = false) => `${tied ? 'joint ' : ''}${ordinal(place)}`,
  moved: (n) => {
    if (n === 0) return 'unchanged';
    const many = Math.abs(n);
    return `${n > 0 ? 'up' : 'down'} ${many} ${many === 1 ? 'place' : 'places'}`;
  },
  growth: (x) =>
    isNothing(x, 1) ? 'unchanged' : `${x > 0 ? 'up' : 'down'} ${grouped(size(x, 1))}%`,
  sharePoints: (x, unit) =>
    isNothing(x, 2)
      ? 'unchanged'
      : `${x > 0 ? 'up' : 'down'} ${size(x, 2)} ${ENGLISH_POINTS[unit ?? ''] ?? 'percentage points'}`,
  date: (iso) => {
    const [year, month, day] = iso.split('-').map(Number);
    return `${day} ${MONTHS[(month ?? 1) - 1]} ${year}`;
  },
  monthDay: (iso) => {
    const [, month, day] = iso.split('-').map(Number);
    return `${day} ${MONTHS[(month ?? 1) - 1]}`;
  },
  shortDay: (iso) => english.monthDay(iso).replace(/(?<=[A-Z]..).*/, ''),
  list: (names) => {
    const isParted = names.some((name) => /, /.test(name.replace(/\(.*?\)/g, '')));
    const last = isParted ? '; and ' : ' and ';
    const first = names.slice(0, -1).join(isParted ? '; ' : ', ');
    return names.length < 2 ? names.join('') : first + last + names.at(-1);
  },
};

export const writingOf = (language: Language): Writing => (language === 'en' ? english : chinese);
