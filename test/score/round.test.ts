import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareExact, roundHalfUp, significant12 } from '../../src/score/round.ts';

describe('roundHalfUp', () => {
  test.each([
    [1.005, 2, 1.01, 'binary 1.00499999999999989 is meant as 1.005'],
    [2.675, 2, 2.68, 'toFixed gives 2.67'],
    [1.004999, 2, 1.0, 'truly below the half'],
    [0.65 * 63.3 + 0.35 * 60, 2, 62.15, '65 % of 63.3 and 35 % of 60 are 62.145'],
    [-1.005, 2, -1.01, 'away from zero at the half'],
    [-0.125, 2, -0.13, 'away from zero at the half'],
    [-0.001, 2, 0, 'no negative zero'],
    [76.535, 2, 76.54, 'half up'],
    [0.5, 0, 1, 'to a whole number'],
    [2.5, 0, 3, 'not to the even one'],
    [99.995, 2, 100, 'carries over'],
    [12345678.125, 2, 12345678.13, 'a half at eleven digits'],
    [0.0000000005, 9, 0.000000001, 'a half at the ninth decimal'],
    [0.4999999999999, 0, 1, '12 digits make it 0.5'],
    [0.499999999999, 0, 0, 'a true 12th digit counts'],
    [1e15 / 3, 2, 333333333333000, '12 significant digits come first'],
    [5e-13, 0, 0, 'far below a half'],
    [0, 2, 0, 'zero'],
  ])('%d to %i decimals is %d: %s', (x, decimals, rounded) => {
    expect(roundHalfUp(x, decimals)).toBe(rounded);
  });

  test('agrees with decimal arithmetic on every number of three decimals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200_000 }), (thousandths) => {
        const cents = Math.floor(thousandths / 10) + (thousandths % 10 >= 5 ? 1 : 0);
        expect(roundHalfUp(thousandths / 1000, 2)).toBe(cents / 100);
        expect(roundHalfUp(-thousandths / 1000, 2)).toBe(cents === 0 ? 0 : -cents / 100);
      }),
    );
  });
});

test('the short ways of significant12 and compareExact agree with the digits written out', () => {
  const twelve = (x: number) => Number(x.toExponential(11));
  const number = fc.oneof(
    fc.integer({ min: -1e9, max: 1e9 }).map((n) => n / 1e6),
    fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((x) => x + 0),
  );
  const near = fc.tuple(number, fc.integer({ min: -300, max: 300 })).map(([x, n]) => {
    return [x, x + n * Math.abs(x) * 1e-13] as const;
  });
  fc.assert(
    fc.property(fc.oneof(near, fc.tuple(number, number)), ([a, b]) => {
      expect(significant12(a)).toBe(twelve(a));
      expect(compareExact(a, b)).toBe(Math.sign(twelve(a) - twelve(b)) + 0);
    }),
    { numRuns: 5000 },
  );
});

test('significant12 removes the noise of binary arithmetic and keeps twelve digits', () => {
  expect(significant12(0.1 + 0.2)).toBe(0.3);
  expect(significant12(62.144999999999996)).toBe(62.145);
  expect(significant12(123456789012.5)).toBe(123456789013);
  expect(significant12(-1.0000000000005)).toBe(-1);
  expect(significant12(-1.000000000005)).toBe(-1.00000000001);
});

test('comparisons see through binary noise', () => {
  expect(compareExact(0.1 + 0.2, 0.3)).toBe(0);
  expect(compareExact(1, 2)).toBe(-1);
  expect(compareExact(2, 1)).toBe(1);
});
