import { expect, test } from 'vitest';
import { anchored, areClose, difference, distance, gap } from '../../src/score/difference.ts';

test('difference is that of the figures as written', () => {
  expect(1000000.3 - 1000000).not.toBe(0.3);
  expect(difference(1000000.3, 1000000)).toBe(0.3);
  expect(difference(46145.23, 46145.22)).toBe(0.01);
  expect(difference(5.3, 5)).toBeCloseTo(0.3, 14);
  expect(difference(-5.0001, -5)).toBe(-0.0001);
  expect(difference(1.5e-7, 1.4999e-7)).toBeCloseTo(1e-11, 22);
});

test('numbers with more digits than a double holds are subtracted as they are', () => {
  expect(difference(12345678901.234568, 12345678901.2345)).toBe(
    12345678901.234568 - 12345678901.2345,
  );
});

test('areClose tells where plain subtraction would lose digits', () => {
  expect(areClose(46145.23, 46145.22)).toBe(true);
  expect(areClose(12, 6)).toBe(false);
  expect(areClose(7, 7)).toBe(false);
});

test('distances from a mean of close figures stay exact', () => {
  const mean = anchored(46145.22, 0.005);
  expect(mean.value).toBe(46145.225);
  expect(distance(46145.23, mean)).toBeCloseTo(0.005, 15);
  expect(gap(anchored(46145.24), mean)).toBeCloseTo(0.015, 15);
});
