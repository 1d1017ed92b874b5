import { describe, expect, test } from 'vitest';
import { said } from './said.ts';
import { problems, read } from './told.ts';

const ROW = '代码,名称,类别,权重,计量单位,方向,计分方法,步长,';

/** An indicator table with one more column, and what is wrong with its header. */
async function withColumn(header: string, cell: string) {
  const csv = `${ROW}${header}\ngdp,地区生产总值,经济发展,3,亿元,正向,完成率,,${cell}\n`;
  const dataset = await read({ 'indicators.csv': csv });
  return dataset.problems.filter(({ code }) => code === 'unknown-setting');
}

describe('a header of indicators that is none', () => {
  test.each([
    ['封顶线', ''],
    ['零分线值', '60'],
    ['上線', '120'],
    ['完成上限', '120'],
    ['zero below line', '50'],
    ['最高得分率', '120'],
  ])('%s over “%s” would mean the default, and is an error', async (header, cell) => {
    const wrong = await withColumn(header, cell);
    expect(wrong.map(({ level, cell: at }) => `${level} ${at}`)).toEqual(['error I1']);
    wrong.map(said);
  });

  test.each([
    ['考核要求', '力争全市第一'],
    ['序号', '1'],
    ['联系电话', '6512345'],
    ['上年权重', '5'],
  ])('%s over “%s” is listed only', async (header, cell) => {
    expect(await withColumn(header, cell)).toEqual([]);
  });

  test('the name that is meant is told', async () => {
    const [problem] = await withColumn('零份线', '60');
    expect(problem && said(problem)).toContain('零分线');
  });
});

describe('1,205.5 without quotation marks', () => {
  test.each([
    ['wide', '单位,地区生产总值,城镇新增就业\n西村镇,1,205.5,900\n东坡镇,200,800\n', 'B2'],
    ['long', '单位,指标,完成值\n西村镇,gdp,1,205.5\n东坡镇,gdp,200\n', 'C2'],
  ])('is one error at its cell, in a %s table', async (_, csv, cell) => {
    const dataset = await read({ 'values.csv': csv });
    const wrong = dataset.problems.filter(({ file }) => file === 'values.csv');
    expect(wrong.map(({ code, cell: at, found }) => `${code} ${at} ${found}`)).toEqual([
      `not-a-number ${cell} 1,205.5`,
    ]);
    expect(wrong.map(said).join()).toContain('1205.5');
  });

  test('notes beyond the header are no such number', async () => {
    const csv = '单位,地区生产总值\n西村镇,300,待核\n东坡镇,200\n';
    expect(problems(await read({ 'values.csv': csv }))).toEqual([]);
  });
});

describe('numbers where none is looked for', () => {
  test.each(['2024年12月', '12月', '2024-12-31', '1-12月'])(
    'below the header %s they are told',
    async (header) => {
      const csv = `单位,地区生产总值,${header}\n西村镇,300,5\n东坡镇,200,6\n`;
      expect(problems(await read({ 'values.csv': csv }))).toEqual(['(not-read values.csv C1)']);
    },
  );
});
