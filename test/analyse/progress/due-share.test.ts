import { describe, expect, it } from 'vitest';
import { dueShare } from '../../../src/analyse/progress/due-share.ts';

const curve = [
  { name: '3', value: 20 },
  { name: '6', value: 45 },
  { name: '9', value: 70 },
  { name: '12', value: 100 },
];

describe('dueShare', () => {
  it('is the elapsed share of days, or of whole months', () => {
    expect(dueShare('2024-11-11', { year: 2024, by: 'days' })).toBeCloseTo(316 / 366, 12);
    expect(dueShare('2024-11-11', { year: 2024, by: 'months' })).toBeCloseTo(10 / 12, 12);
  });

  it.each([
    ['2024-03-31', 0.2],
    ['2024-06-30', 0.45],
    ['2024-09-30', 0.7],
    ['2024-12-31', 1],
    // 42 of the 92 days from October to December: 70 % + 42/92 of 30 points.
    ['2024-11-11', 0.7 + (42 / 92) * 0.3],
    // 31 of the first 91 days: 31/91 of 20 points.
    ['2024-01-31', (31 / 91) * 0.2],
    ['2023-12-31', 0],
  ])('runs straight between the points of a curve (%s)', (date, share) => {
    expect(dueShare(date, { year: 2024, by: 'days', curve })).toBeCloseTo(share, 12);
  });

  it('moves by whole months on a curve where the scheme counts months', () => {
    // October is one of the three months from 70 % to 100 %.
    expect(dueShare('2024-11-11', { year: 2024, by: 'months', curve })).toBeCloseTo(0.8, 12);
  });

  it('reaches 100 % in December where the curve ends before', () => {
    const short = [{ name: '6', value: 40 }];
    expect(dueShare('2024-12-31', { year: 2024, by: 'days', curve: short })).toBe(1);
    expect(dueShare('2024-09-30', { year: 2024, by: 'months', curve: short })).toBeCloseTo(0.7, 12);
  });
});
