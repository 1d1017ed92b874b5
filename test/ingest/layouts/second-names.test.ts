import { describe, expect, it } from 'vitest';
import { schemeWith } from '../data-folder.ts';
import { said } from '../said.ts';
import { figures, problems, read, report } from '../told.ts';

describe('a second column of units beyond figures', () => {
  it('is an error at its header where it names others, and nothing of it is taken', async () => {
    const dataset = await read({
      'values.csv':
        '单位,地区生产总值,位次,单位,地区生产总值增幅,单位,城镇新增就业\n' +
        '西村镇,300,1,东坡镇,6,西村镇,5000\n东坡镇,200,2,西村镇,5,东坡镇,4000\n',
    });
    expect(problems(dataset)).toEqual(['not-read values.csv D1']);
    expect(dataset.problems.map(said)).toMatchInlineSnapshot(`
      [
        "这里另起了一列单位，同一行上与前面一列不是同一个单位，像是几个表左右并排；只读了一个表。请合成一个表：单位只写在最左一列，每个单位一行，各项指标各占一列；或分开，各放一个工作表或文件。",
      ]
    `);
    expect(figures(dataset, 'gdp').slice(0, 2)).toEqual(['300', '200']);
    expect(figures(dataset, 'growth')).toEqual(['!', '!', '!', '!']);
    expect(figures(dataset, 'jobs')).toEqual(['!', '!', '!', '!']);
  });

  it('is one that names a unit where the first column has none', async () => {
    const dataset = await read({
      'values.csv':
        '单位,地区生产总值,单位,城镇新增就业\n' +
        '西村镇,300,西村镇,5000\n南山街道,250,,\n,,东坡镇,4000\n',
    });
    expect(problems(dataset)).toEqual(['not-read values.csv C1']);
  });

  it('is read beyond where it always names the same', async () => {
    const dataset = await read({
      'values.csv':
        '单位,地区生产总值,单位,城镇新增就业\n西村镇,300,西村,5000\n东坡镇,200,dongpo,4000\n',
    });
    expect(problems(dataset)).toEqual([]);
    expect(figures(dataset, 'jobs')).toEqual(['5000', '4000', '·', '·']);
    expect(report(dataset, 'values.csv').columns).toEqual(['C 单位 unknown']);
  });

  it('is an error of indicators in a transposed table, and of any in a long one', async () => {
    const dataset = await read({
      'values-a.csv':
        '指标,西村镇,指标,东坡镇\n地区生产总值,300,城镇新增就业,4000\n城镇新增就业,5000,地区生产总值,200\n',
      'values-b.csv':
        '单位,指标,目标值,单位,指标,目标值\n西村镇,gdp,310,东坡镇,gdp,210\n南山街道,gdp,260,北湾乡,gdp,130\n',
    });
    expect(problems(dataset)).toEqual(['not-read values-a.csv C1', 'not-read values-b.csv D1']);
    expect(dataset.problems.map(said)[0]).toContain('同一项指标');
    expect(figures(dataset, 'gdp')).toEqual(['300 t310', '!', '! t260', '!']);
  });
});

describe('a column of codes beside one of names', () => {
  it('must be of the same unit in each row of a wide table', async () => {
    const dataset = await read({
      'values.csv':
        '代码,名称,地区生产总值,城镇新增就业\nxicun,西村镇,300,5\n' +
        'dongpo,南山街道,200,4\nbeiwan,湾,120,3\n',
    });
    expect(problems(dataset)).toEqual(['conflicting-value values.csv B3']);
    expect(dataset.problems.map(said)).toMatchInlineSnapshot(`
      [
        "这一行的代码与名称对不上：一处是“东坡镇”，此处是“南山街道”，这一行没有读取。请核实这一行是哪个单位的，改正代码或名称。",
      ]
    `);
    // “湾” is no name of any unit: only the code tells.
    expect(figures(dataset, 'gdp')).toEqual(['300', '!', '!', '120']);
    expect(report(dataset, 'values.csv').rows).toBe(2);
  });

  it('must be of the same indicator in each row of a transposed table', async () => {
    const dataset = await read({
      'values.csv':
        '指标代码,指标名称,西村镇,东坡镇\ngdp,地区生产总值,300,200\n' +
        'growth,城镇新增就业,5,4\njobs,地区生产总值增幅,6,5\n',
    });
    expect(problems(dataset)).toEqual([
      'conflicting-value values.csv A3',
      'conflicting-value values.csv A4',
    ]);
    expect(figures(dataset, 'gdp')).toEqual(['300', '200', '·', '·']);
    expect(figures(dataset, 'jobs')[0]).toBe('!');
  });

  it('counts once for the layout, though a table has a single indicator', async () => {
    const dataset = await read({
      'values.csv': '代码,名称,地区生产总值\nxicun,西村镇,300\ndongpo,东坡镇,200\n',
    });
    expect(problems(dataset)).toEqual([]);
    expect(figures(dataset, 'gdp').slice(0, 2)).toEqual(['300', '200']);
  });

  it('must be of the same unit and indicator in each row of a long table', async () => {
    const dataset = await read({
      'values.csv':
        '单位代码,单位名称,指标代码,指标名称,完成值\nxicun,西村镇,gdp,地区生产总值,300\n' +
        'dongpo,西村镇,jobs,城镇新增就业,4000\nnanshan,南山,jobs,地区生产总值,250\n' +
        'x,北湾乡,y,地区生产总值,120\n',
    });
    expect(problems(dataset)).toEqual([
      'conflicting-value values.csv A3',
      'conflicting-value values.csv C4',
    ]);
    expect(figures(dataset, 'gdp')).toEqual(['300', '!', '!', '120']);
  });

  it('may be called 代码 alone, and is then of units or of indicators', async () => {
    const dataset = await read({
      'values-a.csv': '代码,单位,指标,完成值\nxicun,西村镇,地区生产总值,300\ndongpo,南山,gdp,1\n',
      'values-b.csv': '代码,单位,指标,完成值\njobs,西村镇,城镇新增就业,5\ngdp,东坡,jobs,1\n',
    });
    expect(problems(dataset)).toEqual([
      'conflicting-value values-a.csv A3',
      'conflicting-value values-b.csv A3',
    ]);
  });

  it('is held against the names of every table, and of ballots only the place is told', async () => {
    const dataset = await read(
      {
        'indicators.csv':
          '代码,名称,类别,权重,计量单位,方向,满意值,不允许值,计分方法\n' +
          'gdp,地区生产总值,经济发展,1,亿元,正向,500,100,\np,评议,人民生活,1,,正向,,,ratings\n',
        'values.csv': '单位,地区生产总值\n西村镇,1\n东坡镇,2\n南山街道,3\n北湾乡,4\n',
        'targets.csv': '代码,单位,指标,目标值\ndongpo,西村镇,gdp,1\n',
        '加减分.csv': '单位代码,单位,类型,分值\nxicun,东坡镇,加分,1\nxicun,西村镇,加分,1\n',
        '进度.csv': '单位,指标,指标代码,截止日期\n西村镇,gdp,p,2024-11-10\n',
        'ratings.csv': '单位代码,单位,评议项,评分\nxicun,东坡镇,评议,90\n',
      },
      schemeWith('weights: relative'),
    );
    expect(
      problems(dataset)
        .filter((text) => text.startsWith('conf'))
        .sort(),
    ).toEqual([
      'conflicting-value ratings.csv A2',
      'conflicting-value targets.csv A2',
      'conflicting-value 加减分.csv A2',
      'conflicting-value 进度.csv C2',
    ]);
    const ballot = dataset.problems.find(({ file }) => file === 'ratings.csv');
    expect(ballot).toMatchObject({ found: null, params: {} });
    expect(ballot && said(ballot)).not.toContain('东坡');
    expect(dataset.assessments[0]?.adjustments).toHaveLength(1);
  });
});
