import { expect, test } from 'vitest';
import { printedPoints } from '../../../src/score/total/printed-points.ts';
import { ofUnit, type Row, scoresOf } from '../build.ts';

const SCHEME = {
  weights: 'points',
  categories: [
    { id: 'a', name: 'A', weight: 40 },
    { id: 'b', name: 'B', weight: 60 },
  ],
  rounding: { total: 1 },
};

const row = (code: string, weight: number, value: number): Row => ({
  code,
  category: code,
  weight,
  settings: { rule: 'direct', scale: 'hundred' },
  values: [value],
});

test('points of the categories are marks, and the last line closes them to the total', () => {
  const scores = scoresOf({
    scheme: SCHEME,
    units: ['u'],
    rows: [row('a', 40, 60.6), row('b', 60, 60.4)],
  });
  // 24.24 and 36.24 are printed as 24.2 and 36.2; their sum 60.48 as 60.5, so that 0.1 is left.
  const printed = printedPoints(scores.assessment.scheme, ofUnit(scores, 'u'));
  expect([...(printed?.categories ?? [])]).toEqual([
    ['a', 24.2],
    ['b', 36.2],
  ]);
  expect(printed?.difference).toBe(0.1);
});

test('a difficulty of the total is in them', () => {
  const scores = scoresOf({
    scheme: SCHEME,
    units: [{ code: 'u', difficulty: 1.1 }],
    rows: [row('a', 40, 50), row('b', 60, 50)],
  });
  // 20 and 30 marks, each times 1.1.
  const printed = printedPoints(scores.assessment.scheme, ofUnit(scores, 'u'));
  expect([...(printed?.categories.values() ?? [])]).toEqual([22, 33]);
  expect(printed?.difference).toBe(0);
});

test('without marks, or under another mean, there are none', () => {
  const scores = (scheme: object) =>
    scoresOf({
      scheme: { ...SCHEME, ...scheme },
      units: ['u'],
      rows: [row('a', 40, 50), row('b', 60, 50)],
    });
  for (const scheme of [{ weights: 'relative' }, { aggregation: 'geometric' }]) {
    const own = scores(scheme);
    expect(printedPoints(own.assessment.scheme, ofUnit(own, 'u'))).toBeUndefined();
  }
});
