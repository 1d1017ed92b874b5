import { expect, test } from 'vitest';
import { excelNumber } from '../../../src/ingest/xlsx/excel-number.ts';

test.each([
  ['9.6', '9.6'],
  ['0.30000000000000004', '0.3'],
  ['12.349999999999999', '12.35'],
  ['1250.0', '1250'],
  ['1.2E+20', '120000000000000000000'],
  ['1.5E-7', '0.00000015'],
  ['340101199001011234', '340101199001011000'],
  ['340101000000', '340101000000'],
  ['-2.2999999999999998', '-2.3'],
  ['-0', '0'],
  ['123456.789012345', '123456.789012345'],
])('%s is shown as %s', (stored, shown) => {
  expect(excelNumber(stored)).toBe(shown);
});

test.each(['', 'abc', '1e999', 'NaN', '0x10', '0b11', '1_000', '1e'])(
  '“%s” is no number',
  (stored) => {
    expect(excelNumber(stored)).toBeUndefined();
  },
);
