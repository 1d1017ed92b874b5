import { describe, expect, test } from 'vitest';
import { traceIndicator } from '../../../src/score/trace/trace.ts';
import { ofUnit, placesOf, problemsOf, scoreColumn, scoreOf, scoresOf } from '../build.ts';

describe('tiers', () => {
  const rule = { rule: 'tiers' } as const;
  test('the words of tasks have their scores', () => {
    expect(scoreColumn(rule, ['完成', '基本完成', '推进中', '未完成'])).toEqual([100, 80, 50, 0]);
  });
  test('own words; the value stays the word', () => {
    const tiers = [
      { name: '好', score: 95 },
      { name: '差', score: 20 },
    ];
    const scores = scoresOf({
      units: ['a'],
      rows: [{ code: 'x', settings: { ...rule, tiers }, values: ['好'] }],
    });
    expect(scoreOf(scores, 'a', 'x')).toMatchObject({ value: '好', scoreExact: 95 });
  });
  test('any other word is an error at its cell', () => {
    const rows = [{ code: 'x', settings: rule, values: ['差不多'] }];
    const [problem] = problemsOf({ units: ['a'], rows });
    expect(problem).toMatchObject({ code: 'unknown-tier', cell: 'B2', found: '差不多' });
  });
  test('last year’s word fills a gap with its score, and the score tells where it stands', () => {
    const scheme = { missing: { 'not-comparable': 'previous' } };
    const previousAt = { place: { file: 'values.csv', sheet: null }, row: 3, column: 4 };
    const gap = { reason: 'not-comparable', previousWord: '基本完成', previousAt } as const;
    const rows = [{ code: 'x', settings: rule, values: ['未完成', gap] }] as const;
    const scores = scoresOf({ scheme, units: ['a', 'b'], rows });
    const filled = scoreOf(scores, 'b', 'x');
    expect(filled).toMatchObject({ kind: 'filled', by: 'previous', value: '基本完成', score: 80 });
    const { steps, expression } = traceIndicator(scores, ofUnit(scores, 'b'), filled);
    expect(expression).toBe('80');
    expect(steps).toContainEqual({ step: 'previous', value: '基本完成', at: previousAt });
    expect(steps).toContainEqual({
      step: 'fact',
      name: 'word-score',
      value: 80,
      detail: '基本完成',
    });
  });
  test('a number of last year is no word to be scored', () => {
    const scheme = { missing: { 'not-reported': 'previous' } };
    const rows = [
      { code: 'x', settings: rule, values: [{ reason: 'not-reported', previous: 3 }] },
    ] as const;
    expect(placesOf(problemsOf({ scheme, units: ['a'], rows }))).toEqual([
      'missing-value no-previous-to-fill values.csv:B2',
    ]);
  });
});

describe('direct', () => {
  const rule = { rule: 'direct' } as const;
  test('marks out of the weight, or on 0–100', () => {
    expect(scoreColumn({ ...rule, scale: 'marks' }, [4, 5], { weight: 5 })).toEqual([80, 100]);
    expect(scoreColumn(rule, [80], { weight: 5 })).toEqual([80]);
  });
  test('outside min…max is an error at its cell', () => {
    const given = (settings: object, value: number) =>
      placesOf(
        problemsOf({
          units: ['a'],
          rows: [{ code: 'x', weight: 5, settings: { ...rule, ...settings }, values: [value] }],
        }),
      );
    const wrong = ['out-of-range marks-out-of-range values.csv:B2'];
    expect(given({ scale: 'marks' }, 5.01)).toEqual(wrong);
    expect(given({ scale: 'marks' }, -0.1)).toEqual(wrong);
    expect(given({ min: 10 }, 9)).toEqual(wrong);
    expect(given({ scale: 'marks', max: 6 }, 6)).toEqual([]);
    expect(given({}, 100)).toEqual([]);
  });
});

describe('deduction', () => {
  const rule = { rule: 'deduction' } as const;
  const at = { place: { file: 'deductions.csv', sheet: null }, row: 2, column: 3 };
  const off = (...points: number[]) => ({
    deductions: points.map((p) => ({ unit: 'a', indicator: 'x', points: p, at })),
  });
  test('full marks less what is listed; none listed is full marks', () => {
    const settings = { ...rule, scale: 'marks' } as const;
    expect(scoreColumn(settings, [undefined, undefined], { weight: 4, rest: off(1, 0.6) })).toEqual(
      [60, 100],
    );
  });
  test('of 100 with scale: hundred, never below the floor', () => {
    expect(scoreColumn(rule, [undefined], { weight: 4, rest: off(30, 10) })).toEqual([60]);
    expect(scoreColumn(rule, [undefined], { weight: 4, rest: off(80, 70) })).toEqual([0]);
    expect(scoreColumn({ ...rule, floor: 'none' }, [undefined], { rest: off(80, 70) })).toEqual([
      -50,
    ]);
  });
  test('its value is their sum, its sources their cells', () => {
    const scores = scoresOf({
      units: ['a'],
      rows: [{ code: 'x', settings: rule }],
      rest: off(30, 10),
    });
    expect(scoreOf(scores, 'a', 'x')).toMatchObject({ value: 40, sources: [at, at] });
  });
  test('a status word in the values table wins', () => {
    expect(scoreColumn(rule, [{ reason: 'not-applicable' }], { rest: off(30) })).toEqual([
      'not-applicable',
    ]);
  });
});
