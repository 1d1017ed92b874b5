import { describe, expect, test } from 'vitest';
import { tableCsv } from '../../src/browser/csv.ts';
import type { ShownCell } from '../../src/browser/shown-table.ts';

/** The line of one cell, without the mark and the end of the line. */
const field = (cell: ShownCell): string =>
  tableCsv({ title: '', head: [], rows: [[cell]] }).split('\r\n')[1] ?? '';

describe('a cell of a table as CSV', () => {
  test.each([
    ['+0.1个百分点', 'a gain in points'],
    ['−0.2个百分点', 'a loss, with a real minus'],
    ['-0.2个百分点', 'the same with a hyphen'],
    ['+5\u2009亿元', 'a unit behind a thin space'],
    ['+3.2%', 'a share'],
    ['-1.5‰', 'a share of a thousand'],
    ['+0.1 percentage points', 'in English'],
  ])('%s stays as it is: %s', (text) => {
    expect(field(text)).toBe(text);
  });

  test.each([
    ['=1+1', 'a formula'],
    ['=1/7', 'a shared place in English'],
    ['@SUM(A1)', 'a function of old spreadsheets'],
    ["+cmd|' /C calc'!A0", 'a command'],
    ['-1+1', 'a sum'],
    ['−1+1', 'a sum behind a real minus'],
    ['+1个百分点+A1', 'a unit with more behind it'],
    ['+1%+A1', 'a share with more behind it'],
    ['-2 A1', 'a cell behind a blank'],
    ['+1A1', 'Latin letters'],
    ['+A1', 'a cell'],
    ['-(1)', 'brackets'],
    [' +1+1', 'a blank before it'],
    ['＋1', 'full width'],
    ['\t1个', 'a tab'],
    ['+1个\n=1', 'a second line'],
    ['+名称', 'a name'],
  ])('%s is no formula: %s', (text) => {
    expect(field(text).replace(/^"/, '')).toMatch(/^'/);
  });
});
