import { expect, test } from 'vitest';
import { groupedDigits } from '../../../src/components/tables/grouped-digits.ts';

const k = (digits: string): string => `<span class=k>${digits}</span>`;

// GB/T 15835-2011: groups of three from the point to the left, with room between them.
test.each([
  ['276989', `276${k('989')}`],
  ['1234567', `1${k('234')}${k('567')}`],
  ['100370.4', `100${k('370')}.4`],
  ['−28541', `−28${k('541')}`],
  ['54667 万元', `54${k('667')} 万元`],
])('%s is parted', (text, parted) => {
  expect(groupedDigits(text)).toBe(parted);
});

test.each(['7460', '0.123456', '285,698', '2024', 'GB18030', '12345A'])('%s is not', (text) => {
  expect(groupedDigits(text)).toBe(text);
});
