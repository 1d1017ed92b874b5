import { beforeAll, expect, test } from 'vitest';
import { readDataset } from '../../src/ingest/read-dataset.ts';
import { standingPage } from '../../src/view/standing/standing-page.ts';
import { dataFolder } from '../ingest/data-folder.ts';
import { rowsOf } from './page-words.ts';
import { TOWNS, viewOf } from './view-of.ts';

/** Both lie at their bounds: 100 and 60 points. */
const FILES = {
  'scheme.yaml':
    'title: 测算\nyear: 2024\nunit-noun: 县（市、区）\nweights: relative\ndefaults: { bounds: fixed }\n',
  'units.csv': '代码,名称\na,子县\nb,丑县\n',
  'indicators.csv': '代码,名称,权重,方向,满意值,不允许值\nx,增速,1,正向,100,60\n',
  'values.csv': '单位,x\na,100\nb,60\n',
  'official.csv': '单位,指标,得分,位次\na,x,100.1,1\nb,x,61.67,1\n',
};

let rows: string[];
beforeAll(async () => {
  const view = viewOf(await readDataset(dataFolder(FILES), {}));
  const { official } = standingPage(view, TOWNS);
  rows = rowsOf(official?.table).map((row) => `|${row.join('|')}`);
});

test('differences of scores have as many decimals as the scores, those of places none', () => {
  expect(rows).toContain('|子县|增速|得分|100.00|100.10|−0.10');
  expect(rows).toContain('|丑县|增速|得分|60.00|61.67|−1.67');
  expect(rows).toContain('|丑县|增速|位次|2|1|+1');
});

test('a column of units is headed by what the scheme calls them', () => {
  expect(rows.find((row) => row.includes('相差'))).toMatch(/\|县（市、区）\|项目\|/);
});
