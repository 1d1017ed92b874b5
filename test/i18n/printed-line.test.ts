import { expect, test } from 'vitest';
import { printed } from '../../src/i18n/printed-line.ts';

test('signs are those of a textbook', () => {
  expect(printed('(9 - 6) / (12 - 6)')).toBe('(9 − 6) ÷ (12 − 6)');
  expect(printed('60 + 40 * 0.5')).toBe('60 + 40 × 0.5');
  expect(printed('(-3.5) * max(ln(2), 1)')).toBe('(−3.5) × max(ln(2), 1)');
});

test.each([
  ['0.123456', '0.123456'],
  ['0.1234562', '0.123456'],
  ['0.1234565', '0.123457'],
  ['0.18957746478873239', '0.189577'],
  // A nought at the end goes, a nine carries.
  ['0.1234501', '0.12345'],
  ['0.1234599', '0.12346'],
  ['7.9999996', '8'],
  ['1234.1234569', '1234.123457'],
  ['123456.1234564', '123456.123456'],
  // Half at 12 digits: 2.00000149999999996 is 2.0000015, and 2.0000014 is less.
  ['2.00000149999999996', '2.000002'],
  ['2.0000014', '2.000001'],
  ['0.00000012', '0'],
  ['0.00000152', '0.000002'],
])('%s is cut to %s', (long, short) => {
  expect(printed(long)).toBe(short);
  expect(printed(`100 - ${long} * 2`)).toBe(`100 − ${short} × 2`);
});
