import { expect, test } from 'vitest';
import { shiftPoint, timesWhole } from '../../../src/ingest/cells/decimal-text.ts';

test.each([
  ['12.5', 4, '125000'],
  ['0.123', 2, '12.3'],
  ['1', -3, '0.001'],
  ['-0.05', 1, '-0.5'],
  ['-0.0', 3, '0'],
  ['.5', 0, '0.5'],
  ['5.', 2, '500'],
  ['+7', 1, '70'],
  ['0.123456789012345678', 2, '12.3456789012345678'],
])('the point of %s by %d places: %s', (text, places, result) => {
  expect(shiftPoint(text, places)).toBe(result);
});

test.each([
  ['0.1', 15, '1.5'],
  ['-2.25', 4, '-9'],
  ['12345678901234567890', 3, '37037036703703703670'],
])('%s × %d is %s, exactly', (text, factor, result) => {
  expect(timesWhole(text, factor)).toBe(result);
});
