import { describe, expect, it } from 'vitest';
import { schemeWith } from '../data-folder.ts';
import { said } from '../said.ts';
import { figures, problems, read, report } from '../told.ts';

const HEADER = '代码,名称,类别,权重,计量单位,方向,满意值,不允许值\n';

describe('a name of two units', () => {
  const units = '代码,名称\nxicun,西村镇\ndongpo,东坡镇\nhigh,东 坡镇\n';

  it('is one error in their table, and none where the name is used', async () => {
    const dataset = await read(
      {
        'units.csv': units,
        'values-a.csv': '单位,地区生产总值\n西村镇,300\n东坡镇,200\n',
        'values-b.csv': '单位,指标,完成值\n东坡镇,jobs,4000\n西村镇,jobs,5000\n',
        'values-c.csv': '指标,西村镇,东坡镇\n地区生产总值增幅,5,4\n',
        '加减分.csv': '单位,类型,分值\n东坡镇,加分,1\n',
      },
      schemeWith('self: 东坡镇'),
    );
    expect(problems(dataset)).toEqual(['duplicate-code units.csv B4']);
    expect(dataset.problems.map(said)).toMatchInlineSnapshot(`
      [
        "单位名称“东 坡镇”重复：代码“dongpo”（units.csv!B3）和“high”都用这个名称。请改正名称，或加以区分；是同一个单位的，请删去一行。",
      ]
    `);
    expect(dataset.problems[0]?.also).toMatchObject([{ file: 'units.csv', cell: 'B3' }]);
    expect(figures(dataset, 'gdp')).toEqual(['300', '!', '!']);
    expect(report(dataset, 'values-a.csv').skipped).toEqual(['3 refused-name']);
    expect(report(dataset, 'values-b.csv').skipped).toEqual(['2 refused-name']);
    expect(report(dataset, 'values-c.csv').columns).toEqual(['C 东坡镇 refused-name']);
    expect(report(dataset, '加减分.csv').skipped).toEqual(['2 refused-name']);
  });

  it('is an error too where all figures come by code', async () => {
    const dataset = await read({
      'units.csv': units,
      'values.csv': '单位,地区生产总值\nxicun,300\ndongpo,200\nhigh,100\n',
    });
    expect(problems(dataset)).toEqual(['duplicate-code units.csv B4']);
    expect(figures(dataset, 'gdp')).toEqual(['300', '200', '100']);
  });
});

describe('a name of two indicators', () => {
  const indicators =
    `${HEADER}gdp,地区生产总值,经济发展,1,亿元,正向,500,100\n` +
    'growth,地区生产总值,经济发展,1,%,正向,10,-10\njobs,就业,人民生活,1,人,正向,9,1\n';

  it('is one error in their table, and none in the files with the name or one near it', async () => {
    const dataset = await read({
      'indicators.csv': indicators,
      'values-a.csv': '单位,地区生产总值,地区生产总值增幅,就业\n西村镇,300,5,8\n',
      'values-b.csv': '单位,指标,完成值\n东坡镇,地区生产总值,200\n东坡镇,就业,7\n',
    });
    expect(problems(dataset)).toEqual(['duplicate-code indicators.csv B3']);
    expect(dataset.problems.map(said)).toMatchInlineSnapshot(`
      [
        "指标名称“地区生产总值”重复：代码“gdp”（indicators.csv!B2）和“growth”都用这个名称。请改正名称，或加以区分，如“地区生产总值”和“地区生产总值增速”；是同一项指标的，请使用同一个代码或删去一行。",
      ]
    `);
    expect(figures(dataset, 'gdp')).toEqual(['!', '!', '!', '!']);
    expect(figures(dataset, 'jobs').slice(0, 2)).toEqual(['8', '7']);
    expect(report(dataset, 'values-a.csv').columns?.[0]).toBe('B 地区生产总值 refused-name');
    expect(report(dataset, 'values-b.csv').skipped).toEqual(['2 refused-name']);
  });

  it('may be a task’s, in another file', async () => {
    const dataset = await read({
      'indicators.csv': `${HEADER}old,旧城改造,经济发展,1,%,正向,10,1\n`,
      'tasks.csv': '代码,名称,类别,权重,责任单位\nt,旧城改造,人民生活,1,西村镇\n',
      'values.csv': '单位,指标,完成值\n西村镇,old,9\n西村镇,t,完成\n',
    });
    expect(problems(dataset)).toEqual(['duplicate-code tasks.csv B2']);
  });

  it('is none where two rows of one code are for different units', async () => {
    const dataset = await read({
      'indicators.csv':
        '代码,名称,类别,权重,方向,满意值,不允许值,适用单位\n' +
        'g,总值,经济发展,1,正向,9,1,西村镇\ng,总值,经济发展,2,正向,9,1,东坡镇\n',
      'values.csv': '单位,总值\n西村镇,6\n东坡镇,5\n',
    });
    expect(problems(dataset)).toEqual([]);
  });
});

describe('a code given twice', () => {
  it('is one error, and none for the names of the unit that is left out', async () => {
    const dataset = await read({
      'units.csv': '代码,名称,简称\na,西村镇,\na,东坡镇,东坡\n',
      'indicators.csv': `${HEADER}gdp,总值,经济发展,1,亿元,正向,500,100\n`,
      'values.csv': '单位,总值\n西村镇,300\n东坡镇,200\n',
      'targets.csv': '单位,指标,目标值\n东坡,gdp,210\n',
    });
    expect(problems(dataset)).toEqual(['duplicate-code units.csv A3']);
    expect(figures(dataset, 'gdp')).toEqual(['300']);
  });

  it('is one error, and no conflict at each figure of the second indicator', async () => {
    const dataset = await read({
      'indicators.csv':
        `${HEADER}gdp,总值,经济发展,1,亿元,正向,500,100\n` +
        'gdp,增幅指标,经济发展,1,%,正向,10,-10\n',
      'values.csv': '单位,总值,增幅指标\n西村镇,300,5\n东坡镇,200,4\n',
    });
    expect(problems(dataset)).toEqual(['duplicate-code indicators.csv A3']);
    expect(figures(dataset, 'gdp').slice(0, 2)).toEqual(['300', '200']);
    expect(report(dataset, 'values.csv').columns).toEqual(['C 增幅指标 refused-name']);
  });
});

describe('a short name or alias of several units', () => {
  it('is told as such in a header too, not as a name that is not known', async () => {
    const dataset = await read({
      'units.csv': '代码,名称,简称\na,西村镇,西\nb,西坡镇,西\n',
      'values.csv': '指标,西村镇,西\n地区生产总值,300,200\n城镇新增就业,5000,4000\n',
    });
    expect(problems(dataset)).toEqual(['unknown-unit values.csv C1']);
    expect(dataset.problems.map(said)[0]).toContain('几个单位共有');
  });
});
