import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { problemText } from '../../../src/i18n/problem-text.ts';
import { type GridsRead, readGrids } from '../../../src/ingest/files/read-grids.ts';
import { workbookBytes } from '../workbook-parts.ts';

const read = (path: string, bytes: Uint8Array): Promise<GridsRead> =>
  readGrids({ assessment: '2024/main', path, bytes });

/** The texts of what was found wrong; `read` where nothing was. */
async function refusal(path: string, bytes: Uint8Array): Promise<string> {
  const { grids, problems } = await read(path, bytes);
  expect(grids.length > 0).toBe(problems.length === 0);
  return problems.map(({ code, text }) => `${code}: ${text}`).join() || 'read';
}

const VALUES = {
  name: '完成情况',
  rows: '<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="inlineStr"><is><t>甲</t></is></c></row>',
};
const GOOD = workbookBytes({ sheets: [VALUES] });
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const sheetOf = (rows: string, after = ''): Uint8Array =>
  workbookBytes({ sheets: [{ name: 'a', rows, after }] });

describe('files that are not what they are named', () => {
  test.each([
    ['values.xlsx', new Uint8Array(), 'empty-file'],
    ['values.csv', new Uint8Array(), 'empty-file'],
    ['values.xls', Uint8Array.from(OLE), 'old-workbook'],
    ['values.et', Uint8Array.from([...OLE, 0, 0]), 'old-workbook'],
    ['values.xls', strToU8('<html><table></table></html>'), 'html-named-workbook'],
    ['values.xls', strToU8('\ufeff<!DOCTYPE html>\n<html></html>'), 'html-named-workbook'],
    [
      'values.xls',
      strToU8(
        '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
      ),
      'xml-named-workbook',
    ],
    ['values.xls', GOOD, 'workbook-named-old'],
    ['values.et', GOOD, 'workbook-named-old'],
    ['values.xls', strToU8('单位\t值\n甲\t1\n'), 'text-named-workbook'],
    ['values.xlsx', strToU8('%PDF-1.7'), 'pdf-named-workbook'],
    ['values.csv', strToU8('<table><tr><td>单位</td></tr></table>'), 'html-named-text'],
    ['values.csv', strToU8('%PDF-1.7'), 'pdf-named-text'],
    ['values.xlsx', Uint8Array.from(OLE), 'old-workbook'],
    [
      'values.xlsx',
      Uint8Array.from([...OLE, ...Buffer.from('EncryptedPackage', 'utf16le')]),
      'encrypted-workbook',
    ],
    ['values.xlsx', strToU8('单位,值\n甲,1\n'), 'text-named-workbook'],
    ['values.xlsx', Uint8Array.of(1, 2, 3), 'not-a-workbook'],
    ['values.xlsx', zipSync({ 'word/document.xml': strToU8('<a/>') }), 'not-a-workbook'],
    ['values.xlsx', zipSync({}), 'not-a-workbook'],
    ['values.csv', GOOD, 'workbook-named-text'],
    ['values.csv', Uint8Array.of(0x61, 0, 0x62), 'nul-bytes'],
    ['values.xlsx', workbookBytes({ sheets: [{ name: 'a', rows: '' }] }), 'empty-workbook'],
  ])('%s (%#): %s', async (path, bytes, text) => {
    expect(await refusal(path, bytes)).toBe(`unreadable-file: ${text}`);
  });

  test('the message says how to save an old workbook', async () => {
    const { problems } = await read('values.xls', Uint8Array.from(OLE));
    expect(problems[0] && problemText(problems[0], 'zh-CN')).toMatchInlineSnapshot(`
      {
        "fix": "请用 Excel 或 WPS 打开它，选“另存为”，类型选“Excel 工作簿（*.xlsx）”，再换上新文件。",
        "message": "这是旧格式的工作簿（.xls、.et 或 .xlsb），不能直接读取。",
      }
    `);
  });

  test('what Office leaves beside an open workbook is no table', async () => {
    expect(await read('~$values.xlsx', strToU8('x'))).toEqual({ grids: [], problems: [] });
  });

  test('an open quote has the row and cell where it opens', async () => {
    const { problems } = await read('values.csv', strToU8('单位,值\n甲,"1\n乙,2\n'));
    expect(problems[0]).toMatchObject({
      code: 'unreadable-file',
      cell: 'B2',
      file: 'values.csv',
      sheet: null,
    });
  });
});

describe('damaged workbooks', () => {
  test('cut off anywhere, a workbook is refused', async () => {
    for (let length = 1; length < GOOD.length; length += 7) {
      expect(await refusal('values.xlsx', GOOD.slice(0, length))).toMatch(/^unreadable-file/);
    }
  });

  test('with any byte changed, a workbook is read or refused, and nothing else', async () => {
    for (let at = 0; at < GOOD.length; at += 3) {
      const bytes = GOOD.slice();
      bytes[at] = (bytes[at] ?? 0) ^ 0x5a;
      expect(await refusal('values.xlsx', bytes)).toMatch(/^(read|unreadable-file: [a-z-]+)$/);
    }
  });

  test('a changed byte in the packed figures is told by the checksum', async () => {
    const stored = workbookBytes({ sheets: [VALUES] }, 0);
    const at = Buffer.from(stored).indexOf('<v>1</v>') + 3;
    const bytes = stored.slice();
    bytes[at] = '7'.charCodeAt(0);
    expect(await refusal('values.xlsx', bytes)).toBe('unreadable-file: damaged-workbook');
  });
});

/** The limits that hold for any small file, whatever it holds. */
const MOST_MS = 20_000;
const MOST_MB = 1000;

describe('hostile workbooks take neither time nor memory', () => {
  /** Milliseconds that the processor worked, and megabytes that the process grew by. */
  async function cost(bytes: Uint8Array): Promise<{ result: string; ms: number; mb: number }> {
    const [start, before] = [process.cpuUsage(), process.memoryUsage().rss];
    const result = await refusal('values.xlsx', bytes);
    const { user, system } = process.cpuUsage(start);
    return {
      result,
      ms: (user + system) / 1000,
      mb: (process.memoryUsage().rss - before) / 2 ** 20,
    };
  }

  test('a zip bomb is seen from what the archive states', async () => {
    const bomb = sheetOf(VALUES.rows, ' '.repeat(100_000_000));
    const { result, ms } = await cost(bomb);
    expect(bomb.length).toBeLessThan(200_000);
    expect(result).toBe('unreadable-file: zip-bomb');
    expect(ms).toBeLessThan(MOST_MS);
  });

  test('a zip bomb that states a small size is stopped while it unpacks', async () => {
    const bomb = sheetOf(VALUES.rows, ' '.repeat(100_000_000));
    const bytes = bomb.slice();
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 28 < bytes.length; at++) {
      if (view.getUint32(at, true) !== 0x02014b50) continue;
      if (view.getUint32(at + 24, true) > 1_000_000) view.setUint32(at + 24, 5000, true);
    }
    const { result, ms, mb } = await cost(bytes);
    expect(result).toBe('unreadable-file: zip-bomb');
    expect(ms).toBeLessThan(MOST_MS);
    expect(mb).toBeLessThan(MOST_MB);
  });

  test('a million formatted, empty rows are read', async () => {
    const empty = Array.from(
      { length: 1_000_000 },
      (_, at) => `<row r="${at + 2}"><c r="A${at + 2}" s="0"/></row>`,
    );
    const { result, ms, mb } = await cost(sheetOf(VALUES.rows + empty.join('')));
    expect(result).toBe('read');
    expect(ms).toBeLessThan(MOST_MS);
    expect(mb).toBeLessThan(MOST_MB);
  });

  test('column definitions over and over are refused', async () => {
    const before = `<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(20_000)}</cols>`;
    const { result, ms } = await cost(workbookBytes({ sheets: [{ ...VALUES, before }] }));
    expect(result).toBe('unreadable-file: damaged-workbook');
    expect(ms).toBeLessThan(MOST_MS);
  });

  test('merged ranges over and over are refused', async () => {
    const after = `<mergeCells>${'<mergeCell ref="A1:B1"/>'.repeat(120_000)}</mergeCells>`;
    const { result, ms } = await cost(sheetOf(VALUES.rows, after));
    expect(result).toBe('unreadable-file: too-large');
    expect(ms).toBeLessThan(MOST_MS);
  });

  test('a merged cell over a million rows is refused', async () => {
    const rows = '<row r="1048576"><c r="B1048576"><v>1</v></c></row>';
    const after = '<mergeCells><mergeCell ref="A1:A1048576"/></mergeCells>';
    const { result, ms, mb } = await cost(sheetOf(VALUES.rows + rows, after));
    expect(result).toBe('unreadable-file: too-large');
    expect(ms).toBeLessThan(MOST_MS);
    expect(mb).toBeLessThan(MOST_MB);
  });

  test('a size of the sheet that is a lie changes nothing', async () => {
    const before = '<dimension ref="A1:XFD1048576"/>';
    const { result, mb } = await cost(workbookBytes({ sheets: [{ ...VALUES, before }] }));
    expect(result).toBe('read');
    expect(mb).toBeLessThan(100);
  });
});
