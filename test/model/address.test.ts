import { expect, it } from 'vitest';
import { byAddress, cellAddress, columnLetters } from '../../src/model/address.ts';

it('names columns as a spreadsheet does', () => {
  expect([1, 26, 27, 52, 702, 703].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'ZZ', 'AAA']);
  expect(cellAddress(12, 6)).toBe('F12');
});

it('orders addresses row by row, then by column', () => {
  const addresses = ['A10', 'B2', 'AA2', 'A2', 'Z2', 'AB1'];
  expect(addresses.sort(byAddress)).toEqual(['AB1', 'A2', 'B2', 'Z2', 'AA2', 'A10']);
});
