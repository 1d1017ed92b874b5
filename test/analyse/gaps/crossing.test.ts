import { expect, test } from 'vitest';
import { crossing } from '../../../src/analyse/gaps/crossing.ts';

// 60 + 400/(i + 5): 140 at 0, 100 at 5, 80 at 15; 70 where i + 5 = 40.
test('a total that falls ever more slowly is met where it runs to', () => {
  const points = [
    [0, 140],
    [5, 100],
    [15, 80],
  ] as const;
  expect(crossing(points, 70)).toBeCloseTo(35, 9);
});

// 140, 130, 110 fall by 2 for each index: no pole, so no guess.
test('on a straight line there is no guess', () => {
  const points = [
    [0, 140],
    [5, 130],
    [15, 110],
  ] as const;
  expect(crossing(points, 70)).toBeNaN();
});
