import { describe, expect, test } from 'vitest';
import { SETTING_NAMES } from '../../../src/ingest/scheme/setting-words.ts';
import { SPOKEN } from '../../../src/ingest/scheme/spoken-words.ts';
import { Settings } from '../../../src/model/settings.ts';
import { schemeWith, workbook } from '../data-folder.ts';
import { said } from '../said.ts';
import { problems, read } from '../told.ts';

/** An indicator table as a clerk writes it: what it calls the rule, and settings beside it. */
const table = (rule: string, more: Record<string, string> = {}): string =>
  [
    ['代码', '名称', '类别', '权重', '计量单位', '方向', '计分方法', ...Object.keys(more)],
    ['gdp', '地区生产总值', '经济发展', '3', '亿元', '正向', rule, ...Object.values(more)],
    ['jobs', '城镇新增就业', '人民生活', '2', '人', '正向', '与最优值之比'],
  ]
    .map((row) => row.join(','))
    .join('\n');

async function ruleOf(rule: string, more: Record<string, string> = {}) {
  const dataset = await read({ 'indicators.csv': table(rule, more) });
  const wrong = dataset.problems.filter(({ file }) => file === 'indicators.csv');
  return { settings: dataset.assessments[0]?.indicators[0]?.settings, wrong };
}

describe('the rules as offices call them', () => {
  test.each([
    ['直接赋分', 'direct'],
    ['据实计分', 'direct'],
    ['扣分法', 'deduction'],
    ['倒扣分', 'deduction'],
    ['评分法', 'ratings'],
    ['领导打分', 'ratings'],
    ['达标法', 'threshold'],
    ['达标即得满分', 'threshold'],
    ['挂钩', 'linked'],
    ['与市考挂钩', 'linked'],
    ['民主测评', 'votes'],
    ['功效系数计分法', 'efficacy'],
    ['按完成率计分', 'completion'],
    ['加扣分法', 'steps'],
    ['名次递减', 'rank-steps'],
    ['以最好单位为满分', 'relative'],
    ['等级赋分', 'tiers'],
    ['五档标准值法', 'bands'],
    ['Z 分数', 'zscore'],
  ])('%s is %s', async (word, rule) => {
    expect((await ruleOf(word)).settings?.rule).toBe(rule);
  });

  test.each([
    ['扣分法', { 步长: '1', 每步分值: '0.5' }, 'steps'],
    ['扣分法', {}, 'deduction'],
    ['阶梯计分', { 步长: '1', 每步分值: '0.5' }, 'steps'],
    ['排名计分', { 每位扣分: '0.5' }, 'rank-steps'],
    ['排名计分', { 首位分: '10' }, 'rank-line'],
  ])('%s with %o beside it is %s', async (word, more, rule) => {
    const { settings, wrong } = await ruleOf(word, more);
    expect(settings?.rule).toBe(rule);
    expect(wrong.filter(({ cell }) => cell === 'G2')).toEqual([]);
  });

  test('阶梯计分 with a table of points has one score a stair, unless 段内 says otherwise', async () => {
    const points = { 分段分值: '80=1;90=3' };
    expect((await ruleOf('阶梯计分', points)).settings).toMatchObject({
      rule: 'segments',
      between: 'step',
    });
    const linear = { ...points, 段内: '线性' };
    expect((await ruleOf('阶梯计分', linear)).settings?.between).toBe('linear');
  });

  test('排名计分 with nothing beside it may be either of two, and is answered with the list', async () => {
    const { wrong } = await ruleOf('排名计分');
    expect(wrong.map(({ code, cell }) => `${code} ${cell}`)).toEqual(['wrong-type G2']);
  });

  test('a wrong word is answered with the list in Chinese', async () => {
    const { wrong } = await ruleOf('看着办');
    const [problem] = wrong;
    if (!problem) throw new Error('no problem');
    expect(said(problem)).toContain(
      '可以写的有：功效系数法、分档标准值、完成率、达标得满分、增减计分',
    );
    expect(said(problem)).not.toMatch(/efficacy|direct/);
  });

  test('a word much like a known one is answered with that one', async () => {
    const { wrong } = await ruleOf('功效系数评分办法');
    expect(wrong.map(said).join()).toContain('是不是想写：功效系数法？');
  });

  test('each setting that is chosen from a list is said in at least five further ways a value', () => {
    for (const [setting, words] of Object.entries(SPOKEN)) {
      for (const spoken of Object.values(words)) {
        expect(spoken.split('|').length, setting).toBeGreaterThanOrEqual(5);
      }
    }
  });

  test('no word of one setting stands for two values', () => {
    for (const words of Object.values(SPOKEN)) {
      const all = Object.values(words).flatMap((spoken) => spoken.split('|'));
      expect(all.filter((word, at) => all.indexOf(word) !== at)).toEqual([]);
    }
  });

  test('words are there for settings and values of the schema alone', () => {
    for (const setting of Object.keys(SPOKEN)) {
      if (setting in Settings.shape) expect(SETTING_NAMES).toContain(setting);
    }
  });
});

describe('choices of scheme.yaml in Chinese', () => {
  test('stage, means, missing figures and vetoes are read as offices say them', async () => {
    const dataset = await read(
      {},
      schemeWith(
        [
          'stage: 征求意见',
          'aggregation: 几何平均',
          'weights: 相对权重',
          'missing: { not-reported: 零分, not-released: 重新分配, not-comparable: 上年值 }',
          'defaults: { rule: 功效系数法, bounds: 固定值 }',
          'grades: [{ name: 优秀, min: 90 }, { name: 合格 }]',
          'vetoes: [{ id: safety, name: 安全生产, effect: 降档, by: 1 }]',
        ].join('\n'),
      ),
    );
    expect(problems(dataset).filter((problem) => problem.includes('scheme.yaml'))).toEqual([]);
    expect(dataset.assessments[0]?.scheme).toMatchObject({
      stage: 'hearing',
      aggregation: 'geometric',
      weights: 'relative',
      missing: {
        'not-reported': 'zero',
        'not-released': 'reallocate',
        'not-comparable': 'previous',
      },
      defaults: { rule: 'efficacy', bounds: 'fixed' },
      vetoes: [{ effect: 'drop-grade' }],
    });
  });

  test('a wrong one is answered with the list in Chinese', async () => {
    const dataset = await read({}, schemeWith('stage: 定稿'));
    const [problem] = dataset.problems;
    if (!problem) throw new Error('no problem');
    expect(said(problem)).toContain(
      'trial（试算）、hearing（征求意见）、approved（审定）、published（公布）',
    );
  });
});

describe('weights written as 10%', () => {
  const HEAD = '代码,名称,类别,权重,计量单位,方向,口径,满意值,不允许值\n';
  const rows = (gdp: string, growth: string, jobs: string): string =>
    `${HEAD}gdp,地区生产总值,经济发展,${gdp},亿元,正向,总量,500,100\ngrowth,地区生产总值增幅,经济发展,${growth},%,正向,增幅,10,-10\njobs,城镇新增就业,人民生活,${jobs},人,正向,总量,9000,1000\n`;
  const weights = async (csv: string, scheme?: string) => {
    const dataset = await read({ 'indicators.csv': csv }, scheme);
    return {
      weights: dataset.assessments[0]?.indicators.map(({ weight }) => weight),
      wrong: dataset.problems.filter(({ file }) => file === 'indicators.csv'),
    };
  };

  test('under relative weights a percentage is its number', async () => {
    const read_ = await weights(rows('60%', '40％', '100%'));
    expect(read_).toMatchObject({ weights: [60, 40, 100], wrong: [] });
  });

  test('a percent format of a workbook is read as shown', async () => {
    const sheet = workbook({
      name: '指标',
      rows: [
        ['代码', '名称', '类别', '权重', '计量单位', '方向', '口径', '满意值', '不允许值'],
        ['gdp', '地区生产总值', '经济发展', { percent: 0.6 }, '亿元', '正向', '总量', 500, 100],
        ['growth', '地区生产总值增幅', '经济发展', { percent: 0.4 }, '%', '正向', '增幅', 10, -10],
      ],
    });
    const dataset = await read({ 'indicators.csv': '', 'indicators.xlsx': sheet });
    expect(dataset.assessments[0]?.indicators.map(({ weight }) => weight)).toEqual([60, 40]);
  });

  test('with and without the sign side by side is one error, with all places', async () => {
    const { wrong } = await weights(rows('60%', '0.4', '1'));
    expect(wrong.map(({ code, cell, also }) => [code, cell, also.map((at) => at.cell)])).toEqual([
      ['mixed-percent', 'D3', ['D4']],
    ]);
  });

  test('under weights in points a percentage stays an error', async () => {
    const { wrong } = await weights(rows('60%', '40%', '100%'), schemeWith('weights: points'));
    expect(wrong.map(({ code }) => code)).toContain('not-a-number');
  });

  test('categories too, where weights are relative', async () => {
    const categories =
      'categories: [{ id: a, name: 经济发展, weight: 60% }, { id: b, name: 人民生活, weight: 40% }]';
    const dataset = await read({}, schemeWith(categories));
    expect(dataset.assessments[0]?.scheme.categories.map(({ weight }) => weight)).toEqual([60, 40]);
  });
});
