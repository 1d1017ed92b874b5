import { describe, expect, it } from 'vitest';
import { workbook } from '../data-folder.ts';
import { said } from '../said.ts';
import { figures, problems, read, report } from '../told.ts';

describe('a column of figures without a name', () => {
  it('is an error beside one of a known indicator, neighbours together', async () => {
    const dataset = await read({
      'values.csv': '单位,地区生产总值,,,城镇新增就业\n西村镇,30,35,40,5000\n东坡镇,20,25,,4000\n',
    });
    expect(problems(dataset)).toEqual(['unknown-indicator values.csv C1']);
    expect(dataset.problems.map(said)).toMatchInlineSnapshot(`
      [
        "C、D 列有数，表头却没有写是哪项指标，也看不出是不是左边“地区生产总值”的。请在表头补上指标名称；同一指标有几列的，请在下一行分别写“完成值”“目标值”“上年值”等；不用的列请删去。",
      ]
    `);
    expect(figures(dataset, 'jobs')).toEqual(['5000', '4000', '·', '·']);
  });

  it('is an error in a merged header, not one at each cell', async () => {
    const sheet = {
      name: '完成情况',
      rows: [
        ['单位', '地区生产总值', null],
        ['西村镇', 300, 310],
        ['东坡镇', 200, 210],
      ],
      merges: ['B1:C1'],
    };
    const dataset = await read({ 'a.xlsx': workbook(sheet) });
    expect(problems(dataset)).toEqual(['unknown-indicator a.xlsx C1']);
  });

  it('is an error where only its field is named, since a blank of a workbook takes no name', async () => {
    const sheet = {
      name: '完成情况',
      rows: [
        ['单位', '地区生产总值', null],
        [null, '完成值', '目标值'],
        ['西村镇', 300, 310],
      ],
    };
    const dataset = await read({ 'a.xlsx': workbook(sheet) });
    expect(problems(dataset)).toEqual(['unknown-indicator a.xlsx C1']);
  });

  it('is an error beside a unit in a transposed table', async () => {
    const dataset = await read({ 'values.csv': '指标,西村镇,,东坡镇\n地区生产总值,1,2,3\n' });
    expect(problems(dataset)).toEqual(['unknown-unit values.csv C1']);
    expect(dataset.problems.map(said)).toMatchInlineSnapshot(`
      [
        "C 列有数，表头却没有写是哪个单位的，也看不出是不是左边“西村镇”的。请在表头补上单位名称；同一单位有几列的，请在下一行分别写“完成值”“目标值”“上年值”等；不用的列请删去。",
      ]
    `);
  });

  it('is listed where it is no neighbour, or its numbers stand in no row of a unit', async () => {
    const dataset = await read({
      'values.csv': '单位,地区生产总值,,联系人,\n西村镇,300,,张,1\n填表人：李,,13800000000,,\n',
    });
    expect(problems(dataset)).toEqual([]);
    expect(report(dataset, 'values.csv').columns).toEqual([
      'C  unknown',
      'D 联系人 unknown',
      'E  unknown',
    ]);
  });
});
