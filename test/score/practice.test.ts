import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readDataset } from '../../src/ingest/read-dataset.ts';
import type { Scores } from '../../src/model/scores.ts';
import { scoreAll } from '../../src/report.ts';
import { readCase } from './cases.ts';

/** Rules as offices write them (`test/cases/practice.md`), each as a data folder that is read. */

const root = mkdtempSync(join(tmpdir(), 'practice-'));
afterAll(() => rmSync(root, { recursive: true }));

interface Practice {
  /** Further lines of scheme.yaml. */
  scheme?: string;
  /** Rows of `indicators`; `rest` fills the total up to 100. */
  rows: Record<string, string>[];
  /** By the unit, in order: figures by code, and targets or previous values as `code.target`. */
  units: Record<string, string | number>[];
  tables?: Record<string, string>;
  groups?: string[];
}

let folders = 0;

const quoted = (text: string | number): string => `"${String(text).replaceAll('"', '""')}"`;

function csv(rows: Record<string, string | number>[]): string {
  const heads = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = rows.map((row) => heads.map((head) => quoted(row[head] ?? '')).join(','));
  return [heads.map(quoted).join(','), ...lines].join('\n');
}

async function scored({
  scheme = '',
  rows,
  units,
  tables = {},
  groups,
}: Practice): Promise<Scores> {
  folders += 1;
  const folder = join(root, String(folders));
  const data = join(folder, '2024/towns');
  mkdirSync(data, { recursive: true });
  const write = (name: string, text: string) => writeFileSync(join(data, name), text);
  const weight = rows.reduce((sum, row) => sum + Number(row['权重'] ?? 0), 0);
  const rest = { 代码: 'rest', 名称: '其余', 权重: String(100 - weight), 方向: '正向' };
  const full = { ...rest, 计分方法: '直接得分', 计分制: 'hundred' };
  writeFileSync(join(folder, 'site.yaml'), 'title: 练习\nlanguage: zh-CN\n');
  const named = groups
    ? `groups: [${[...new Set(groups)].map((id) => `{ id: ${id}, name: ${id} }`).join(', ')}]\n`
    : '';
  write(
    'scheme.yaml',
    `title: 练习\nyear: 2024\nmin-raters: 1\nrounding: { total: 4 }\n${named}${scheme}\n`,
  );
  write('indicators.csv', csv(weight < 100 ? [...rows, full] : rows));
  write(
    'units.csv',
    csv(
      units.map((_, i) => ({
        代码: `u${i}`,
        名称: `单位${i}`,
        ...(groups && { 组别: groups[i] ?? '' }),
      })),
    ),
  );
  const values = units.flatMap((given, i) => {
    const codes = new Set(Object.keys(given).map((key) => key.split('.')[0] ?? ''));
    const own = [...codes].map((code) => ({
      单位: `u${i}`,
      指标: code,
      完成值: given[code] ?? '',
      目标值: given[`${code}.target`] ?? '',
      上年值: given[`${code}.previous`] ?? '',
    }));
    return weight < 100
      ? [...own, { 单位: `u${i}`, 指标: 'rest', 完成值: 100, 目标值: '', 上年值: '' }]
      : own;
  });
  write('values.csv', csv(values));
  for (const [name, text] of Object.entries(tables)) write(name, text);
  const { scored: all, problems } = scoreAll(await readDataset(folder), false);
  const errors = problems.filter(({ level }) => level === 'error');
  if (errors.length > 0) throw new Error(JSON.stringify(errors.slice(0, 3)));
  const found = all.get('2024/towns');
  if (!found) throw new Error('no scores');
  return found;
}

/** Points of the units under some indicators, in the order of the table. */
async function points(practice: Practice, ...codes: string[]): Promise<number[]> {
  const { units } = await scored(practice);
  return practice.units.map((_, i) => {
    const own = units.find(({ unit }) => unit.code === `u${i}`);
    const parts = own?.indicators.filter(({ indicator }) => codes.includes(indicator.code)) ?? [];
    return parts.reduce(
      (sum, one) => sum + (one.kind === 'missing' ? 0 : (one.points ?? Number.NaN)),
      0,
    );
  });
}

const row = (weight: number, rule: string, more: Record<string, string> = {}) => ({
  代码: 'x',
  名称: '指标甲',
  权重: String(weight),
  方向: '正向',
  计分方法: rule,
  ...more,
});

const figures = (...values: (number | string)[]) => values.map((x) => ({ x }));

async function expectPoints(practice: Practice, expected: readonly number[], ...codes: string[]) {
  const ours = await points(practice, ...(codes.length > 0 ? codes : ['x']));
  expect(ours).toHaveLength(expected.length);
  for (const [i, one] of expected.entries()) expect(ours[i]).toBeCloseTo(one, 9);
}

const PER_TEN = {
  目标值: '100',
  步长: '10',
  达标分: '60',
  超一步加: '0.5',
  加分上限: '10',
  未达标: '不得分',
};

describe('rules as offices write them', () => {
  test('1: 完成率分段, 90%以上得36分, 每低10%少4分, 超额加分', () =>
    expectPoints(
      {
        rows: [
          row(40, '分段计分', {
            目标值: '100',
            计分依据: '完成率',
            段内: '按档',
            分段分值: '50=20;60=24;70=28;80=32;90=36;100=40;110=43;120=46;130=49',
          }),
        ],
        units: figures(95, 45, 89.9, 100, 121, 140),
      },
      [36, 0, 32, 40, 46, 49],
    ));
  test('2: 第一名得满分, 每低一位扣0.5分', () =>
    expectPoints(
      {
        rows: [row(10, '位次递减', { 每位扣分: '0.5' })],
        units: figures(99, 98, 97, 96, 95, 94, 93, 92, 91, 90),
      },
      [10, 9.5, 9, 8.5, 8, 7.5, 7, 6.5, 6, 5.5],
    ));
  test('3: 第一名10分, 末名6分, 其余按位次均分', () =>
    expectPoints(
      { rows: [row(10, '位次线性', { 首位分: '10', 末位分: '6' })], units: figures(5, 4, 3, 2, 1) },
      [10, 9, 8, 7, 6],
    ));
  test('4: 园区、乡镇打分, 满分15分', async () => {
    const practice: Practice = {
      rows: [row(15, '评分', { 评分满分: '15' })],
      units: [{}, {}],
      tables: { 'ratings.csv': '单位,评议项,评分\nu0,x,13\nu0,x,13.22\nu1,x,13.5' },
    };
    await expectPoints(practice, [13.11, 13.5]);
    const [first, second] = (await scored(practice)).units.map(({ indicators }) => indicators[0]);
    expect([first, second].map((one) => one?.kind === 'scored' && one.value)).toEqual([
      expect.closeTo(90, 9),
      expect.closeTo(87.4, 9),
    ]);
  });
  test('5: 完成任务得60分, 每增加10%加0.5分, 最多加10分, 未完成不计分', () =>
    expectPoints(
      { rows: [row(70, '增减计分', PER_TEN)], units: figures(123, 100, 99, 400) },
      [61.15, 60, 0, 70],
    ));
  test('6: 不足10%的不计', () =>
    expectPoints(
      { rows: [row(70, '增减计分', { ...PER_TEN, 步数: 'whole' })], units: figures(123) },
      [61],
    ));
  test('7: 不足10%按10%计', () =>
    expectPoints(
      {
        rows: [row(70, '增减计分', { ...PER_TEN, 步数: '不足一步按一步计', 步长单位: 'target' })],
        units: figures(123),
      },
      [61.5],
    ));
  test('8: 达标得80%, 每高低1个百分点加减0.5分', () =>
    expectPoints(
      {
        rows: [
          row(20, '增减计分', {
            目标值: '90',
            步长: '1',
            每步分值: '0.5',
            达标分: '16',
            加分上限: '4',
          }),
        ],
        units: figures(93, 88.5),
      },
      [17.5, 15.25],
    ));
  test('9: PM2.5每比目标高1微克扣0.5分, 扣完为止', () =>
    expectPoints(
      {
        rows: [row(5, '增减计分', { 方向: '逆向', 目标值: '35', 步长: '1', 每步分值: '0.5' })],
        units: figures(35, 38, 50),
      },
      [5, 3.5, 0],
    ));
  test('10: 分指数直线内插', () =>
    expectPoints(
      {
        rows: [
          row(100, '分段计分', { 计分制: 'marks', 分段分值: '0=0;35=50;75=100;115=150;150=200' }),
        ],
        units: figures(40, 75, 120),
      },
      [56.25, 100, 150 + (5 * 50) / 35],
    ));
  test('11: 年度平均占50%, 期末占50%', () =>
    expectPoints(
      {
        rows: [row(100, '直接得分', { 时段权重: '平均=50;期末=50', 权重: '100' })],
        units: [{}, {}],
        tables: {
          'values.csv':
            '单位,指标,时段,完成值\nu0,x,平均,88\nu0,x,期末,90\nu1,x,平均,78\nu1,x,期末,82',
        },
      },
      [89, 80],
    ));
  test('12: 达标2.3分, 基本达标1.8分', () =>
    expectPoints(
      {
        rows: [row(2.3, '等次', { 等次分值: '达标=2.3;基本达标=1.8;不达标=0' })],
        units: figures('达标', '基本达标'),
      },
      [2.3, 1.8],
    ));
  test('13: 完成率×0.5, 最高计120%', () =>
    expectPoints(
      { rows: [row(0.5, '完成率', { 目标值: '100', 上限: '120' })], units: figures(140, 100) },
      [0.6, 0.5],
    ));
  test('14: 亩均产出 = 产值 ÷ 面积, 以最好单位为满分', () =>
    expectPoints(
      {
        rows: [
          row(10, '与最优值之比', { 算式: '[产值] ÷ [面积]' }),
          { 代码: 'output', 名称: '产值', 计分方法: '不计分' },
          { 代码: 'area', 名称: '面积', 计分方法: 'none' },
        ],
        units: [
          { output: 300, area: 20 },
          { output: 240, area: 12 },
          { output: 90, area: 10 },
        ],
      },
      [7.5, 10, 4.5],
    ));
  test('15: 总量与增量各占一半', () =>
    expectPoints(
      {
        rows: [
          row(5, '与最优值之比'),
          { ...row(5, '与最优值之比', { 算式: '[x] - [x.previous]' }), 代码: 'dx', 名称: '增量' },
        ],
        units: [
          { x: 510, 'x.previous': 480 },
          { x: 400, 'x.previous': 380 },
          { x: 300, 'x.previous': 250 },
        ],
      },
      [8, (5 * 400) / 510 + 2, (5 * 300) / 510 + 5],
      'x',
      'dx',
    ));
  test('16: 表彰加分, 同一事项不重复, 最多加5分', async () => {
    const { units } = await scored({
      scheme: 'adjustments: { bonus: { cap: 5 } }',
      rows: [],
      units: [{}],
      tables: {
        'adjustments.csv':
          '单位,类型,分值,事项,同一事项\nu0,加分,3,国家级,甲\nu0,加分,1.5,省级,甲\nu0,加分,3,国家级,乙',
      },
    });
    expect(units[0]?.adjustment).toBe(5);
  });
  test('17: 招商超额计入加分, 每超10%加0.5分, 最多加2分', async () => {
    const { units } = await scored({
      rows: [
        {
          ...row(0, '增减计分', { 计入: '加分', 目标值: '100', 步长: '10' }),
          ...{ 权重: '', 每步分值: '0.5', 加分上限: '2' },
        },
      ],
      units: figures(135, 90),
    });
    expect(units.map(({ adjustment }) => adjustment)).toEqual([1.75, 0]);
  });
  test('18: 能耗强度未完成的, 等次不得为优秀', async () => {
    const { units } = await scored({
      scheme: [
        'grades: [{ name: 优秀, min: 90 }, { name: 良好, min: 80 }, { name: 合格 }]',
        'vetoes: [{ id: energy, name: 能耗强度, effect: cap-grade, grade: 良好, when: { indicator: x, missed: true } }]',
      ].join('\n'),
      rows: [{ 代码: 'x', 名称: '能耗强度', 方向: '逆向', 目标值: '0.5', 计分方法: '不计分' }],
      units: figures(0.52, 0.5),
    });
    const byCode = new Map(units.map((one) => [one.unit.code, one]));
    expect(byCode.get('u0')?.grade).toBe('良好');
    expect(byCode.get('u1')?.grade).toBe('优秀');
    expect(byCode.get('u0')?.vetoes).toEqual([
      {
        item: 'energy',
        name: '能耗强度',
        effect: 'cap-grade',
        cause: { by: 'missed', code: 'x', name: '能耗强度', value: 0.52, target: 0.5 },
      },
    ]);
  });
  test.each([
    ['quota-rounding: nearest', 4],
    ['quota-rounding: down', 2],
    ['scope: all', 3],
  ])('19: 优秀占30%%, %s', async (more, expected) => {
    const totals = [95, 94, 93, 92, 91, 90, 89, 88, 87, 86];
    const { units } = await scored({
      scheme: `grades: [{ name: 优秀, quota: 0.3, ${more} }, { name: 合格 }]`,
      rows: [row(100, '直接得分')],
      units: figures(...totals),
      groups: totals.map((_, i) => (i % 2 === 0 ? 'a' : 'b')),
    });
    expect(units.filter(({ grade }) => grade === '优秀')).toHaveLength(expected);
  });
  test('20: 两类得分取低分', async () => {
    const { units } = await scored({
      scheme: [
        'weights: relative',
        'categories: [{ id: air, name: 大气, weight: 1, aggregation: min }]',
      ].join('\n'),
      rows: [
        { ...row(50, '直接得分', { 类别: 'air', 计分制: 'hundred' }) },
        { ...row(50, '直接得分', { 类别: 'air', 计分制: 'hundred' }), 代码: 'y', 名称: '工作' },
      ],
      units: [{ x: 62, y: 88 }],
    });
    expect(units[0]?.total).toBe(62);
  });
  test('each row of the table has its test', () => {
    const rows = readCase('practice.md').match(/^\| \d+ \|/gm);
    expect(rows).toHaveLength(20);
  });
});
