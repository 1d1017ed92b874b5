import { describe, expect, test } from 'vitest';
import { readDataset } from '../../src/ingest/read-dataset.ts';
import { dataFolder, schemeWith } from './data-folder.ts';
import { said } from './said.ts';
import { problems, read } from './told.ts';

const INDICATORS = `代码,名称,类别,权重,计量单位,方向,计分方法
gdp,地区生产总值,经济发展,3,亿元,正向,与最优值之比
poll,民主测评,人民生活,2,,,民主测评
`;
const VALUES = '单位,地区生产总值\n西村镇,300\n东坡镇,200\n南山街道,250\n北湾乡,100\n';

/** Ballots of every unit by two groups of raters in four tiers: 32 rows. */
const BALLOTS = [
  '单位,评议项,评议主体,等次,票数',
  ...['西村镇', '东坡镇', '南山街道', '北湾乡'].flatMap((unit) =>
    ['领导', '群众'].flatMap((rater) =>
      ['优秀', '良好', '一般', '较差'].map(
        (tier, at) => `${unit},民主测评,${rater},${tier},${9 - at}`,
      ),
    ),
  ),
].join('\n');
const FILES = { 'indicators.csv': INDICATORS, 'values.csv': VALUES, '评议.csv': BALLOTS };

describe('one cause is one problem, with its places counted', () => {
  test('rater groups that the scheme does not declare', async () => {
    const dataset = await read(FILES, schemeWith('min-raters: 1'));
    expect(problems(dataset)).toEqual(['unknown-rater 评议.csv C2']);
    const [problem] = dataset.problems;
    expect(problem?.also).toHaveLength(31);
    expect(problem && said(problem)).toContain('共 32 处');
    expect(problem?.found).toBeNull();
  });

  test('one rater group that is not among those declared', async () => {
    const raters =
      'raters: [{ id: leaders, name: 领导, weight: 60 }, { id: people, name: 代表, weight: 40 }]';
    const dataset = await read(FILES, schemeWith(raters));
    expect(problems(dataset)).toEqual(['unknown-rater 评议.csv C6']);
    const [problem] = dataset.problems;
    expect(problem && said(problem)).toContain('共 16 处');
  });

  test.each([
    [
      'a tab',
      'title: 试算\nyear: 2024\ncategories:\n\t- { id: economy, name: 经济发展, weight: 60 }\n',
    ],
    ['a bracket that is open', 'title: 试算\nyear: 2024\ncategories: [{ id: economy\n'],
    ['a Chinese colon', 'title：试算\nyear: 2024\n'],
  ])('%s in scheme.yaml is told alone', async (_, scheme) => {
    const dataset = await read(
      { ...FILES, '公布结果.csv': '单位,类别,得分\n西村镇,经济发展,90\n东坡镇,经济发展,80\n' },
      scheme,
    );
    expect(problems(dataset).filter((one) => !one.startsWith('('))).toEqual([
      'unreadable-file scheme.yaml',
    ]);
  });

  test.each([
    ['a list for a scheme', '- title: 试算\n', 'unreadable-file scheme.yaml'],
    ['a word that is none', 'title: 试算\nyear: 2024\nmissing: zero\n', 'wrong-type scheme.yaml'],
  ])('%s: a column without a figure is not told beside it', async (_, scheme, told) => {
    const files = {
      'indicators.csv': `${INDICATORS.split('poll')[0]}income,居民收入,人民生活,2,元,正向,与最优值之比\n`,
      'values.csv': '单位,地区生产总值,居民收入\n西村镇,,1\n东坡镇,,2\n南山街道,,3\n北湾乡,,4\n',
    };
    expect(problems(await readDataset(dataFolder(files, scheme)))).toEqual([told]);
  });

  test('a unit that is not in its table, in row after row', async () => {
    const csv =
      '单位,指标,完成值\n西村乡,gdp,1\n西村乡,地区生产总值,1\n东坡镇,gdp,2\n西村乡,gdp,3\n';
    const dataset = await read({ 'values.csv': csv });
    expect(problems(dataset)).toEqual(['unknown-unit values.csv A2']);
    expect(dataset.problems[0]?.also.map(({ cell }) => cell)).toEqual(['A3', 'A5']);
  });

  test('two unknown names stay two problems', async () => {
    const csv = '单位,指标,完成值\n西村乡,gdp,1\n东坡乡,gdp,1\n';
    expect(problems(await read({ 'values.csv': csv }))).toHaveLength(2);
  });
});
