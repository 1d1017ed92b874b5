import { describe, expect, it } from 'vitest';
import { readDataset } from '../../../../src/ingest/read-dataset.ts';
import { dataFolder, type Files } from '../../data-folder.ts';
import { said } from '../../said.ts';

const scheme = (year: number): string => `title: 青岚区${year}
year: ${year}
weights: relative
defaults: { base: 60, span: 40, scale: marks }
missing: { not-reported: reallocate }
groups: [{ id: town, name: 乡镇 }, { id: street, name: 街道 }]
categories: [{ id: work, name: 业务工作, weight: 80 }, { id: party, name: 党的建设, weight: 20 }]
adjustments: { bonus: { cap: 3 }, total: { cap: 5 } }
grades: [{ name: 优秀, min: 90, quota: 0.5 }, { name: 一般 }]
`;
const UNITS = `代码,名称,组别
a,西村镇,乡镇
b,东坡镇,乡镇
c,北湾乡,乡镇
d,南山街道,街道
e,城关街道,街道
f,河东街道,街道
`;
const INDICATORS = `代码,名称,类别,权重,计量单位,方向,口径,计分方法,标准来源,满意值,不允许值,目标值,上限,步长,每步分值,达标分,首位分,末位分,等次分值,公开
done,年度投资,业务工作,20,万元,正向,总量,completion,,,,500,110,,,,,,,
ontime,督办件按时办结率,业务工作,10,%,正向,,steps,,,,95,,1,0.5,8,,,,
sat,群众满意率,业务工作,15,%,正向,,efficacy,fixed,98,85,,,,,,,,,
line,财税收入,业务工作,25,万元,正向,总量,rank-line,,,,,,,,,25,15,,
task,党建任务,党的建设,10,,正向,,tiers,,,,,,,,,,,完成=10;基本完成=8;未完成=0,
`;
const VALUES = `单位,年度投资,督办件按时办结率,群众满意率,财税收入,党建任务
西村镇,512,94.2,91.3,2104,完成
东坡镇,531,95.1,92.2,2477,完成
北湾乡,547,96.3,93.1,2695,完成
南山街道,566,97.2,94.1,3068,完成
城关街道,588,98.1,94.9,3348,基本完成
河东街道,603,98.8,96.1,3752,完成
`;
const FOLDER: Record<string, string> = {
  'scheme.yaml': scheme(2024),
  'units.csv': UNITS,
  'indicators.csv': INDICATORS,
  'values.csv': VALUES,
};
const EARLIER: Files = {
  '2023/towns/scheme.yaml': scheme(2023),
  '2023/towns/units.csv': UNITS,
  '2023/towns/indicators.csv': INDICATORS,
  '2023/towns/values.csv': VALUES.replaceAll(/\d+(\.\d)?/g, (text) =>
    // A tenth less of amounts, a point less of rates.
    Number(text) > 100 ? String(Math.round(0.9 * Number(text))) : (Number(text) - 1).toFixed(1),
  ),
};

async function told(changed: Files): Promise<string[]> {
  const { 'scheme.yaml': own = '', ...files } = { ...FOLDER, ...EARLIER, ...changed };
  const { problems } = await readDataset(dataFolder(files, String(own)));
  return problems.map((problem) => {
    said(problem);
    const { level, code, text, file, cell, params } = problem;
    const name = code === 'doubtful' ? text : code;
    const which = [params.setting, params.part, params.value, params.before].filter(
      (one) => one !== undefined && one !== '',
    );
    return [level, name, file, cell ?? '', ...which].join(' ').replaceAll('  ', ' ').trim();
  });
}

const slip = (file: string, from: string, to: string): Promise<string[]> => {
  const text = FOLDER[file] ?? '';
  expect(text.split(from)).toHaveLength(2);
  return told({ [file]: text.replace(from, to) });
};

describe('what is far from last year’s is told', () => {
  it('of the same rules nothing is said', async () => {
    expect(await told({})).toEqual([]);
  });

  it.each([
    ['110,', '1100,', 'setting-unlike-last-year indicators.csv M2 cap 1100 110'],
    ['110,', '101,', 'setting-unlike-last-year indicators.csv M2 cap 101 110'],
    ['1,0.5,8', '10,0.5,8', 'setting-unlike-last-year indicators.csv N3 step 10 1'],
    ['1,0.5,8', '1,5,8', 'setting-unlike-last-year indicators.csv O3 per-step 5 0.5'],
    // Of 10 marks 8, and 3.
    ['1,0.5,8', '1,0.5,3', 'setting-unlike-last-year indicators.csv P3 at-target 3 8'],
    ['98,85', '98,58', 'setting-unlike-last-year indicators.csv K4 unallowable 58 85'],
    ['25,15', '25,1.5', 'setting-unlike-last-year indicators.csv R5 last 1.5 15'],
    [
      '基本完成=8',
      '基本完成=0.8',
      'setting-unlike-last-year indicators.csv S6 tiers 基本完成 0.8 8',
    ],
    ['业务工作,15', '业务工作,1.5', 'weight-unlike-last-year indicators.csv A4 1.5 15'],
  ])('in the table of indicators: %s as %s', async (from, to, expected) => {
    expect(await slip('indicators.csv', from, to)).toEqual([`warning ${expected}`]);
  });

  it('two weights that were exchanged', async () => {
    const indicators = INDICATORS.replace('年度投资,业务工作,20', '年度投资,业务工作,15').replace(
      '群众满意率,业务工作,15',
      '群众满意率,业务工作,20',
    );
    expect(await told({ 'indicators.csv': indicators })).toEqual([
      'warning weights-exchanged indicators.csv A2',
    ]);
  });

  it.each([
    // 110 and 120, 98 and 97, 0.5 and 1 are as rules are changed; 8 marks of 10 are 12 of 15.
    ['110,', '120,'],
    ['98,85', '97,83'],
    ['1,0.5,8', '1,1,8'],
    ['业务工作,15', '业务工作,20'],
    ['25,15', '25,10'],
    // Another rule, or another indicator, is held against nothing.
    ['rank-line,,,,,,,,,25,15', 'relative,,,,,,,,,,'],
    ['群众满意率', '企业满意率'],
  ])('a change as rules are changed is not: %s as %s', async (from, to) => {
    const text = INDICATORS.replace(from, to);
    const values = VALUES.replace(
      '群众满意率',
      text.includes('企业') ? '企业满意率' : '群众满意率',
    );
    expect(await told({ 'indicators.csv': text, 'values.csv': values })).toEqual([]);
  });

  it.each([
    ['span: 40', 'span: 4', 'setting-unlike-last-year scheme.yaml span 4 40'],
    ['min: 90', 'min: 60', 'scheme-unlike-last-year scheme.yaml grade-line 60 90'],
    ['quota: 0.5', 'quota: 0.05', 'grade-without-places scheme.yaml'],
    [
      'bonus: { cap: 3',
      'bonus: { cap: 30',
      'scheme-unlike-last-year scheme.yaml adjustment-cap 30 3',
    ],
    ['weight: 20', 'weight: 2', 'scheme-unlike-last-year scheme.yaml category-weight 2 20'],
  ])('in the scheme: %s as %s', async (from, to, expected) => {
    expect(await slip('scheme.yaml', from, to)).toContain(`warning ${expected}`);
  });

  it('units in another group, with both groups named, as one problem', async () => {
    const moved = UNITS.replace('北湾乡,乡镇', '北湾乡,街道').replace(
      '城关街道,街道',
      '城关街道,乡镇',
    );
    const folder = dataFolder(
      { ...EARLIER, 'indicators.csv': INDICATORS, 'values.csv': VALUES, 'units.csv': moved },
      scheme(2024),
    );
    const { problems } = await readDataset(folder);
    expect(problems.map(({ cell }) => cell)).toEqual(['A4']);
    expect(problems.map(said).join()).toContain('北湾乡 乡镇→街道、城关街道 街道→乡镇');
  });

  it('nothing, where the groups themselves are others', async () => {
    const scheme2024 = scheme(2024).replace('name: 街道', 'name: 街道办事处');
    const units = UNITS.replaceAll(',街道\n', ',街道办事处\n').replace(
      '北湾乡,乡镇',
      '北湾乡,街道办事处',
    );
    expect(await told({ 'scheme.yaml': scheme2024, 'units.csv': units })).toEqual([]);
  });
});
