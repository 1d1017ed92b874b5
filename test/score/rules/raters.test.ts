import { describe, expect, test } from 'vitest';
import type { Ballot } from '../../../src/model/dataset.ts';
import { trimmedMean } from '../../../src/score/rules/ratings.ts';
import { traceIndicator } from '../../../src/score/trace/trace.ts';
import { ofUnit, placesOf, problemsOf, scoreColumn, scoreOf, scoresOf } from '../build.ts';

const at = { place: { file: 'ratings.csv', sheet: null } };
const raters = [
  { id: 'leaders', name: 'Leaders', weight: 60 },
  { id: 'public', name: 'Public', weight: 40 },
];
const scheme = { raters };

const votes = (rater: string, counts: Record<string, number>, unit = 'a'): Ballot[] =>
  Object.entries(counts).map(([tier, count]) => ({
    unit,
    indicator: 'x',
    rater,
    tier,
    votes: count,
    at,
  }));
const ratings = (rater: string, ...given: number[]): Ballot[] =>
  given.map((rating) => ({ unit: 'a', indicator: 'x', rater, rating, at }));

describe('votes', () => {
  const rule = { rule: 'votes' } as const;
  test('Σ tier score · votes ÷ votes per group, groups weighted', () => {
    // leaders (6·100 + 4·80)/10 = 92, public (5·60 + 5·40)/10 = 50; 0.6·92 + 0.4·50
    const ballots = [
      ...votes('leaders', { 优秀: 6, 良好: 4 }),
      ...votes('public', { 一般: 5, 较差: 5 }),
    ];
    expect(scoreColumn(rule, [undefined], { scheme, rest: { ballots } })[0]).toBeCloseTo(75.2, 10);
  });
  test('abstentions are no valid votes', () => {
    const tiers = [
      { name: '好', score: 100 },
      { name: '差', score: 50 },
      { name: '弃权', score: null },
    ];
    const ballots = votes('leaders', { 好: 3, 差: 3, 弃权: 10 });
    expect(scoreColumn({ ...rule, tiers }, [undefined], { scheme, rest: { ballots } })).toEqual([
      75,
    ]);
  });
  test('a group without valid votes leaves its weight to the others', () => {
    const ballots = [...votes('leaders', { 优秀: 5 }), ...votes('public', { 优秀: 0 })];
    expect(scoreColumn(rule, [undefined], { scheme, rest: { ballots } })).toEqual([100]);
  });
  test('none at all is not reported', () => {
    const given = { scheme: { ...scheme, missing: { 'not-reported': 'zero' } } };
    expect(scoreColumn(rule, [undefined], given)).toEqual([0]);
  });
  test('without rater groups all ballots are one group', () => {
    const ballots = votes('', { 优秀: 4, 良好: 4 }).map(({ rater: _, ...ballot }) => ballot);
    expect(scoreColumn(rule, [undefined], { rest: { ballots } })).toEqual([90]);
  });
  test('the value is the exact mean, and the sources name the file alone', () => {
    const ballots = votes('leaders', { 优秀: 4, 良好: 2 });
    const scores = scoresOf({
      scheme,
      units: ['a'],
      rows: [{ code: 'x', settings: rule }],
      rest: { ballots },
    });
    expect(scoreOf(scores, 'a', 'x')).toMatchObject({
      value: 560 / 6,
      score: 93.33,
      sources: [at],
    });
  });
});

describe('ratings', () => {
  const rule = { rule: 'ratings' } as const;
  test('the highest and lowest of each group are dropped', () => {
    // leaders 60, 80, 90, 100 without ends 85; public 70, 75, 80 without ends 75
    const ballots = [...ratings('leaders', 100, 60, 90, 80), ...ratings('public', 70, 75, 80)];
    const score = scoreColumn({ ...rule, trim: 1 }, [undefined], { scheme, rest: { ballots } });
    expect(score[0]).toBeCloseTo(0.6 * 85 + 0.4 * 75, 10);
  });
  test('fewer than 2·trim + 1 in a group is an error in the file', () => {
    const ballots = [...ratings('leaders', 1, 2, 3, 4, 5), ...ratings('public', 70, 75)];
    const rows = [{ code: 'x', settings: { ...rule, trim: 1 } }];
    expect(placesOf(problemsOf({ scheme, units: ['a'], rows, rest: { ballots } }))).toEqual([
      'too-few-ratings ratings-too-few-to-trim ratings.csv:-',
    ]);
  });
  test('trimmedMean', () => {
    expect(trimmedMean(Float64Array.of(60, 80, 90, 100), 1)).toBe(85);
    expect(trimmedMean(Float64Array.of(60, 80), 1)).toBeUndefined();
  });
});

describe('what a trace may show of rater groups', () => {
  const trace = (ballots: Ballot[]) => {
    const scores = scoresOf({
      scheme,
      units: ['a'],
      rows: [{ code: 'x', settings: { rule: 'votes' } }],
      rest: { ballots },
    });
    return traceIndicator(scores, ofUnit(scores, 'a'), scoreOf(scores, 'a', 'x'));
  };
  test('means and weights where every group reaches min-raters', () => {
    const { expression, steps } = trace([
      ...votes('leaders', { 优秀: 5 }),
      ...votes('public', { 良好: 5 }),
    ]);
    expect(expression).toBe('(60 * 100 + 40 * 80) / (60 + 40)');
    expect(steps.filter(({ step }) => step === 'rater')).toHaveLength(2);
  });
  test('only the score where one group is smaller', () => {
    const { expression, steps } = trace([
      ...votes('leaders', { 优秀: 4 }),
      ...votes('public', { 良好: 5 }),
    ]);
    expect(expression).toBe('92');
    expect(JSON.stringify(steps)).not.toMatch(/Leaders|Public|"rater"/);
  });
  test('fewer raters in all than min-raters is an error', () => {
    const ballots = [...votes('leaders', { 优秀: 2 }), ...votes('public', { 良好: 2 })];
    const rows = [{ code: 'x', settings: { rule: 'votes' } }] as const;
    expect(placesOf(problemsOf({ scheme, units: ['a'], rows, rest: { ballots } }))).toEqual([
      'too-few-ratings raters-too-few ratings.csv:-',
    ]);
  });
});
