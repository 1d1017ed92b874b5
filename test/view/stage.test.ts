import { beforeAll, expect, test } from 'vitest';
import { readDataset } from '../../src/ingest/read-dataset.ts';
import { contentPage } from '../../src/layouts/content-page.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import { archivePage } from '../../src/view/archive/archive-page.ts';
import { homePage } from '../../src/view/home/home-page.ts';
import { assessmentPage } from '../../src/view/ranking/ranking-page.ts';
import { dataFolder } from '../ingest/data-folder.ts';
import { showReport } from './shown-report.ts';

const FILES = {
  'scheme.yaml':
    'title: 测算\nyear: 2024\nstage: published\nweights: relative\ndefaults: { bounds: fixed }\n',
  'units.csv': '代码,名称\na,子县\nb,丑县\n',
  'indicators.csv': '代码,名称,权重,方向,满意值,不允许值\nx,增速,1,正向,100,60\n',
  'values.csv': '单位,x\na,80\nb,90\n',
};
let dataset: Dataset;
beforeAll(async () => {
  dataset = await readDataset(dataFolder(FILES), {});
});

const PAGES = [
  ['home', homePage],
  ['archive', archivePage],
  ['assessment', () => assessmentPage('2024', 'towns')],
] as const;

test.each(PAGES)('a draft is never called published: %s', (_, page) => {
  showReport(dataset, 'zh-CN', { draft: true });
  const text = contentPage(page()).replaceAll(/<[^>]*>/g, ' ');
  expect(text.match(/试算稿/g)?.length).toBeGreaterThan(1);
  expect(text).not.toMatch(/ 公布\s/);
});

test.each(PAGES)('what is not a draft has its stage: %s', (_, page) => {
  showReport(dataset);
  expect(contentPage(page()).replaceAll(/<[^>]*>/g, ' ')).toMatch(/ 公布\s/);
});
