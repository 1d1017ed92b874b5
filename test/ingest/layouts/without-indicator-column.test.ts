import { expect, test } from 'vitest';
import { figures, problems, read } from '../told.ts';

test.each([
  ['项', 'a header that is none'],
  ['', 'a blank header'],
])(
  'a long table whose column of indicators is headed “%s” lacks that column, told once (%s)',
  async (header) => {
    const csv = `单位,${header},目标值,计量单位\n西村镇,地区生产总值,300,亿元\n东坡镇,城镇新增就业,500,人\n东坡镇,单位能耗降幅,2,%\n`;
    const dataset = await read({ 'targets.csv': csv });
    expect(problems(dataset).filter((one) => one.includes('targets'))).toEqual([
      'missing-column targets.csv',
    ]);
  },
);

test('a field over the names of a wide table is none', async () => {
  const csv = '单位,完成值,\n,地区生产总值,城镇新增就业\n西村镇,300,900\n东坡镇,200,800\n';
  const dataset = await read({ 'values.csv': csv });
  expect(figures(dataset, 'gdp').slice(0, 2)).toEqual(['300', '200']);
});
