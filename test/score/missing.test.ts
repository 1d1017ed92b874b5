import { describe, expect, test } from 'vitest';
import {
  exactScores,
  ofUnit,
  placesOf,
  problemsOf,
  type Small,
  scoreColumn,
  scoreOf,
  scoresOf,
} from './build.ts';

const settings = {
  bounds: 'fixed',
  base: 0,
  span: 100,
  satisfactory: 100,
  unallowable: 0,
} as const;
const missing = (treatment: string, reason = 'not-released') => ({
  missing: { [reason]: treatment },
});
const gap = { reason: 'not-released' } as const;

describe('treatments', () => {
  test.each([
    ['full', 100],
    ['base', 0],
    ['zero', 0],
    ['group-mean', 70],
    ['reallocate', 'not-released'],
  ] as const)('%s', (treatment, expected) => {
    const scores = scoreColumn(settings, [80, 60, gap], { scheme: missing(treatment) });
    expect(scores).toEqual([80, 60, expected]);
  });
  test('full is base + span for efficacy and 100 elsewhere', () => {
    const scheme = missing('full');
    expect(scoreColumn({ ...settings, base: 50, span: 60 }, [80, gap], { scheme })[1]).toBe(110);
    expect(scoreColumn({ rule: 'rank-line', base: 50 }, [80, gap], { scheme })[1]).toBe(100);
  });
  test('base is the setting base for every rule', () => {
    expect(
      scoreColumn({ rule: 'rank-line', base: 55 }, [80, gap], { scheme: missing('base') })[1],
    ).toBe(55);
  });
  test('the floor does not act on fills, but on a scored previous value', () => {
    const floor = { ...settings, floor: 30 };
    expect(scoreColumn(floor, [80, gap], { scheme: missing('zero') })[1]).toBe(0);
    const previous = { ...gap, previous: 10 };
    expect(scoreColumn(floor, [80, previous], { scheme: missing('previous') })[1]).toBe(30);
  });
  test('group-mean is of the own group’s units of kind scored', () => {
    const scores = scoresOf({
      scheme: {
        groups: [
          { id: 'g', name: 'G' },
          { id: 'h', name: 'H' },
        ],
        missing: { 'not-released': 'group-mean', 'not-comparable': 'full' },
      },
      units: ['a', 'b', 'c', 'd', 'e'].map((code, at) => ({ code, group: at < 4 ? 'g' : 'h' })),
      rows: [{ code: 'x', settings, values: [80, 50, { reason: 'not-comparable' }, gap, 0] }],
    });
    expect(exactScores(scores, 'x')).toEqual([80, 50, 100, 65, 0]);
  });
  test('no row at all is not reported', () => {
    expect(
      scoreColumn(settings, [80, undefined], { scheme: missing('zero', 'not-reported') })[1],
    ).toBe(0);
  });
  test('a status word beside a value wins, also among the peers', () => {
    const both = { value: 1000, reason: 'not-applicable' } as const;
    expect(scoreColumn({}, [10, 20, both])).toEqual([60, 100, 'not-applicable']);
  });
  test('a filled score says how and why', () => {
    const scores = scoresOf({
      scheme: missing('full'),
      units: ['a'],
      rows: [{ code: 'x', settings, values: [gap] }],
    });
    expect(scoreOf(scores, 'a', 'x')).toMatchObject({
      kind: 'filled',
      reason: 'not-released',
      by: 'full',
    });
    expect(scoreOf(scores, 'a', 'x')).not.toHaveProperty('value');
  });
});

describe('errors', () => {
  const of = (given: Partial<Small>) =>
    placesOf(problemsOf({ units: ['a', 'b'], rows: [], ...given }));
  test('are the default for all but not applicable', () => {
    const values = [{ reason: 'not-comparable' }, { reason: 'not-applicable' }] as const;
    const y = { code: 'y', settings, values: [1, 1] };
    expect(of({ rows: [{ code: 'x', settings, values }, y] })).toEqual([
      'missing-value value-missing values.csv:B2',
    ]);
  });
  test('name the file alone where there is no cell', () => {
    expect(of({ rows: [{ code: 'x', settings, values: [1] }] })).toEqual([
      'missing-value row-missing values.csv:-',
    ]);
  });
  test('are not repeated where a broken cell was reported, or an absence explained', () => {
    const rows = [{ code: 'x', settings, values: [1, { broken: true }] }] as const;
    expect(of({ rows })).toEqual([]);
    const absent = [{ code: 'x', settings, values: [1] }];
    expect(of({ rows: absent, rest: { absenceExplained: true } })).toEqual([]);
  });
  test('a unit left with nothing by an absence explained is not told', () => {
    const rows = [{ code: 'x', settings, values: [1, undefined] }];
    const scheme = missing('reallocate', 'not-reported');
    expect(of({ scheme, rows, rest: { absenceExplained: true } })).toEqual([]);
  });
  test('too few peers are not told where a peer’s figure is in error already', () => {
    const rows = [{ code: 'x', values: [1, { reason: 'not-reported' }] }] as const;
    expect(of({ rows })).toEqual(['missing-value value-missing values.csv:B3']);
  });
  test('no previous value to fill, and no unit for a group mean', () => {
    expect(
      of({ scheme: missing('previous'), rows: [{ code: 'x', settings, values: [1, gap] }] }),
    ).toEqual(['missing-value no-previous-to-fill values.csv:B3']);
    expect(
      of({
        scheme: missing('group-mean'),
        units: ['a'],
        rows: [{ code: 'x', settings, values: [gap] }],
      }),
    ).toEqual(['missing-value group-mean-of-none values.csv:B2']);
  });
  test('nor that a group has no mean, or a previous value no peers', () => {
    const broken = { broken: true } as const;
    const mean = [{ code: 'x', settings, values: [gap, broken] }] as const;
    expect(of({ scheme: missing('group-mean'), rows: mean })).toEqual([]);
    const rule = { rule: 'relative' } as const;
    const before = { ...gap, previous: 3 };
    const alone = [{ code: 'x', settings: rule, values: [before, broken] }] as const;
    expect(of({ scheme: missing('previous'), rows: alone })).toEqual([]);
  });
  test('a previous value without any peers cannot be compared', () => {
    const before = { ...gap, previous: 3 };
    for (const rule of ['relative', 'zscore'] as const) {
      const rows = [{ code: 'x', settings: { rule }, values: [before] }] as const;
      expect(of({ scheme: missing('previous'), units: ['a'], rows })).toEqual([
        'group-too-small peers-too-few indicators.csv:-',
      ]);
    }
  });
  test('what no unit has is told once, with who was to deliver it', () => {
    const assessor = '统计局';
    const empty = { code: 'x', settings, assessor };
    const given = {
      units: ['a', 'b', 'c'],
      rows: [empty, { code: 'y', settings, values: [1, 2] }],
    };
    const problems = problemsOf(given);
    expect(placesOf(problems)).toEqual([
      'missing-value column-missing indicators.csv:-',
      'missing-value row-missing values.csv:-',
    ]);
    expect(problems.map(({ params }) => params)).toMatchObject([
      { indicator: 'X', assessor },
      { indicator: 'Y', unit: 'C' },
    ]);
  });
  test('a blank that is there is told at its cell, in a column of blanks too', () => {
    expect(of({ rows: [{ code: 'x', settings, values: [gap, gap] }] })).toEqual([
      'missing-value value-missing values.csv:B2',
      'missing-value value-missing values.csv:B3',
    ]);
  });
  test('a unit left with nothing', () => {
    const values = [1, { reason: 'not-applicable' }] as const;
    expect(of({ rows: [{ code: 'x', settings, values }] })).toEqual([
      'missing-value unit-without-scores units.csv:-',
    ]);
  });
});

describe('reallocation', () => {
  const rows = (x: unknown, y: unknown, z: unknown): Small['rows'] => [
    { code: 'x', category: 'p1', weight: 3, settings, values: [x as number] },
    { code: 'y', category: 'p1', weight: 1, settings, values: [y as number] },
    { code: 'z', category: 'p2', weight: 1, settings, values: [z as number] },
    { code: 'w', category: 'q', weight: 1, settings, values: [50] },
  ];
  const scheme = {
    categories: [
      {
        id: 'p',
        name: 'P',
        weight: 60,
        categories: [
          { id: 'p1', name: 'P1', weight: 3 },
          { id: 'p2', name: 'P2', weight: 1 },
        ],
      },
      { id: 'q', name: 'Q', weight: 40 },
    ],
    missing: { 'not-released': 'reallocate' },
  };
  const weights = (...cells: [unknown, unknown, unknown]) => {
    const scores = scoresOf({ scheme, units: ['a'], rows: rows(...cells) });
    return ofUnit(scores, 'a').indicators.map(({ effectiveWeight }) => effectiveWeight);
  };
  test('nothing missing: weights level by level', () => {
    expect(weights(1, 1, 1)).toEqual([33.75, 11.25, 15, 40]);
  });
  test('a missing indicator gives its weight to its siblings', () => {
    expect(weights(gap, 1, 1)).toEqual([0, 45, 15, 40]);
  });
  test('an empty category gives its weight to its own siblings', () => {
    expect(weights(gap, gap, 1)).toEqual([0, 0, 60, 40]);
  });
  test('and so on upwards', () => {
    expect(weights(gap, gap, gap)).toEqual([0, 0, 0, 100]);
  });
});

describe('drafts', () => {
  test('leave out what is not reported or not released, whatever the scheme says', () => {
    const scheme = {
      missing: { 'not-reported': 'zero', 'not-released': 'full', 'not-comparable': 'full' },
    };
    const values = [80, undefined, gap, { reason: 'not-comparable' }] as const;
    expect(scoreColumn(settings, values, { scheme, draft: true })).toEqual([
      80,
      'not-reported',
      'not-released',
      100,
    ]);
  });
  test('a unit that has delivered nothing has a null total and stands last', () => {
    const given = {
      units: ['a', { code: 'b', ranked: false }, 'c'],
      rows: [{ code: 'x', settings, values: [undefined, 80, 70] }],
    };
    const scores = scoresOf(given, { draft: true });
    expect(
      scores.units.map(({ unit, total, totalExact, rank }) => [unit.code, total, totalExact, rank]),
    ).toEqual([
      ['c', 70, 70, 1],
      ['b', 80, 80, null],
      ['a', null, null, null],
    ]);
  });
});
