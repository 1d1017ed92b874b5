import type { Language } from '../model/site.ts';

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/** 1 → 一, 10 → 十, 21 → 二十一; from 100 on in figures. */
export function chineseNumber(n: number): string {
  if (n >= 100) return String(n);
  const tens = Math.floor(n / 10);
  const ones = DIGITS[n % 10] ?? '';
  if (tens === 0) return ones;
  return `${tens === 1 ? '' : DIGITS[tens]}十${ones}`;
}

/** 1 → a, 26 → z; from 27 on in figures. */
export const englishLetter = (n: number): string =>
  n > 26 ? String(n) : String.fromCharCode(96 + n);

/**
 * The number in front of a heading, as the official format orders them: 一、 （一） 1. （1）;
 * in English 1. (1) a. (a).
 */
export function headingNumber(level: number, n: number, language: Language): string {
  if (language === 'en') {
    const letter = englishLetter(n);
    return [`${n}. `, `(${n}) `, `${letter}. `, `(${letter}) `][level - 1] ?? '';
  }
  return (
    [`${chineseNumber(n)}、`, `（${chineseNumber(n)}）`, `${n}. `, `（${n}）`][level - 1] ?? ''
  );
}

const NUMBERED =
  /^(第?[一二三四五六七八九十]+[、章节]|（[一二三四五六七八九十]+）|[(（]?\d+[)）.．、]\s*)/;

/** Whether a heading brings its own number. */
export const isNumbered = (head: string): boolean => NUMBERED.test(head);
