import { describe, expect, it } from 'vitest';
import {
  daysBetween,
  daysInYear,
  daysToMonthEnd,
  elapsedDays,
  wholeMonths,
} from '../../../src/analyse/progress/calendar.ts';

describe('calendar', () => {
  it('knows leap years', () => {
    expect([2023, 2024, 1900, 2000].map(daysInYear)).toEqual([365, 366, 365, 366]);
  });

  it('counts a day as passed by its end', () => {
    // 2024: ten months of 31+29+31+30+31+30+31+31+30+31 = 305 days, and eleven of November.
    expect(elapsedDays('2024-11-11', 2024)).toBe(316);
    expect(elapsedDays('2024-01-01', 2024)).toBe(1);
    expect(elapsedDays('2024-12-31', 2024)).toBe(366);
  });

  it('stays within the year', () => {
    expect(elapsedDays('2023-12-31', 2024)).toBe(0);
    expect(elapsedDays('2025-03-01', 2024)).toBe(366);
  });

  it.each([
    ['2024-01-30', 0],
    ['2024-01-31', 1],
    ['2024-02-28', 1],
    ['2024-02-29', 2],
    ['2024-11-11', 10],
    ['2024-12-31', 12],
    ['2025-01-31', 12],
    ['2023-06-30', 0],
  ])('has %s at %i whole months of 2024', (date, months) => {
    expect(wholeMonths(date, 2024)).toBe(months);
  });

  it('counts to the end of a month and between dates', () => {
    expect(daysToMonthEnd(2024, 3)).toBe(31 + 29 + 31);
    expect(daysBetween('2024-11-11', '2024-12-31')).toBe(50);
    expect(daysBetween('2024-12-31', '2024-11-11')).toBe(-50);
  });
});
