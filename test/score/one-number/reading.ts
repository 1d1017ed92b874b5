import { evaluate } from '../evaluate.ts';

/** What a reader of the method page has: its sentences and formulas, and the tables. */

export interface Said {
  sentences: readonly string[];
  formulas: readonly string[];
}

/** What the tables tell of one unit under one indicator. */
export interface Told {
  value: number | string | undefined;
  target: number | undefined;
  previous: number | undefined;
  weight: number;
  direction: 'positive' | 'reverse' | 'interval';
  /** 满意值, 不允许值 and 最优区间 as the indicator table has them. */
  satisfactory: number | undefined;
  unallowable: number | readonly number[] | undefined;
  best: readonly number[] | undefined;
  /** 标准值, from 优秀 to 较差. */
  standards: readonly number[] | undefined;
  deductions: readonly number[];
  /** Figures of the units of the group, and of all. */
  group: readonly number[];
  all: readonly number[];
}

/** A line of the page with numbers in place of its letters; the part behind the last `=`. */
export function workOut(line: string, letters: Readonly<Record<string, number>>): number {
  let text = line.slice(line.lastIndexOf('=') + 1);
  text = text.replace(/（[^（）]*）\s*$/, '');
  for (const [letter, number] of Object.entries(letters).sort(([a], [b]) => b.length - a.length))
    text = text.replaceAll(letter, `(${number.toFixed(14)})`);
  return evaluate(text.replaceAll('×', '*').replaceAll('÷', '/').replaceAll('−', '-'));
}

export const plain = (text: string): number => Number(text.replace('−', '-'));

/** The reader: all sentences in one text, and a figure of the tables. */
export interface Reading {
  text: string;
  formulas: readonly string[];
  told: Told;
}

export const has = ({ text }: Reading, words: string): boolean => text.includes(words);

export function numbersIn({ text }: Reading, pattern: RegExp): number[] | undefined {
  const found = pattern.exec(text);
  return found === null ? undefined : found.slice(1).map(plain);
}

/** Marks as a score of 100, as the page says what they are of. */
export function ofHundred(reading: Reading, marks: number): number {
  return has(reading, '各分数以本指标的分值计') ? (100 * marks) / reading.told.weight : marks;
}

export const fullMarks = (reading: Reading): number =>
  has(reading, '各分数以本指标的分值计') ? reading.told.weight : 100;

export const x = ({ told }: Reading): number => Number(told.value);

/** Figures of those that the page compares with. */
export const peersOf = (reading: Reading): readonly number[] =>
  has(reading, '同组单位') ? reading.told.group : reading.told.all;

export const isReverse = ({ told }: Reading): boolean => told.direction === 'reverse';

export const mean = (list: readonly number[]): number =>
  list.reduce((a, b) => a + b, 0) / list.length;

/** From worst to best. */
export function inOrder(reading: Reading): number[] {
  const sorted = [...peersOf(reading)].sort((a, b) => a - b);
  return isReverse(reading) ? sorted.reverse() : sorted;
}
