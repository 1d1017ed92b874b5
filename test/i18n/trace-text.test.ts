import { describe, expect, test } from 'vitest';
import { sourceText } from '../../src/i18n/source-text.ts';
import { traceLines } from '../../src/i18n/trace-text.ts';
import type { Scores } from '../../src/model/scores.ts';
import { traceIndicator, traceTotal } from '../../src/score/trace/trace.ts';
import { fixedScores, ofUnit, type Row, scoreOf, scoresOf } from '../score/build.ts';

function shown(
  scores: Scores,
  unit: string,
  code: string,
  language: 'zh-CN' | 'en' = 'zh-CN',
): string {
  const trace = traceIndicator(scores, ofUnit(scores, unit), scoreOf(scores, unit, code));
  return traceLines(trace, language)
    .map(({ label, text }) => `${label} ${text}`.trim())
    .join('\n');
}

const one = (row: Partial<Row>, scheme: object = {}, rest: object = {}) =>
  scoresOf({ scheme, units: ['a', 'b', 'c'], rows: [{ code: 'x', ...row }], rest });

describe('an efficacy score reads like a worked line', () => {
  const scores = one({ unit: '亿元', values: [9, 12, 6] });
  test('in Chinese', () => {
    expect(shown(scores, 'a', 'x')).toMatchInlineSnapshot(`
      "计分方法 功效系数法
      完成值 = 9 亿元（values.csv B2）
      满意值 = 12（B，3个可比单位中最好）
      不允许值 = 6（C，3个可比单位中最差）
      功效系数 = (完成值 − 不允许值) ÷ (满意值 − 不允许值)
      = (9 − 6) ÷ (12 − 6)
      = 0.5
      得分 = 基础分 + 功效分 × 功效系数
      = 60 + 40 × 0.5
      = 80
      四舍五入取 2 位小数 = 80.00
      权重 = 1，折合总分权重 100
      计入总分 = 80 × 100 ÷ 100
      = 80"
    `);
  });
  test('in English', () => {
    expect(shown(scores, 'a', 'x', 'en')).toMatchInlineSnapshot(`
      "Rule Efficacy coefficient
      Value = 9 亿元 (values.csv B2)
      Satisfactory = 12 (best of 3 units: B)
      Unallowable = 6 (worst of 3 units: C)
      Coefficient = (value − unallowable) ÷ (satisfactory − unallowable)
      = (9 − 6) ÷ (12 − 6)
      = 0.5
      Score = base + span × coefficient
      = 60 + 40 × 0.5
      = 80
      Rounded to 2 decimals = 80.00
      Weight = 1, of the total 100
      Points = 80 × 100 ÷ 100
      = 80"
    `);
  });
  test('without naming peers where they are not to be named', () => {
    const trace = traceIndicator(scores, ofUnit(scores, 'a'), scoreOf(scores, 'a', 'x'));
    const text = traceLines(trace, 'zh-CN', { namePeers: false })
      .map((line) => line.text)
      .join();
    expect(text).toContain('= 12（3个可比单位中最好）');
    expect(text).not.toMatch(/[BC]，/);
  });
});

test('a clamp, a floor and a changed cell are told', () => {
  const at = { place: { file: '完成情况.xlsx', sheet: '工业' }, row: 5, column: 28 };
  const changes = [{ from: '１５', to: '15', why: 'width' as const }];
  const settings = {
    bounds: 'fixed',
    satisfactory: 12,
    unallowable: 6,
    top: true,
    floor: 50,
  } as const;
  const scores = one({ settings, values: [{ value: 15, at, changes }, 3, 6] });
  expect(shown(scores, 'a', 'x')).toMatchInlineSnapshot(`
    "计分方法 功效系数法
    完成值 = 15（完成情况.xlsx 工业!AB5；原文“１５”，全角改半角）
    满意值 = 12（考核办法规定）
    不允许值 = 6（考核办法规定）
    功效系数 = (完成值 − 不允许值) ÷ (满意值 − 不允许值)
    = (15 − 6) ÷ (12 − 6)
    = 1.5
    限额 封顶，系数取 1
    得分 = 基础分 + 功效分 × 功效系数
    = 60 + 40 × 1
    = 100
    四舍五入取 2 位小数 = 100.00
    权重 = 1，折合总分权重 100
    计入总分 = 100 × 100 ÷ 100
    = 100"
  `);
  expect(shown(scores, 'b', 'x')).toMatchInlineSnapshot(`
    "计分方法 功效系数法
    完成值 = 3（values.csv B3）
    满意值 = 12（考核办法规定）
    不允许值 = 6（考核办法规定）
    功效系数 = (完成值 − 不允许值) ÷ (满意值 − 不允许值)
    = (3 − 6) ÷ (12 − 6)
    = −0.5
    得分 = 基础分 + 功效分 × 功效系数
    = 60 + 40 × (−0.5)
    = 40
    限额 低于最低分，取 50
    四舍五入取 2 位小数 = 50.00
    权重 = 1，折合总分权重 100
    计入总分 = 50 × 100 ÷ 100
    = 50"
  `);
});

test('missing and filled scores say why', () => {
  const settings = { bounds: 'fixed', satisfactory: 12, unallowable: 6 } as const;
  const values = [
    12,
    { reason: 'not-comparable' },
    { reason: 'not-released', previous: 9 },
  ] as const;
  const missing = { 'not-comparable': 'group-mean', 'not-released': 'previous' };
  const scores = one({ settings, values }, { missing });
  expect(shown(scores, 'b', 'x')).toMatchInlineSnapshot(`
    "计分方法 功效系数法
    缺数 不可比（values.csv B3）
    得分 = 100（按组内平均分计）
    四舍五入取 2 位小数 = 100.00
    权重 = 1，折合总分权重 100
    计入总分 = 100 × 100 ÷ 100
    = 100"
  `);
  expect(shown(scores, 'c', 'x')).toMatchInlineSnapshot(`
    "计分方法 功效系数法
    缺数 未出数（values.csv B4）
    处理 按上年值计
    上年值 = 9
    满意值 = 12（考核办法规定）
    不允许值 = 6（考核办法规定）
    功效系数 = (完成值 − 不允许值) ÷ (满意值 − 不允许值)
    = (9 − 6) ÷ (12 − 6)
    = 0.5
    得分 = 基础分 + 功效分 × 功效系数
    = 60 + 40 × 0.5
    = 80
    四舍五入取 2 位小数 = 80.00
    权重 = 1，折合总分权重 100
    计入总分 = 80 × 100 ÷ 100
    = 80"
  `);
});

test('a reached target is shown by its sign', () => {
  const scores = one({ settings: { rule: 'threshold', target: 10 }, values: [12, 10, 3] });
  expect(shown(scores, 'a', 'x')).toMatchInlineSnapshot(`
    "计分方法 达标得满分
    完成值 = 12（values.csv B2）
    目标值 = 10（考核办法规定）
    得分 = 达到目标值得满分，否则为 0
    12 > 10
    = 100
    四舍五入取 2 位小数 = 100.00
    权重 = 1，折合总分权重 100
    计入总分 = 100 × 100 ÷ 100
    = 100"
  `);
});

test('deductions are listed with reason, document and cell', () => {
  const at = { place: { file: '扣分.csv', sheet: null }, row: 2, column: 3 };
  const deductions = [
    { unit: 'a', indicator: 'x', points: 1.5, reason: '迟报', document: '3号', at },
  ];
  const scores = one(
    { weight: 5, settings: { rule: 'deduction', scale: 'marks' } },
    {},
    { deductions },
  );
  expect(shown(scores, 'a', 'x')).toMatchInlineSnapshot(`
    "计分方法 扣分制
    满分 = 5
    扣分 − 1.5（迟报；3号；扣分.csv C2）
    得分 = 100 × (满分 − Σ 扣分) ÷ 满分
    = 100 × (5 − 1.5) ÷ 5
    = 70
    四舍五入取 2 位小数 = 70.00
    权重 = 5，折合总分权重 100
    计入总分 = 70 × 100 ÷ 100
    = 70"
  `);
});

test('a total goes from its parts to the rounded sum', () => {
  const at = { place: { file: '加减分.csv', sheet: null } };
  const scheme = { 'full-score': 120, adjustments: { bonus: { cap: 2 } } };
  const adjustments = [{ unit: 'a', kind: 'bonus', points: 3, at }];
  const scores = fixedScores(scheme, [{ code: 'a', difficulty: 1.05 }], [80], { adjustments });
  const lines = traceLines(traceTotal(scores, ofUnit(scores, 'a')), 'zh-CN');
  expect(
    lines.map(({ label, text }) => `${label} ${text}`.trim()).join('\n'),
  ).toMatchInlineSnapshot(`
    "X 80（权重 1）
    总分 = 加权平均
    = 80
    难度系数 × 1.05 = 84
    折合满分 120 分 = 100.8
    加分 + 2（共 3，以 2 为限）
    加减分合计 = +2
    加减分后 = 102.8
    四舍五入取 2 位小数 = 102.80"
  `);
});

test('sources name file, sheet and Excel address, of ballots the file alone', () => {
  const place = { file: 'values.xlsx', sheet: '完成情况' };
  expect(sourceText({ place, row: 12, column: 28 })).toBe('values.xlsx 完成情况!AB12');
  expect(sourceText({ place: { file: 'values.csv', sheet: null }, row: 2, column: 3 })).toBe(
    'values.csv C2',
  );
  expect(sourceText({ place: { file: 'ratings.csv', sheet: null } })).toBe('ratings.csv');
});
