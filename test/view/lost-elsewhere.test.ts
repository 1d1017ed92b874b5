import { expect, test } from 'vitest';
import { readDataset } from '../../src/ingest/read-dataset.ts';
import { unitPage } from '../../src/view/unit/unit-page.ts';
import { dataFolder } from '../ingest/data-folder.ts';
import { TOWNS, viewOf } from './view-of.ts';

/** A bonus of 2 for b; c is scored above the full 100; d has a factor on its total. */
const FILES = {
  'scheme.yaml': `title: 测算
year: 2024
weights: relative
defaults: { bounds: fixed, cap: 120 }
adjustments: { honour: { name: 表彰, sign: plus } }
`,
  'units.csv': '代码,名称,难度系数\na,子县,\nb,丑县,\nc,寅县,\nd,卯县,1.02\n',
  'indicators.csv':
    '代码,名称,权重,方向,满意值,不允许值\nx,增速,1,正向,100,60\ny,占比,1,正向,100,60\n',
  'values.csv': '单位,x,y\na,80,90\nb,80,90\nc,80,105\nd,80,90\n',
  'adjustments.csv': '单位,类型,分值,事项\nb,表彰,2,先进\nd,表彰,2,先进\n',
};

test.each([
  ['a', undefined, 'points lost and total make the full score'],
  ['b', '加减分另计。', 'a bonus'],
  ['c', '超出满分的部分另计。', 'a surplus'],
  ['d', '难度系数和加减分另计。', 'a factor and a bonus'],
])('of unit %s says %s: %s', async (unit, note, _why) => {
  const view = viewOf(await readDataset(dataFolder(FILES), {}));
  expect(unitPage(view, { ...TOWNS, unit }).lost?.chart?.note).toBe(note);
});
