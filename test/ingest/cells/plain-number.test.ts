import { expect, test } from 'vitest';
import { plainNumber } from '../../../src/ingest/cells/plain-number.ts';

test.each([
  ['0', 0],
  ['12.5', 12.5],
  ['-0.001', -0.001],
  ['123456789012345', 123456789012345],
])('%s is plain', (text, value) => {
  expect(plainNumber(text)).toBe(value);
});

test.each(['', '-', '.', '5.', '.5', '+5', '1e5', '1,000', '１', ' 1', '1.2.3', '9'.repeat(30)])(
  '“%s” takes the careful way',
  (text) => {
    expect(plainNumber(text)).toBeNaN();
  },
);
