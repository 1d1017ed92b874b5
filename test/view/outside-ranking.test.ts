import { beforeAll, expect, test } from 'vitest';
import { readDataset } from '../../src/ingest/read-dataset.ts';
import { categoryPage } from '../../src/view/category/category-page.ts';
import { rankingPage } from '../../src/view/ranking/ranking-page.ts';
import type { SiteView } from '../../src/view/site/site-view.ts';
import { unitPage } from '../../src/view/unit/unit-page.ts';
import { dataFolder } from '../ingest/data-folder.ts';
import { rowsOf, wordsOf } from './page-words.ts';
import { TOWNS, viewOf } from './view-of.ts';

/** A score is the figure itself, from 60 to 100. 丙县 is not ranked, 丁县 has no total for a veto. */
const FILES = {
  'scheme.yaml': `title: 测算
year: 2024
unit-noun: 县
weights: relative
defaults: { bounds: fixed }
categories: [{ id: work, name: 重点工作, weight: 1 }]
vetoes: [{ id: fraud, name: 弄虚作假, effect: void-total }]
`,
  'units.csv': '代码,名称,参与排名\na,甲县,\nb,乙县,\nc,丙县,否\nd,丁县,\ne,戊县,\nf,己县,\n',
  'indicators.csv': '代码,名称,类别,权重,方向,满意值,不允许值\nx,指数,work,1,正向,100,60\n',
  'values.csv': '单位,x\na,90\nb,80\nc,100\nd,95\ne,80\nf,70\n',
  'vetoes.csv': '单位,事项\nd,弄虚作假\n',
};

let view: SiteView;
beforeAll(async () => {
  view = viewOf(await readDataset(dataFolder(FILES), {}));
});

// Ranked are 90, 80, 80 and 70: their mean is 80, their middle 80, their best 90.
test('whoever is outside the ranking has no place in a category and counts for none', () => {
  const page = categoryPage(view, { ...TOWNS, category: 'work' });
  expect(page.lead).toEqual([
    '计分且参与排名的4个单位平均80.00分，甲县最高，为90.00分；己县最低，为70.00分。',
  ]);
  expect(page.units.note).toContain('只计参与排名的单位');
  const rows = rowsOf(page.units.table).slice(1);
  expect(rows.map((row) => row.slice(0, 3).join(' '))).toEqual([
    '1 甲县 90.00',
    '2 乙县 80.00',
    '2 戊县 80.00',
    '4 己县 70.00',
    '不参与排名 丙县 100.00',
    '总分不计 丁县 95.00',
  ]);
});

test('nor do its scores move a middle or a best', () => {
  const row = (unit: string) =>
    rowsOf(unitPage(view, { ...TOWNS, unit }).categories?.table)
      .at(-1)
      ?.join('|');
  expect(row('a')).toMatch(/\|90\.00\|\|1\/4\|80\.00\|90\.00/);
  expect(row('b')).toMatch(/\|80\.00\|\|并列2\/4\|80\.00\|90\.00/);
  expect(row('c')).toMatch(/\|100\.00\|\|–\|80\.00\|90\.00/);
  expect(row('d')).toMatch(/\|95\.00\|\|–\|80\.00\|90\.00/);
  expect(wordsOf(rankingPage(view, TOWNS).chart)).toContain('中位数 80.00');
});
