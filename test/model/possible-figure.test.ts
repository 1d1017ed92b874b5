import { expect, test } from 'vitest';
import type { Figure } from '../../src/model/dataset.ts';
import { isPossible } from '../../src/model/possible-figure.ts';

const NOWHERE = { place: { file: 'values.csv', sheet: null }, row: 2, column: 2 };
const figuresOf = (...values: number[]): Map<string, Figure[]> =>
  new Map([['i', values.map((value): Figure => ({ value, at: NOWHERE }))]]);

test.each([
  ['fewer accidents than none', 'level', 3, -19, false],
  ['none at all', 'level', 3, 0, true],
  ['a level whose measure is not given', undefined, 3, -1, false],
  ['a balance that is negative already', 'level', -5, -2, true],
  ['a growth rate', 'growth', 3, -1, true],
  ['a figure that no re-scoring finds', 'level', 3, null, false],
] as const)('%s', (_why, measure, from, x, possible) => {
  const by = { indicator: 'i', from, x };
  const row = measure === undefined ? { code: 'i' } : { code: 'i', measure };
  expect(isPossible(figuresOf(3, -5), row, by)).toBe(possible);
});

test.each([
  ['a satisfaction above 100', '%', undefined, [94.98, 98], 120.15, false],
  ['a satisfaction of 100', '%', undefined, [94.98, 98], 100, true],
  ['a completion that others have above 100', '%', undefined, [92, 109.4], 120, true],
  ['a growth of more than 100 percent', '%', 'growth', [5, 8], 120, true],
  ['not a percentage', '万元', undefined, [5, 8], 120, true],
] as const)('%s', (_why, unit, measure, values, x, possible) => {
  const row = { code: 'i', unit, ...(measure && { measure }) };
  const by = { indicator: 'i', from: values[0], x };
  expect(isPossible(figuresOf(...values), row, by)).toBe(possible);
});
