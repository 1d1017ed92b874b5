import fc from 'fast-check';
import { expect, test } from 'vitest';
import { marksExpression } from '../../../src/score/marks.ts';
import { minus, operand, plain } from '../../../src/score/trace/expression.ts';

test.each([
  [0.1, '0.1'],
  [1.5e-7, '0.00000015'],
  [-1.5e-7, '-0.00000015'],
  [1e21, '1000000000000000000000'],
  [1.234e22, '12340000000000000000000'],
  [-3, '-3'],
  [0, '0'],
])('plain(%d) is %s', (x, text) => {
  expect(plain(x)).toBe(text);
});

test('plain numbers have no exponent and lose no digit', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (x) => {
      expect(plain(x)).toMatch(/^-?\d+(\.\d+)?$/);
      expect(Number(plain(x)) === x).toBe(true);
    }),
  );
});

test('negative operands stand in parentheses', () => {
  expect(operand(-2.5)).toBe('(-2.5)');
  expect(operand(2.5)).toBe('2.5');
});

test('a difference that a machine would blur stands as its value', () => {
  expect(minus(9.6, 6)).toBe('(9.6 - 6)');
  expect(minus(46145.23, 46145.22)).toBe('0.01');
  expect(minus(6, -3)).toBe('(6 - (-3))');
});

test('marks are divided by the weight unless they are on 0–100', () => {
  expect(marksExpression('2', { weight: 5, settings: { scale: 'marks' } })).toBe('100 * 2 / 5');
  expect(marksExpression('2', { weight: 5, settings: { scale: 'hundred' } })).toBe('2');
});
