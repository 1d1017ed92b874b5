import { expect, test } from 'vitest';
import { readDataset } from '../../src/ingest/read-dataset.ts';
import { scoreAll } from '../../src/report.ts';
import { dataFolder, type Files, schemeWith } from './data-folder.ts';
import { said } from './said.ts';
import { problems, read } from './told.ts';

async function scored(files: Files, scheme?: string) {
  return scoreAll(await readDataset(dataFolder(files, scheme)), false).problems;
}

test('a cell that holds — is quoted as it stands where a figure is asked for', async () => {
  const found = await scored(
    { 'values.csv': '单位,地区生产总值\n西村镇,—\n东坡镇,200\n' },
    schemeWith('missing: { not-reported: reallocate, not-released: error }'),
  );
  const missing = found.find(({ code, cell }) => code === 'missing-value' && cell === 'B2');
  expect(missing?.found).toBe('—');
});

test('a group that is too small names the indicators that it hurts', async () => {
  const found = await scored(
    {
      'units.csv': '代码,名称,组别\na,甲,镇\nb,乙,镇\nc,丙,街道\n',
      'values.csv':
        '单位,地区生产总值,地区生产总值增幅,单位能耗降幅,城镇新增就业\n甲,1,2,3,4\n乙,2,3,4,5\n丙,3,4,5,6\n',
      'indicators.csv':
        '代码,名称,类别,权重,计量单位,方向,口径,标准来源\ngdp,地区生产总值,经济发展,3,亿元,正向,总量,最优最差\ngrowth,地区生产总值增幅,经济发展,2,%,正向,增幅,最优最差\nenergy,单位能耗降幅,经济发展,2,%,正向,降幅,最优最差\njobs,城镇新增就业,人民生活,2,人,正向,总量,最优最差\n',
    },
    schemeWith('groups: [{ id: town, name: 镇 }, { id: street, name: 街道 }]'),
  );
  const small = found.filter(({ code }) => code === 'group-too-small');
  expect(small).toHaveLength(1);
  expect(small[0] && said(small[0])).toContain(
    '地区生产总值、地区生产总值增幅、单位能耗降幅、城镇新增就业',
  );
});

test('a group without a name in the scheme is an error', async () => {
  const dataset = await read({}, schemeWith("groups: [{ id: town, name: '' }]"));
  expect(problems(dataset)[0]).toBe('wrong-type scheme.yaml');
});

test('a blank group among others is an error at its cell, where the scheme names no groups', async () => {
  const dataset = await read({ 'units.csv': '代码,名称,组别\na,甲,镇\nb,乙,\nc,丙,镇\n' });
  expect(problems(dataset)).toContain('unknown-group units.csv C3');
});
