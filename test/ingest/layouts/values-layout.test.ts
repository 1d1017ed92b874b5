import { describe, expect, it } from 'vitest';
import { schemeWith, workbook } from '../data-folder.ts';
import { figures, problems, read, report } from '../told.ts';

describe('wide tables', () => {
  it('gives a blank in the upper of two CSV header rows the name to its left', async () => {
    const dataset = await read({
      'values.csv':
        '2024年完成情况,,,,,\n' +
        '单位,地区生产总值（万元）,,,城镇新增就业,\n' +
        ',完成值,目标值,上年值,完成值,位次\n' +
        '西村镇,3000000,3200000,2800000,5000,1\n' +
        '东坡镇,2000000,2100000,1900000,4000,2\n',
    });
    expect(problems(dataset)).toEqual([]);
    expect(figures(dataset, 'gdp')).toEqual(['300 t320 p280', '200 t210 p190', '·', '·']);
    expect(figures(dataset, 'jobs')).toEqual(['5000', '4000', '·', '·']);
    expect(report(dataset, 'values.csv').columns).toEqual(['F 位次 rank']);
  });

  it('takes a field that stands above the names', async () => {
    const dataset = await read({
      'values.csv':
        '单位,完成值,,目标值,\n' +
        ',地区生产总值,城镇新增就业,地区生产总值,城镇新增就业\n' +
        '西村镇,300,5000,310,5100\n',
    });
    expect(figures(dataset, 'gdp')[0]).toBe('300 t310');
    expect(figures(dataset, 'jobs')[0]).toBe('5000 t5100');
  });

  it('takes an indicator named once above its fields', async () => {
    const sheet = {
      name: '完成情况',
      rows: [
        ['地区生产总值（万元）', null, null],
        ['单位', '完成值', '目标值'],
        ['西村镇', 3000000, 3100000],
      ],
      merges: ['A1:C1'],
    };
    const dataset = await read({ 'a.xlsx': workbook(sheet) });
    expect(figures(dataset, 'gdp')[0]).toBe('300 t310');
  });

  it('gives 增幅 under an indicator to the second of its pair', async () => {
    const dataset = await read(
      { 'values.csv': '单位,地区生产总值,\n,完成值,增幅\n西村镇,300,5.5\n东坡镇,200,下降1.2\n' },
      schemeWith('pairs: [[gdp, growth]]'),
    );
    expect(figures(dataset, 'growth')).toEqual(['5.5', '-1.2', '·', '·']);
  });

  it('lists 增幅 under an indicator without a pair', async () => {
    const dataset = await read({
      'values.csv': '单位,地区生产总值,\n,完成值,增幅\n西村镇,300,5.5\n',
    });
    expect(report(dataset, 'values.csv').columns).toEqual(['C 增幅 no-pair']);
    expect(figures(dataset, 'growth')).toEqual(['·', '·', '·', '·']);
  });

  it('reads a row of units of measure and passes over column numbers', async () => {
    const dataset = await read({
      'values.csv': '单位,地区生产总值,城镇新增就业\n,万元,人\n甲,1,2\n西村镇,3000000,5000\n',
    });
    expect(figures(dataset, 'gdp')[0]).toBe('300');
    expect(report(dataset, 'values.csv')).toMatchObject({ rows: 1, skipped: [] });
  });

  it('finds the names of units in whichever column they stand', async () => {
    const dataset = await read({
      'values.csv': '序号,街镇,地区生产总值\n1,西村镇,300\n2,东坡新区,200\n',
    });
    expect(figures(dataset, 'gdp')).toEqual(['300', '200', '·', '·']);
  });

  it('skips and lists totals over two columns, notes and signatures, not blank lines', async () => {
    const sheet = {
      name: 'values',
      rows: [
        ['序号', '单位', '地区生产总值'],
        [1, '西村镇', 300],
        ['合　计', null, 300],
        [],
        ['注：快报数'],
        ['填表人：张', '审核人：李', 13800000000],
      ],
      merges: ['A3:B3'],
    };
    const dataset = await read({ 'a.xlsx': workbook(sheet) });
    expect(problems(dataset)).toEqual([]);
    expect(report(dataset, 'a.xlsx').skipped).toEqual(['3 合计', '5 note', '6 note']);
  });

  it('reports rows with figures and an unknown or no name, not rows of text', async () => {
    const dataset = await read({
      'values.csv': '单位,地区生产总值\n西村镇,300\n西村真,200\n一、街道,\n,55\n',
    });
    expect(problems(dataset)).toEqual(['unknown-unit values.csv A3', 'unknown-unit values.csv A5']);
    expect(dataset.problems[0]?.params.nearest).toContain('西村镇');
    expect(report(dataset, 'values.csv').skipped).toEqual(['4 note']);
    // The figures of three units may stand in the two rows: that they are absent is explained.
    expect(figures(dataset, 'gdp')).toEqual(['300', '!', '!', '!']);
    expect(figures(dataset, 'jobs')).toEqual(['·', '·', '·', '·']);
  });

  it('reports a header with figures near an indicator’s name, and lists others', async () => {
    const dataset = await read({
      'values.csv': '单位,地区生产总值增速,备注,电话\n西村镇,5,好,123\n东坡镇,4,,456\n',
    });
    expect(problems(dataset)).toEqual(['unknown-indicator values.csv B1']);
    expect(dataset.problems[0]?.params.nearest).toContain('地区生产总值增幅');
    expect(report(dataset, 'values.csv').columns).toEqual(['D 电话 unknown']);
  });

  it('reports a table without any header that it knows', async () => {
    const dataset = await read({ 'values.csv': '西村镇,300\n东坡镇,200\n' });
    expect(problems(dataset)).toEqual(['missing-column values.csv']);
  });
});

describe('transposed tables', () => {
  it('reads an indicator a row, each in its own unit of measure', async () => {
    const dataset = await read({
      'values.csv':
        '类别,指标,单位,西村镇,东坡镇,合计\n' +
        '经济,地区生产总值,万元,3000000,2000000,5000000\n' +
        ',地区生产总值增幅,%,5,4,\n' +
        '民生,城镇新增就业,人,5000,4000,9000\n',
    });
    expect(problems(dataset)).toEqual([]);
    expect(figures(dataset, 'gdp')).toEqual(['300', '200', '·', '·']);
    expect(figures(dataset, 'growth')).toEqual(['5', '4', '·', '·']);
    expect(report(dataset, 'values.csv').columns).toEqual(['A 类别 unknown', 'F 合计 合计']);
  });

  it('reads fields under the units', async () => {
    const dataset = await read({
      'values.csv':
        '指标,西村镇,,东坡镇,\n,完成值,目标值,完成值,目标值\n地区生产总值,300,310,200,210\n',
    });
    expect(figures(dataset, 'gdp')).toEqual(['300 t310', '200 t210', '·', '·']);
  });
});

describe('long tables', () => {
  it('reads values, targets and last year’s values, whatever stands beside them', async () => {
    const dataset = await read({
      'values.csv':
        '序号,县区,指标名称,实际值,目标,上年同期\n' +
        '1,西村,地区生产总值（亿元）,300,310,280\n' +
        '2,东坡新区,gdp,200,,\n',
    });
    expect(problems(dataset)).toEqual([]);
    expect(figures(dataset, 'gdp')).toEqual(['300 t310 p280', '200', '·', '·']);
  });

  it('lets a status word win over the value beside it, and lists that', async () => {
    const dataset = await read({
      'values.csv':
        '单位,指标,完成值,状态\n西村镇,gdp,300,未出数\n东坡镇,gdp,200,正常\n南山街道,gdp,,不适用\n',
    });
    expect(figures(dataset, 'gdp')).toEqual(['not-released', '200', 'not-applicable', '·']);
    expect(report(dataset, 'values.csv').changed).toEqual(['C2 300→未出数 status']);
  });

  it('converts by the unit of measure of the row, else of the header', async () => {
    const dataset = await read({
      'values.csv':
        '单位,指标,完成值（万元）,计量单位\n' +
        '西村镇,gdp,3000000,\n东坡镇,gdp,200,亿元\n西村镇,growth,5,\n东坡镇,growth,5,个百分点\n',
    });
    expect(figures(dataset, 'gdp').slice(0, 2)).toEqual(['300', '200']);
    expect(figures(dataset, 'growth').slice(0, 2)).toEqual(['5', '!']);
    expect(problems(dataset)).toEqual(['unit-of-measure values.csv D5']);
  });
});

describe('a corner that states units of measure', () => {
  it('applies each unit to the indicators of its kind', async () => {
    const dataset = await read({
      'values.csv':
        '主要指标（单位：万元、%）,,\n单位,地区生产总值,地区生产总值增幅\n西村镇,3000000,5\n',
    });
    expect(problems(dataset)).toEqual([]);
    expect(figures(dataset, 'gdp')[0]).toBe('300');
    expect(figures(dataset, 'growth')[0]).toBe('5');
  });

  it('takes the very unit of the indicator before one that can be converted', async () => {
    const dataset = await read({
      'values.csv': '主要指标（单位：万元、亿元）,\n单位,地区生产总值\n西村镇,300\n',
    });
    expect(problems(dataset)).toEqual([]);
    expect(figures(dataset, 'gdp')[0]).toBe('300');
  });

  it('is an error where it says 个百分点 and the indicator %', async () => {
    const dataset = await read({
      'values.csv': ',单位：个百分点\n单位,地区生产总值增幅\n西村镇,3\n',
    });
    expect(problems(dataset)).toEqual(['unit-of-measure values.csv B1']);
  });

  it('does not hide a unit in full-width square brackets of a header', async () => {
    const dataset = await read({
      'values.csv': '单 位,地区生产总值［万元］,城镇新增就业【万人】\n西村镇,3000000,0.3\n',
    });
    expect(problems(dataset)).toEqual([]);
    expect([figures(dataset, 'gdp')[0], figures(dataset, 'jobs')[0]]).toEqual(['300', '3000']);
  });

  it('gives way to a header that states its own, and is no error there', async () => {
    const dataset = await read({
      'values.csv': ',,单位：万元\n单位,地区生产总值（亿元）,城镇新增就业\n西村镇,300,3000\n',
    });
    expect(problems(dataset)).toEqual([]);
    expect(figures(dataset, 'gdp')[0]).toBe('300');
  });

  it('is an error where no indicator of the table is of its kind', async () => {
    const dataset = await read({
      'values.csv': ',单位：公顷\n单位,地区生产总值\n西村镇,300\n',
    });
    expect(problems(dataset)).toEqual(['unit-of-measure values.csv B1']);
  });

  it('is none where it names no unit of measure', async () => {
    const dataset = await read({
      'values.csv': '填报单位：统计局,\n单位,地区生产总值\n西村镇,3\n',
    });
    expect(problems(dataset)).toEqual([]);
  });
});

describe('last year’s words', () => {
  const tasks = 'code,name,category,weight,units,direction\nt,旧城改造,人民生活,1,,正向\n';
  const of = async (cells: string[]) => {
    const rows = cells.map((cell, at) => `${['西村镇', '东坡镇'][at]},旧城改造,完成,${cell}\n`);
    const values = `单位,指标,完成值,上年值\n${rows.join('')}`;
    return read({ 'tasks.csv': tasks, 'values.csv': values });
  };

  it('are those of the tiers, spaces apart', async () => {
    const dataset = await of(['基本完成', '未 完成']);
    expect(problems(dataset).filter((one) => one.includes('values.csv'))).toEqual([]);
    const figures = dataset.assessments[0]?.figures.get('t') ?? [];
    expect(figures.slice(0, 2).map((one) => one?.previousWord)).toEqual(['基本完成', '未完成']);
    expect(report(dataset, 'values.csv').changed).toEqual(['D3 未 完成→未完成 spaces']);
  });

  it('that are none are told by the tiers that there are', async () => {
    const dataset = await of(['差不多', '/']);
    expect(problems(dataset).filter((one) => one.includes('values.csv'))).toEqual([
      'unknown-tier values.csv D2',
    ]);
  });
});
