import { describe, expect, it } from 'vitest';
import { schemeWith } from '../data-folder.ts';
import { problems, read } from '../told.ts';

const FIVE = '代码,名称\na,甲\nb,乙\nc,丙\nd,丁\ne,戊\n';

function withFive(header: string, indicator: string, rows: string[], scheme?: string) {
  return read(
    {
      'units.csv': FIVE,
      'indicators.csv': `代码,名称,类别,权重,计量单位,方向,口径${header}\n${indicator}\n`,
      'values.csv': rows.join('\n'),
    },
    scheme,
  );
}

describe('warnings about figures', () => {
  const peers = 'g,总值,经济发展,1,亿元,正向,总量,peers';

  it('are given for a value that presses all others against the floor', async () => {
    // Without 4205 the others span 216 of 4055: 5 %.
    const rows = ['单位,总值', '甲,4205', '乙,310.2', '丙,255.8', '丁,365.9', '戊,150'];
    expect(problems(await withFive(',标准来源', peers, rows))).toEqual(['(outlier values.csv B2)']);
  });

  it('are given for a value that presses all others against the ceiling', async () => {
    // Without 100 the others span 205 of 4105: 5 %.
    const rows = ['单位,总值', '甲,4205', '乙,4100', '丙,4050', '丁,4000', '戊,100'];
    expect(problems(await withFive(',标准来源', peers, rows))).toEqual(['(outlier values.csv B6)']);
  });

  it('are not given for a rich unit among poor ones', async () => {
    const rows = ['单位,总值', '甲,900', '乙,310.2', '丙,255.8', '丁,365.9', '戊,150'];
    expect(problems(await withFive(',标准来源', peers, rows))).toEqual([]);
  });

  it('are given for a total five times that of last year, or a fifth', async () => {
    const rows = [
      '单位,指标,完成值,上年值',
      '甲,g,1001.56,8078.34',
      '乙,g,8100,8000',
      '丙,g,50000,9000',
    ];
    expect(problems(await withFive(',标准来源', peers, rows))).toEqual([
      '(far-from-last-year values.csv C2)',
      '(far-from-last-year values.csv C4)',
    ]);
  });

  it('are given for a total far from the one in last year’s folder', async () => {
    const folder = (year: number, value: number) => ({
      [`${year}/towns/scheme.yaml`]: `title: x\nyear: ${year}\nweights: relative\ndefaults: { bounds: peers }\n`,
      [`${year}/towns/units.csv`]: FIVE,
      [`${year}/towns/indicators.csv`]: '代码,名称,权重,方向,口径\ng,总值,1,正向,总量\n',
      [`${year}/towns/values.csv`]: `单位,总值\n甲,${value}\n乙,70\n`,
    });
    const dataset = await read({ ...folder(2024, 600), ...folder(2023, 60) });
    expect(problems(dataset)).toEqual(['(far-from-last-year values.csv B2)']);
    expect(dataset.problems[0]?.assessment).toBe('2024/towns');
  });

  it('are given for a growth that contradicts the two totals', async () => {
    // 310 after 300 is 3.3 %, 250 after 300 is −16.7 %, 390 after 300 is 30 %.
    const rows = [
      '单位,总值,,',
      ',完成值,上年值,增幅',
      '甲,310,300,5',
      '乙,250,300,5',
      '丙,390,300,8',
    ];
    const indicators =
      'g,总值,经济发展,1,亿元,正向,总量,900,100\nz,增幅率,人民生活,1,%,正向,增幅,10,-20';
    const dataset = await withFive(
      ',满意值,不允许值',
      indicators,
      rows,
      schemeWith('pairs: [[g, z]]'),
    );
    expect(problems(dataset)).toEqual([
      '(growth-contradicts-totals values.csv D4)',
      '(growth-contradicts-totals values.csv D5)',
    ]);
  });

  it('are given for fixed bounds that leave all within one point, at 满意值', async () => {
    // 60 + 40 · (x − 0) / 100000: 300 is 60.12, 500 is 60.20.
    const rows = ['单位,总值', '甲,300', '乙,400', '丙,500'];
    const fixed = 'g,总值,经济发展,1,亿元,正向,总量,100000,0';
    expect(problems(await withFive(',满意值,不允许值', fixed, rows))).toEqual([
      '(bounds-too-close indicators.csv H2)',
    ]);
  });

  it('are given for the one negative total', async () => {
    const rows = ['单位,总值', '甲,300', '乙,-400', '丙,500', '丁,450'];
    const fixed = 'g,总值,经济发展,1,亿元,正向,总量,600,-500';
    expect(problems(await withFive(',满意值,不允许值', fixed, rows))).toEqual([
      '(sign values.csv B3)',
    ]);
  });
});

describe('owners of an upper assessment’s indicators', () => {
  const lower = {
    '2024/offices/scheme.yaml': 'title: 部门\nyear: 2024\nupper: 2024/towns\nweights: relative\n',
    '2024/offices/units.csv': '代码,名称,简称\nfin,财政局,财政\n',
    '2024/offices/indicators.csv': '名称,权重,方向\n收入,1,正向\n',
    '2024/offices/values.csv': '单位,收入\n财政局,1\n',
  };
  const indicators =
    '代码,名称,类别,权重,方向,满意值,不允许值,牵头单位,配合单位\n' +
    'g,总值,经济发展,1,正向,900,100,财政,财政局、统计局\nh,别的,人民生活,1,正向,900,100,,\n';
  const files = { 'indicators.csv': indicators, 'values.csv': '单位,总值\n西村镇,300\n' };

  it('are looked up in the assessments below', async () => {
    const dataset = await read({ ...files, ...lower });
    expect(problems(dataset)).toEqual([
      '(owner-not-assessed indicators.csv I2)',
      '(indicator-without-owner indicators.csv A3)',
    ]);
    expect(dataset.problems[0]?.found).toBe('统计局');
  });

  it('are not looked up where there are none', async () => {
    expect(problems(await read(files))).toEqual([]);
  });
});
