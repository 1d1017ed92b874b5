import { describe, expect, test } from 'vitest';
import {
  exactScores,
  type Given,
  ofUnit,
  placesOf,
  problemsOf,
  scoreColumn,
  scoreOf,
  scoresOf,
} from '../build.ts';

const fixed = { bounds: 'fixed', satisfactory: 12, unallowable: 6 } as const;

describe('the method’s checks', () => {
  test('bounds 12/6: x = 9.6 gives 84.00, x = 5.81 without clamp 58.73', () => {
    const scores = scoresOf({
      units: ['a', 'b'],
      rows: [{ code: 'x', settings: fixed, values: [9.6, 5.81] }],
    });
    expect(scoreOf(scores, 'a', 'x')).toMatchObject({
      score: 84,
      coefficient: 0.6,
      bounds: { satisfactory: 12, unallowable: 6 },
    });
    expect(scoreOf(scores, 'b', 'x')).toMatchObject({ score: 58.73 });
  });
  test('bounds 150/100: x = 120.67 gives 76.54, rounded half up', () => {
    const settings = { bounds: 'fixed', satisfactory: 150, unallowable: 100 } as const;
    const scores = scoresOf({ units: ['a'], rows: [{ code: 'x', settings, values: [120.67] }] });
    expect(scoreOf(scores, 'a', 'x')).toMatchObject({ score: 76.54 });
    expect(exactScores(scores, 'x')[0]).toBeCloseTo(76.536, 10);
  });
});

describe('clamps', () => {
  test.each([
    ['nothing is cut with fixed bounds', {}, [15, 3], [120, 40]],
    ['top cuts u at 1', { top: true }, [15, 3], [100, 40]],
    ['bottom cuts u at 0', { bottom: true }, [15, 3], [120, 60]],
    ['the floor of 0 holds by default', {}, [-6], [0]],
    ['floor: none lets a score be negative', { floor: 'none' }, [-6], [-20]],
    ['a floor of 50', { floor: 50 }, [3, 12], [50, 100]],
  ] as const)('%s', (_, settings, values, expected) => {
    expect(scoreColumn({ ...fixed, ...settings }, values)).toEqual(expected);
  });
});

describe('bounds', () => {
  test('from peers are best and worst of the own group, cut at the top', () => {
    const scores = scoresOf({
      scheme: {
        groups: [
          { id: 'g', name: 'G' },
          { id: 'h', name: 'H' },
        ],
      },
      units: ['a', 'b', 'c', 'd', 'e'].map((code, at) => ({ code, group: at < 3 ? 'g' : 'h' })),
      rows: [{ code: 'x', values: [10, 20, 15, 0, 100] }],
    });
    expect(exactScores(scores, 'x')).toEqual([60, 100, 80, 60, 100]);
    expect(scoreOf(scores, 'c', 'x')).toMatchObject({
      bounds: { satisfactory: 20, unallowable: 10 },
    });
  });
  test('compare: all takes all units', () => {
    const scores = scoresOf({
      scheme: {
        groups: [
          { id: 'g', name: 'G' },
          { id: 'h', name: 'H' },
        ],
      },
      units: ['a', 'b', 'c'].map((code, at) => ({ code, group: at < 2 ? 'g' : 'h' })),
      rows: [{ code: 'x', settings: { compare: 'all' }, values: [10, 15, 30] }],
    });
    expect(exactScores(scores, 'x')).toEqual([60, 70, 100]);
  });
  test('of a reverse indicator are the other way round', () => {
    expect(scoreColumn({}, [2, 4, 6], { direction: 'reverse' })).toEqual([100, 80, 60]);
  });
  test('peer-means: mean of the best 2 and worst 2 of 1, 3, 5, 7 are 6 and 2', () => {
    const scores = scoresOf({
      units: ['a', 'b', 'c', 'd'],
      rows: [{ code: 'x', settings: { bounds: 'peer-means', k: 2 }, values: [1, 3, 5, 7] }],
    });
    expect(scoreOf(scores, 'a', 'x')).toMatchObject({
      bounds: { satisfactory: 6, unallowable: 2 },
      coefficient: -0.25,
      scoreExact: 50,
    });
    expect(exactScores(scores, 'x')).toEqual([50, 70, 90, 100]);
  });
  test('quantiles of the values, for a reverse indicator exchanged', () => {
    const settings = { bounds: 'quantile', low: 0.25, high: 0.75, top: false } as const;
    const values = [1, 2, 3, 4, 5];
    expect(scoreColumn(settings, values)).toEqual([40, 60, 80, 100, 120]);
    expect(scoreColumn(settings, values, { direction: 'reverse' })).toEqual([120, 100, 80, 60, 40]);
  });
  test('target: from the previous value to the unit’s own target', () => {
    const values = [
      { value: 6, target: 8, previous: 4 },
      { value: 9, target: 8, previous: 4 },
    ];
    expect(scoreColumn({ bounds: 'target' }, values)).toEqual([80, 110]);
  });
  test('target: the column of the row goes before the previous value, and stands in for a target', () => {
    const settings = { bounds: 'target', unallowable: 2, target: 8 } as const;
    expect(scoreColumn(settings, [5, { value: 5, target: 14, previous: 13 }])).toEqual([80, 70]);
  });
  test('vetoed and unranked units take part, filled-in values do not', () => {
    const scores = scoresOf({
      scheme: {
        missing: { 'not-released': 'previous' },
        vetoes: [{ id: 'v', name: 'V', effect: 'void-total' }],
      },
      units: [{ code: 'a', ranked: false }, 'b', 'c', 'd'],
      rows: [{ code: 'x', values: [0, 10, 5, { reason: 'not-released', previous: 20 }] }],
      rest: { vetoes: [{ unit: 'b', item: 'v', at: { place: { file: 'v', sheet: null } } }] },
    });
    expect(exactScores(scores, 'x')).toEqual([60, 100, 80, 100]);
    expect(scoreOf(scores, 'd', 'x')).toMatchObject({
      kind: 'filled',
      by: 'previous',
      value: 20,
      coefficient: 2,
    });
    expect(ofUnit(scores, 'b').total).toBeNull();
  });
});

describe('equal bounds or too few peers', () => {
  const equal = [5, 5];
  test.each([
    ['full', [100, 100]],
    ['base', [60, 60]],
  ] as const)('%s', (how, expected) => {
    const scores = scoresOf({
      units: ['a', 'b'],
      rows: [{ code: 'x', settings: { 'equal-bounds': how }, values: equal }],
    });
    expect(exactScores(scores, 'x')).toEqual(expected);
    expect(scoreOf(scores, 'a', 'x')).not.toHaveProperty('bounds');
    expect(scoreOf(scores, 'a', 'x')).not.toHaveProperty('coefficient');
  });
  test('skip leaves the weight to the siblings', () => {
    const scores = scoresOf({
      units: ['a', 'b'],
      rows: [
        { code: 'x', settings: { 'equal-bounds': 'skip' }, values: equal },
        { code: 'y', settings: fixed, values: [12, 6] },
      ],
    });
    expect(exactScores(scores, 'x')).toEqual(['equal-bounds', 'equal-bounds']);
    expect(scoreOf(scores, 'a', 'y').effectiveWeight).toBe(100);
  });
  test('the floor acts on their scores', () => {
    expect(scoreColumn({ 'equal-bounds': 'base', base: 20, floor: 30 }, equal)).toEqual([30, 30]);
  });
  test('error is the default, and names no cell', () => {
    expect(
      placesOf(problemsOf({ units: ['a', 'b'], rows: [{ code: 'x', values: equal }] })),
    ).toEqual(['bounds-equal peers-equal values.csv:-']);
    expect(placesOf(problemsOf({ units: ['a'], rows: [{ code: 'x', values: [5] }] }))).toEqual([
      'group-too-small units-too-few values.csv:-',
    ]);
  });
  test('a group of one unit is told once, not for every indicator', () => {
    const units = ['a', 'b', 'c'].map((code, at) => ({ code, group: at < 2 ? 'g' : 'h' }));
    const rows = ['x', 'y'].map((code) => ({ code, values: [1, 2, 3] }));
    const groups = ['g', 'h'].map((id) => ({ id, name: id }));
    const problems = problemsOf({ scheme: { groups }, units, rows });
    expect(placesOf(problems)).toEqual(['group-too-small units-too-few values.csv:-']);
    expect(problems[0]?.params).toEqual({ group: 'h', have: 1, need: 2, indicators: ['X', 'Y'] });
  });
  test('peer-means needs 2k values', () => {
    const settings = { bounds: 'peer-means', k: 2, 'equal-bounds': 'full' } as const;
    expect(scoreColumn(settings, [1, 2, 3])).toEqual([100, 100, 100]);
  });
  test('a target equal to the previous value follows it for that unit alone', () => {
    const settings = { bounds: 'target', 'equal-bounds': 'base' } as const;
    const values = [
      { value: 9, target: 8, previous: 8 },
      { value: 6, target: 8, previous: 4 },
    ];
    expect(scoreColumn(settings, values)).toEqual([60, 80]);
  });
  test('in a draft too few peers are left out, whatever the setting', () => {
    expect(scoreColumn({ 'equal-bounds': 'full' }, [5], { draft: true })).toEqual(['equal-bounds']);
  });
});

describe('intervals', () => {
  const settings = { best: [210, 710], unallowable: [85, 810], base: 70, span: 30 } as const;
  const given = {
    ...settings,
    best: [210, 710] as [number, number],
    unallowable: [85, 810] as [number, number],
  };
  test('u is 1 inside, falls to 0 at either unallowable value and below 0 beyond', () => {
    const scores = scoreColumn(given, [210, 500, 710, 85, 810, 760, 55], { direction: 'interval' });
    expect(scores).toEqual([100, 100, 100, 70, 70, 85, expect.closeTo(62.8, 10)]);
  });
  test('their bounds are two pairs', () => {
    const scores = scoresOf({
      units: ['a'],
      rows: [{ code: 'x', direction: 'interval', settings: given, values: [55] }],
    });
    expect(scoreOf(scores, 'a', 'x')).toMatchObject({
      coefficient: -0.24,
      bounds: { satisfactory: [210, 710], unallowable: [85, 810] },
    });
  });
  test('a single best point', () => {
    const point = { ...given, best: [210, 210] as [number, number] };
    expect(scoreColumn(point, [210, 510], { direction: 'interval' })).toEqual([100, 85]);
  });
});

describe('the logarithmic curve', () => {
  const log = { curve: 'logarithmic' } as const;
  test('scores 100 halfway between 10 and 1000', () => {
    const [, middle] = scoreColumn(log, [10, 100, 1000]);
    expect(middle).toBeCloseTo(80, 10);
  });
  test('names each cell that is not above 0, once', () => {
    expect(
      placesOf(
        problemsOf({
          units: ['a', 'b', 'c'],
          rows: [{ code: 'x', settings: log, values: [10, 0, -3] }],
        }),
      ),
    ).toEqual([
      'non-positive logarithm-value values.csv:B3',
      'non-positive logarithm-value values.csv:B4',
    ]);
  });
});

describe('wrong targets', () => {
  const target = { bounds: 'target' } as const;
  test('on the wrong side of the previous value contradict the direction', () => {
    const up = [{ value: 5, target: 3, previous: 4 }];
    expect(
      placesOf(problemsOf({ units: ['a'], rows: [{ code: 'x', settings: target, values: up }] })),
    ).toEqual(['bounds-contradict-direction target-below-start values.csv:B2']);
    const down = [{ value: 5, target: 6, previous: 4 }];
    const row = { code: 'x', settings: target, values: down, direction: 'reverse' } as const;
    expect(placesOf(problemsOf({ units: ['a'], rows: [row] }))).toEqual([
      'bounds-contradict-direction target-above-start values.csv:B2',
    ]);
  });
  test('missing ones are named, both of them', () => {
    expect(
      placesOf(problemsOf({ units: ['a'], rows: [{ code: 'x', settings: target, values: [5] }] })),
    ).toEqual([
      'missing-value target-missing values.csv:-',
      'missing-value previous-missing values.csv:-',
    ]);
  });
  test('what all units lack is told once, what one lacks with its name', () => {
    const told = (values: readonly Given[]) =>
      placesOf(problemsOf({ units: ['a', 'b'], rows: [{ code: 'x', settings: target, values }] }));
    expect(told([5, 6])).toEqual([
      'missing-value targets-missing values.csv:-',
      'missing-value previous-values-missing values.csv:-',
    ]);
    expect(told([{ value: 5, target: 8, previous: 4 }, 6])).toEqual([
      'missing-value target-missing values.csv:-',
      'missing-value previous-missing values.csv:-',
    ]);
  });
  test('in a draft they are left out', () => {
    expect(scoreColumn(target, [5], { draft: true })).toEqual(['not-reported']);
  });
});

describe('a score beyond any number', () => {
  // 9.6亿元 given as 96000万元: u = (96000 − 6)/6 = 15999, and lg(60·(5/3)^u) is
  // 1.778 + 15999 · 0.22185 = 3551, while numbers end at 308.
  const far = { ...fixed, curve: 'exponential' } as const;
  const wrong = 'out-of-range score-without-end values.csv:B3';
  const units = ['a', 'b'];

  test('is an error at its cell', () => {
    const rows = [{ code: 'x', settings: far, values: [9.6, 96000] }];
    expect(placesOf(problemsOf({ units, rows }))).toEqual([wrong]);
  });
  test('is one of the previous value too where that fills a gap', () => {
    const scheme = { missing: { 'not-comparable': 'previous' } };
    const gap = { reason: 'not-comparable', previous: 96000 } as const;
    const rows = [{ code: 'x', settings: far, values: [9.6, gap] }];
    expect(placesOf(problemsOf({ scheme, units, rows }))).toEqual([wrong]);
  });
  test('is not reached where u is cut at 1', () => {
    expect(scoreColumn({ ...far, top: true }, [12, 96000])).toEqual([100, 100]);
  });
});
