import { describe, expect, test } from 'vitest';
import type { GridCell } from '../../../src/ingest/files/grid.ts';
import {
  type RowSettings,
  type SettingCell,
  settingName,
  settingsOf,
} from '../../../src/ingest/scheme/read-settings.ts';
import type { Direction, Measure } from '../../../src/model/dataset.ts';
import { Scheme } from '../../../src/model/scheme.ts';
import type { SettingName } from '../../../src/model/settings.ts';
import { said } from '../said.ts';

interface Given {
  scheme?: object;
  direction?: Direction;
  measure?: Measure;
  unit?: string;
  kind?: 'figure' | 'task';
}

const PLACE = { file: 'indicators.csv', sheet: null };

/** A row whose code stands in A2 and whose settings stand from B2 on. */
function read(
  cells: Partial<Record<SettingName, string | GridCell>>,
  given: Given = {},
): RowSettings {
  const entries = Object.entries(cells).map(([name, content], at): [SettingName, SettingCell] => {
    const cell =
      typeof content === 'string' ? { text: content } : { text: content.text, cell: content };
    return [name as SettingName, { ...cell, at: { place: PLACE, row: 2, column: at + 2 } }];
  });
  return settingsOf({
    assessment: '2024/main',
    scheme: Scheme.parse({ title: '考核', year: 2024, ...given.scheme }),
    cells: new Map(entries),
    at: { place: PLACE, row: 2, column: 1 },
    name: '地区生产总值',
    kind: given.kind ?? 'figure',
    direction: given.direction ?? 'positive',
    measure: given.measure,
    unit: given.unit,
  });
}

/** Codes and cells of what is wrong. */
function wrong(...args: Parameters<typeof read>): string[] {
  return read(...args).problems.map((problem) => {
    said(problem);
    return `${problem.code} ${problem.cell}`;
  });
}

test.each([
  ['per-step', 'per-step'],
  ['Per Step', 'per-step'],
  ['per_step', 'per-step'],
  ['每步分值', 'per-step'],
  ['满意值（亿元）', 'satisfactory'],
  [' 计 分 方 法 ', 'rule'],
  ['备注', undefined],
])('the header “%s” names %s', (header, name) => {
  expect(settingName(header)).toBe(name);
});

describe('what holds', () => {
  test('nothing said: efficacy against the group, 60 and 40, cut at the top', () => {
    expect(read({}).settings).toEqual({
      rule: 'efficacy',
      scale: 'marks',
      compare: 'group',
      floor: 0,
      base: 60,
      span: 40,
      curve: 'linear',
      bounds: 'peers',
      'equal-bounds': 'error',
      top: true,
      bottom: false,
    });
  });

  test('the row goes before the scheme, the scheme before the rule; a blank cell says nothing', () => {
    const scheme = { defaults: { base: 50, span: 50, compare: 'all' } };
    const { settings } = read({ base: '40', span: ' ', compare: '—' }, { scheme });
    expect(settings).toMatchObject({ base: 40, span: 50, compare: 'all' });
  });

  test.each([
    ['peers', true],
    ['peer-means', true],
    ['quantile', true],
    ['fixed', false],
    ['target', false],
  ])('bounds %s are cut at the top: %s', (bounds, top) => {
    expect(read({ bounds }).settings.top).toBe(top);
  });

  test('an interval has fixed bounds, whatever the scheme’s default', () => {
    const { settings, problems } = read(
      { best: '5~6', unallowable: '4~7' },
      { direction: 'interval' },
    );
    expect(settings).toMatchObject({
      bounds: 'fixed',
      top: false,
      best: [5, 6],
      unallowable: [4, 7],
    });
    expect(problems).toEqual([]);
  });

  test('clamp is for efficacy only, a plain floor for all rules', () => {
    const clamp = { defaults: { clamp: { top: false, floor: 20 } } };
    expect(read({}, { scheme: clamp }).settings).toMatchObject({ top: false, floor: 20 });
    expect(read({ rule: 'relative' }, { scheme: clamp }).settings.floor).toBe(0);
    expect(read({ rule: 'relative' }, { scheme: { defaults: { floor: 20 } } }).settings.floor).toBe(
      20,
    );
  });

  test('defaults wait for the rules that know them', () => {
    const scheme = { defaults: { step: 2, 'per-step': 1, span: 30 } };
    expect(read({}, { scheme }).settings.step).toBeUndefined();
    expect(read({ rule: 'steps' }, { scheme }).settings).toMatchObject({
      step: 2,
      'per-step': 1,
      'bonus-cap': 0,
    });
    expect(read({ rule: 'steps' }, { scheme }).settings.span).toBeUndefined();
  });

  test('the comparison group of the scheme holds under every rule, for places by linked', () => {
    const scheme = { defaults: { compare: 'all' } };
    expect(read({ rule: 'completion' }, { scheme }).settings.compare).toBe('all');
    expect(read({ rule: 'completion' }).settings.compare).toBe('group');
  });

  test('marks where weights are points, a hundred where they are relative', () => {
    expect(read({}).settings.scale).toBe('marks');
    expect(read({}, { scheme: { weights: 'relative' } }).settings.scale).toBe('hundred');
  });

  test('tasks are scored by tiers, ballots by their own', () => {
    expect(read({}, { kind: 'task' }).settings.tiers?.map(({ name }) => name)).toEqual([
      '完成',
      '基本完成',
      '推进中',
      '未完成',
    ]);
    expect(read({ rule: 'votes' }).settings.tiers?.map(({ score }) => score)).toEqual([
      100, 80, 60, 40,
    ]);
  });

  test('where a setting was given is kept', () => {
    expect(read({ base: '50' }).settingsAt.base).toEqual({ place: PLACE, row: 2, column: 2 });
  });
});

describe('how cells are written', () => {
  test.each<[Partial<Record<SettingName, string | GridCell>>, object, Given?]>([
    [{ rule: '功效系数法' }, { rule: 'efficacy' }],
    [{ rule: 'Rank-Line' }, { rule: 'rank-line' }],
    [
      { bounds: 'fixed', satisfactory: '１２', unallowable: '6' },
      { satisfactory: 12, unallowable: 6 },
    ],
    [
      { bounds: 'fixed', satisfactory: '1.2亿元', unallowable: '6,000万元' },
      { satisfactory: 12000, unallowable: 6000 },
      { unit: '万元' },
    ],
    [
      { bounds: 'fixed', satisfactory: '5%', unallowable: '下降2%' },
      { satisfactory: 5, unallowable: -2 },
      { unit: '%', measure: 'growth' },
    ],
    [
      {
        bounds: 'fixed',
        satisfactory: { text: '12.5%', kind: 'number', number: '0.125', percent: true },
        unallowable: '1',
      },
      { satisfactory: 12.5 },
      { unit: '%' },
    ],
    [
      { top: '是', bottom: '否' },
      { top: true, bottom: false },
    ],
    [{ top: { text: 'TRUE', kind: 'boolean' } }, { top: true }],
    [{ floor: '无' }, { floor: 'none' }],
    [
      { bounds: 'quantile', low: '10%', high: '0.9' },
      { low: 0.1, high: 0.9 },
    ],
    [
      {
        bounds: 'quantile',
        low: { text: '10%', kind: 'number', number: '0.1', percent: true },
        high: '0.9',
      },
      { low: 0.1 },
    ],
    [
      { rule: 'completion', cap: '120%', 'zero-below': '60' },
      { cap: 120, 'zero-below': 60 },
    ],
    [
      { rule: 'bands', coefficients: '1；0.9；0.6；0.5；0.25' },
      { coefficients: [1, 0.9, 0.6, 0.5, 0.25] },
    ],
    [
      { rule: 'votes', tiers: '好=100;弃权=' },
      {
        tiers: [
          { name: '好', score: 100 },
          { name: '弃权', score: null },
        ],
      },
    ],
    [
      { periods: 'q1=15;q2=25' },
      {
        periods: [
          { name: 'q1', value: 15 },
          { name: 'q2', value: 25 },
        ],
      },
    ],
    [
      { curve: '幂函数', exponent: '0.5' },
      { curve: 'power', exponent: 0.5 },
    ],
  ])('%j', (cells, settings, given) => {
    const read_ = read(cells, given);
    expect(read_.problems).toEqual([]);
    expect(read_.settings).toMatchObject(settings);
  });
});

describe('what is wrong', () => {
  test.each<[string, Partial<Record<SettingName, string>>, string[], Given?]>([
    ['a setting of another rule', { rule: 'relative', step: '1' }, ['unknown-setting C2']],
    ['the exponent of a straight line', { exponent: '2' }, ['idle-setting B2']],
    [
      'k with fixed bounds',
      { bounds: 'fixed', satisfactory: '2', unallowable: '1', k: '3' },
      ['idle-setting E2'],
    ],
    [
      'bounds of its own under peers',
      { satisfactory: '2', unallowable: '1' },
      ['idle-setting B2', 'idle-setting C2'],
    ],
    [
      'a comparison group with fixed bounds',
      { bounds: 'fixed', satisfactory: '2', unallowable: '1', compare: 'all' },
      ['idle-setting E2'],
    ],
    [
      'peers for an interval',
      { bounds: 'peers', best: '5', unallowable: '4~7' },
      ['idle-setting B2'],
      { direction: 'interval' },
    ],
    ['a base that fills nothing', { rule: 'relative', base: '50' }, ['idle-setting C2']],
    [
      'fixed bounds without bounds',
      { bounds: 'fixed' },
      ['missing-setting A2', 'missing-setting A2'],
    ],
    ['a power without exponent', { curve: 'power' }, ['missing-setting A2']],
    ['means without k', { bounds: 'peer-means' }, ['missing-setting A2']],
    ['quantiles without high', { bounds: 'quantile', low: '0.1' }, ['missing-setting A2']],
    ['steps without step', { rule: 'steps', 'per-step': '1' }, ['missing-setting A2']],
    [
      'an interval without its best',
      { unallowable: '4~7' },
      ['missing-setting A2'],
      { direction: 'interval' },
    ],
    [
      'a number in words is told once',
      { bounds: 'fixed', satisfactory: '十二', unallowable: '6' },
      ['not-a-number C2'],
    ],
    ['a formula as text', { base: '=30*2' }, ['formula-error B2']],
    ['an unknown rule', { rule: '功效系敷法', step: '1' }, ['wrong-type B2']],
    ['an unknown curve', { curve: 'lineer' }, ['wrong-type B2']],
    ['a switch in other words', { top: '也许' }, ['wrong-type B2']],
    ['a list in another form', { rule: 'votes', tiers: '好:100' }, ['wrong-type C2']],
    ['four coefficients', { rule: 'bands', coefficients: '1;0.8;0.6;0.4' }, ['wrong-type C2']],
    ['a negative base', { base: '-1' }, ['out-of-range B2']],
    ['a span of 0', { span: '0' }, ['out-of-range B2']],
    ['k and a half', { bounds: 'peer-means', k: '1.5' }, ['out-of-range C2']],
    ['a quantile of 90', { bounds: 'quantile', low: '0.1', high: '90' }, ['out-of-range D2']],
    [
      'quantiles the wrong way round',
      { bounds: 'quantile', low: '0.9', high: '0.1' },
      ['out-of-range C2'],
    ],
    ['weights of periods that are all 0', { periods: 'q1=0;q2=0' }, ['out-of-range B2']],
    ['a curve with a 13th month', { schedule: '13=100' }, ['out-of-range B2']],
    ['a minimum above the maximum', { rule: 'direct', min: '5', max: '3' }, ['out-of-range C2']],
    ['equal bounds', { bounds: 'fixed', satisfactory: '6', unallowable: '6' }, ['bounds-equal C2']],
    [
      'a positive indicator the wrong way round',
      { bounds: 'fixed', satisfactory: '100', unallowable: '500' },
      ['bounds-contradict-direction C2'],
    ],
    [
      'a reverse indicator the wrong way round',
      { bounds: 'fixed', satisfactory: '500', unallowable: '100' },
      ['bounds-contradict-direction C2'],
      { direction: 'reverse' },
    ],
    [
      'a logarithm of 0',
      { bounds: 'fixed', curve: 'logarithmic', satisfactory: '5', unallowable: '0' },
      ['non-positive E2'],
    ],
    ['an exponential curve from 0', { curve: 'exponential', base: '0' }, ['out-of-range C2']],
    [
      'a best interval outside',
      { best: '3~6', unallowable: '4~7' },
      ['bounds-contradict-direction B2'],
      { direction: 'interval' },
    ],
    [
      'a best interval that meets its end',
      { best: '4~6', unallowable: '4~7' },
      ['bounds-equal B2'],
      { direction: 'interval' },
    ],
    [
      'one unallowable value for an interval',
      { best: '5~6', unallowable: '4' },
      ['wrong-type C2'],
      { direction: 'interval' },
    ],
    [
      'a logarithmic interval',
      { best: '5~6', unallowable: '4~7', curve: 'logarithmic' },
      ['out-of-range D2'],
      { direction: 'interval' },
    ],
    [
      'a range for a positive indicator',
      { bounds: 'fixed', satisfactory: '5~6', unallowable: '4' },
      ['wrong-type C2'],
    ],
    [
      'an interval under another rule',
      { rule: 'completion' },
      ['wrong-type B2'],
      { direction: 'interval' },
    ],
    [
      'a unit of another kind',
      { bounds: 'fixed', satisfactory: '5吨', unallowable: '1' },
      ['unit-of-measure C2'],
      { unit: '亿元' },
    ],
  ])('%s', (_, cells, problems, given) => {
    expect(wrong(cells, given)).toEqual(problems);
  });

  test('the message says what to do', () => {
    const [problem] = read({ rule: 'relative', step: '1' }).problems;
    expect(problem && said(problem)).toMatchInlineSnapshot(
      `"指标“地区生产总值”按与最优值之比（relative）计分，用不到“步长”（step）这一项。请清空这一格；这一项只用于：steps。如果计分方法写错了，请改“计分方法”。"`,
    );
  });
});
