import { describe, expect, test } from 'vitest';
import { rankLineScore } from '../../../src/score/rules/rank-line.ts';
import {
  alwaysScored,
  exactScores,
  placesOf,
  problemsOf,
  scoreColumn,
  scoreOf,
  scoresOf,
} from '../build.ts';

describe('rank-steps', () => {
  const rule = { rule: 'rank-steps', 'per-place': 5 } as const;
  test('equal values share a place and the next is left out', () => {
    expect(scoreColumn(rule, [9, 7, 7, 5])).toEqual([100, 95, 95, 85]);
  });
  test('places stay 1, 1, 3 whatever ranks.ties says', () => {
    const scheme = { ranks: { ties: 'dense' } };
    expect(scoreColumn(rule, [9, 9, 5], { scheme })).toEqual([100, 100, 90]);
  });
  test('the lowest is first for a reverse indicator', () => {
    expect(scoreColumn(rule, [1, 2, 3], { direction: 'reverse' })).toEqual([100, 95, 90]);
  });
  test('the floor ends the descent', () => {
    expect(scoreColumn({ ...rule, 'per-place': 60 }, [3, 2, 1])).toEqual([100, 40, 0]);
  });
});

describe('rank-line', () => {
  const rule = { rule: 'rank-line' } as const;
  test('goes from 100 to 60 in equal parts', () => {
    expect(scoreColumn(rule, [5, 4, 3, 2, 1])).toEqual([100, 90, 80, 70, 60]);
  });
  test('the last place is the number of values, so tied last ones do not reach it', () => {
    expect(scoreColumn(rule, [5, 4, 3, 1, 1])).toEqual([100, 90, 80, 70, 70]);
  });
  test('alone is first', () => {
    expect(scoreColumn({ ...rule, first: 95 }, [5])).toEqual([95]);
  });
  test('a filled value behind all peers is the last', () => {
    const scores = scoresOf({
      scheme: { missing: { 'not-released': 'previous' } },
      units: ['a', 'b', 'c'],
      rows: [
        { code: 'x', settings: rule, values: [5, 4, { reason: 'not-released', previous: 1 }] },
      ],
    });
    expect(exactScores(scores, 'x')).toEqual([100, 60, 60]);
  });
  test('rankLineScore', () => {
    expect(rankLineScore(3, 5, 100, 60)).toBe(80);
    expect(rankLineScore(6, 5, 100, 60)).toBe(60);
    expect(rankLineScore(1, 1, 100, 60)).toBe(100);
  });
});

describe('relative', () => {
  const rule = { rule: 'relative' } as const;
  test('100·x / best, reverse 100·best / x', () => {
    expect(scoreColumn(rule, [10, 40, 30])).toEqual([25, 100, 75]);
    expect(scoreColumn(rule, [10, 40, 20], { direction: 'reverse' })).toEqual([100, 25, 50]);
  });
  test('one peer at or below 0 is an error at its cell, and nowhere else', () => {
    const rows = [{ code: 'x', settings: rule, values: [10, 0, 30] }];
    expect(placesOf(problemsOf({ units: ['a', 'b', 'c'], rows }))).toEqual([
      'non-positive relative-value values.csv:B3',
    ]);
  });
  test('a previous value that fills a gap is named by its own cell', () => {
    const previousAt = { place: { file: 'values.csv', sheet: null }, row: 3, column: 9 };
    const gap = { reason: 'not-released', previous: 0, previousAt } as const;
    const scheme = { missing: { 'not-released': 'previous' } };
    const rows = [{ code: 'x', settings: rule, values: [10, gap] }];
    expect(placesOf(problemsOf({ scheme, units: ['a', 'b'], rows }))).toEqual([
      'non-positive relative-value values.csv:I3',
    ]);
  });
  test('a filled value may exceed the best of the peers', () => {
    const scores = scoresOf({
      scheme: { missing: { 'not-released': 'previous' } },
      units: ['a', 'b'],
      rows: [{ code: 'x', settings: rule, values: [10, { reason: 'not-released', previous: 12 }] }],
    });
    expect(exactScores(scores, 'x')).toEqual([100, 120]);
  });
});

describe('zscore', () => {
  const rule = { rule: 'zscore' } as const;
  // 2, 4, 4, 4, 5, 5, 7, 9 have the mean 5 and the population deviation 2
  const values = [2, 4, 4, 4, 5, 5, 7, 9];
  test('mean + sd·(x − m)/s, 50 and 10 by default', () => {
    expect(scoreColumn(rule, values)).toEqual([35, 45, 45, 45, 50, 50, 60, 70]);
  });
  test('reverse is turned round, also the coefficient', () => {
    const scores = scoresOf({
      units: values.map((_, at) => `u${at}`),
      rows: [{ code: 'x', direction: 'reverse', settings: rule, values }],
    });
    expect(scoreOf(scores, 'u7', 'x')).toMatchObject({ scoreExact: 30, coefficient: -2 });
  });
  test('the deviation of the sample is over n − 1', () => {
    const [first] = scoreColumn({ ...rule, deviation: 'sample' }, values);
    expect(first).toBeCloseTo(50 - (10 * 3) / Math.sqrt(32 / 7), 10);
  });
  test('s = 0 gives the mean, of equal values and of a sample of one', () => {
    expect(scoreColumn({ ...rule, mean: 75 }, [0.1, 0.1, 0.1])).toEqual([75, 75, 75]);
    expect(scoreColumn({ ...rule, deviation: 'sample' }, [5])).toEqual([50]);
  });
});

test('peers are the units with a value of the code, whichever of its rows applies', () => {
  const settings = { rule: 'rank-steps', 'per-place': 10 } as const;
  const scores = scoresOf({
    units: ['a', 'b', 'c'],
    rows: [
      { code: 'x', settings, units: ['a'], values: [1, 2, 3] },
      { code: 'x', settings: { ...settings, 'per-place': 1 }, units: ['b'] },
      alwaysScored(3),
    ],
  });
  // a stands behind b; c is assessed by neither row, so its 3 counts nowhere
  expect(exactScores(scores, 'x')).toEqual([90, 100, 'not-applicable']);
});
