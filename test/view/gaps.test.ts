import { beforeAll, expect, test } from 'vitest';
import { readDataset } from '../../src/ingest/read-dataset.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import type { UnitScore } from '../../src/model/scores.ts';
import { unitPage } from '../../src/view/unit/unit-page.ts';
import { dataFolder } from '../ingest/data-folder.ts';
import { TOWNS, viewOf } from './view-of.ts';

/** Scores are the values: a and b have 90 and 80, so 85; a has the 90 where a tie is broken, c is 5 points behind. */
const FILES = {
  'scheme.yaml': `title: 测算
year: 2024
weights: relative
categories: [{ id: k, name: 甲, weight: 50 }, { id: l, name: 乙, weight: 50 }]
defaults: { bounds: fixed }
ranks: { tie-break: [k] }
`,
  'units.csv': '代码,名称\na,子县\nb,丑县\nc,寅县\n',
  'indicators.csv':
    '代码,名称,类别,权重,方向,满意值,不允许值,小数位\nx,增速,甲,1,正向,100,60,1\ny,占比,乙,1,正向,100,60,1\n',
  'values.csv': '单位,x,y\na,90,80\nb,80,90\nc,80,80\n',
};
let dataset: Dataset;

beforeAll(async () => {
  dataset = await readDataset(dataFolder(FILES), {});
});

test.each([
  ['zh-CN', '总分已相同', '要居第1位，总分需提高5.00分'],
  ['en', 'level', 'needs 5.00 points more'],
] as const)('a tie-break is named where no points are lacking, in %s', (language, level, lacks) => {
  const view = viewOf(dataset, language);
  const gapsOf = ({ unit }: UnitScore) =>
    unitPage(view, { ...TOWNS, unit: unit.code }).gaps?.said?.join('');
  const [, second = '', third = ''] = view.assessments[0]?.scores.units.map(gapsOf) ?? [];
  expect(second).toContain(level);
  expect(second).not.toMatch(/总分需提高|needs/);
  expect(third).toContain(lacks);
  expect(third).not.toContain(level);
});
