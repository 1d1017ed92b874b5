import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { sheetNames, writeXlsx, type XlsxSheet } from '../../../src/export/xlsx/xlsx.ts';
import { unzip } from '../../../src/export/xlsx/zip.ts';

const sheet: XlsxSheet = {
  name: '得分 表',
  title: ['2024年度县区目标管理考核', '数据截至2024年11月11日'],
  columns: [{ header: '单位' }, { header: '总分', format: 2 }, { header: '两倍', format: 1 }],
  rows: [
    ['青岚区', 87.425, { value: 174.85, formula: 'B4*2' }],
    ['=HYPERLINK("x")', null, undefined],
  ],
  frozenColumns: 1,
};
const part = (bytes: Uint8Array, path: string): string =>
  new TextDecoder().decode(unzip(bytes).get(path));

test('numbers stay numbers, formulas carry their figure, texts are never formulas', async () => {
  const book = await readXlsx(await writeXlsx([sheet], { title: '结果' }));
  expect(book.sheets[0]?.rows.slice(3)).toEqual([
    ['青岚区', 87.425, 174.85],
    ['=HYPERLINK("x")', null, null],
  ]);
  const xml = part(await writeXlsx([sheet], { title: '结果' }), 'xl/worksheets/sheet1.xml');
  expect(xml.match(/<f>[^<]*<\/f>/g)).toEqual(['<f>B4*2</f>']);
});

test('the header stays in sight and is repeated in print', async () => {
  const bytes = await writeXlsx([sheet], { title: '结果' });
  expect(part(bytes, 'xl/worksheets/sheet1.xml')).toContain(
    '<pane xSplit="1" ySplit="3" topLeftCell="B4"',
  );
  expect(part(bytes, 'xl/workbook.xml')).toContain("'得分 表'!$A:$A,'得分 表'!$3:$3</definedName>");
});

test('a sheet wider than a page is printed on several, not in letters too small to read', async () => {
  const pages = async (columns: number): Promise<string | undefined> => {
    const wide = Array.from({ length: columns }, (_, i) => ({ header: `${i}`, width: 20 }));
    const bytes = await writeXlsx([{ name: '表', columns: wide, rows: [] }], { title: '表' });
    return /fitToWidth="(\d+)"/.exec(part(bytes, 'xl/worksheets/sheet1.xml'))?.[1];
  };
  // 160 characters a page: 8 columns of 20.
  expect(await pages(8)).toBe('1');
  expect(await pages(9)).toBe('2');
  expect(await pages(24)).toBe('3');
});

test('sentences wrap, and their row is high enough for all lines', async () => {
  const words = (value: string) => [{ value, role: 'words' as const }, '短'];
  const rows = [words('请改为一个数。'.repeat(10)), words('甲\n乙\n\n丙')];
  const columns = [{ header: '怎样改', width: 50 }, { header: '另见' }];
  const bytes = await writeXlsx([{ name: '表', columns, rows }], { title: '表' });
  // 70 characters are 140 wide; 0.8 × 50 is a line: 3.5, so 4 lines of 15 points.
  expect(part(bytes, 'xl/worksheets/sheet1.xml')).toContain('<row r="2" ht="60"');
  expect(part(bytes, 'xl/worksheets/sheet1.xml')).toContain('<row r="3" ht="60"');
  expect(part(bytes, 'xl/styles.xml')).toContain('<alignment vertical="top" wrapText="1"/>');
});

test('no time of writing is in the file, so that a second writing gives the same bytes', async () => {
  const bytes = await writeXlsx([sheet], { title: '结果' });
  expect(part(bytes, 'docProps/core.xml')).not.toMatch(/20\d\d-/);
  expect(await writeXlsx([sheet], { title: '结果' })).toEqual(bytes);
});

test('characters that XML forbids do not spoil the file', async () => {
  const bytes = await writeXlsx(
    [{ name: 'x', columns: [{ header: 'a\u0000b' }], rows: [['\u0001<&>\uD800']] }],
    { title: '' },
  );
  expect(part(bytes, 'xl/sharedStrings.xml')).toContain('<t>&lt;&amp;&gt;\uFFFD</t>');
});

test('sheet names are cut, cleaned and told apart as Excel wants it', () => {
  expect(sheetNames(['a/b', 'A b', "'x'", '', '一'.repeat(40), '一'.repeat(31)])).toEqual([
    'a b',
    'A b (2)',
    'x',
    'Sheet',
    '一'.repeat(31),
    `${'一'.repeat(27)} (2)`,
  ]);
});
