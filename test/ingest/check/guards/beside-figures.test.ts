import { describe, expect, it } from 'vitest';
import { readDataset } from '../../../../src/ingest/read-dataset.ts';
import { dataFolder } from '../../data-folder.ts';
import { said } from '../../said.ts';

const SCHEME = 'title: 青岚区试算\nyear: 2024\nweights: relative\n';
const UNITS = `代码,名称\n${['东', '西', '南', '北', '中', '新']
  .map((name) => `${name}村,${name}村镇`)
  .join('\n')}\n`;
const INDICATORS = `代码,名称,权重,计量单位,方向,口径,计分方法
cases,信访件数,3,件,逆向,总量,rank-line
tax,财税收入,2,万元,正向,总量,rank-line
plan,重点项目投资,2,万元,正向,总量,rank-line
rise,财税收入增幅,2,%,正向,增幅,rank-line
calm,群众满意率,2,%,正向,,rank-line
`;
/** One indicator of the list, so that no other is missing. */
const only = (...codes: string[]): string =>
  INDICATORS.split('\n')
    .filter((line, at) => at === 0 || codes.some((code) => line.startsWith(`${code},`)))
    .join('\n');

async function told(indicators: string, values: string): Promise<string[]> {
  const files = { 'units.csv': UNITS, 'indicators.csv': `${indicators}\n`, 'values.csv': values };
  const { problems } = await readDataset(dataFolder(files, SCHEME));
  problems.forEach(said);
  return problems.map(({ level, text, cell }) => `${level} ${text} ${cell}`);
}

const table = (head: string, rows: readonly (readonly (string | number)[])[]): string =>
  `${head}\n${rows.map((row) => row.join()).join('\n')}\n`;

const names = ['东村镇', '西村镇', '南村镇', '北村镇', '中村镇', '新村镇'];
/** 12 + 18 + 7 + 25 + 9 + 31 = 102. */
const CASES = [12, 18, 7, 25, 9, 31];
/** 1203.4 + 876.5 + 2210.1 + 640.9 + 1988.2 + 455.6 = 7374.7. */
const TAX = [1203.4, 876.5, 2210.1, 640.9, 1988.2, 455.6];
/** 300.1 + 410.2 + 220.3 + 515.4 + 377.5 + 298.6 = 2122.1. */
const PLAN = [300.1, 410.2, 220.3, 515.4, 377.5, 298.6];

describe('the row of totals below the figures', () => {
  const cases = (total: string | number, name = '合计'): string =>
    table('单位,信访件数', [...names.map((one, i) => [one, CASES[i] ?? 0]), [name, total]]);

  it.each([
    ['that is their sum', cases(102), []],
    ['that is another', cases(104), ['warning total-differs B8']],
    ['that says nothing', cases('/'), []],
    ['of the whole city, which may have more', cases(120, '全市'), []],
  ])('%s', async (_, values, expected) => {
    expect(await told(only('cases'), values)).toEqual(expected);
  });

  const both = (tax: number, plan: number): string =>
    table('单位,财税收入,重点项目投资', [
      ...names.map((one, i) => [one, TAX[i] ?? 0, PLAN[i] ?? 0]),
      ['全市', tax, plan],
    ]);

  it('of the whole city must agree where another column shows that it has no more', async () => {
    expect(await told(only('tax', 'plan'), both(7374.7, 2122.1))).toEqual([]);
    expect(await told(only('tax', 'plan'), both(7374.7, 2212.1))).toEqual([
      'warning total-differs C8',
    ]);
    expect(await told(only('tax', 'plan'), both(8200, 2500))).toEqual([]);
  });

  it('may differ by what rounding does to seven numbers', async () => {
    const rounded = (total: number): string =>
      table('单位,财税收入', [...names.map((one, i) => [one, TAX[i] ?? 0]), ['合计', total]]);
    expect(await told(only('tax'), rounded(7374.9))).toEqual([]);
    expect(await told(only('tax'), rounded(7376.7))).toEqual(['warning total-differs B8']);
  });
});

it('a mean that all other columns have is told where one has not', async () => {
  const rise = [5.1, 6.4, 4.8, 7.2, 5.9, 6.2]; // mean 5.933
  const calm = [95.1, 93.2, 96.4, 94.8, 92.9, 97.3]; // mean 94.95
  const means = (a: number): string =>
    table('单位,财税收入增幅,群众满意率,信访件数', [
      ...names.map((one, i) => [one, rise[i] ?? 0, calm[i] ?? 0, CASES[i] ?? 0]),
      ['平均', 5.9, a, 17],
    ]);
  const rows = only('rise', 'calm', 'cases');
  expect(await told(rows, means(95))).toEqual([]);
  expect(await told(rows, means(93.5))).toEqual(['warning mean-differs C8']);
});

describe('the places beside the figures', () => {
  const placed = (figures: readonly number[], places: readonly number[]): string =>
    table(
      '单位,财税收入,位次',
      names.map((one, i) => [one, figures[i] ?? 0, places[i] ?? 0]),
    );
  /** By TAX: 2210.1, 1988.2, 1203.4, 876.5, 640.9, 455.6. */
  const PLACES = [3, 4, 1, 5, 2, 6];
  const other = (at: number, x: number): number[] => TAX.map((one, i) => (i === at ? x : one));
  const exchanged = TAX.with(0, 455.6).with(5, 1203.4);
  const lower = TAX.map((_, i) => TAX[Math.max(0, i - 1)] ?? 0);

  it.each([
    ['that are theirs', placed(TAX, PLACES), []],
    [
      'turned round, as of the least',
      placed(
        TAX,
        PLACES.map((x) => 7 - x),
      ),
      [],
    ],
    ['where one figure is wrong', placed(other(1, 2876.5), PLACES), ['warning rank-differs B3']],
    [
      'where two are exchanged',
      placed(exchanged, PLACES),
      ['warning rank-differs B2', 'warning rank-differs B7'],
    ],
    ['where all stand one row lower', placed(lower, PLACES), ['warning rows-shifted B2']],
    ['of something else', placed(TAX, [2, 6, 4, 1, 5, 3]), []],
  ])('%s', async (_, values, expected) => {
    expect((await told(only('tax'), values)).sort()).toEqual(expected);
  });
});
