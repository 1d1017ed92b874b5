import { expect, test } from 'vitest';
import { cellRanges } from '../../src/i18n/cell-ranges.ts';

test('cells below one another are a range, from three on', () => {
  expect(cellRanges(['D2', 'D3', 'D4', 'D5', 'F5', 'F6'])).toEqual(['D2:D5', 'F5', 'F6']);
  expect(cellRanges(['A9', 'A10', 'A11', 'B12'])).toEqual(['A9:A11', 'B12']);
});

test('in whatever order they come, column by column', () => {
  expect(cellRanges(['AA3', 'D4', 'B9', 'D2', 'D3'])).toEqual(['B9', 'D2:D4', 'AA3']);
});

test('other cells stay as they are, each of them', () => {
  expect(cellRanges(['D2', 'E2', 'F2'])).toEqual(['D2', 'E2', 'F2']);
  expect(cellRanges(['line 3', 'D2', 'D2', 'line 2'])).toEqual(['line 3', 'line 2', 'D2', 'D2']);
  expect(cellRanges([])).toEqual([]);
});
