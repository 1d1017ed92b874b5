import { describe, expect, it } from 'vitest';
import { readDataset } from '../../../../src/ingest/read-dataset.ts';
import { dataFolder } from '../../data-folder.ts';
import { said } from '../../said.ts';

const SCHEME = `title: 青岚区试算
year: 2024
weights: relative
defaults: { scale: hundred }
adjustments: { bonus: { cap: 5 } }
groups: [{ id: a, name: 镇 }, { id: b, name: 街道 }]
grades: [{ name: 优秀, quota: 0.4 }, { name: 合格 }]
`;
const UNITS = `代码,名称,组别
a,西村镇,镇
b,东坡镇,镇
c,南山镇,镇
d,北湾街道,街道
e,石门街道,街道
f,青云街道,街道
`;
const INDICATORS = `代码,名称,权重,计量单位,方向,口径,计分方法,目标值,等次分值
money,到位资金,1,亿元,正向,总量,rank-line,,
pension,参保率,1,%,正向,,threshold,95,
road,公路建设,1,,正向,,tiers,,完成=100;基本完成=80;未完成=0
work,作风评议,1,,正向,,votes,,满意=100;基本满意=80;不满意=0
budget,预算执行率,1,%,正向,,bands,,
`;
const UNIT_CODES = ['a', 'b', 'c', 'd', 'e', 'f'];
const SOUND: Record<string, string> = {
  'units.csv': UNITS,
  'indicators.csv': INDICATORS,
  'values.csv':
    '单位,到位资金,参保率,预算执行率\na,10.4,96.1,93\nb,12.7,97.2,95\nc,8.8,95.3,91\nd,20.3,98.4,97\ne,17.6,96.5,90\nf,9.2,97.9,96\n',
  'values-督查室.csv':
    '单位,指标,完成值,备注\na,road,完成,验收合格\nb,road,完成,未发生事故\nc,road,基本完成,尚未通车\nd,road,完成,提前完成95%以上\ne,road,完成,\nf,road,未完成,完成30%\n',
  'ratings.csv': `单位,评议项,等次,票数\n${UNIT_CODES.map((unit) => `${unit},work,满意,14\n${unit},work,基本满意,4\n${unit},work,不满意,2\n`).join('')}`,
  'bands.csv': '指标,优秀,良好,平均,较低,较差\nbudget,97,94,90,86,80\n',
  'progress.csv':
    '单位,指标,截止日期,累计完成值\na,money,2024-06-30,5.1\na,money,2024-10-31,9.7\nb,money,2024-10-31,11.2\n',
  'adjustments.csv':
    '单位,类型,分值,事项,依据,日期\na,加分,1,获评省级先进集体,省办〔2024〕2号,2024-09-01\nb,加分,1,获评省级先进集体,省办〔2024〕2号,2024-09-01\n',
};

async function told(
  file?: string,
  from = '',
  to = '',
  more: Readonly<Record<string, string>> = {},
): Promise<string[]> {
  const files = { 'scheme.yaml': SCHEME, ...SOUND };
  const before = file === undefined ? '' : (files[file as keyof typeof files] ?? '');
  const changed = before.replaceAll(from, to);
  if (file !== undefined) expect(changed).not.toBe(before);
  const { 'scheme.yaml': scheme, ...tables } = { ...files, ...(file && { [file]: changed }) };
  const { problems } = await readDataset(dataFolder({ ...tables, ...more }, scheme));
  problems.forEach(said);
  return problems.map(({ level, text, file: at, cell }) =>
    `${level} ${text} ${at} ${cell ?? ''}`.trim(),
  );
}

describe('records that contradict each other', () => {
  it('of a sound folder nothing is said', async () => {
    expect(await told()).toEqual([]);
  });

  it.each([
    // 9.7 by the end of October.
    ['values.csv', 'a,10.4', 'a,9.4', 'warning year-below-progress values.csv B2'],
    [
      'progress.csv',
      '2024-10-31,9.7',
      '2023-10-31,9.7',
      'warning progress-of-other-year progress.csv D3',
    ],
    [
      'values-督查室.csv',
      'a,road,完成,验收合格',
      'a,road,完成,尚未验收',
      'warning done-against-note values-督查室.csv C2',
    ],
    [
      'values-督查室.csv',
      '未发生事故',
      '发生一般安全事故',
      'warning done-against-note values-督查室.csv C3',
    ],
    [
      'values-督查室.csv',
      '提前完成95%以上',
      '只完成75.5%',
      'warning done-against-note values-督查室.csv C5',
    ],
    ['ratings.csv', '满意,14', '满意,2', 'warning ballots-upside-down indicators.csv A5'],
    ['bands.csv', '86,80', '86,8', 'warning standards-uneven bands.csv F2'],
    // 0.04 of three units is 0.12.
    ['scheme.yaml', 'quota: 0.4', 'quota: 0.04', 'warning grade-without-places scheme.yaml'],
  ])('%s: %s as %s', async (file, from, to, expected) => {
    const more = to === '满意,2' ? { 'ratings.csv': turned() } : {};
    expect(await told(file, from, to, more)).toEqual([expected]);
  });

  /** 14 votes for 不满意 and 2 for 满意, of each unit. */
  function turned(): string {
    const rows = UNIT_CODES.map(
      (unit) => `${unit},work,不满意,14\n${unit},work,基本满意,4\n${unit},work,满意,2\n`,
    );
    return `单位,评议项,等次,票数\n${rows.join('')}`;
  }

  it('one award written twice in other words', async () => {
    const twice = `${SOUND['adjustments.csv']}a,加分,1,省级先进集体称号,省办〔2024〕2号,2024-09-01\n`;
    const more = { 'adjustments.csv': twice };
    expect(await told(undefined, '', '', more)).toEqual([
      'warning awarded-twice adjustments.csv C4',
    ]);
    const named = twice.replace('依据', '同一事项,依据').replaceAll(',省办', ',先进,省办');
    expect(await told(undefined, '', '', { 'adjustments.csv': named })).toEqual([]);
  });

  it('a target of all that was another last year', async () => {
    const last = (target: number) => ({
      '2023/towns/scheme.yaml': 'title: 青岚区上年\nyear: 2023\nweights: relative\n',
      '2023/towns/units.csv': '代码,名称\na,西村镇\nb,东坡镇\n',
      '2023/towns/indicators.csv': `代码,名称,权重,计量单位,方向,计分方法,目标值\npension,参保率,1,%,正向,threshold,${target}\n`,
      '2023/towns/values.csv': '单位,pension\na,95.2\nb,96.3\n',
    });
    expect(await told(undefined, '', '', last(94))).toEqual([]);
    expect(await told('indicators.csv', 'threshold,95', 'threshold,59', last(94))).toEqual([
      'warning target-unlike-last-year indicators.csv H3',
    ]);
  });
});
