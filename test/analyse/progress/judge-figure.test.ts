import { describe, expect, it } from 'vitest';
import { judgeFigure } from '../../../src/analyse/progress/judge-figure.ts';
import type { Indicator } from '../../../src/model/dataset.ts';
import { AT, makeIndicator } from '../build.ts';

const rules = { year: 2024, schedule: 'days', tolerance: 5 } as const;
const row = (value: number, asOf = '2024-11-11') => ({
  unit: 'a',
  indicator: 'x',
  asOf,
  value,
  at: AT,
});
const judge = (value: number, target: number | undefined, indicator: Indicator, asOf?: string) =>
  judgeFigure(row(value, asOf), target, indicator, rules);

const total = makeIndicator('x', {}, { measure: 'level' });
const budget = makeIndicator('x', {}, { measure: 'level', direction: 'reverse' });
const growth = makeIndicator('x', {}, { measure: 'growth' });

describe('judgeFigure: totals', () => {
  // 2024-11-11 is day 316 of 366: 86.3388 % are due.
  it.each([
    [110, 'done', 'more than the target'],
    [100, 'done', 'exactly the target'],
    [91.4, 'ahead', '5.06 points ahead'],
    [91.3, 'on-schedule', '4.96 points ahead'],
    [81.4, 'on-schedule', '4.94 points behind'],
    [81.3, 'behind', '5.04 points behind'],
    [0.1, 'behind', 'something was done'],
    [0, 'not-started', 'nothing was done'],
  ])('%d of 100 is %s: %s', (value, state) => {
    expect(judge(value, 100, total).state).toBe(state);
  });

  it('gives completion, lead, pace, days left and projection', () => {
    const found = judge(71, 100, total);
    expect(found.completion).toBe(0.71);
    expect(found.share).toBeCloseTo(316 / 366, 11);
    expect(found.lead).toBeCloseTo((0.71 - 316 / 366) * 100, 9);
    expect(found.daysLeft).toBe(50);
    // 29 are missing in 50 days; a month is 366/12 = 30.5 days: 0.58 · 30.5 = 17.69.
    expect(found.pace).toEqual({ perDay: 0.58, perMonth: 17.69 });
    // 71 / (316/366) = 82.234…
    expect(found.projection).toBeCloseTo((71 * 366) / 316, 9);
  });

  it('counts a lead of exactly the tolerance as on schedule', () => {
    // Half the year by whole months: 55 % and 45 % are 5 points off either way.
    const months = { ...rules, schedule: 'months' } as const;
    const at = (value: number) => judgeFigure(row(value, '2024-06-30'), 100, total, months).state;
    expect([at(55), at(45), at(55.1), at(44.9)]).toEqual([
      'on-schedule',
      'on-schedule',
      'ahead',
      'behind',
    ]);
  });

  it('knows an exact lead where neither share has an end', () => {
    // Day 305 of 366 is 5/6: 47/60 = 78.33… % is 5 points less, 50/60 as much.
    // Day 244 of 366 is 2/3: 43/60 = 71.66… % is 5 points more.
    const at = (value: number, day: string) => judge(value, 60, total, day);
    expect(at(47, '2024-10-31')).toMatchObject({ state: 'on-schedule', lead: -5 });
    expect(at(50, '2024-10-31')).toMatchObject({ state: 'on-schedule', lead: 0 });
    expect(at(43, '2024-08-31')).toMatchObject({ state: 'on-schedule', lead: 5 });
    const spent = (value: number) => judge(value, 60, budget, '2024-10-31');
    expect(spent(53)).toMatchObject({ state: 'on-schedule', lead: -5 });
    expect(spent(50)).toMatchObject({ state: 'on-schedule', lead: 0 });
  });

  it('judges by the indicator’s own curve', () => {
    const schedule = [{ name: '6', value: 30 }];
    const slow = makeIndicator('x', { schedule }, { measure: 'level' });
    expect(judge(30, 100, slow, '2024-06-30')).toMatchObject({ state: 'on-schedule', lead: 0 });
  });

  it('asks for no pace once the target is reached or the year is over', () => {
    expect(judge(100, 100, total).pace).toBeUndefined();
    expect(judge(90, 100, total, '2024-12-31').pace).toBeUndefined();
  });

  it('has no verdict without a target', () => {
    const found = judge(71, undefined, total);
    expect(found.state).toBeUndefined();
    expect(found.completion).toBeUndefined();
    expect(judge(71, 0, total).state).toBeUndefined();
  });
});

describe('judgeFigure: budgets', () => {
  it.each([
    [71, 'ahead', 'less spent than due'],
    [86, 'on-schedule', 'spent as due'],
    [95, 'behind', 'spent too fast'],
    [110, 'behind', 'overspent'],
    [0, 'ahead', 'nothing spent'],
  ])('%d of 100 is %s: %s', (value, state) => {
    expect(judge(value, 100, budget).state).toBe(state);
  });

  it('turns the lead round', () => {
    expect(judge(71, 100, budget).lead).toBeCloseTo((316 / 366 - 0.71) * 100, 9);
  });

  it('is done only at the year’s end', () => {
    expect(judge(100, 100, budget, '2024-12-31').state).toBe('done');
    expect(judge(106, 100, budget, '2024-12-31').state).toBe('behind');
    expect(judge(100, 100, budget, '2024-12-30').state).toBe('on-schedule');
  });
});

describe('judgeFigure: growth rates', () => {
  it.each([
    [6, 6, 'on-schedule', 0],
    [12, 6, 'ahead', 6],
    [0.5, 6, 'behind', -5.5],
    [0, 4, 'on-schedule', -4],
  ])('%d against %d %% is %s whatever the day', (value, target, state, lead) => {
    for (const day of ['2024-02-29', '2024-11-11'])
      expect(judge(value, target, growth, day)).toEqual({ state, lead });
  });

  it('turns round for a reverse indicator', () => {
    const reverse = makeIndicator('x', {}, { measure: 'growth', direction: 'reverse' });
    expect(judge(-8, 0, reverse)).toEqual({ state: 'ahead', lead: 8 });
  });
});
