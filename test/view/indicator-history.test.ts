import { expect, test } from 'vitest';
import { readDataset } from '../../src/ingest/read-dataset.ts';
import { indicatorPage } from '../../src/view/indicator/indicator-page.ts';
import { dataFolder } from '../ingest/data-folder.ts';
import { rowsOf } from './page-words.ts';
import { TOWNS, viewOf } from './view-of.ts';

const INDICATORS = `代码,名称,权重,方向,目标值,计分方法,时段权重
x,增速,1,正向,100,completion,
y,实事,1,正向,100,completion,上半年=40;下半年=60
`;
const scheme = (year: number) =>
  `title: 测算\nyear: ${year}\nweights: relative\nmissing: { not-released: reallocate }\n`;
const VALUES = `单位,指标,时段,完成值
a,x,,90
b,x,,80
a,y,上半年,90
a,y,下半年,100
b,y,上半年,80
b,y,下半年,90
`;
const filesOf = (values: string) => ({
  '2023/towns/scheme.yaml': scheme(2023),
  '2023/towns/units.csv': '代码,名称\na,子县\nb,丑县\n',
  '2023/towns/indicators.csv': INDICATORS,
  '2023/towns/values.csv': values,
  'scheme.yaml': scheme(2024),
  'units.csv': '代码,名称\na,子县\nb,丑县\n',
  'indicators.csv': INDICATORS,
  'values.csv': VALUES,
});

async function historyOf(code: string, values = VALUES): Promise<string> {
  const view = viewOf(await readDataset(dataFolder(filesOf(values)), {}));
  const { history } = indicatorPage(view, { ...TOWNS, indicator: code });
  const tables = history?.tables ?? [];
  return tables
    .map((table) => [table.caption, ...rowsOf(table).map((row) => `|${row.join('|')}`)].join('\n'))
    .join('\n');
}

test('values of one figure a year stand in a table', async () => {
  expect(await historyOf('x')).toMatch(/增速历年完成值[\s\S]*\|子县\|90\|90/);
});

test('values by period have no table of dashes, their scores have one', async () => {
  const history = await historyOf('y');
  expect(history).not.toContain('历年完成值');
  expect(history).toMatch(/实事历年得分[\s\S]*\|子县\|96\.00\|96\.00/);
});

test('beside a year without a figure they are said to be by period', async () => {
  const withGap = VALUES.replace('b,y,上半年,80\nb,y,下半年,90', 'b,y,上半年,—\nb,y,下半年,—');
  expect(await historyOf('y', withGap)).toMatch(/\|丑县\|未出数\|分时段/);
});
