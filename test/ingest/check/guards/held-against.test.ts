import { describe, expect, it } from 'vitest';
import { readDataset } from '../../../../src/ingest/read-dataset.ts';
import { dataFolder } from '../../data-folder.ts';
import { said } from '../../said.ts';

const NAMES = ['东村镇', '西村镇', '南村镇', '北村镇', '中村镇', '新村镇'];
const UNITS = `代码,名称\n${NAMES.map((name, at) => `u${at},${name}`).join('\n')}\n`;
const HEAD = '代码,名称,权重,计量单位,方向,口径,计分方法\n';
const DUST = 'dust,PM2.5年均浓度,1,微克/立方米,逆向,总量,rank-line\n';
const MONEY = 'money,到位资金,1,万元,正向,总量,rank-line\n';
const RISE = 'rise,到位资金增幅,1,%,正向,增幅,rank-line\n';
const SAVED = 'saved,单位能耗降幅,1,%,正向,降幅,rank-line\n';
const RATE = 'rate,预算执行率,1,%,正向,,bands\n';

interface Given {
  indicators: string;
  values: string;
  scheme?: string;
  more?: Record<string, string>;
}

async function told({ indicators, values, scheme = '', more = {} }: Given): Promise<string[]> {
  const own = {
    'units.csv': UNITS,
    'indicators.csv': HEAD + indicators,
    'values.csv': values,
    ...more,
  };
  const start = 'title: 青岚区试算\nyear: 2024\nweights: relative\n';
  const { problems } = await readDataset(dataFolder(own, start + scheme));
  problems.forEach(said);
  return problems.map(({ level, text, cell }) => `${level} ${text} ${cell}`);
}

const table = (head: string, ...columns: readonly (readonly (string | number)[])[]): string =>
  `${head}\n${NAMES.map((name, at) => [name, ...columns.map((column) => column[at] ?? '')].join()).join('\n')}\n`;

const lastYear = (indicator: string, column: readonly number[]): Record<string, string> => ({
  '2023/towns/scheme.yaml': 'title: 青岚区上年\nyear: 2023\nweights: relative\n',
  '2023/towns/units.csv': UNITS,
  '2023/towns/indicators.csv': HEAD + indicator,
  '2023/towns/values.csv': table(`单位,${indicator.split(',')[0]}`, column),
});

const BEFORE = [35.1, 37.3, 34.6, 32.8, 35.5, 31.2];
const NOW = [33.2, 36.5, 33.8, 32.1, 34.9, 30.6];

describe('figures held against last year’s assessment', () => {
  const dust = (now: readonly number[], before: readonly number[]) =>
    told({
      indicators: DUST,
      values: table('单位,dust,dust-上年值', now, before),
      more: lastYear(DUST, BEFORE),
    });

  it('are those of the year', async () => {
    expect(await dust(NOW, BEFORE)).toEqual([]);
  });

  it('columns of the two years that were exchanged stop the build', async () => {
    expect(await dust(BEFORE, NOW)).toEqual(['error last-year-column B2']);
  });

  it('a previous value that last year’s assessment has otherwise', async () => {
    // 53.1 for 35.1; corrections are small.
    expect(await dust(NOW, BEFORE.with(0, 53.1))).toEqual(['warning previous-unlike-last-year C2']);
    expect(await dust(NOW, BEFORE.with(0, 35.9))).toEqual([]);
  });

  it('what is measured in the air does not fall to 0', async () => {
    expect(await dust(NOW.with(1, 0), BEFORE)).toEqual(['error zero-after-level B3']);
  });
});

describe('a slip is as small as it may be seen among units that moved alike', () => {
  const BEFORE = [452.1, 386.4, 521.7, 298.3, 610.9, 344.2];
  // Each by 6 to 8 per cent: 452.1 × 1.07 = 483.7 and so on.
  const NOW = [483.7, 411.5, 559.3, 318.0, 655.5, 369.0];
  const money = (now: readonly number[]) =>
    told({
      indicators: MONEY,
      values: table('单位,money', now),
      more: lastYear(MONEY, BEFORE),
    });

  it('nothing is said of the figures as they are', async () => {
    expect(await money(NOW)).toEqual([]);
  });

  it('two leading digits swapped', async () => {
    // 483.7 as 843.7, and 655.5 as 565.5: by 87 and by −7 per cent instead of 7; the second may be true.
    expect(await money(NOW.with(0, 843.7))).toEqual(['warning strays-from-previous B2']);
    expect(await money(NOW.with(4, 565.5))).toEqual([]);
    // 369.0 as 639.0 goes for 344.2; 318.0 as 138.0 for 298.3.
    expect(await money(NOW.with(5, 639))).toEqual(['warning strays-from-previous B7']);
    expect(await money(NOW.with(3, 138))).toEqual(['warning strays-from-previous B5']);
    // 611.5 for 411.5: by 58 per cent instead of 6.5.
    expect(await money(NOW.with(1, 611.5))).toEqual(['warning strays-from-previous B3']);
  });

  it('two neighbours that hold each other’s figures', async () => {
    const exchanged = (a: number, b: number) =>
      money(NOW.with(a, NOW[b] ?? 0).with(b, NOW[a] ?? 0));
    expect(await exchanged(0, 1)).toEqual(['warning rows-moved B2']);
    expect(await exchanged(1, 2)).toEqual(['warning rows-moved B3']);
    // 655.5 and 369.0 are not to be mistaken for each other.
    expect(await exchanged(4, 5)).toEqual(['error rows-moved B6']);
  });

  it('two neighbours, one of which rose as the other fell, but not to each other’s figures', async () => {
    // 452.1 to 520.0 and 386.4 to 340.0, where the others’ would be 413.4 and 483.7.
    expect(await money(NOW.with(0, 520).with(1, 340))).toEqual([]);
  });

  it('a growth with its point one place to the right', async () => {
    const growths = [5.2, 6.1, 4.8, 5.9, 6.4, 5.5];
    const rise = (column: number[]) =>
      told({ indicators: RISE, values: table('单位,rise', column) });
    expect(await rise(growths)).toEqual([]);
    expect(await rise(growths.with(2, 48))).toEqual(['warning apart-from-others B4']);
    // 2.3 as 23, 16.6 above 6.4, where the others lie within 1.2.
    expect(await rise(growths.with(2, 23))).toEqual(['warning apart-from-others B4']);
    expect(await rise(growths.with(2, 12))).toEqual([]);
  });
});

it('round figures beside targets with odd ends are exchanged columns', async () => {
  const figures = [1823, 941, 2617, 1288, 767, 2043];
  const targets = [1800, 900, 2500, 1300, 800, 2000];
  const values = (a: number[], b: number[]) =>
    told({ indicators: MONEY, values: table('单位,money,money-目标值', a, b) });
  expect(await values(figures, targets)).toEqual([]);
  expect(await values(targets, figures)).toEqual(['warning targets-exchanged B2']);
});

it('growths that go with the totals one row higher are shifted', async () => {
  // 1060/1000, 2080/2000, 1640/1500, 880/800, 1236/1200, 945/900.
  const growths = [6, 4, 9.3, 10, 3, 5];
  const values = (column: number[]) =>
    told({
      indicators: MONEY + RISE,
      values: table(
        '单位,money,money-上年值,rise',
        [1060, 2080, 1640, 880, 1236, 945],
        [1000, 2000, 1500, 800, 1200, 900],
        column,
      ),
      scheme: 'pairs: [[money, rise]]\n',
    });
  expect(await values(growths)).toEqual([]);
  expect(await values([6, 6, 4, 9.3, 10, 3])).toEqual(['warning growth-shifted D2']);
});

it('one that rose by as much as all others fell may have the wrong word', async () => {
  const values = (word: string) =>
    told({
      indicators: SAVED,
      values: table('单位,saved', ['下降3.3', '下降2.5', word, '下降2.9', '下降1.4', '下降3.1']),
    });
  expect(await values('下降3.0')).toEqual([]);
  expect(await values('增长3.0')).toEqual(['warning alone-against-others B4']);
  expect(await values('增长0.2')).toEqual([]);
});

it('figures far beyond all standards have those of another indicator', async () => {
  const values = (standards: string) =>
    told({
      indicators: RATE,
      values: table('单位,rate', [93.2, 95.1, 91.4, 97.3, 90.5, 96.6]),
      more: { 'bands.csv': `指标,优秀,良好,平均,较低,较差\nrate,${standards}\n` },
    });
  expect(await values('97,94,90,86,80')).toEqual([]);
  // 90.5 lies 25.5 above 65, more than half of 65 − 50.
  expect(await values('65,62,58,54,50')).toEqual(['warning beyond-standards B2']);
});

it('a difficulty is told that lies many times as far from 1 as the next', async () => {
  const units = (x: number): Record<string, string> => ({
    'units.csv': `代码,名称,难度系数\n${NAMES.map((name, at) => `u${at},${name},${[x, 1.01, 1.02][at] ?? ''}`).join('\n')}\n`,
  });
  const values = (x: number) =>
    told({ indicators: MONEY, values: table('单位,money', BEFORE), more: units(x) });
  expect(await values(1.05)).toEqual([]);
  expect(await values(1.2)).toEqual(['warning difficulty-unlike-others A2']);
});
