import { expect, test } from 'vitest';
import { formatOfCode, formatOfId, shownNumber } from '../../../src/ingest/xlsx/number-format.ts';

test.each([
  ['General', 'plain'],
  ['G/通用格式', 'plain'],
  ['0.00', 'plain'],
  ['#,##0.00_);[Red](#,##0.00)', 'plain'],
  ['0%', 'percent'],
  ['0.00%;[红色]-0.00%', 'percent'],
  ['0.0"%"', 'plain'],
  ['0.0\\%', 'plain'],
  ['yyyy-mm-dd', 'date'],
  ['[$-804]yyyy"年"m"月"d"日"', 'date'],
  ['[h]:mm', 'date'],
  ['上午/下午h"时"mm"分"', 'date'],
  ['0.00"元"', 'plain'],
  ['"d"0', 'plain'],
  ['0.00E+00', 'plain'],
  ['[红色]0', 'plain'],
  ['@', 'plain'],
  ['0;"0%"', 'plain'],
])('%s is %s', (code, kind) => {
  expect(formatOfCode(code).kind).toBe(kind);
});

test.each([
  ['0.00,', true, 'shows thousands'],
  ['0.00,,', true, 'shows millions'],
  ['#,##0,', true, 'shows thousands, with separators'],
  ['0\\.0,"万元"', true, 'shows ten thousands'],
  ['0!.0,', true, 'the same as some programs write it'],
  ['#,##0', undefined, 'has separators only'],
  ['#,##0.00_);(#,##0.00)', undefined, 'has separators only'],
  ['0.0"亿,"', undefined, 'has a comma in its text'],
  ['0.00', undefined, 'shows the number'],
])('%s (%s) %s', (code, scaled, _shows) => {
  expect(formatOfCode(code).scaled).toBe(scaled);
});

test.each([
  [0, 'plain'],
  [9, 'percent'],
  [10, 'percent'],
  [14, 'date'],
  [31, 'date'],
  [57, 'date'],
  [44, 'plain'],
])('the built-in format %d is %s', (id, kind) => {
  expect(formatOfId(id, new Map()).kind).toBe(kind);
});

test.each([
  ['1', '000', '001'],
  ['12.345', '0.00', '12.35'],
  ['12', '0.00', '12.00'],
  ['-1.5', '0', '-2'],
  ['3', '"第"0"组"', '第3组'],
  ['340101', '0', '340101'],
  ['1234.5', '#,##0.00', '1234.50'],
  ['12.5', '#,##0.00"亿元"', '12.50亿元'],
  ['12345', '0!.0,"万"', '12345'],
  ['12345', '0,', '12345'],
  ['0.123', '0%', '12.3%'],
  ['12.30', 'General', '12.30'],
  ['0', '#', '0'],
])('%s under %s is %s', (number, code, shown) => {
  expect(shownNumber(number, formatOfCode(code))).toBe(shown);
});
