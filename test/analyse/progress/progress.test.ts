import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../../src/analyse/columns.ts';
import { countStates } from '../../../src/analyse/counts.ts';
import { progressDay, progressOf } from '../../../src/analyse/progress/progress.ts';
import type { ProgressRow } from '../../../src/model/dataset.ts';
import { scoreAssessment } from '../../../src/score/score-assessment.ts';
import { AT, makeAssessment, makeIndicator, makeUnit } from '../build.ts';

const row = (unit: string, indicator: string, asOf: string, more: Partial<ProgressRow>) => ({
  unit,
  indicator,
  asOf,
  at: AT,
  ...more,
});

function build(progress: ProgressRow[], scheme: Record<string, unknown> = {}) {
  const figure = (code: string) =>
    makeIndicator(code, { rule: 'completion', target: 100 }, { measure: 'level' });
  const tiers = [{ name: '完成', score: 100 }];
  const task = (code: string, units: string[]) =>
    makeIndicator(code, { rule: 'tiers', tiers }, { kind: 'task', units, due: '2024-10-31' });
  const assessment = makeAssessment({
    scheme: { missing: { 'not-reported': 'reallocate' }, ...scheme },
    units: [makeUnit('a'), makeUnit('b')],
    indicators: [figure('x'), figure('quiet'), task('t', ['a']), task('silent', ['b'])],
    values: { x: [90, 90], quiet: [90, 90], t: ['完成', null], silent: [null, '完成'] },
    more: { progress },
  });
  return columnsOf(scoreAssessment(assessment, { draft: false }).scores);
}

describe('progressOf', () => {
  const columns = build([
    row('a', 'x', '2024-12-20', { value: 99 }),
    row('a', 'x', '2024-11-10', { value: 80 }),
    row('a', 'x', '2024-08-31', { value: 65 }),
    row('a', 'x', '2024-09-30', { value: 60 }),
    row('b', 'x', '2024-10-31', { value: 90 }),
    row('a', 't', '2024-10-20', { state: 'on-schedule', text: '主体封顶' }),
  ]);
  const found = progressOf(columns, '2024-11-11');
  const of = (unit: string, code: string) =>
    found.find((one) => one.unit === unit && one.code === code);

  it('judges the latest row on or before the day at that row’s own date', () => {
    // Day 315 of 366: 86.07 % due, 80 done.
    expect(of('a', 'x')).toMatchObject({ asOf: '2024-11-10', value: 80, state: 'behind' });
    expect(of('a', 'x')?.share).toBeCloseTo(315 / 366, 10);
    // Day 305: 83.33 % due, 90 done.
    expect(of('b', 'x')).toMatchObject({ asOf: '2024-10-31', state: 'ahead' });
  });

  it('compares with the row before, and says since when it is behind', () => {
    // Day 274: 74.86 % due, 60 done: behind. Day 244: 66.67 % due, 65 done: on schedule.
    expect(of('a', 'x')?.last).toMatchObject({ asOf: '2024-09-30', value: 60, state: 'behind' });
    expect(of('a', 'x')?.behindSince).toBe('2024-09-30');
  });

  it('gives places by completion, now and before', () => {
    expect([of('a', 'x')?.place, of('b', 'x')?.place]).toEqual([
      { place: 2, of: 2 },
      { place: 1, of: 2 },
    ]);
    // Only unit a had a row before.
    expect(of('a', 'x')?.last?.place).toEqual({ place: 1, of: 1 });
  });

  it('calls a task behind after its due date, with its text', () => {
    expect(of('a', 't')).toMatchObject({ state: 'behind', overdue: true, text: '主体封顶' });
  });

  it('calls what has no row not released, and follows only what the table follows', () => {
    expect(of('b', 'silent')).toMatchObject({ basis: 'task', state: 'not-released' });
    expect(of('a', 'quiet')).toBeUndefined();
    expect(of('b', 't')).toBeUndefined();
    const early = progressOf(columns, '2024-06-30');
    expect(early.map(({ state }) => state)).toEqual(Array(4).fill('not-released'));
  });

  it('counts every state once', () => {
    expect(countStates(found).filter(({ count }) => count > 0)).toEqual([
      { state: 'ahead', count: 1, percent: 25 },
      { state: 'behind', count: 2, percent: 50 },
      { state: 'not-released', count: 1, percent: 25 },
    ]);
  });
});

describe('progressOf: the dispatch before', () => {
  const columns = build([
    row('a', 'x', '2024-06-30', { value: 40 }),
    row('a', 'x', '2024-09-30', { value: 60 }),
    row('a', 'x', '2024-10-31', { value: 80 }),
    row('b', 'x', '2024-06-30', { value: 30 }),
    row('b', 'x', '2024-09-30', { value: 70 }),
  ]);
  const of = (day: string, unit: string) =>
    progressOf(columns, day).find((one) => one.unit === unit && one.code === 'x');

  it('had the place that was told then, also towards a unit that has not reported since', () => {
    // At the end of September b had 70 and a 60; b's own row before, 30, was three months older.
    expect(of('2024-11-11', 'a')?.last?.place).toEqual({ place: 2, of: 2 });
    expect(of('2024-09-30', 'a')?.place).toEqual({ place: 2, of: 2 });
    // In June a had 40 and b 30.
    expect(of('2024-11-11', 'b')?.last?.place).toEqual({ place: 2, of: 2 });
    expect(of('2024-06-30', 'b')?.place).toEqual({ place: 2, of: 2 });
  });
});

describe('progressOf: since when a task is behind', () => {
  // Due on 31 October.
  const since = (...states: [asOf: string, state: NonNullable<ProgressRow['state']>][]) =>
    progressOf(
      build(states.map(([asOf, state]) => row('a', 't', asOf, { state }))),
      '2024-11-11',
    ).find(({ code }) => code === 't')?.behindSince;

  it('is the day after the due date where it was on schedule until then', () => {
    expect(since(['2024-10-20', 'on-schedule'])).toBe('2024-11-01');
    expect(since(['2024-10-20', 'on-schedule'], ['2024-11-10', 'on-schedule'])).toBe('2024-11-01');
  });

  it('is the first of the rows that were all behind', () => {
    expect(since(['2024-08-31', 'on-schedule'], ['2024-09-30', 'behind'])).toBe('2024-09-30');
    expect(since(['2024-11-05', 'done'], ['2024-11-10', 'behind'])).toBe('2024-11-10');
  });
});

describe('progressDay', () => {
  const rows = [
    row('a', 'x', '2024-11-10', { value: 1 }),
    row('b', 'x', '2024-10-31', { value: 1 }),
  ];
  const day = (scheme: Record<string, unknown>, asked?: string, progress = rows) =>
    progressDay(build(progress, scheme).scores.assessment, asked);

  it('is the one asked for, else the scheme’s, else the latest row’s', () => {
    const scheme = { progress: { 'as-of': '2024-11-11' } };
    expect(day(scheme, '2024-06-30')).toBe('2024-06-30');
    expect(day(scheme)).toBe('2024-11-11');
    expect(day({})).toBe('2024-11-10');
    expect(day({}, undefined, [])).toBeUndefined();
  });
});
