import { expect, test } from 'vitest';
import { readDataset } from '../../src/ingest/read-dataset.ts';
import { indicatorPage } from '../../src/view/indicator/indicator-page.ts';
import { unitPage } from '../../src/view/unit/unit-page.ts';
import { dataFolder } from '../ingest/data-folder.ts';
import { rowsOf } from './page-words.ts';
import { TOWNS, viewOf } from './view-of.ts';

const FILES = {
  'scheme.yaml':
    'title: 测算\nyear: 2024\nweights: relative\ndefaults: { rule: tiers, tiers: [{ name: 优秀, score: 100 }, { name: 良好, score: 80 }] }\n',
  'units.csv': '代码,名称\na,子县\nb,丑县\n',
  'indicators.csv': '代码,名称,权重,方向\nx,平安建设,1,正向\n',
  'values.csv': '单位,指标,完成值,上年值\na,x,优秀,良好\nb,x,良好,\n',
};
test('last year’s word stands in the column of last year, on the page of the unit and of the indicator', async () => {
  const view = viewOf(await readDataset(dataFolder(FILES), {}));
  const [row] = unitPage(view, { ...TOWNS, unit: 'a' }).indicators?.table.groups[0]?.rows ?? [];
  expect(row?.cells.slice(0, 2)).toEqual(['优秀', '良好']);
  const { values } = indicatorPage(view, { ...TOWNS, indicator: 'x' });
  expect(rowsOf(values?.table)[1]?.slice(1, 4)).toEqual(['子县', '优秀', '良好']);
});
