import { expect, test } from 'vitest';
import { excelDate } from '../../../src/ingest/xlsx/excel-date.ts';

/** Day numbers from Excel's documentation: 39448 is 2008-01-01; 1 is 1900-01-01 or 1904-01-02. */
test.each([
  [39448, false, '2008-01-01'],
  [39448.75, false, '2008-01-01'],
  [1, false, '1900-01-01'],
  [59, false, '1900-02-28'],
  [61, false, '1900-03-01'],
  [37986, true, '2008-01-01'],
  [0, true, '1904-01-01'],
  [2958465, false, '9999-12-31'],
])('day %d (from 1904: %s) is %s', (serial, from1904, date) => {
  expect(excelDate(serial, from1904)).toBe(date);
});

test.each([
  [60, '29 February 1900 never was'],
  [0.5, 'a time of day'],
  [-1, 'before the beginning'],
  [3_000_000, 'after the end'],
])('%d is no date (%s)', (serial) => {
  expect(excelDate(serial, false)).toBeUndefined();
});
