import { describe, expect, test } from 'vitest';
import { countAbove, countBelow, deviation, mean, quantile } from '../../src/score/statistics.ts';

const of = (...values: number[]) => Float64Array.from(values).sort();

describe('quantile', () => {
  test.each([
    [[1, 2, 3, 4], 0.25, 1.75, 'position 0.75 of three gaps'],
    [[1, 2, 3, 4], 0.5, 2.5, 'the median of four lies between the middle two'],
    [[15, 20, 35, 40, 50], 0.4, 29, 'Excel PERCENTILE.INC of the textbook example'],
    [[3, 1, 2], 0, 1, 'the least'],
    [[3, 1, 2], 1, 3, 'the greatest'],
    [[7], 0.3, 7, 'a single value'],
  ])('of %j at %d is %d: %s', (values, q, expected) => {
    expect(quantile(of(...values), q).value).toBeCloseTo(expected, 12);
  });
});

test('mean of a part of the values', () => {
  expect(mean(of(1, 2, 6)).value).toBe(3);
  expect(mean(of(1, 2, 6, 100), 0, 2).value).toBe(1.5);
  expect(mean(of(1, 2, 6, 100), 2, 4).value).toBe(53);
});

describe('deviation', () => {
  test('of the textbook example 2, 4, 4, 4, 5, 5, 7, 9 is 2 over n', () => {
    expect(deviation(of(2, 4, 4, 4, 5, 5, 7, 9), 'population')).toBe(2);
  });
  test('over n − 1 it is the root of 32 / 7', () => {
    expect(deviation(of(2, 4, 4, 4, 5, 5, 7, 9), 'sample')).toBeCloseTo(Math.sqrt(32 / 7), 14);
  });
  test('of equal values or a sample of one is exactly 0', () => {
    expect(deviation(of(0.1, 0.1, 0.1), 'population')).toBe(0);
    expect(deviation(of(5), 'sample')).toBe(0);
  });
});

test('counts below and above leave equal values out', () => {
  expect(countBelow(of(1, 2, 2, 3), 2)).toBe(1);
  expect(countAbove(of(1, 2, 2, 3), 2)).toBe(1);
  expect(countAbove(of(1, 2, 2, 3), 0)).toBe(4);
  expect(countBelow(of(1, 2, 2, 3), 9)).toBe(4);
});
