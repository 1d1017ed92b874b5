import type { Problem } from '../../../model/problem.ts';
import type { CategoryScheme, Scheme } from '../../../model/scheme.ts';
import type { Reading } from '../../tables/reading.ts';
import { doubtAt } from './doubt.ts';
import { timesApart } from './times-apart.ts';

/** One number of a scheme, under a key that two years share. */
interface SchemeNumber {
  part: 'grade-line' | 'grade-quota' | 'grade-count' | 'adjustment-cap' | 'category-weight';
  name: string;
  value: number;
  /** The number of which it is a part: the full score, for lines between grades. */
  of: number;
}

/** Points of a total that no line between grades moves in a year. */
const POINTS = 15;

/** Grades, caps and weights of categories that are far from last year’s. */
export function schemeUnlike(reading: Reading, last: Scheme): Problem[] {
  const before = new Map(numbersOf(last).map((one) => [keyOf(one), one]));
  return numbersOf(reading.scheme).flatMap((one) => {
    const was = before.get(keyOf(one));
    if (was === undefined || !isFar(one, was)) return [];
    const params = { part: one.part, name: one.name, value: one.value, before: was.value };
    const found = String(one.value);
    return [doubtAt(reading, undefined, { text: 'scheme-unlike-last-year', params, found })];
  });
}

const keyOf = ({ part, name }: SchemeNumber): string => `${part} ${name}`;

function isFar(now: SchemeNumber, before: SchemeNumber): boolean {
  const [a, b] = [now, before].map(({ value, of }) => (100 * value) / of) as [number, number];
  return now.part === 'grade-line' ? Math.abs(a - b) > POINTS : timesApart(now.value, before.value);
}

function numbersOf(scheme: Scheme): SchemeNumber[] {
  const { grades, adjustments = {}, 'full-score': full } = scheme;
  const { total, 'max-total': _, ...kinds } = adjustments;
  const all: (SchemeNumber | undefined)[] = [
    ...grades.flatMap(({ name, min, quota, count }) => [
      number('grade-line', name, min, full),
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
  of = 100,
): SchemeNumber | undefined => (value === undefined ? undefined : { part, name, value, of });

const flat = (categories: readonly CategoryScheme[]): CategoryScheme[] =>
  categories.flatMap((one) => [one, ...flat(one.categories ?? [])]);
