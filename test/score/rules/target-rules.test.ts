import { describe, expect, test } from 'vitest';
import { problemText } from '../../../src/i18n/problem-text.ts';
import { placesOf, problemsOf, scoreColumn, scoreOf, scoresOf } from '../build.ts';

const of = (target: number, ...values: number[]) => values.map((value) => ({ value, target }));

describe('completion', () => {
  const rule = { rule: 'completion' } as const;
  test.each([
    ['100·x / target', {}, 'positive', of(50, 40, 50), [80, 100]],
    ['at most the cap of 100', {}, 'positive', of(50, 60), [100]],
    ['up to a higher cap', { cap: 110 }, 'positive', of(50, 54, 60), [108, 110]],
    ['0 below the zero line', { 'zero-below': 80 }, 'positive', of(50, 39.99, 40), [0, 80]],
    ['reverse: 100·target / x', {}, 'reverse', of(50, 62.5, 40), [80, 100]],
    [
      'reverse complement: 100·(2 − x/target)',
      { 'reverse-form': 'complement' },
      'reverse',
      of(50, 60, 110),
      [80, 0],
    ],
    [
      'the floor holds below zero',
      { 'reverse-form': 'complement', floor: 'none' },
      'reverse',
      of(50, 110),
      [0],
    ],
  ] as const)('%s', (_, settings, direction, values, expected) => {
    expect(scoreColumn({ ...rule, ...settings }, values, { direction })).toEqual(
      expected.map((score) => expect.closeTo(score, 10)),
    );
  });
  test('its coefficient is the ratio before zero line and cap', () => {
    const scores = scoresOf({
      units: ['a'],
      rows: [{ code: 'x', settings: rule, values: of(50, 60) }],
    });
    expect(scoreOf(scores, 'a', 'x')).toMatchObject({
      coefficient: 1.2,
      scoreExact: 100,
      value: 60,
    });
  });
  test('a target or, where it divides, a value that is not above 0 is an error at its cell', () => {
    const rows = [
      { code: 'x', settings: rule, direction: 'reverse', values: [{ value: 0, target: 0 }] },
    ] as const;
    expect(placesOf(problemsOf({ units: ['a'], rows }))).toEqual([
      'non-positive completion-target values.csv:B2',
      'non-positive completion-value values.csv:B2',
    ]);
  });
  test('a target of the row that is not above 0 is told once, whatever the number of units', () => {
    const values = [40, 50, { value: 40, target: -1 }];
    const settings = { ...rule, target: 0 } as const;
    const rows = [{ code: 'x', settings, values }];
    const problems = problemsOf({ units: ['a', 'b', 'c'], rows });
    expect(problems.map(({ text, params }) => [text, params.unit, params.indicator])).toEqual([
      ['completion-target', undefined, 'X'],
      ['completion-target', 'C', 'X'],
    ]);
    const [ofRow, own] = problems.map((one) => problemText(one, 'zh-CN').message);
    expect(ofRow).toBe('指标“X”的目标值不大于 0，算不出完成率。');
    expect(own).toContain('“C”的“X”的目标值');
  });
  test('the target of the row serves units without their own', () => {
    expect(scoreColumn({ ...rule, target: 50 }, [40, { value: 40, target: 80 }])).toEqual([80, 50]);
  });
});

describe('threshold', () => {
  const rule = { rule: 'threshold' } as const;
  test('is 100 at or above the target, else 0; any target will do', () => {
    expect(scoreColumn(rule, of(50, 50, 49.99))).toEqual([100, 0]);
    expect(scoreColumn(rule, of(-2, -1, -3))).toEqual([100, 0]);
  });
  test('reverse: at or below', () => {
    expect(scoreColumn(rule, of(50, 50, 50.01), { direction: 'reverse' })).toEqual([100, 0]);
  });
});

describe('steps', () => {
  const rule = { rule: 'steps', step: 0.1, 'per-step': 2 } as const;
  test.each([
    ['marks start full; without bonus-cap nothing is added', {}, of(5, 5, 5.3), [100, 100]],
    [
      'whole steps: 5.3 over 5 is three of 0.1',
      { counting: 'whole', 'bonus-cap': 10 },
      of(5, 5.3),
      [106],
    ],
    ['whole steps below too: 4.75 is two and a half', { counting: 'whole' }, of(5, 4.75), [96]],
    ['proportional by default', {}, of(5, 4.75), [95]],
    ['bonus capped', { 'bonus-cap': 3 }, of(5, 6), [103]],
    ['deduction capped', { 'deduction-cap': 5 }, of(5, 4), [95]],
    ['own start', { 'at-target': 80, 'bonus-cap': 20 }, of(5, 5, 5.5, 9), [80, 90, 100]],
    ['floor below', {}, of(5, -5), [0]],
  ] as const)('%s', (_, settings, values, expected) => {
    const scores = scoreColumn({ ...rule, ...settings }, values);
    expect(scores).toEqual(expected.map((score) => expect.closeTo(score, 10)));
  });
  test('reverse is turned round', () => {
    expect(scoreColumn(rule, of(5, 5.1), { direction: 'reverse' })[0]).toBeCloseTo(98, 10);
  });
  test('marks are out of the indicator’s weight: 3 − 0.2·3 of 3 are 80', () => {
    const settings = { ...rule, 'per-step': 0.2, scale: 'marks' } as const;
    expect(scoreColumn(settings, of(5, 4.7), { weight: 3 })[0]).toBeCloseTo(80, 10);
  });
  test('large figures count their small steps', () => {
    const settings = { ...rule, counting: 'whole', 'bonus-cap': 10 } as const;
    expect(scoreColumn(settings, of(1000000, 1000000.3))[0]).toBe(106);
  });
});

test('a rule with a target tells where one is missing; a draft leaves it out', () => {
  for (const rule of ['completion', 'threshold', 'steps'] as const) {
    const settings = { rule, step: 1, 'per-step': 1 };
    const given = { units: ['a'], rows: [{ code: 'x', settings, values: [5] }] };
    expect(placesOf(problemsOf(given))).toEqual(['missing-value target-missing values.csv:-']);
    expect(scoreColumn(settings, [5], { draft: true })).toEqual(['not-reported']);
  }
});
