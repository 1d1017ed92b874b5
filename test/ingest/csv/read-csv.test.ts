import { describe, expect, test } from 'vitest';
import { readCsv } from '../../../src/ingest/csv/read-csv.ts';
import { UnreadableFile } from '../../../src/ingest/files/unreadable-file.ts';

const read = (text: string) => readCsv('values.csv', new TextEncoder().encode(text));

/** Why a text is refused, and where. */
function refusal(text: string): unknown {
  try {
    read(text);
    return 'read';
  } catch (error) {
    return error instanceof UnreadableFile ? [error.message, error.at] : error;
  }
}

test('cells are texts as they stand: 001 stays 001, headers may repeat, spaces stay', () => {
  expect(read('代码,值,值\n001, 1 ,\n').rows).toEqual([
    ['代码', '值', '值'],
    ['001', ' 1 ', ''],
  ]);
});

test('a quoted line break stays one row, as a spreadsheet program counts', () => {
  const { rows } = read('单位,"完成值\n（亿元）"\n甲,1\n');
  expect(rows).toEqual([
    ['单位', '完成值\n（亿元）'],
    ['甲', '1'],
  ]);
});

test('blank rows inside keep their numbers, those at the end are none', () => {
  const { rows } = read('标题\n\n单位,值\n,,\n甲,1\n\n ,\n');
  expect(rows).toHaveLength(5);
  expect(rows[4]).toEqual(['甲', '1']);
});

test.each([
  ['单位,值\r\n甲,1\r\n', 'Windows'],
  ['单位,值\r甲,1\r', 'old Mac'],
  ['单位,值\n甲,1', 'Unix, without the last one'],
])('line ends %j (%s)', (text) => {
  expect(read(text).rows).toEqual([
    ['单位', '值'],
    ['甲', '1'],
  ]);
});

test('mixed line ends do not join rows', () => {
  expect(read('单位,值\r\n甲,1\n乙,2\r\n').rows).toHaveLength(3);
});

test('Excel’s hint of the separator is no row', () => {
  expect(read('sep=;\n单位;值\n甲;1,5\n').rows).toEqual([
    ['单位', '值'],
    ['甲', '1,5'],
  ]);
});

test('a quote inside a cell that does not begin with one is a letter', () => {
  expect(read('单位,说明\n甲,12"管\n').rows[1]).toEqual(['甲', '12"管']);
});

describe('a quote that never closes is told with the row and cell where it opens', () => {
  test.each([
    ['单位,值\n甲,"1\n乙,2\n', { row: 2, column: 2 }, 'to the end of the file'],
    ['单位,值\n"甲\n区",1\n乙,"2\n丙,3\n', { row: 3, column: 2 }, 'behind a cell of two lines'],
    ['单位,值\n甲,"1\n乙,"2"\n丙,3\n', { row: 2, column: 2 }, 'up to the next quoted cell'],
  ])('%j: %j (%s)', (text, at) => {
    expect(refusal(text)).toEqual(['open-quote', expect.objectContaining({ row: at.row })]);
  });

  test('the cell too', () => {
    expect(refusal('单位,指标,值\n甲,gdp,"1\n乙,2\n')).toEqual([
      'open-quote',
      { row: 2, column: 3 },
    ]);
  });
});

test.each(['', '\ufeff', ' \n\n', ',,\n,,\n'])('%j is an empty file', (text) => {
  expect(refusal(text)).toEqual(['empty-file', undefined]);
});

test('more columns than a sheet can have are refused', () => {
  expect(refusal(`${','.repeat(20_000)}1\n`)).toEqual(['too-large', undefined]);
});
