import { describe, expect, test } from 'vitest';
import { coefficient, scoreOfCoefficient } from '../../src/score/curve.ts';
import { anchored } from '../../src/score/difference.ts';

const bounds = (satisfactory: number, unallowable: number) => ({
  satisfactory: anchored(satisfactory),
  unallowable: anchored(unallowable),
});
const sixty = { base: 60, span: 40, exponent: 1 };

describe('the method’s grid of coefficients', () => {
  const grid = [0, 0.25, 0.5, 0.75, 1];
  test.each([
    ['linear', [60, 70, 80, 90, 100]],
    ['exponential', [60, 68.173, 77.46, 88.011, 100]],
  ] as const)('%s', (kind, scores) => {
    const got = grid.map((u) => scoreOfCoefficient({ ...sixty, kind }, u));
    got.forEach((score, at) => {
      expect(score).toBeCloseTo(scores[at] ?? Number.NaN, 3);
    });
  });
  test('exponential is 60·e^(−ln 0.6·u)', () => {
    for (const u of [-0.5, 0.3, 1.2]) {
      const score = scoreOfCoefficient({ ...sixty, kind: 'exponential' }, u);
      expect(score).toBeCloseTo(60 * Math.exp(-Math.log(0.6) * u), 10);
    }
  });
});

test('the power curve mirrors below 0', () => {
  const curve = { kind: 'power', base: 60, span: 40, exponent: 2 } as const;
  expect(scoreOfCoefficient(curve, 0.5)).toBe(70);
  expect(scoreOfCoefficient(curve, -0.5)).toBe(50);
});

describe('coefficient', () => {
  test.each([
    [9.6, 12, 6, 0.6, 'the method’s first check'],
    [6, 12, 6, 0, 'at the unallowable value'],
    [12, 12, 6, 1, 'at the satisfactory value'],
    [3, 2, 6, 0.75, 'reverse: the satisfactory value is the lower one'],
    [46145.23, 46145.24, 46145.22, 0.5, 'bounds that share seven digits'],
  ])('of %d between %d and %d is %d: %s', (x, s, u, expected) => {
    expect(coefficient(x, bounds(s, u), false)).toBeCloseTo(expected, 14);
  });

  test('on the logarithmic curve 100 lies halfway between 10 and 1000', () => {
    expect(coefficient(100, bounds(1000, 10), true)).toBeCloseTo(0.5, 14);
  });

  test('the logarithmic coefficient of close bounds keeps its digits', () => {
    // ln(1 + d)/ln(1 + 2d) with d = 0.01 / 46145.22 is 1/2 + d/4 − … = 0.50000005417678
    expect(coefficient(46145.23, bounds(46145.24, 46145.22), true)).toBeCloseTo(
      0.5 + 0.01 / 46145.22 / 4,
      12,
    );
  });
});
