import { describe, expect, test } from 'vitest';
import { csvCell, writeCsv } from '../../src/export/csv.ts';

describe('csvCell', () => {
  test.each([
    ['=1+1', "'=1+1", 'a formula is guarded'],
    ['@SUM(A1)', "'@SUM(A1)", 'so is the old function mark'],
    ['+cmd', "'+cmd", 'a sign without a number is no number'],
    ['-', "'-", 'a lone sign is no number'],
    [' =1', "' =1", 'a blank before it does not hide it'],
    ['\uFF1D1+1', "'\uFF1D1+1", 'nor does full width'],
    ['\tx', '"\'\tx"', 'a tab at the beginning is guarded'],
    ['\rx', '"\'\rx"', 'so is a carriage return'],
    ['-2.3', '-2.3', 'a negative number stays'],
    ['+5.1', '+5.1', 'so does a signed one'],
    ['-1,234.5', '"-1,234.5"', 'with thousands too'],
    ['-2.3%', '-2.3%', 'and a percentage'],
    ['1e-5', '1e-5', 'and an exponent'],
    ['青岚区', '青岚区', 'plain text stays'],
    ['他说"好"', '"他说""好"""', 'quotes are doubled'],
    ['两行\n文字', '"两行\n文字"', 'line breaks are kept inside quotes'],
  ])('%j becomes %j: %s', (text, written) => {
    expect(csvCell(text)).toBe(written);
  });

  test('numbers are written as they are, and nothing as an empty cell', () => {
    expect([-3, 0.1, null, undefined].map(csvCell)).toEqual(['-3', '0.1', '', '']);
  });
});

test('a table begins with the mark of UTF-8 and ends each row with CRLF', () => {
  expect(
    writeCsv([
      ['单位', '总分'],
      ['青岚区', 87.42],
    ]),
  ).toBe('\uFEFF单位,总分\r\n青岚区,87.42\r\n');
});
