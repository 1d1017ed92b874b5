import { describe, expect, test } from 'vitest';
import type { Grid, GridCell } from '../../../src/ingest/files/grid.ts';
import { UnreadableFile } from '../../../src/ingest/files/unreadable-file.ts';
import { readXlsx } from '../../../src/ingest/xlsx/read-xlsx.ts';
import { type WorkbookParts, workbookBytes } from '../workbook-parts.ts';

const read = (book: WorkbookParts): Grid[] => readXlsx('values.xlsx', workbookBytes(book));

function readRows(rows: string, book: Partial<WorkbookParts> = {}): Grid {
  const [grid] = read({ ...book, sheets: [{ name: '完成情况', rows }] });
  if (!grid) throw new Error('no grid');
  return grid;
}

/** The first cell of a row of one. */
function readCell(cell: string, book: Partial<WorkbookParts> = {}): GridCell | undefined {
  return readRows(`<row r="1">${cell}<c r="B1"><v>0</v></c></row>`, book).cells?.[0]?.[0];
}

function refusal(book: WorkbookParts): string {
  try {
    read(book);
    return 'read';
  } catch (error) {
    if (error instanceof UnreadableFile) return error.message;
    throw error;
  }
}

const refusedRows = (rows: string, book: Partial<WorkbookParts> = {}): string =>
  refusal({ ...book, sheets: [{ name: 'a', rows }] });

describe('cells', () => {
  test.each([
    ['<c r="A1"><v>9.6</v></c>', { text: '9.6', kind: 'number', number: '9.6' }],
    ['<c r="A1"><v>0.30000000000000004</v></c>', { text: '0.3', kind: 'number', number: '0.3' }],
    [
      '<c r="A1"><v>340101000000</v></c>',
      { text: '340101000000', kind: 'number', number: '340101000000' },
    ],
    ['<c r="A1" t="b"><v>1</v></c>', { text: 'TRUE', kind: 'boolean' }],
    ['<c r="A1" t="e"><v>#DIV/0!</v></c>', { text: '#DIV/0!', kind: 'error' }],
    [
      '<c r="A1" t="d"><v>2024-11-10T00:00:00</v></c>',
      { text: '2024-11-10T00:00:00', kind: 'date', date: '2024-11-10' },
    ],
    ['<c r="A1" t="n"><v>很多</v></c>', { text: '很多', kind: 'text' }],
    ['<c r="A1" t="inlineStr"><is><t> １２．５</t></is></c>', { text: ' １２．５', kind: 'text' }],
    [
      '<c r="A1" t="inlineStr"><is><r><t>青岚</t></r><r><rPr><b/></rPr><t>区</t></r></is></c>',
      { text: '青岚区', kind: 'text' },
    ],
    ['<c r="A1" t="s"><v>0</v></c>', { text: '青岚区', kind: 'text' }],
    ['<c r="A1" t="s"><v>1</v></c>', { text: '歙县', kind: 'text' }],
    ['<c r="A1" t="s"><v>2</v></c>', { text: '一行\n二行', kind: 'text' }],
  ])('%s', (xml, cell) => {
    const strings =
      '<si><r><t>青岚</t></r><r><t>区</t></r></si><si><t>歙县</t><rPh sb="0" eb="2"><t>shexian</t></rPh></si><si><t>一行_x000D_\n二行</t></si>';
    expect(readCell(xml, { strings })).toEqual(cell);
  });

  test.each<[string, GridCell | undefined, string]>([
    [
      '<c r="A1"><f>1/2</f><v>0.5</v></c>',
      { text: '0.5', kind: 'number', number: '0.5', formula: 'cached' },
      'its result',
    ],
    [
      '<c r="A1" t="str"><f>A2</f><v>甲</v></c>',
      { text: '甲', kind: 'text', formula: 'cached' },
      'a text',
    ],
    [
      '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
      { text: '#DIV/0!', kind: 'error', formula: 'cached' },
      'an error',
    ],
    [
      '<c r="A1"><f>SUM(B1:B9)</f></c>',
      { text: '=SUM(B1:B9)', kind: 'text', formula: 'no-value' },
      'none',
    ],
    [
      '<c r="A1"><f>SUM(B1:B9)</f><v/></c>',
      { text: '=SUM(B1:B9)', kind: 'text', formula: 'no-value' },
      'an empty one',
    ],
    [
      '<c r="A1"><f t="shared" si="0"/></c>',
      { text: '=', kind: 'text', formula: 'no-value' },
      'none, shared',
    ],
    ['<c r="A1" t="str"><f>""</f><v></v></c>', undefined, 'the empty text'],
  ])('a formula %s: %j (%s)', (xml, cell) => {
    expect(readCell(xml)).toEqual(cell);
  });

  test.each([
    [9, '0.123', { text: '12.3%', kind: 'number', number: '0.123', percent: true }],
    [164, '1', { text: '001', kind: 'number', number: '1' }],
    [14, '45606', { text: '2024-11-10', kind: 'date', date: '2024-11-10' }],
    [31, '45606', { text: '2024-11-10', kind: 'date', date: '2024-11-10' }],
    [165, '45606', { text: '2024-11-10', kind: 'date', date: '2024-11-10' }],
    [20, '0.5', { text: '0.5', kind: 'date' }],
    [2, '12.345', { text: '12.35', kind: 'number', number: '12.345' }],
  ])('format %d of %s', (format, value, cell) => {
    const numberFormats = { 164: '000', 165: '[$-804]yyyy"年"m"月"d"日"' };
    expect(
      readCell(`<c r="A1" s="1"><v>${value}</v></c>`, { formats: [format], numberFormats }),
    ).toEqual(cell);
  });

  test('dates of a workbook that counts from 1904', () => {
    const cell = readCell('<c r="A1" s="1"><v>44144</v></c>', { formats: [14], date1904: true });
    expect(cell?.date).toBe('2024-11-10');
  });

  test('a text of 10,000 characters', () => {
    expect(
      readCell(`<c r="A1" t="inlineStr"><is><t>${'长'.repeat(10_000)}</t></is></c>`)?.text,
    ).toHaveLength(10_000);
  });
});

describe('sheets', () => {
  test('addresses count, not the order; blanks between are empty', () => {
    const grid = readRows(
      '<row r="2"><c r="C2"><v>3</v></c></row><row r="4"><c r="A4"><v>1</v></c></row>',
    );
    expect(grid.rows).toEqual([[], ['', '', '3'], [], ['1']]);
    expect(grid.width).toBe(3);
  });

  test('rows and cells without address follow one another', () => {
    const grid = readRows('<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>');
    expect(grid.rows).toEqual([['1', '2'], ['3']]);
  });

  test('hidden rows, columns and sheets are read and told', () => {
    const grids = read({
      sheets: [
        {
          name: 'a',
          before:
            '<cols><col min="2" max="3" hidden="1"/><col min="9" max="16384" hidden="true"/></cols>',
          rows: '<row r="1"><c r="A1"><v>1</v></c><c r="D1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row><row r="9" hidden="1"/>',
        },
        { name: 'b', rows: '<row r="1"><c r="A1"><v>1</v></c></row>', state: 'veryHidden' },
      ],
    });
    expect([...(grids[0]?.hiddenRows ?? [])]).toEqual([1]);
    expect([...(grids[0]?.hiddenColumns ?? [])]).toEqual([1, 2]);
    expect(grids.map(({ hiddenSheet }) => hiddenSheet)).toEqual([false, true]);
  });

  test('merged ranges, cut to what is used', () => {
    const [grid] = read({
      sheets: [
        {
          name: 'a',
          rows: '<row r="1"><c r="A1"><v>1</v></c></row><row r="3"><c r="B3"><v>1</v></c></row>',
          after:
            '<mergeCells><mergeCell ref="A1:A1048576"/><mergeCell ref="B2:A1"/><mergeCell ref="D9:E9"/></mergeCells>',
        },
      ],
    });
    expect(grid?.merges).toEqual([
      { top: 0, left: 0, bottom: 2, right: 0 },
      { top: 0, left: 0, bottom: 1, right: 1 },
    ]);
  });

  test('what lies under a merged range is not read: only its first cell is shown', () => {
    const [grid] = read({
      sheets: [
        {
          name: 'a',
          rows: '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row><row r="2"><c r="A2"><v>4</v></c><c r="C2"><v>5</v></c></row>',
          after: '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
        },
      ],
    });
    expect(grid?.rows).toEqual([
      ['1', '', '3'],
      ['', '', '5'],
    ]);
    expect(grid?.cells?.[1]?.[0]).toBeUndefined();
  });

  test('sheets without content are left out, formatted cells are none', () => {
    expect(read({ sheets: [{ name: 'a', rows: '<row r="5"><c r="A5" s="0"/></row>' }] })).toEqual(
      [],
    );
  });

  test('names of sheets with signs that XML escapes', () => {
    const [grid] = read({
      sheets: [{ name: '甲&amp;乙', rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }],
    });
    expect(grid?.place.sheet).toBe('甲&乙');
  });

  test('a sheet that is only a chart is passed over', () => {
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const grids = read({
      sheets: [{ name: 'a', rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }],
      parts: {
        'xl/workbook.xml': `<workbook xmlns:r="${office}"><sheets><sheet name="图" sheetId="2" r:id="rId2"/><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
        'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId2" Type="${office}/chartsheet" Target="chartsheets/sheet1.xml"/><Relationship Id="rId1" Type="${office}/worksheet" Target="/xl/worksheets/sheet1.xml"/></Relationships>`,
      },
    });
    expect(grids.map(({ place }) => place.sheet)).toEqual(['表']);
  });

  test('prefixed elements and UTF-16 parts are read too', () => {
    const xml =
      '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>';
    const wide = new Uint8Array(Buffer.from(`\ufeff${xml}`, 'utf16le'));
    const [grid] = read({
      sheets: [{ name: 'a', rows: '' }],
      parts: { 'xl/worksheets/sheet1.xml': wide },
    });
    expect(grid?.rows).toEqual([['甲']]);
  });
});

describe('damage is refused, never read in part', () => {
  test.each([
    [
      '<row r="1"><c r="A1" t="s"><v>99</v></c></row>',
      'damaged-workbook',
      'a shared text that there is not',
    ],
    [
      '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>',
      'damaged-workbook',
      'one address twice',
    ],
    ['<row r="1"><c r="AAAA1"><v>1</v></c></row>', 'damaged-workbook', 'a column beyond the last'],
    ['<row r="1"><c r="A0"><v>1</v></c></row>', 'damaged-workbook', 'row 0'],
    [
      '<row r="2000000"><c r="A2000000"><v>1</v></c></row>',
      'damaged-workbook',
      'a row beyond the last',
    ],
    ['<row r="x"><c><v>1</v></c></row>', 'damaged-workbook', 'a row without number'],
    ['<row r="1"><c r="A1"><v>&boom;</v></c></row>', 'damaged-workbook', 'an entity'],
    ['<row r="1"><c r="A1"><v>1</v></row>', 'damaged-workbook', 'elements that cross'],
    [
      `<row r="1"><c r="A1" t="inlineStr"><is><t>${'x'.repeat(300_000)}</t></is></c></row>`,
      'too-large',
      'a text without end',
    ],
  ])('%s', (rows, text) => {
    expect(refusedRows(rows)).toBe(text);
  });

  test('two parts of one name, of which each program would read another', () => {
    const parts = { 'xl/worksheets/SHEET1.xml': '<worksheet/>' };
    expect(refusedRows('<row r="1"><c r="A1"><v>1</v></c></row>', { parts })).toBe(
      'damaged-workbook',
    );
  });

  test('a sheet part that is cut off, though the archive is whole', () => {
    const xml = '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row>';
    expect(refusal({ sheets: [{ name: 'a', rows: '', xml }] })).toBe('damaged-workbook');
  });

  test('a document type', () => {
    const xml = '<!DOCTYPE worksheet [<!ENTITY a "aaaa">]><worksheet><sheetData/></worksheet>';
    expect(refusal({ sheets: [{ name: 'a', rows: '', xml }] })).toBe('damaged-workbook');
  });

  test('a sheet without its part', () => {
    const parts = { 'xl/_rels/workbook.xml.rels': '<Relationships/>' };
    expect(refusal({ sheets: [{ name: 'a', rows: '' }], parts })).toBe('damaged-workbook');
  });

  test('cells far apart that would fill the memory', () => {
    const rows = Array.from(
      { length: 2000 },
      (_, at) => `<row r="${at + 1}"><c r="XFD${at + 1}"><v>1</v></c></row>`,
    );
    expect(refusedRows(rows.join(''))).toBe('too-large');
  });

  test('one cell in the last corner is read', () => {
    const grid = readRows('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>');
    expect(grid.rows).toHaveLength(1_048_576);
    expect(grid.rows.at(-1)).toHaveLength(16_384);
  });
});
