import { expect, test } from 'vitest';
import { parseDate } from '../../../src/ingest/cells/parse-date.ts';
import type { GridCell } from '../../../src/ingest/files/grid.ts';

function gist(text: string, cell?: GridCell): string {
  const parsed = parseDate({ text, cell });
  if (parsed.kind === 'date') return parsed.date;
  return parsed.kind === 'blank' ? 'blank' : parsed.problem.code;
}

test.each([
  ['2024-11-10', '2024-11-10'],
  ['2024-1-5', '2024-01-05'],
  ['2024年11月10日', '2024-11-10'],
  ['2024年 1 月 5 日', '2024-01-05'],
  ['2024/11/10', '2024-11-10'],
  ['２０２４－１１－１０', '2024-11-10'],
  ['2024-11-10 00:00:00', '2024-11-10'],
  ['2024-02-29', '2024-02-29'],
  [' \u3000', 'blank'],
  ['2023-02-29', 'not-a-date'],
  ['2024-13-01', 'not-a-date'],
  ['24-11-10', 'not-a-date'],
  ['2024.11', 'not-a-date'],
  ['11月10日', 'not-a-date'],
  ['45606', 'not-a-date'],
  ['=TODAY()', 'formula-error'],
])('%s: %s', (text, result) => {
  expect(gist(text)).toBe(result);
});

test.each([
  [{ text: '2024-11-10', kind: 'date', date: '2024-11-10' }, '2024-11-10'],
  [{ text: '0.5', kind: 'date' }, 'not-a-date'],
  [{ text: '45606', kind: 'number', number: '45606' }, 'not-a-date'],
  [{ text: '#REF!', kind: 'error' }, 'formula-error'],
  [{ text: '=TODAY()', kind: 'text', formula: 'no-value' }, 'formula-error'],
] as const)('the cell %j: %s', (cell, result) => {
  expect(gist(cell.text, cell)).toBe(result);
});
