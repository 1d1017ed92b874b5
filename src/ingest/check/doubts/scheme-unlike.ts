import type { Problem } from '../../../model/problem.ts';
import type { CategoryScheme, Scheme } from '../../../model/scheme.ts';
import type { Reading } from '../../tables/reading.ts';
import { doubtAt } from './doubt.ts';

/** One number of a scheme, under a key that two years share. */
interface SchemeNumber {
  part: 'grade-line' | 'grade-quota' | 'grade-count' | 'adjustment-cap' | 'category-weight';
  name: string;
  value: number;
}

/** Points of a total that no line between grades moves in a year. */
const POINTS = 15;
/** A digit lost, won or moved makes a number more than so many times as much. */
const TIMES = 4;

/** Grades, caps and weights of categories that are far from last year’s. */
export function schemeUnlike(reading: Reading, last: Scheme): Problem[] {
  const before = new Map(numbersOf(last).map((one) => [keyOf(one), one.value]));
  return numbersOf(reading.scheme).flatMap((one) => {
    const was = before.get(keyOf(one));
    if (was === undefined || was === one.value || !isFar(one, was)) return [];
    const params = { part: one.part, name: one.name, value: one.value, before: was };
    const found = String(one.value);
    return [doubtAt(reading, undefined, { text: 'scheme-unlike-last-year', params, found })];
  });
}

const keyOf = ({ part, name }: SchemeNumber): string => `${part} ${name}`;

function isFar({ part, value }: SchemeNumber, before: number): boolean {
  if (part === 'grade-line') return Math.abs(value - before) > POINTS;
  return value > 0 && before > 0 && Math.max(value / before, before / value) > TIMES;
}

/** Numbers on the scale of the total are taken of 100. */
function numbersOf(scheme: Scheme): SchemeNumber[] {
  const { grades, adjustments = {}, 'full-score': full } = scheme;
  const { total, 'max-total': _, ...kinds } = adjustments;
  const all: (SchemeNumber | undefined)[] = [
    ...grades.flatMap(({ name, min, quota, count }) => [
      number('grade-line', name, min === undefined ? undefined : (100 * min) / full),
      number('grade-quota', name, quota),
      number('grade-count', name, count),
    ]),
    number('adjustment-cap', '', total?.cap),
    ...Object.entries(kinds).map(([id, kind]) =>
      number('adjustment-cap', kind.name ?? id, kind.cap),
    ),
    ...flat(scheme.categories).map(({ name, weight }) => number('category-weight', name, weight)),
  ];
  return all.filter((one) => one !== undefined);
}

const number = (
  part: SchemeNumber['part'],
  name: string,
  value: number | undefined,
): SchemeNumber | undefined => (value === undefined ? undefined : { part, name, value });

const flat = (categories: readonly CategoryScheme[]): CategoryScheme[] =>
  categories.flatMap((one) => [one, ...flat(one.categories ?? [])]);
