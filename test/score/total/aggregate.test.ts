import { describe, expect, test } from 'vitest';
import { ofUnit, placesOf, problemsOf, scoreOf, scoresOf } from '../build.ts';

const settings = {
  bounds: 'fixed',
  base: 0,
  span: 100,
  satisfactory: 100,
  unallowable: 0,
} as const;
const two = {
  categories: [
    { id: 'p', name: 'P', weight: 3 },
    { id: 'q', name: 'Q', weight: 1 },
  ],
};
const rows = (p1: number, p2: number, q: number) => [
  { code: 'x', category: 'p', weight: 1, settings, values: [p1] },
  { code: 'y', category: 'p', weight: 3, settings, values: [p2] },
  { code: 'z', category: 'q', settings, values: [q] },
];

describe('means', () => {
  test('weighted arithmetic at every level', () => {
    const unit = ofUnit(scoresOf({ scheme: two, units: ['a'], rows: rows(40, 80, 30) }), 'a');
    expect(unit.categories.map(({ scoreExact }) => scoreExact)).toEqual([70, 30]);
    expect(unit.totalExact).toBe(60);
  });
  test('geometric per level: P = 16^¼ · 81^¾ = 54, total = 54^¾ · 30^¼', () => {
    const scheme = { ...two, aggregation: { indicators: 'geometric', total: 'geometric' } };
    const unit = ofUnit(scoresOf({ scheme, units: ['a'], rows: rows(16, 81, 30) }), 'a');
    expect(unit.categories[0]?.scoreExact).toBeCloseTo(54, 10);
    expect(unit.totalExact).toBeCloseTo(54 ** 0.75 * 30 ** 0.25, 10);
    expect(unit.indicators[0]).not.toHaveProperty('points');
  });
  test('points are there only where no level above is geometric', () => {
    const scheme = {
      categories: [
        { id: 'p', name: 'P', weight: 1, categories: [{ id: 'p1', name: 'P1', weight: 1 }] },
        { id: 'q', name: 'Q', weight: 1 },
      ],
      aggregation: { categories: 'geometric' },
    };
    const scores = scoresOf({
      scheme,
      units: ['a'],
      rows: [
        { code: 'x', category: 'p1', settings, values: [80] },
        { code: 'z', category: 'q', settings, values: [30] },
      ],
    });
    expect(scoreOf(scores, 'a', 'x')).not.toHaveProperty('points');
    expect(scoreOf(scores, 'a', 'z')).toMatchObject({ points: 15 });
  });
  test('a zero or negative score under a geometric mean is an error at its cell', () => {
    const scheme = { ...two, aggregation: 'geometric' };
    expect(placesOf(problemsOf({ scheme, units: ['a'], rows: rows(0, 80, 30) }))).toEqual([
      'non-positive geometric-indicator values.csv:B2',
    ]);
  });
  test('a scheme without categories hangs its indicators on the total', () => {
    const flat = [
      { code: 'x', weight: 1, settings, values: [40] },
      { code: 'y', weight: 3, settings, values: [80] },
    ];
    const unit = ofUnit(scoresOf({ units: ['a'], rows: flat }), 'a');
    expect(unit).toMatchObject({ totalExact: 70, categories: [] });
    expect(unit.indicators.map(({ effectiveWeight }) => effectiveWeight)).toEqual([25, 75]);
  });
});

describe('sum: rounded', () => {
  test('averages indicator and category scores at their decimals, and rounds no points', () => {
    const scheme = { ...two, rounding: { indicator: 0, category: 1, sum: 'rounded' } };
    // x 40.4 → 40, y 80.5 → 81: P = (40 + 3·81)/4 = 70.75 → 70.8; total (3·70.8 + 30)/4 = 60.6
    const unit = ofUnit(scoresOf({ scheme, units: ['a'], rows: rows(40.4, 80.5, 30) }), 'a');
    expect(unit.indicators[0]).toMatchObject({ score: 40, scoreExact: 40.4 });
    expect(unit.categories[0]).toMatchObject({ score: 70.8, scoreExact: 70.75 });
    expect(unit.totalExact).toBeCloseTo(60.6, 10);
    expect(unit.indicators[0]).toMatchObject({ points: 40 * 0.1875 });
  });
});

describe('difficulty', () => {
  const units = [{ code: 'a', difficulty: 1.1 }];
  test('is a factor on the total', () => {
    const unit = ofUnit(scoresOf({ scheme: two, units, rows: rows(40, 80, 30) }), 'a');
    expect(unit.totalExact).toBeCloseTo(66, 10);
    expect(unit.indicators[2]).toMatchObject({ points: expect.closeTo(8.25, 10) });
  });
  test('or on one category, where its score is formed', () => {
    const scheme = { ...two, difficulty: 'p' };
    const unit = ofUnit(scoresOf({ scheme, units, rows: rows(40, 80, 30) }), 'a');
    expect(unit.categories[0]?.scoreExact).toBeCloseTo(77, 10);
    expect(unit.totalExact).toBeCloseTo((3 * 77 + 30) / 4, 10);
  });
});

describe('points', () => {
  test('add up to the exact total, with difficulty and another full score', () => {
    const scheme = { ...two, 'full-score': 120 };
    const unit = ofUnit(
      scoresOf({ scheme, units: [{ code: 'a', difficulty: 0.97 }], rows: rows(40, 80, 30) }),
      'a',
    );
    const sum = unit.indicators.reduce((total, { points = 0 }) => total + points, 0);
    expect(unit.totalExact).toBeCloseTo(60 * 1.2 * 0.97, 10);
    expect(sum).toBeCloseTo(60 * 1.2 * 0.97, 10);
    expect(
      unit.indicators.reduce((total, { effectiveWeight }) => total + effectiveWeight, 0),
    ).toBeCloseTo(120, 10);
  });
});

test('one code may weigh differently by group, in its place of the list', () => {
  const scores = scoresOf({
    scheme: {
      groups: [
        { id: 'g', name: 'G' },
        { id: 'h', name: 'H' },
      ],
    },
    units: [{ code: 'a', group: 'g' }, { code: 'b', group: 'h' }, { code: 'c' }],
    rows: [
      { code: 'x', groups: ['g'], weight: 1, settings, values: [40, 40, 40] },
      { code: 'y', weight: 1, settings, values: [80, 80, 80] },
      { code: 'x', groups: ['h'], weight: 3, settings },
    ],
  });
  expect(ofUnit(scores, 'a').totalExact).toBe(60);
  expect(ofUnit(scores, 'b').totalExact).toBe(50);
  expect(ofUnit(scores, 'b').indicators.map(({ indicator }) => indicator.code)).toEqual(['x', 'y']);
  expect(scoreOf(scores, 'c', 'x')).toMatchObject({
    kind: 'missing',
    reason: 'not-applicable',
    weight: 1,
  });
});
