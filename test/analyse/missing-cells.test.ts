import { expect, test } from 'vitest';
import { missingCells } from '../../src/analyse/missing-cells.ts';
import { scoreAll } from '../../src/report.ts';
import { problems, read } from '../ingest/told.ts';

const UNITS = '代码,名称\na,甲镇\nb,乙镇\nc,丙镇\nd,丁镇\n';
const INDICATORS =
  '代码,名称,权重,方向,计分方法\nx,税收,60%,正向,与最优值之比\ny,就业,40%,正向,与最优值之比\n';
const SCHEME = 'title: 试题\nyear: 2024\nweights: relative\n';

async function missing(values: string | Uint8Array): Promise<string[]> {
  const files = { 'units.csv': UNITS, 'indicators.csv': INDICATORS, 'values.csv': values };
  const { scored } = scoreAll(await read(files, SCHEME), false);
  return [...scored.values()].flatMap((scores) =>
    [...missingCells(scores).values()]
      .flat()
      .map(({ unit, indicator, reason }) => `${unit} ${indicator} ${reason}`),
  );
}

test('a missing figure has the reason that its cell gives', async () => {
  expect(await missing('单位,x,y\na,—,5\nb,,6\nc,3,7\nd,4,8\n')).toEqual([
    '乙镇 税收 not-reported',
    '甲镇 税收 not-released',
  ]);
});

test('a cell that could not be read is not called missing', async () => {
  expect(await missing('单位,x,y\na,约3,5\nb,2,6\nc,3,7\nd,4,8\n')).toEqual([]);
});

test('of a file that could not be read nothing is called missing', async () => {
  expect(await missing('单位|x|y\na|3|5\nb|2|6\nc|3|7\nd|4|8\n')).toEqual([]);
});

test('weights in per cent are no further error where the scheme could not be read', async () => {
  const dataset = await read(
    { 'units.csv': UNITS, 'indicators.csv': INDICATORS, 'values.csv': '单位,x,y\na,1,2\nb,2,3\n' },
    'title: 试题\nyear: 2024\nmissing:\n\tnot-reported: zero\n',
  );
  expect(problems(dataset)).toHaveLength(1);
});
