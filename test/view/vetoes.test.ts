import { beforeAll, expect, test } from 'vitest';
import { readDataset } from '../../src/ingest/read-dataset.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import { vetoesPage } from '../../src/view/lists/vetoes-page.ts';
import type { TablePart } from '../../src/view/page.ts';
import { unitPage } from '../../src/view/unit/unit-page.ts';
import { dataFolder } from '../ingest/data-folder.ts';
import { rowsOf } from './page-words.ts';
import { TOWNS, viewOf } from './view-of.ts';

const FILES = {
  'scheme.yaml': `title: 测算
year: 2024
weights: relative
defaults: { bounds: fixed }
vetoes: [{ id: safety, name: 安全生产, effect: void-total }]
publish: { vetoes: item }
`,
  'units.csv': '代码,名称\na,子县\nb,丑县\n',
  'indicators.csv': '代码,名称,权重,方向,满意值,不允许值\nx,增速,1,正向,100,60\n',
  'values.csv': '单位,x\na,100\nb,60\n',
  'vetoes.csv': '单位,事项,说明,日期\nb,安全生产,事故,2024-05-06\n',
};
let dataset: Dataset;
beforeAll(async () => {
  dataset = await readDataset(dataFolder(FILES), {});
});

const headsOf = ({ vetoes }: { vetoes: TablePart | undefined }): string[] =>
  rowsOf(vetoes?.table)[0] ?? [];

test.each([
  ['office', ['事由', '依据', '日期']],
  ['public', []],
] as const)('in the edition %s a veto has the columns %j', (edition, more) => {
  const view = viewOf(dataset, 'zh-CN', { edition });
  expect(headsOf(vetoesPage(view, TOWNS)).slice(3)).toEqual(more);
  expect(headsOf(unitPage(view, { ...TOWNS, unit: 'b' })).slice(2)).toEqual(more);
});
