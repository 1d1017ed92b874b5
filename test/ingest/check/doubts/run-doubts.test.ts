import { describe, expect, it } from 'vitest';
import { readDataset } from '../../../../src/ingest/read-dataset.ts';
import type { Problem } from '../../../../src/model/problem.ts';
import { dataFolder, type Files } from '../../data-folder.ts';
import { said } from '../../said.ts';

const SCHEME = `title: 青岚区试算
year: 2024
defaults: { scale: marks }
missing: { not-reported: reallocate }
adjustments: { bonus: { cap: 3 }, deduction: { cap: 5 } }
raters: [{ id: people, name: 群众代表, weight: 60 }, { id: leaders, name: 领导, weight: 40 }]
grades: [{ name: 优秀, min: 90 }, { name: 一般 }]
`;
const NAMES = ['西村镇', '东坡镇', '南山街道', '北湾乡', '石门镇', '青云乡'];
const UNITS = `代码,名称,难度系数\n${NAMES.map((name, at) => `u${at},${name},${at === 0 ? 1.05 : ''}`).join('\n')}\n`;

/** 90 marks in nine rules, and 10 more for a direction. */
const INDICATORS = `代码,名称,权重,计量单位,方向,口径,计分方法,目标值,上限,零分线,步长,每步分值,达标分,首位分,末位分,等次分值,基础分,功效分,标准来源,满意值,不允许值,时段权重,考核单位
done,年度投资,10,万元,正向,总量,completion,,110,50,,,,,,,,,,,,,甲
ontime,督办件按时办结率,10,%,正向,,steps,95,,,1,0.5,8,,,,,,,,,,甲
line,财税收入,10,万元,正向,总量,rank-line,,,,,,,10,6,,,,,,,,甲
task,重点任务,10,,正向,,tiers,,,,,,,,,完成=10;基本完成=8;未完成=0,,,,,,,甲
sat,群众满意率,10,%,正向,,efficacy,,,,,,,,,,60,40,fixed,98,85,,甲
quarter,投资进度,10,分,正向,,efficacy,,,,,,,,,,60,40,fixed,100,50,一季度=40;二季度=60,甲
judged,民主评议,10,,正向,,votes,,,,,,,,,优秀=10;良好=8;较差=4,,,,,,,甲
daily,日常工作,10,,正向,,deduction,,,,,,,,,,,,,,,,甲
petition,信访件数,20,件,逆向,总量,rank-line,,,,,,,20,12,,,,,,,,甲
`;
/** Figures that rise from unit to unit, by no fixed step. */
const rising = (from: number, step: number, at: number): number =>
  Number((from + step * ([0, 1.2, 1.9, 3.1, 4, 5.3][at] ?? 0)).toFixed(1));
const VALUES = `单位,年度投资,年度投资-目标值,督办件按时办结率,财税收入,重点任务,群众满意率,信访件数
${NAMES.map((name, at) => [name, rising(812, 37, at), rising(800, 36, at), rising(94.2, 0.7, at), rising(2104, 311, at), '完成', rising(91.3, 0.9, at), 14 + 3 * at].join(',')).join('\n')}
`;
const QUARTERS = `单位,指标,时段,完成值
${NAMES.flatMap((name, at) => [`${name},投资进度,一季度,${71 + 2 * at}`, `${name},投资进度,二季度,${76 + 2 * at}`]).join('\n')}
`;
/** Ten ballots for each unit from each group: 6, 3 and 1, or 5, 4 and 1. */
const BALLOTS = `单位,评议项,评议主体,等次,票数
${NAMES.flatMap((name, at) =>
  ['群众代表', '领导'].flatMap((rater) =>
    [6 - (at % 2), 3 + (at % 2), 1].map(
      (votes, tier) => `${name},民主评议,${rater},${['优秀', '良好', '较差'][tier]},${votes}`,
    ),
  ),
).join('\n')}
`;
const DEDUCTIONS = `单位,指标,分值,事由,日期
${[0.5, 1, 0.5, 0.5, 1].map((points, at) => `${NAMES[at]},日常工作,${points},迟报材料,2024-0${at + 2}-11`).join('\n')}
`;
const ADJUSTMENTS = `单位,类型,分值,事项,日期
西村镇,加分,1,获省级先进集体,2024-09-01
东坡镇,扣分,1,安全检查被通报批评,2024-07-03
`;
const SOUND: Record<string, string> = {
  'units.csv': UNITS,
  'indicators.csv': INDICATORS,
  'values-甲.csv': VALUES,
  'values-甲时段.csv': QUARTERS,
  'ratings.csv': BALLOTS,
  'deductions.csv': DEDUCTIONS,
  'adjustments.csv': ADJUSTMENTS,
};

async function told(files: Files, scheme = SCHEME): Promise<Problem[]> {
  return (await readDataset(dataFolder({ ...SOUND, ...files }, scheme))).problems;
}

const short = (problems: readonly Problem[]): string[] =>
  problems.map(({ level, code, text, file, cell }) => {
    return [level, code === 'doubtful' ? text : code, file, cell ?? ''].join(' ').trim();
  });

/** The sound folder with one place of one file written otherwise. */
async function slip(file: string, from: string, to: string): Promise<string[]> {
  const text = SOUND[file] ?? '';
  expect(text.split(from)).toHaveLength(2);
  const problems = await told({ [file]: text.replace(from, to) });
  for (const problem of problems) said(problem);
  return short(problems);
}

describe('rules, marks, ballots and events that are hardly meant', () => {
  it('of a sound folder nothing is said', async () => {
    expect(short(await told({}))).toEqual([]);
  });

  it.each([
    // 110 % written as a share: nobody would get more than 1.1 of 100.
    ['completion,,110,', 'completion,,1.1,', 'error cap-as-share indicators.csv I2'],
    ['110,50,', '110,0.5,', 'warning zero-line-as-share indicators.csv J2'],
    // 0.5 marks for a hundredth of a point are 50 for a point, where full marks are 10.
    [',1,0.5,8', ',0.01,0.5,8', 'warning step-too-small indicators.csv K3'],
    // 10 marks a point, where all that there is are 10.
    ['1,0.5,8', '1,10,8', 'warning step-takes-all indicators.csv L3'],
    ['1,0.5,8', '1,0.5,80', 'warning start-off-scale indicators.csv M3'],
    ['1,0.5,8', '1,0.5,0.8', 'warning start-off-scale indicators.csv M3'],
    ['10,6,', '15,6,', 'warning first-above-full indicators.csv N4'],
    ['完成=10;基本完成=8', '完成=1;基本完成=0.8', 'warning tiers-off-scale indicators.csv P5'],
    ['基本完成=8;', '基本完成=12;', 'warning tiers-out-of-order indicators.csv P5'],
    ['60,40,fixed,98', '60,60,fixed,98', 'warning base-and-span indicators.csv R6'],
    ['一季度=40', '一季度=4', 'warning periods-not-whole indicators.csv V7'],
    ['一季度=40', '一季度=0.4', 'warning periods-not-whole indicators.csv V7'],
    ['steps,95', 'steps,950', 'warning target-above-whole indicators.csv H3'],
    // The worst of 91.3 to 96.7 is 92 % of the way from 8.5 to 98; the best is 9 % of that from 85 to 215.
    ['98,85', '98,8.5', 'warning bound-far-below indicators.csv U6'],
    ['98,85', '215,85', 'warning bound-out-of-reach indicators.csv T6'],
    ['基本完成=8;未完成=0', '基本完成=0;未完成=8', 'warning tiers-against-words indicators.csv P5'],
    ['件,逆向', '件,正向', 'warning direction-unlike-name indicators.csv A10'],
  ])('in the table of indicators: %s as %s', async (from, to, expected) => {
    expect(await slip('indicators.csv', from, to)).toEqual([expected]);
  });

  it.each([
    // Each point above the target adds 0.5 of at most 3 marks; 5 are more than all of them.
    ['ontime', '1,0.5,8', '1,0.5,8', '加分上限', '3', []],
    ['ontime', '1,0.5,8', '1,5,8', '加分上限', '3', ['warning step-beyond-cap indicators.csv L3']],
    // 10 marks and 1 off for each place leave the sixth of six units 5; 8 off leave the second 2.
    ['line', 'rank-line,,,,,,,10,6', 'rank-steps,,,,,,,,', '每位扣分', '1', []],
    [
      'line',
      'rank-line,,,,,,,10,6',
      'rank-steps,,,,,,,,',
      '每位扣分',
      '8',
      ['warning places-run-out indicators.csv X4'],
    ],
    // The marks rise with the figure; or rise and fall once, around a best range.
    ['line', 'rank-line,,,,,,,10,6', 'segments,,,,,,,,', '分段分值', '0=2;2500=6;3500=10', []],
    ['line', 'rank-line,,,,,,,10,6', 'segments,,,,,,,,', '分段分值', '0=2;2500=10;3500=6', []],
    [
      'line',
      'rank-line,,,,,,,10,6',
      'segments,,,,,,,,',
      '分段分值',
      '0=2;2300=8;2900=6;3500=10',
      ['warning segments-out-of-order indicators.csv X4'],
    ],
  ])(
    'with one more column: %s, %s as %s, %s %s',
    async (code, from, to, header, cell, expected) => {
      const [head = '', ...rows] = INDICATORS.trimEnd().split('\n');
      const more = rows.map((row) =>
        row.startsWith(`${code},`) ? `${row.replace(from, to)},${cell}` : `${row},`,
      );
      const indicators = [`${head},${header}`, ...more, ''].join('\n');
      const problems = await told({ 'indicators.csv': indicators });
      for (const problem of problems) said(problem);
      expect(short(problems)).toEqual(expected);
    },
  );

  it('a direction or measure that was another last year', async () => {
    const last = {
      '2023/towns/scheme.yaml': 'title: 青岚区上年\nyear: 2023\nweights: relative\n',
      '2023/towns/units.csv': UNITS,
      '2023/towns/indicators.csv':
        '代码,名称,权重,计量单位,方向,口径,计分方法\nline,财税收入,1,万元,正向,总量,rank-line\n',
      '2023/towns/values.csv': `单位,line\n${NAMES.map((name, at) => `${name},${rising(2000, 300, at)}`).join('\n')}\n`,
    };
    expect(short(await told(last))).toEqual([]);
    const turned = INDICATORS.replace('财税收入,10,万元,正向', '财税收入,10,万元,逆向');
    expect(short(await told({ ...last, 'indicators.csv': turned }))).toEqual([
      'warning direction-unlike-last-year indicators.csv A4',
    ]);
  });

  it('weights of raters that mix shares with percentages, or do not add up', async () => {
    for (const weight of ['0.4', '30']) {
      const scheme = SCHEME.replace('weight: 40', `weight: ${weight}`);
      expect(short(await told({}, scheme))).toEqual(['warning raters-not-whole scheme.yaml']);
    }
  });

  it('the ballots of one unit counted twice', async () => {
    const twice = BALLOTS.replace(/(西村镇,民主评议,群众代表,.*,)(\d+)/g, (_, row, votes) => {
      return `${row}${2 * Number(votes)}`;
    });
    const problems = await told({ 'ratings.csv': twice });
    expect(short(problems)).toEqual(['warning ballots-unlike-others indicators.csv A8']);
    // Twenty ballots instead of ten: no number of them is told.
    expect(problems.map(said).join()).not.toMatch(/\d/);
  });

  it('the tiers of one unit the wrong way round', async () => {
    // 6, 3, 1 as 1, 3, 6: 0.58 of full marks, where the others have 0.88; that may be. 0, 0, 10 is 0.40.
    const poor = BALLOTS.replace(
      '西村镇,民主评议,群众代表,优秀,6\n西村镇,民主评议,群众代表,良好,3\n西村镇,民主评议,群众代表,较差,1',
      '西村镇,民主评议,群众代表,优秀,0\n西村镇,民主评议,群众代表,良好,0\n西村镇,民主评议,群众代表,较差,10',
    );
    const problems = await told({ 'ratings.csv': poor });
    expect(short(problems)).toEqual(['warning ballots-turned indicators.csv A8']);
    expect(problems[0]?.found).toBeNull();
  });

  it.each([
    ['北湾乡,日常工作,0.5', '北湾乡,日常工作,12', 'warning deduction-beyond deductions.csv C5'],
    // The others are at most 1.
    [
      '北湾乡,日常工作,0.5',
      '北湾乡,日常工作,5',
      'warning deduction-unlike-others deductions.csv C5',
    ],
    ['西村镇,日常工作', '西村镇,信访件数', 'error deduction-of-other-rule deductions.csv B2'],
  ])('among deductions: %s as %s', async (from, to, expected) => {
    expect(await slip('deductions.csv', from, to)).toEqual([expected]);
  });

  it.each([
    ['加分,1', '加分,10', 'warning adjustment-beyond-cap adjustments.csv C2'],
    ['扣分,1', '加分,1', 'warning adjustment-against-reason adjustments.csv C3'],
    ['加分,1', '扣分,1', 'warning adjustment-against-reason adjustments.csv C2'],
  ])('among awards and deductions: %s as %s', async (from, to, expected) => {
    expect(await slip('adjustments.csv', from, to)).toEqual([expected]);
  });

  it.each([
    ['105', 'error'],
    ['10.5', 'error'],
    ['0.105', 'error'],
    ['1.7', 'warning'],
    ['0.4', 'warning'],
  ])('a difficulty of %s', async (text, level) => {
    expect(await slip('units.csv', '1.05', text)).toEqual([
      `${level} difficulty-beyond units.csv A2`,
    ]);
  });

  it('a confirmed figure without a reason', async () => {
    const confirmed = (reason: string) => ({
      'confirmed.csv': `单位,指标,数值,说明\n西村镇,财税收入,2104,${reason}\n`,
    });
    expect(short(await told(confirmed('已与报表核对')))).toEqual([]);
    expect(short(await told(confirmed('')))).toEqual([
      'warning confirmed-without-reason confirmed.csv C2',
    ]);
  });

  it('a target of another year', async () => {
    const targets = (date: string) => ({
      'targets.csv': `单位,指标,目标值,下达日期\n西村镇,年度投资,805,${date}\n`,
      'values-甲.csv': VALUES.replace('西村镇,812,800', '西村镇,812,'),
    });
    expect(short(await told(targets('2023-12-20')))).toEqual([]);
    for (const date of ['2042-01-15', '2022-01-15'])
      expect(short(await told(targets(date)))).toEqual([
        'warning target-of-other-year targets.csv C2',
      ]);
  });

  it('in a trial what stops a build is told, and stops nothing', async () => {
    const folder = dataFolder({ ...SOUND, 'units.csv': UNITS.replace('1.05', '105') }, SCHEME);
    const { problems } = await readDataset(folder, { guards: 'warn' });
    expect(short(problems)).toEqual(['warning difficulty-beyond units.csv A2']);
  });
});
