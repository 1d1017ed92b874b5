import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { tableXlsx } from '../../src/browser/xlsx.ts';
import { problemWorkbook } from '../../src/export/workbook/problem-workbook.ts';
import { writeWorkbook } from '../../src/export/workbook/write-workbook.ts';
import { writeXlsx } from '../../src/export/xlsx/xlsx.ts';
import { unzip } from '../../src/export/xlsx/zip.ts';
import { readDataset } from '../../src/ingest/read-dataset.ts';
import { COMPONENTS, Office } from '../../src/model/office.ts';
import { scoreAll } from '../../src/report.ts';
import { firstSheets } from '../../src/year/first/first-sheets.ts';
import { handOuts } from '../../src/year/template.ts';
import { dataFolder } from '../ingest/data-folder.ts';
import { below, childOf, type Tag, xmlTree } from './docx/xml-tree.ts';

/** Children in the order of ECMA-376 (transitional), as far as a workbook of ours may have them. */
const ORDER: Record<string, string> = {
  workbook: 'fileVersion workbookPr workbookProtection bookViews sheets definedNames calcPr',
  worksheet:
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection autoFilter sortState mergeCells conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter',
  sheetView: 'pane selection',
  c: 'f v is',
  styleSheet:
    'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst',
  xf: 'alignment protection',
  border: 'left right top bottom diagonal',
  dataValidation: 'formula1 formula2',
};
/** Excel takes no more. */
const [MOST_COLUMNS, MOST_ROWS, HIGHEST, LONGEST_LIST] = [16_384, 1_048_576, 409, 255];

function outOfOrder(tag: Tag): string[] {
  const order = ORDER[tag.name]?.split(' ');
  const found = tag.inner.flatMap(outOfOrder);
  if (order === undefined) return found;
  const places = tag.inner.map(({ name }) => order.indexOf(name));
  const isRight = places.every((place, i) => place >= 0 && place >= (places[i - 1] ?? 0));
  return isRight ? found : [...found, `${tag.name}: ${tag.inner.map(({ name }) => name)}`];
}

/** Tables whose `count` is not the number of their entries. */
const miscounted = (tag: Tag): string[] =>
  ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles']
    .flatMap((name) => below(tag, name))
    .concat(below(tag, 'dataValidations'))
    .filter(({ attributes, inner }) => Number(attributes.count) !== inner.length)
    .map(({ name, attributes, inner }) => `${name}: ${attributes.count} for ${inner.length}`);

function styleFaults(styles: Tag): string[] {
  const count = (name: string) => below(styles, name)[0]?.inner.length ?? 0;
  const own = below(styles, 'numFmt').map(({ attributes }) => Number(attributes.numFmtId));
  return below(styles, 'cellXfs')
    .flatMap(({ inner }) => inner)
    .flatMap(({ attributes: { fontId, fillId, borderId, numFmtId } }) => [
      ...(Number(fontId) < count('fonts') ? [] : [`no font ${fontId}`]),
      ...(Number(fillId) < count('fills') ? [] : [`no fill ${fillId}`]),
      ...(Number(borderId) < count('borders') ? [] : [`no border ${borderId}`]),
      ...(numFmtId === '0' || own.includes(Number(numFmtId)) ? [] : [`no format ${numFmtId}`]),
    ]);
}

const LETTERS = /^([A-Z]+)(\d+)$/;
const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** Rows and cells in ascending order; looks, texts and heights that there are. */
function sheetFaults(sheet: Tag, looks: number, texts: number): string[] {
  const faults: string[] = [];
  let last = 0;
  for (const row of below(sheet, 'row')) {
    const number = Number(row.attributes.r ?? last + 1);
    if (number <= last || number > MOST_ROWS) faults.push(`row ${number} after ${last}`);
    if (Number(row.attributes.ht ?? 0) > HIGHEST) faults.push(`row ${number} is too high`);
    last = number;
    faults.push(...cellFaults(row, number, looks, texts));
  }
  const columns = below(sheet, 'col').map(({ attributes }) => Number(attributes.min));
  if (columns.some((min, i) => min <= (columns[i - 1] ?? 0))) faults.push('columns out of order');
  for (const { attributes, inner } of below(sheet, 'dataValidation'))
    if (!attributes.sqref || inner.length !== 1) faults.push('a list without cells or words');
  return faults;
}

function cellFaults(row: Tag, number: number, looks: number, texts: number): string[] {
  let before = 0;
  return row.inner.flatMap((cell) => {
    const { r, s = '0' } = cell.attributes;
    const [, letters = '', line] = LETTERS.exec(r ?? '') ?? [];
    const column = r === undefined ? before + 1 : columnOf(letters);
    const isPlaced = column > before && column <= MOST_COLUMNS && Number(line ?? number) === number;
    before = column;
    return [
      ...(isPlaced ? [] : [`${r} in row ${number}`]),
      ...(Number(s) < looks ? [] : [`${r} looks like ${s}`]),
      ...(cell.attributes.t === 's' && texts === 0 ? [`${r}: no texts`] : []),
    ];
  });
}

/** Parts that nothing describes, and relations that lead nowhere. */
function packageFaults(files: ReadonlyMap<string, string>): string[] {
  const types = xmlTree(files.get('[Content_Types].xml') ?? '');
  const described = below(types, 'Override').map(({ attributes }) => attributes.PartName);
  const extensions = below(types, 'Default').map(({ attributes }) => attributes.Extension);
  const paths = [...files.keys()].filter((path) => path !== '[Content_Types].xml');
  const related = [...files].flatMap(([path, xml]) => {
    if (!path.endsWith('.rels')) return [];
    const folder = path.replace(/_rels\/[^/]+$/, '');
    return below(xmlTree(xml), 'Relationship').map(({ attributes }) => folder + attributes.Target);
  });
  return [
    ...paths
      .filter((path) => !described.includes(`/${path}`) && !path.endsWith('.rels'))
      .map((path) => `${path} is of no type`),
    ...(extensions.includes('rels') ? [] : ['relations are of no type']),
    ...described.filter((path) => !files.has(path?.slice(1) ?? '')).map((path) => `no ${path}`),
    ...related.filter((path) => !files.has(path)).map((path) => `no ${path}`),
  ];
}

function nameFaults(book: Tag): string[] {
  const names = below(book, 'sheet').map(({ attributes }) =>
    (attributes.name ?? '').replaceAll(/&\w+;/g, '&'),
  );
  const forbidden = names.filter(
    (name) => name === '' || name.length > 31 || /[[\]:*?/\\]|^'|'$/.test(name),
  );
  const alike = new Set(names.map((name) => name.toLowerCase())).size < names.length;
  return [...forbidden.map((name) => `sheet ${name}`), ...(alike ? ['two names alike'] : [])];
}

function faults(bytes: Uint8Array): string[] {
  const decoder = new TextDecoder();
  const files = new Map([...unzip(bytes)].map(([path, part]) => [path, decoder.decode(part)]));
  const trees = new Map([...files].map(([path, xml]) => [path, xmlTree(xml)]));
  const styles = trees.get('xl/styles.xml');
  const looks = styles ? (below(styles, 'cellXfs')[0]?.inner.length ?? 0) : 1;
  const strings = trees.get('xl/sharedStrings.xml');
  const texts = strings ? below(strings, 'si').length : 0;
  const book = trees.get('xl/workbook.xml');
  const sheets = [...trees].filter(([path]) => path.startsWith('xl/worksheets/'));
  const used = sheets.flatMap(([path]) =>
    [...(files.get(path) ?? '').matchAll(/ t="s"><v>(\d+)</g)].map(([, at]) => Number(at)),
  );
  const lists = sheets.flatMap(([path]) =>
    [...(files.get(path) ?? '').matchAll(/<formula1>"([^<]*)"</g)].map(([, list = '']) => list),
  );
  return [
    ...[...trees.values()].flatMap((tree) => [...outOfOrder(tree), ...miscounted(tree)]),
    ...packageFaults(files),
    ...(styles ? styleFaults(styles) : []),
    ...(book ? nameFaults(book) : ['no workbook']),
    ...sheets.flatMap(([, tree]) => sheetFaults(tree, looks, texts)),
    ...used.filter((at) => at >= texts).map((at) => `no text ${at}`),
    ...lists.filter((list) => list.length > LONGEST_LIST).map(() => 'too long a list'),
    ...(sheets.length === below(book ?? xmlTree(''), 'sheet').length ? [] : ['sheets miscounted']),
    ...(sheets.some(([, tree]) => childOf(childOf(tree, 'worksheet'), 'sheetData'))
      ? []
      : ['no rows']),
  ];
}

const HOSTILE = [
  '<c/>',
  '"甲"&\'乙\'',
  "'",
  '=1+1',
  ']]></v>',
  '\u0001',
  'W'.repeat(70),
  '😀'.repeat(20),
];
const example = await readDataset(resolve(import.meta.dirname, '../../data'), {});

/** A folder with an unreadable figure, an unknown unit and an over-long wrong one. */
const broken = await readDataset(
  dataFolder({
    'values.csv': `单位,地区生产总值\n青岚区,约1\n无名县,2\n白沙区,${'很长的说明'.repeat(400)}\n`,
    'units.csv': '代码,名称\nq,青岚区\nb,白沙区\n',
    'indicators.csv': '代码,名称,权重,类别\ng,地区生产总值,100,c\n',
  }),
  {},
);

describe('the parts of every workbook are as ECMA-376 and Excel want them', () => {
  test.each(['zh-CN', 'en'] as const)('results in %s', async (language) => {
    for (const scores of scoreAll(example, true).scored.values())
      expect(faults(await writeWorkbook(scores, { language }))).toEqual([]);
  });

  test.each(['all', 'assessor', 'unit'] as const)('blanks to fill in, by %s', async (by) => {
    const [assessment] = example.assessments.slice(-1);
    if (!assessment) throw new Error('no assessment');
    const made = handOuts(assessment, by, 'zh-CN');
    expect(made.length).toBeGreaterThan(0);
    for (const { sheets } of made.slice(0, 5))
      expect(faults(await writeXlsx(sheets, { title: '填报表' }))).toEqual([]);
  });

  test('the first year of a new office', async () => {
    const office = Office.parse({
      title: '青岚区目标管理考核',
      issuer: '青岚区目标办',
      units: '部门',
      groups: ['部门', '乡镇'],
      components: COMPONENTS,
      year: 2024,
    });
    const sheets = firstSheets(office);
    expect(faults(await writeXlsx(sheets, { title: '填报表' }))).toEqual([]);
  });

  test('problems, sentences longer than a row can be high', async () => {
    expect(broken.problems.length).toBeGreaterThan(1);
    for (const language of ['zh-CN', 'en'] as const)
      expect(faults(await problemWorkbook(broken.problems, language))).toEqual([]);
  });

  test('hostile names and cells', async () => {
    const sheets = HOSTILE.map((name) => ({
      name,
      columns: [{ header: name, width: 10 }],
      rows: [[name], [{ value: name.repeat(500), role: 'words' as const }]],
    }));
    expect(faults(await writeXlsx(sheets, { title: '<t>' }))).toEqual([]);
  });

  test.each(HOSTILE)('what a reader takes from a table called %j', (title) => {
    expect(faults(tableXlsx({ title, head: HOSTILE, rows: [HOSTILE, [1, null, 2]] }))).toEqual([]);
  });
});
