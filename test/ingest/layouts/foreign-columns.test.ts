import { describe, expect, it } from 'vitest';
import { workbook } from '../data-folder.ts';
import { said } from '../said.ts';
import { figures, problems, read, report } from '../told.ts';

describe('fields below the names that nobody knows', () => {
  it('are one error where a name has no other column, and none of its figures is taken', async () => {
    const dataset = await read({
      'values.csv':
        '单位,地区生产总值,,,,城镇新增就业\n,一季度,二季度,三季度,四季度,\n' +
        '西村镇,30,35,40,45,5000\n东坡镇,20,25,30,35,4000\n',
    });
    expect(problems(dataset)).toEqual(['missing-column values.csv B2']);
    expect(dataset.problems.map(said)).toMatchInlineSnapshot(`
      [
        "“地区生产总值”下面写的“一季度、二季度、三季度、四季度”不是本表的栏目，分不清各是什么数，B、C、D、E 列没有读取。请每项只留全年数一列，删去其余各列和这一行；几列都要用的，请在这一行改写“完成值”“目标值”“上年值”或“增幅”。",
      ]
    `);
    expect(figures(dataset, 'gdp')).toEqual(['!', '!', '!', '!']);
    expect(figures(dataset, 'jobs')).toEqual(['5000', '4000', '·', '·']);
    expect(report(dataset, 'values.csv')).toMatchObject({ rows: 2, skipped: [] });
  });

  it('are one error for all names of the row, in which each is told once', async () => {
    const dataset = await read({
      'values.csv':
        '单位,地区生产总值,,城镇新增就业,\n,本月,累计,本月,累计\n西村镇,12,150,400,5000\n',
    });
    expect(problems(dataset)).toEqual(['missing-column values.csv B2']);
    expect(dataset.problems[0]?.params.fields).toEqual(['本月', '累计']);
    expect(figures(dataset, 'jobs')).toEqual(['!', '!', '!', '!']);
  });

  it.each([
    ['merged', ['B1:C1', 'A1:A2']],
    ['not merged', []],
  ])('are the same error in a workbook, %s', async (_, merges) => {
    const rows = [
      ['单位', '地区生产总值', null, '城镇新增就业'],
      [null, '年初预计', '年末实际', null],
      ['西村镇', 290, 300, 5000],
      ['东坡镇', 210, 200, 4000],
    ];
    const dataset = await read({ 'a.xlsx': workbook({ name: '完成情况', rows, merges }) });
    expect(problems(dataset)).toEqual(['missing-column a.xlsx B2']);
    expect(figures(dataset, 'gdp')).toEqual(['!', '!', '!', '!']);
    expect(figures(dataset, 'jobs')).toEqual(['5000', '4000', '·', '·']);
  });

  it('are an error where a lone column says that its figure is not that of the year', async () => {
    const dataset = await read({
      'values.csv': '单位,地区生产总值,城镇新增就业\n,一季度,一季度\n西村镇,30,1000\n',
    });
    expect(problems(dataset)).toEqual(['missing-column values.csv B2']);
  });

  it('are years, which no figure can be', async () => {
    const dataset = await read({
      'values.csv': '单位,地区生产总值,\n,2023年,2024年\n西村镇,140,150\n',
    });
    expect(problems(dataset)).toEqual(['missing-column values.csv B2']);
  });

  it('are listed beside a field that is known', async () => {
    const dataset = await read({
      'values.csv': '单位,地区生产总值,,\n,完成值,目标值,完成率\n西村镇,300,310,96.8\n',
    });
    expect(problems(dataset)).toEqual([]);
    expect(figures(dataset, 'gdp')[0]).toBe('300 t310');
    expect(report(dataset, 'values.csv').columns).toEqual(['D 完成率 unknown']);
  });

  it('are no fields but notes where each column has its own name', async () => {
    const dataset = await read({
      'values.csv': '单位,地区生产总值,城镇新增就业\n,统计局,人社局\n西村镇,300,5000\n',
    });
    expect(problems(dataset)).toEqual([]);
    expect(report(dataset, 'values.csv')).toMatchObject({ rows: 1, skipped: ['2 note'] });
  });

  it('are an error below units in a transposed table', async () => {
    const dataset = await read({
      'values.csv': '指标,西村镇,,东坡镇,\n,上半年,下半年,上半年,下半年\n地区生产总值,1,2,3,4\n',
    });
    expect(problems(dataset)).toEqual(['missing-column values.csv B2']);
    expect(figures(dataset, 'gdp')).toEqual(['!', '!', '!', '!']);
  });
});

describe('a row of units of measure', () => {
  it('may have one that only the indicators know', async () => {
    const dataset = await read({
      'indicators.csv':
        '代码,名称,类别,权重,计量单位,方向,满意值,不允许值\n' +
        'gdp,总值,经济发展,1,亿元,正向,500,100\nlaw,案件,人民生活,1,件/万人,逆向,1,9\n',
      'values.csv': '单位,总值,案件\n,万元,件/万人\n西村镇,3000000,2\n',
    });
    expect(problems(dataset)).toEqual([]);
    expect(figures(dataset, 'gdp')[0]).toBe('300');
    expect(figures(dataset, 'law')[0]).toBe('2');
  });
});
