import { expect, test } from 'vitest';
import { address } from '../../../src/score/trace/address.ts';

const place = { file: 'values.csv', sheet: null };

test.each([
  [1, 1, 'A1'],
  [12, 6, 'F12'],
  [2, 26, 'Z2'],
  [2, 27, 'AA2'],
  [2, 28, 'AB2'],
  [3, 702, 'ZZ3'],
  [3, 703, 'AAA3'],
])('row %i, column %i is %s', (row, column, cell) => {
  expect(address({ place, row, column })).toBe(cell);
});

test('a source without row or column has no address', () => {
  expect(address({ place })).toBeNull();
  expect(address({ place, row: 3 })).toBeNull();
  expect(address(undefined)).toBeNull();
});
