import { expect, test } from 'vitest';
import { missingMarks } from '../../../src/ingest/cells/missing-marks.ts';
import { parseRange } from '../../../src/ingest/cells/parse-range.ts';

const parse = (text: string, unit?: string): [number, number] | string => {
  const parsed = parseRange(text, { marks: missingMarks({}), unit });
  return parsed.kind === 'range' ? parsed.range : parsed.problem.code;
};

test.each([
  ['5~6', [5, 6]],
  ['5～6', [5, 6]],
  ['５．５ ～ ６', [5.5, 6]],
  ['-5~-1', [-5, -1]],
  ['-5~1', [-5, 1]],
  ['55.2', [55.2, 55.2]],
  ['5~', 'not-a-number'],
  ['~6', 'not-a-number'],
  ['5~6~7', 'not-a-number'],
  ['五~六', 'not-a-number'],
  ['5-6', 'not-a-number'],
])('%s is %j', (text, range) => {
  expect(parse(text)).toEqual(range);
});

test('both ends may have the unit', () => {
  expect(parse('5%~6%', '%')).toEqual([5, 6]);
});
