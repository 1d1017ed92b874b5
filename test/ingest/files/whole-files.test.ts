import { describe, expect, test } from 'vitest';
import { schemeWith, workbook } from '../data-folder.ts';
import { said } from '../said.ts';
import { figures, problems, read, report } from '../told.ts';
import { workbookBytes } from '../workbook-parts.ts';

const VALUES = '单位,地区生产总值\n西村镇,300\n东坡镇,200\n';
const ROWS = [
  ['单位', '地区生产总值'],
  ['西村镇', 300],
  ['东坡镇', 200],
];

/** UTF-16 without the mark, as some systems write it. */
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'));

/** 單位,地區生產總值 in Big5, by its code chart: 單 B3 E6, 位 A6 EC, 地 A6 61, 區 B0 CF … */
const BIG5 = Uint8Array.of(
  ...[0xb3, 0xe6, 0xa6, 0xec, 0x2c, 0xab, 0xfc, 0xbc, 0xd0, 0x0a],
  ...[0xa6, 0xe8, 0xa7, 0xf8, 0x2c, 0x31, 0x0a],
);

async function ofValues(content: string | Uint8Array, file = 'values.csv') {
  const dataset = await read({ [file]: content });
  const wrong = dataset.problems.filter((problem) => problem.file === file);
  return { dataset, wrong, words: wrong.map(said).join('\n') };
}

describe('a file that is not what it seems is named as what it is', () => {
  test('UTF-16 without its mark', async () => {
    const { words, wrong } = await ofValues(utf16(VALUES));
    expect(wrong.map(({ code }) => code)).toEqual(['unreadable-file']);
    expect(words).toContain('UTF-16 LE');
  });

  test('Big5', async () => {
    const { words, wrong } = await ofValues(BIG5);
    expect(wrong.map(({ code }) => code)).toEqual(['unreadable-file']);
    expect(words).toContain('Big5');
  });

  test('UTF-8 with a broken byte is told with its row, not read as GB18030', async () => {
    const bytes = new TextEncoder().encode(VALUES);
    const broken = Uint8Array.from([...bytes.subarray(0, 35), 0xff, ...bytes.subarray(35)]);
    const { words, wrong } = await ofValues(broken);
    expect(wrong.map(({ code }) => code)).toEqual(['unreadable-file']);
    expect(words).toContain('第2行');
  });

  test.each(['|', '^', '，'])('cells with %s between', async (sign) => {
    const { words, wrong } = await ofValues(VALUES.replaceAll(',', sign));
    expect(wrong.map(({ code }) => code)).toEqual(['unreadable-file']);
    expect(words).toContain(`各格之间用的是“${sign}”`);
  });

  test('a | in a note is none', async () => {
    const csv = '单位,地区生产总值,备注\n西村镇,300,甲|乙\n东坡镇,200,\n';
    expect((await ofValues(csv)).wrong).toEqual([]);
  });

  test('Ctrl-Z at the end is left out, and told', async () => {
    const { wrong, dataset, words } = await ofValues(`${VALUES}\u001a`);
    expect(wrong.map(({ level, code }) => `${level} ${code}`)).toEqual(['warning not-read']);
    expect(words).toContain('Ctrl-Z');
    expect(figures(dataset, 'gdp').slice(0, 2)).toEqual(['300', '200']);
  });

  test('a decimal comma', async () => {
    const { wrong, words } = await ofValues('单位;地区生产总值\n西村镇;300,5\n东坡镇;1.200,25\n');
    expect(wrong.map(({ code, cell }) => `${code} ${cell}`)).toEqual([
      'not-a-number B2',
      'not-a-number B3',
    ]);
    expect(words).toContain('如 300.5');
    expect(words).toContain('如 1200.25');
  });
});

describe('a workbook with another sheet', () => {
  const values = { name: 'Sheet1', rows: ROWS };

  test.each([
    ['notes', [['填表说明'], ['请于十二月底前报送']]],
    [
      'a list of people',
      [
        ['姓名', '电话'],
        ['张三', '6512345'],
      ],
    ],
    [
      'a sheet with numbers of its own',
      [
        ['月份', '收入'],
        ['一月', 12],
      ],
    ],
  ])('is read as without it: %s', async (_, rows) => {
    const book = workbook(values, { name: 'Sheet2', rows });
    const dataset = await read({ '完成情况-统计局.xlsx': book });
    expect(figures(dataset, 'gdp').slice(0, 2)).toEqual(['300', '200']);
    expect(problems(dataset)).toContain('(not-read 完成情况-统计局.xlsx)');
  });

  test('both are read where the headers of both tell figures', async () => {
    const more = {
      name: '第二页',
      rows: [
        ['单位', '城镇新增就业'],
        ['西村镇', 900],
        ['东坡镇', 800],
      ],
    };
    const dataset = await read({ '完成情况-统计局.xlsx': workbook(values, more) });
    expect(figures(dataset, 'gdp').slice(0, 2)).toEqual(['300', '200']);
    expect(figures(dataset, 'jobs').slice(0, 2)).toEqual(['900', '800']);
  });

  test('a sheet is known by its header in a workbook of any name', async () => {
    const sheets = [
      {
        name: 'Sheet1',
        rows: [
          ['单位', '指标', '完成值'],
          ['西村镇', '地区生产总值', 300],
        ],
      },
      {
        name: 'Sheet2',
        rows: [
          ['单位', '类型', '分值', '事项'],
          ['西村镇', '加分', 1, '获省级表彰'],
        ],
      },
    ];
    const dataset = await read({ '统计局报送.xlsx': workbook(...sheets) });
    expect(figures(dataset, 'gdp')[0]).toBe('300');
    expect(dataset.assessments[0]?.adjustments).toMatchObject([{ unit: 'xicun', points: 1 }]);
  });

  test.each(['上年完成情况底稿', '得分排名', '2023'])(
    'a sheet “%s” says that it is something else, and is told',
    async (name) => {
      const rows = [
        ['单位', '地区生产总值'],
        ['西村镇', 1],
        ['东坡镇', 2],
      ];
      const book = workbook({ ...values, name: '完成情况' }, { name, rows });
      const dataset = await read({ '统计局.xlsx': book });
      expect(figures(dataset, 'gdp').slice(0, 2)).toEqual(['300', '200']);
      expect(problems(dataset)).toContain('(not-read 统计局.xlsx)');
    },
  );

  test.each([
    [
      'a ranking',
      [
        ['单位', '得分', '位次'],
        ['西村镇', 90, 1],
        ['东坡镇', 80, 2],
      ],
    ],
    [
      'a diary',
      [
        ['单位', '事项', '日期'],
        ['西村镇', '召开推进会', '2024-05-01'],
      ],
    ],
  ])('%s in an unnamed sheet is no table of its own, and told', async (_, rows) => {
    const dataset = await read({
      '统计局.xlsx': workbook({ ...values, name: '完成情况' }, { name: 'Sheet2', rows }),
    });
    expect(problems(dataset)).toEqual(['(not-read 统计局.xlsx)']);
    expect(dataset.assessments[0]).toMatchObject({ official: [], vetoes: [] });
  });

  test('where no header tells, the first sheet of a named workbook is read, and its faults told', async () => {
    const strange = {
      name: 'Sheet1',
      rows: [
        ['镇名', '增加值'],
        ['西村', 300],
      ],
    };
    const dataset = await read({
      '完成情况-统计局.xlsx': workbook(strange, { name: 'Sheet2', rows: [['备忘']] }),
    });
    expect(problems(dataset).some((one) => one.startsWith('missing-column 完成情况'))).toBe(true);
  });
});

describe('a copy of a file', () => {
  test('that is the same is not read again, and told', async () => {
    const dataset = await read({ '完成情况.csv': VALUES, '完成情况 - 副本.csv': VALUES });
    expect(problems(dataset).filter((one) => one.includes('完成情况'))).toEqual([
      '(not-read 完成情况 - 副本.csv)',
    ]);
    expect(figures(dataset, 'gdp').slice(0, 2)).toEqual(['300', '200']);
  });

  test('that differs is told, with the places where it does', async () => {
    const other = VALUES.replace('300', '301');
    const dataset = await read({ '完成情况.csv': VALUES, '完成情况 - 副本.csv': other });
    expect(problems(dataset)).toContain('(not-read 完成情况 - 副本.csv)');
    expect(problems(dataset)).toContain('conflicting-value 完成情况 - 副本.csv B2');
  });

  test('without its original is told', async () => {
    const dataset = await read({ '完成情况 - 副本.csv': VALUES });
    expect(problems(dataset)).toContain('(not-read 完成情况 - 副本.csv)');
    expect(figures(dataset, 'gdp')[0]).toBe('300');
  });

  test('a bureau with a number in brackets is none', async () => {
    const dataset = await read({ '完成情况-统计局(1).csv': VALUES });
    expect(problems(dataset).filter((one) => one.includes('not-read'))).toEqual([]);
  });
});

describe('marks on cells', () => {
  const STYLES = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="2"><font><sz val="11"/></font><font><strike/><sz val="11"/></font></fonts><cellXfs count="2"><xf numFmtId="0" fontId="0"/><xf numFmtId="0" fontId="1"/></cellXfs></styleSheet>`;
  const COMMENTS = `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>x</author></authors><commentList><comment ref="B3" authorId="0"><text><r><t>待核：</t></r><r><t>统计局尚未确认</t></r></text></comment></commentList></comments>`;
  const RELATIONS = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="../comments1.xml"/></Relationships>`;
  const text = (address: string, content: string): string =>
    `<c r="${address}" t="inlineStr"><is><t>${content}</t></is></c>`;
  const rows = [
    `<row r="1">${text('A1', '单位')}${text('B1', '地区生产总值')}</row>`,
    `<row r="2">${text('A2', '西村镇')}<c r="B2" s="1"><v>300</v></c></row>`,
    `<row r="3">${text('A3', '东坡镇')}<c r="B3"><v>200</v></c></row>`,
    `<row r="4">${text('A4', '南山街道')}<c r="B4" t="inlineStr"><is><r><rPr><strike/></rPr><t>1</t></r><r><t>5</t></r></is></c></row>`,
  ].join('');
  const book = workbookBytes({
    sheets: [{ name: '完成情况', rows }],
    parts: {
      'xl/styles.xml': STYLES,
      'xl/comments1.xml': COMMENTS,
      'xl/worksheets/_rels/sheet1.xml.rels': RELATIONS,
    },
  });

  test('struck-through cells are told, whole ones and parts of a text', async () => {
    const dataset = await read({ '统计局.xlsx': book });
    const told = dataset.problems.find(({ text: key }) => key === 'struck-cells');
    expect([told?.level, told?.cell, told?.also.map(({ cell }) => cell)]).toEqual([
      'warning',
      'B2',
      ['B4'],
    ]);
    expect(figures(dataset, 'gdp')[0]).toBe('300');
  });

  test('comments are told with their words', async () => {
    const dataset = await read({ '统计局.xlsx': book });
    const told = dataset.problems.find(({ text: key }) => key === 'cell-comments');
    expect(told).toMatchObject({ level: 'warning', cell: 'B3', found: '待核：统计局尚未确认' });
    if (told) expect(said(told)).toContain('统计局尚未确认');
  });

  test('of ballots only the address is told', async () => {
    const ballots = workbookBytes({
      sheets: [
        {
          name: '评议',
          rows: `<row r="1">${text('A1', '单位')}${text('B1', '评议项')}${text('C1', '评分')}</row><row r="2">${text('A2', '西村镇')}${text('B2', '地区生产总值')}<c r="C2"><v>90</v></c></row>`,
        },
      ],
      parts: {
        'xl/comments1.xml': COMMENTS.replace('B3', 'C2'),
        'xl/worksheets/_rels/sheet1.xml.rels': RELATIONS,
      },
    });
    const dataset = await read({ '测评.xlsx': ballots }, schemeWith('min-raters: 1'));
    const told = dataset.problems.find(({ text: key }) => key === 'cell-comments');
    expect([told?.cell, told?.found]).toEqual(['C2', null]);
    expect(JSON.stringify(dataset.problems)).not.toContain('统计局尚未确认');
  });
});

test('what was read is in the read report under the table that its header told', async () => {
  const book = workbook({ name: 'Sheet1', rows: ROWS }, { name: 'Sheet2', rows: [['备忘', '']] });
  const dataset = await read({ '统计局报送.xlsx': book });
  expect(report(dataset, '统计局报送.xlsx')).toMatchObject({ rows: 2 });
});
