import { beforeAll, expect, test } from 'vitest';
import { readDataset } from '../../src/ingest/read-dataset.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import { archivePage } from '../../src/view/archive/archive-page.ts';
import { homePage } from '../../src/view/home/home-page.ts';
import { rankingPage } from '../../src/view/ranking/ranking-page.ts';
import type { SiteView } from '../../src/view/site/site-view.ts';
import { dataFolder } from '../ingest/data-folder.ts';
import { wordsOf } from './page-words.ts';
import { TOWNS, viewOf } from './view-of.ts';

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
  ['assessment', (view: SiteView) => rankingPage(view, TOWNS)],
] as const;

test.each(PAGES)('a draft is never called published: %s', (_, page) => {
  const text = wordsOf(page(viewOf(dataset, 'zh-CN', { draft: true })));
  expect(text.match(/试算稿/g)?.length).toBeGreaterThan(1);
  expect(text.split('|')).not.toContain('公布');
});

test.each(PAGES)('what is not a draft has its stage: %s', (_, page) => {
  expect(wordsOf(page(viewOf(dataset))).split('|')).toContain('公布');
});
