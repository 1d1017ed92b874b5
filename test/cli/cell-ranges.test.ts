import { expect, test } from 'vitest';
import { cellRanges } from '../../src/cli/cell-ranges.ts';

test('cells below one another are a range, from three on', () => {
  expect(cellRanges(['D2', 'D3', 'D4', 'D5', 'F5', 'F6'])).toEqual(['D2:D5', 'F5', 'F6']);
  expect(cellRanges(['A9', 'A10', 'A11', 'B12'])).toEqual(['A9:A11', 'B12']);
});

test('other cells stay as they are, each of them', () => {
  expect(cellRanges(['D2', 'E2', 'F2'])).toEqual(['D2', 'E2', 'F2']);
  expect(cellRanges(['D4', 'D3', 'D2'])).toEqual(['D4', 'D3', 'D2']);
  expect(cellRanges(['D2', 'D2', 'line 3'])).toEqual(['D2', 'D2', 'line 3']);
  expect(cellRanges([])).toEqual([]);
});
