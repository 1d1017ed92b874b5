import { beforeAll, expect, test } from 'vitest';
import { messages } from '../../src/i18n/messages.ts';
import { readDataset } from '../../src/ingest/read-dataset.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import { rankingPage } from '../../src/view/ranking/ranking-page.ts';
import type { SiteView } from '../../src/view/site/site-view.ts';
import { unitPage } from '../../src/view/unit/unit-page.ts';
import { dataFolder } from '../ingest/data-folder.ts';
import { wordsOf } from './page-words.ts';
import { TOWNS, viewOf } from './view-of.ts';

const INDICATORS = '代码,名称,权重,方向,满意值,不允许值\nx,增速,1,正向,100,60\n';
const scheme = (year: number) =>
  `title: 测算\nyear: ${year}\nweights: relative\ndefaults: { bounds: fixed }\n`;
/** c was split off from b; d is new. */
const FILES = {
  '2023/towns/scheme.yaml': scheme(2023),
  '2023/towns/units.csv': '代码,名称\na,子县\nb,丑县\n',
  '2023/towns/indicators.csv': INDICATORS,
  '2023/towns/values.csv': '单位,x\na,90\nb,80\n',
  'scheme.yaml': scheme(2024),
  'units.csv': '代码,名称\na,子县\nb,丑县\nc,寅县\nd,卯县\n',
  'indicators.csv': INDICATORS,
  'values.csv': '单位,x\na,90\nb,80\nc,70\nd,65\n',
  'lineage.csv': '对象,原代码,新代码,年度,类型\n单位,b,c,2024,拆分\n',
};
let dataset: Dataset;
beforeAll(async () => {
  dataset = await readDataset(dataFolder(FILES), {});
});

const anonymous = messages('zh-CN').edition;
const shown = (view: SiteView, ...codes: string[]): string =>
  wordsOf([rankingPage(view, TOWNS), ...codes.map((unit) => unitPage(view, { ...TOWNS, unit }))]);

test('the office tells new units from those that were split', () => {
  const text = shown(viewOf(dataset), 'c', 'd');
  expect(text).toMatch(/新列入/);
  expect(text).toMatch(/卯县上年没有列入考核/);
  expect(text).toMatch(/\|不可比\|/);
});

test('with letters nothing untrue is said of a unit that was split', () => {
  const view = viewOf(dataset, 'zh-CN', { anonymous });
  const letters = view.assessments[0]?.scores.units.map(({ unit }) => unit.code) ?? [];
  const text = shown(view, ...letters);
  expect(text).not.toMatch(/新列入|没有列入/);
  expect(text.match(/\|不可比\|/g)).toHaveLength(3);
  expect(text.match(/与上年不可比，不作比较/g)).toHaveLength(3);
});
