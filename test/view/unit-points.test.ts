import { beforeAll, expect, test } from 'vitest';
import { readDataset } from '../../src/ingest/read-dataset.ts';
import { rankingRows } from '../../src/view/downloads/ranking-rows.ts';
import { indicatorPage } from '../../src/view/indicator/indicator-page.ts';
import { rankingPage } from '../../src/view/ranking/ranking-page.ts';
import type { SiteView } from '../../src/view/site/site-view.ts';
import { unitPage } from '../../src/view/unit/unit-page.ts';
import { dataFolder } from '../ingest/data-folder.ts';
import { rowsOf } from './page-words.ts';
import { TOWNS, viewOf } from './view-of.ts';

/** A score is the figure itself, from 60 to 100; each category has 50 marks. */
const FILES = {
  'scheme.yaml': `title: 测算
year: 2024
unit-noun: 县
weights: points
defaults: { bounds: fixed }
categories:
  - { id: work, name: 重点工作, weight: 50 }
  - { id: duty, name: 职能目标, weight: 50 }
`,
  'units.csv': '代码,名称\na,甲县\nb,乙县\nc,丙县\n',
  'indicators.csv':
    '代码,名称,类别,权重,方向,满意值,不允许值,小数位\nx,投资,work,50,正向,100,60,2\ny,就业,duty,50,正向,100,60,2\n',
  'values.csv': '单位,x,y\na,90.01,90.01\nb,80,80\nc,70,70\n',
};

let view: SiteView;
beforeAll(async () => {
  view = viewOf(await readDataset(dataFolder(FILES), {}));
});

// 90.01 of 50 marks are 45.005, printed 45.01; twice that is 90.02, but the total is 90.01.
test('points of the categories close to the printed total', () => {
  const table = unitPage(view, { ...TOWNS, unit: 'a' }).categories?.table;
  const rows = rowsOf(table);
  expect(rows.map((row) => row.slice(0, 4).join(' '))).toEqual([
    '类别 分值 得分 得分率',
    '重点工作 50 45.01 90.01',
    '职能目标 50 45.01 90.01',
    '四舍五入尾差  −0.01 ',
  ]);
  expect(table?.sum?.slice(0, 3)).toEqual(['总分', '100', '90.01']);
});

test('the ranking shows points below the full marks, and what closes them', () => {
  const { head, groups } = rankingPage(view, TOWNS).ranking.table;
  expect(head.categories.map(({ name, full }) => `${name} ${full}`)).toEqual([
    '重点工作（50） 50',
    '职能目标（50） 50',
  ]);
  expect(head.rest).toBe('四舍五入尾差');
  const rows = groups[0]?.rows.map(({ categories, rest, total }) => [...categories, rest, total]);
  expect(rows?.map((row) => row.join(' '))).toEqual([
    '45.01 45.01 −0.01 90.01',
    '40.00 40.00 – 80.00',
    '35.00 35.00 – 70.00',
  ]);
});

// 45.01 + 4.99 = 50; the exact loss of 4.995 would be printed as 5.00.
test('points and lost points of an indicator make its full marks', () => {
  const { table } = indicatorPage(view, { ...TOWNS, indicator: 'x' }).values ?? {};
  const [head, first] = rowsOf(table);
  const at = (name: string) => first?.[head?.indexOf(name) ?? -1];
  expect([at('分值'), at('得分'), at('失分'), at('得分率')]).toEqual([
    '50',
    '45.01',
    '4.99',
    '90.01',
  ]);
});

test('the file of the ranking has points, and rates behind them', () => {
  const [of] = view.assessments;
  const [head, first] = of ? rankingRows(of) : [];
  const at = (name: string) => first?.[head?.indexOf(name) ?? -1];
  expect(['重点工作', '四舍五入尾差', '重点工作得分率', '总分'].map(at)).toEqual([
    45.01, -0.01, 90.01, 90.01,
  ]);
});

test('three units have no middle and no best', () => {
  const { ruler, categories } = unitPage(view, { ...TOWNS, unit: 'b' });
  expect(ruler?.marks).toEqual({ score: 80, median: undefined, best: undefined });
  expect(categories?.note).toContain('不足4个单位');
});
