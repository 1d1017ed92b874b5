import { expect, test } from 'vitest';
import { readDataset } from '../../src/ingest/read-dataset.ts';
import type { Language } from '../../src/model/site.ts';
import { categoryPage } from '../../src/view/category/category-page.ts';
import { indicatorPage } from '../../src/view/indicator/indicator-page.ts';
import { rankingPage } from '../../src/view/ranking/ranking-page.ts';
import { unitPage } from '../../src/view/unit/unit-page.ts';
import { dataFolder } from '../ingest/data-folder.ts';
import { TOWNS, viewOf } from './view-of.ts';

const scheme = (groups: string) => `title: 测算
year: 2024
${groups}self: b
weights: relative
categories: [{ id: work, name: 重点工作, weight: 1 }]
`;

const FILES = {
  'scheme.yaml': scheme(''),
  'units.csv': '代码,名称\na,甲县\nb,乙县\nc,丙县\nd,丁县\ne,戊县\n',
  'indicators.csv': '代码,名称,类别,权重,方向\nx,指数,work,1,正向\n',
  'values.csv': '单位,x\na,90\nb,85\nc,70\nd,60\ne,50\n',
};
const GROUPED = {
  ...FILES,
  'scheme.yaml': scheme('groups: [{ id: east, name: 东部 }, { id: west, name: 西部 }]\n'),
  'units.csv': '代码,名称,组别\na,甲县,东部\nb,乙县,东部\nc,丙县,东部\nd,丁县,西部\ne,戊县,西部\n',
};

async function pagesOf(files: Record<string, string>, language: Language): Promise<string> {
  const view = viewOf(await readDataset(dataFolder(files), {}), language);
  return JSON.stringify([
    rankingPage(view, TOWNS),
    categoryPage(view, { ...TOWNS, category: 'work' }),
    indicatorPage(view, { ...TOWNS, indicator: 'x' }),
    ...['a', 'b', 'c'].map((unit) => unitPage(view, { ...TOWNS, unit })),
  ]);
}

test('no group is spoken of where there are none', async () => {
  const pages = await pagesOf(FILES, 'zh-CN');
  expect(pages).not.toMatch(/组内|同组/);
  for (const text of ['要居第1位', '前进到第2位', '○ 中位数', '○ 为中位数', '乙县得'])
    expect(pages).toContain(text);
  expect(await pagesOf(FILES, 'en')).not.toMatch(/group (median|best)|in (its|the) group/i);
});

test('medians, bests and goals are those of the group where there are several', async () => {
  const pages = await pagesOf(GROUPED, 'zh-CN');
  for (const text of ['要居组内第1位', '○ 组内中位数', '○ 为组内中位数', '列组内第2位'])
    expect(pages).toContain(text);
});
