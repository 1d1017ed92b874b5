import { expect, test } from 'vitest';
import { foundIn, problemCollector } from '../../src/score/report-problem.ts';
import { assessment } from './build.ts';

const at = { place: { file: 'values.csv', sheet: null }, row: 2, column: 3 };
const finding = { code: 'non-positive', text: 'relative-value', params: { unit: 'A' } } as const;

test('a problem names file, cell and the first 100 characters of what was found', () => {
  const { problems, report } = problemCollector(assessment({ units: [], rows: [] }));
  report({ ...finding, at, found: '9'.repeat(300) });
  expect(problems).toEqual([
    {
      ...finding,
      level: 'error',
      assessment: '2024/test',
      file: 'values.csv',
      sheet: null,
      cell: 'C2',
      found: '9'.repeat(100),
      also: [],
    },
  ]);
});

test('what was found is not cut inside a character', () => {
  const { problems, report } = problemCollector(assessment({ units: [], rows: [] }));
  report({ ...finding, at, found: `${'9'.repeat(99)}𠀀亿` });
  expect(problems[0]?.found).toBe(`${'9'.repeat(99)}𠀀`);
});

test('the same problem at the same place is told once, and a file alone has found nothing', () => {
  const { problems, report } = problemCollector(assessment({ units: [], rows: [] }));
  report({ ...finding, place: at.place, found: '9' });
  report({ ...finding, place: at.place, found: '8' });
  report({ ...finding, at });
  expect(problems.map(({ cell, found }) => [cell, found])).toEqual([
    [null, null],
    ['C2', null],
  ]);
});

test('the text of a cell is what it held before it was normalised', () => {
  expect(foundIn({ value: 12.5, changes: [{ from: '１２．５', to: '12.5', why: 'width' }] })).toBe(
    '１２．５',
  );
  expect(foundIn({ value: 12.5 })).toBe('12.5');
  expect(foundIn({})).toBeNull();
  expect(foundIn(undefined)).toBeNull();
});
