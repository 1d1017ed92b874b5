import { describe, expect, it } from 'vitest';
import { said } from '../said.ts';
import { figures, problems, read, report } from '../told.ts';

describe('a header within a table', () => {
  it('is an error where its names are in another order, and nothing below it is read', async () => {
    const dataset = await read({
      'values.csv':
        '单位,地区生产总值,城镇新增就业\n西村镇,300,5000\n' +
        '单位,城镇新增就业,地区生产总值\n东坡镇,4000,200\n南山街,1,2\n',
    });
    expect(problems(dataset)).toEqual(['not-read values.csv A3']);
    expect(dataset.problems.map(said)).toMatchInlineSnapshot(`
      [
        "第 3 行又是一个表头，与上面的表头不同；从这一行起没有读取。请把上下两个表分开，各放一个工作表或文件（如“完成情况-2”），或并成一个表、只用一个表头。",
      ]
    `);
    expect(figures(dataset, 'gdp')).toEqual(['300', '!', '!', '!']);
    expect(figures(dataset, 'jobs')).toEqual(['5000', '!', '!', '!']);
  });

  it.each([
    ['other indicators', '单位,城镇新增就业\n西村镇,5000\n'],
    ['indicators that nobody knows', '单位,就业人数\n西村镇,5000\n'],
    ['one indicator below a title', '（二）就业\n,城镇新增就业\n西村镇,5000\n'],
    ['fields in another order', ',目标值,完成值\n西村镇,310,300\n'],
  ])('is one with %s', async (_, below) => {
    const row = below.startsWith('（') ? 5 : 4;
    const dataset = await read({
      'values.csv': `单位,地区生产总值,\n,完成值,目标值\n东坡镇,200,210\n${below}`,
    });
    expect(problems(dataset).map((text) => text.replace(/[A-Z]+(\d+)$/, '$1'))).toEqual([
      `not-read values.csv ${row}`,
    ]);
    expect(figures(dataset, 'gdp')[1]).toBe('200 t210');
  });

  it('is one with the units of a transposed table in another order', async () => {
    const dataset = await read({
      'values.csv':
        '指标,西村镇,东坡镇\n地区生产总值,300,200\n指标,东坡镇,西村镇\n城镇新增就业,4000,5000\n',
    });
    expect(problems(dataset)).toEqual(['not-read values.csv A3']);
    expect(figures(dataset, 'jobs')).toEqual(['!', '!', '!', '!']);
  });

  it('is skipped and listed where it is the same again, as on the next page of a print', async () => {
    const dataset = await read({
      'values-a.csv':
        '单位,地区生产总值,\n,完成值,目标值\n西村镇,300,310\n' +
        '单位,地区生产总值,\n,完成值,目标值\n东坡镇,200,210\n',
      'values-b.csv': '单位,指标,完成值\n西村镇,jobs,5000\n单位,指标,完成值\n东坡镇,jobs,4000\n',
      'units.csv': '代码,名称\nxicun,西村镇\n代码,名称\ndongpo,东坡镇\n',
    });
    expect(problems(dataset)).toEqual([]);
    expect(figures(dataset, 'gdp')).toEqual(['300 t310', '200 t210']);
    expect(figures(dataset, 'jobs')).toEqual(['5000', '4000']);
    expect(report(dataset, 'values-a.csv').skipped).toEqual(['4 note', '5 note']);
    expect(report(dataset, 'values-b.csv').skipped).toEqual(['3 note']);
    expect(report(dataset, 'units.csv').skipped).toEqual(['3 note']);
  });

  it('is an error in any other table where its columns are in another order', async () => {
    const dataset = await read({
      'values.csv':
        '单位,指标,完成值,目标值\n西村镇,gdp,300,310\n单位,指标,目标值,完成值\n东坡镇,gdp,210,200\n',
      '加减分.csv': '单位,类型,分值\n西村镇,加分,1\n类型,单位,分值\n加分,东坡镇,2\n',
    });
    expect(problems(dataset)).toEqual(['not-read values.csv A3', 'not-read 加减分.csv A3']);
    expect(figures(dataset, 'gdp')).toEqual(['300 t310', '!', '!', '!']);
    expect(dataset.problems.map(said)[1]).toContain('加减分-2');
  });
});

describe('a starred name', () => {
  it('is a note alone in its row, and no known unit before figures', async () => {
    const dataset = await read({
      'values-a.csv': '单位,地区生产总值\n*西村镇,300\n东坡镇,200\n※快报数,\n*注：略,见附件\n',
      'values-b.csv': '单位,指标,完成值\n※西村镇,jobs,5000\n*快报数,,\n',
      '加减分.csv': '单位,类型,分值\n*西村镇,加分,1\n*以上均已核实,,\n',
      '一票否决.csv': '单位,事项,说明\n*西村镇,安全生产,x\n※无,,\n',
    });
    expect(problems(dataset)).toEqual([
      'unknown-unit values-a.csv A2',
      'unknown-unit values-b.csv A2',
      'unknown-unit 加减分.csv A2',
      'unknown-unit 一票否决.csv A2',
    ]);
    expect(dataset.problems[0]?.params.nearest).toContain('西村镇');
    expect(report(dataset, 'values-a.csv').skipped).toEqual(['4 note', '5 note']);
    expect(report(dataset, 'values-b.csv').skipped).toEqual(['3 note']);
    expect(report(dataset, '加减分.csv').skipped).toEqual(['3 note']);
  });

  it('leaves notes and signatures with numbers what they are', async () => {
    const dataset = await read({
      'values.csv': '单位,地区生产总值\n西村镇,300\n注：快报数,5\n联系电话：张,13800000000\n',
    });
    expect(problems(dataset)).toEqual([]);
    expect(report(dataset, 'values.csv').skipped).toEqual(['3 note', '4 note']);
  });
});
