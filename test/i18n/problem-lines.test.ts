import { describe, expect, test } from 'vitest';
import { problemLines } from '../../src/i18n/problem-lines.ts';
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

  const lacking = (unit: string, indicator: string, more: Partial<Problem> = {}): Problem => ({
    ...unknown(null),
    code: 'missing-value',
    text: 'row-missing',
    params: { unit, indicator, reason: 'not-reported', period: undefined },
    ...more,
  });
  const listed = (lines: readonly string[]): string[] =>
    lines.filter((line) => line.startsWith(' '.repeat(8))).map((line) => line.trim());

  test('figures that a table lacks are one problem, with what each unit lacks', () => {
    const problems = [
      lacking('青岚区', '地区生产总值'),
      lacking('泽江市', '地区生产总值'),
      lacking('青岚区', '财政收入'),
      lacking('泽江市', '财政收入'),
      lacking('白沙区', '财政收入', {
        params: { unit: '白沙区', indicator: '财政收入', reason: 'not-reported', period: '二季度' },
      }),
    ];
    const lines = problemLines(problems, 'zh-CN');
    expect(placesIn(lines)).toEqual(['错误  2024/counties/values.csv']);
    expect(lines[1]).toContain('下列5项没有上报');
    expect(listed(lines)).toEqual([
      '青岚区、泽江市：地区生产总值、财政收入',
      '白沙区：财政收入 二季度',
    ]);
  });

  test('empty cells of a table are another one, with their places', () => {
    const empty = (cell: string, unit: string) =>
      lacking(unit, '财政收入', { text: 'value-missing', cell });
    const problems = [
      lacking('青岚区', '地区生产总值'),
      empty('C3', '青岚区'),
      empty('C4', '泽江市'),
    ];
    const lines = problemLines(problems, 'zh-CN');
    expect(placesIn(lines)).toEqual([
      '错误  2024/counties/values.csv',
      '错误  2024/counties/values.csv  C3、C4（共 2 处）',
    ]);
    expect(lines[1]).toContain('“青岚区”的“地区生产总值”没有上报');
    expect(listed(lines)).toEqual(['青岚区、泽江市：财政收入']);
  });

  test('what the scheme has no treatment for is told one by one', () => {
    const reason = 'not-comparable';
    const params = (indicator: string) => ({ unit: '青岚区', indicator, reason });
    const problems = ['地区生产总值', '财政收入'].map((indicator) =>
      lacking('青岚区', indicator, { text: 'value-missing', params: params(indicator) }),
    );
    expect(listed(problemLines(problems, 'zh-CN'))).toEqual([]);
    expect(placesIn(problemLines(problems, 'zh-CN'))).toHaveLength(2);
  });
});
