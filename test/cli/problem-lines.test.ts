import { describe, expect, test } from 'vitest';
import { problemLines } from '../../src/cli/problem-lines.ts';
import type { Problem } from '../../src/model/problem.ts';

const unknown = (cell: string | null, found = '青兰区', file = 'values.csv'): Problem => ({
  level: 'error',
  code: 'unknown-unit',
  text: 'unknown-unit',
  params: { found, similar: [] },
  assessment: '2024/counties',
  file,
  sheet: null,
  cell,
  found,
  also: [],
});

/** Lines that begin at the margin name a place. */
const placesIn = (lines: readonly string[]): string[] =>
  lines.filter((line) => !line.startsWith(' '));

describe('problems in lines', () => {
  test('what is wrong alike in cells of one table is said once, with all of them', () => {
    const problems = [unknown('A2'), unknown('A3', '白沙'), unknown('A9')];
    expect(placesIn(problemLines(problems, 'zh-CN'))).toEqual([
      '错误  2024/counties/values.csv  A2、A9（共 2 处）',
      '错误  2024/counties/values.csv  A3',
    ]);
    expect(placesIn(problemLines(problems, 'en'))[0]).toBe(
      'Error  2024/counties/values.csv  A2, A9 (2 cells)',
    );
  });
  test('not in cells of different tables, nor where another place belongs to it', () => {
    const also = [{ file: 'targets.csv', sheet: null, cell: 'B2' }];
    const problems = [
      unknown('A2'),
      unknown('A2', '青兰区', 'targets.csv'),
      { ...unknown('A4'), also },
    ];
    expect(placesIn(problemLines(problems, 'zh-CN'))).toEqual([
      '错误  2024/counties/values.csv  A2',
      '错误  2024/counties/targets.csv  A2',
      '错误  2024/counties/values.csv  A4',
    ]);
  });
});
