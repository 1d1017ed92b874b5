import { describe, expect, test } from 'vitest';
import type { RuleSettings } from '../../../src/model/settings.ts';
import { scoreAssessment } from '../../../src/score/score-assessment.ts';
import { assessment, exactScores, placesOf, type Small, scoresOf } from '../build.ts';

const owners = (...texts: string[]) => texts.map((text) => ({ text }));
const hundred = { bounds: 'fixed', base: 0, span: 100, satisfactory: 100, unallowable: 0 } as const;

/** Four cities; `me` has 80, 50 and 20 of 100 in three indicators with the weights 5, 3 and 2. */
const upper: Small = {
  scheme: { self: 'ME', full_score: undefined },
  units: ['me', 'b', 'c', 'd'],
  rows: [
    {
      code: 'gdp',
      weight: 5,
      settings: hundred,
      lead: owners('da'),
      support: owners('db'),
      values: [80, 90, 70, 60],
    },
    {
      code: 'jobs',
      weight: 3,
      settings: hundred,
      lead: owners('DB'),
      support: owners('da', '  D A '),
      values: [50, 50, 60, 40],
    },
    {
      code: 'air',
      weight: 2,
      direction: 'reverse',
      settings: { ...hundred, satisfactory: 0, unallowable: 100 },
      lead: owners('nobody'),
      values: [80, 10, 90, 95],
    },
  ],
};
delete (upper.scheme as { full_score?: unknown }).full_score;

function scoresBelow(
  settings: Partial<RuleSettings>,
  change: Partial<Small> = {},
): (number | string)[] {
  const above = scoresOf({ ...upper, ...change });
  const below = scoresOf(
    {
      scheme: { upper: '2024/upper' },
      units: [{ code: 'da', name: 'D A' }, 'db', 'dc'],
      rows: [
        { code: 'x', settings: { rule: 'linked', ...settings } },
        { code: 'y', settings: hundred, values: [1, 2, 3] },
      ],
    },
    { upper: above },
  );
  return exactScores(below, 'x');
}

test('Σ share·W·s ÷ Σ share·W over what a unit leads or supports, by code or name', () => {
  // da leads gdp and supports jobs: (50·80 + 0.5·30·50)/(50 + 15); db the other way round
  expect(scoresBelow({})).toEqual([
    expect.closeTo((50 * 80 + 15 * 50) / 65, 10),
    expect.closeTo((25 * 80 + 30 * 50) / 55, 10),
    'not-applicable',
  ]);
});

test('support-share', () => {
  expect(scoresBelow({ 'support-share': 0 })).toEqual([80, 50, 'not-applicable']);
});

describe('from: rank', () => {
  test('takes self’s place among the indicator’s comparison group on the line', () => {
    // gdp: 80 is second of four, 100 − 40/3; jobs: 50 is second (60 before it), tied with b
    const second = 100 - 40 / 3;
    expect(scoresBelow({ from: 'rank' })).toEqual([
      expect.closeTo(second, 10),
      expect.closeTo(second, 10),
      'not-applicable',
    ]);
    expect(scoresBelow({ from: 'rank', first: 90, last: 30, 'support-share': 0 })[0]).toBeCloseTo(
      70,
      10,
    );
  });
  test('by score where it is an interval or words', () => {
    const own = owners('da');
    const best: [number, number] = [40, 60];
    const interval = { ...hundred, best, unallowable: [0, 100] as [number, number] };
    // 55 lies inside and is first, although two figures are higher
    const rows = [
      { code: 'i', direction: 'interval', settings: interval, lead: own, values: [55, 70, 80, 10] },
    ] as const;
    expect(scoresBelow({ from: 'rank' }, { rows })[0]).toBe(100);
    const words = [
      {
        code: 't',
        settings: { rule: 'tiers' },
        lead: own,
        values: ['推进中', '完成', '完成', '未完成'],
      },
    ] as const;
    // two before it: third of four
    expect(scoresBelow({ from: 'rank' }, { rows: words })[0]).toBeCloseTo(100 - (40 * 2) / 3, 10);
  });
  test('by score in periods', () => {
    const year = (q1: number, q2: number) => ({
      value: q1,
      periods: new Map([
        ['q1', { value: q1 }],
        ['q2', { value: q2 }],
      ]),
    });
    const periods = [
      { name: 'q1', value: 1 },
      { name: 'q2', value: 1 },
    ];
    const values = [year(10, 20), year(20, 20), year(30, 30), year(40, 40)];
    const reverse = { ...hundred, satisfactory: 0, unallowable: 100, periods };
    const rows = [
      {
        code: 'p',
        direction: 'reverse',
        settings: reverse,
        lead: owners('da'),
        values,
      },
    ] as const;
    expect(scoresBelow({ from: 'rank' }, { rows })[0]).toBe(100);
  });
  test('within the group under compare: group', () => {
    const groups = {
      groups: [
        { id: 'g', name: 'G' },
        { id: 'h', name: 'H' },
      ],
    };
    const units = [
      { code: 'me', group: 'g' },
      { code: 'b', group: 'h' },
      { code: 'c', group: 'g' },
      { code: 'd', group: 'h' },
    ];
    const change = { scheme: { ...upper.scheme, ...groups }, units };
    expect(scoresBelow({ from: 'rank', 'support-share': 0 }, change)).toEqual([
      100,
      60,
      'not-applicable',
    ]);
  });
});

test('filled scores of self count by score, but not by place', () => {
  const [gdp, jobs, air] = upper.rows;
  if (!gdp || !jobs || !air) throw new Error('three rows');
  const rows = [{ ...gdp, values: [{ reason: 'not-released' }, 90, 70, 60] as const }, jobs, air];
  const change = { rows, scheme: { ...upper.scheme, missing: { 'not-released': 'full' } } };
  expect(scoresBelow({ 'support-share': 0 }, change)[0]).toBe(100);
  expect(scoresBelow({ from: 'rank', 'support-share': 0 }, change)[0]).toBe('not-applicable');
});

test('an upper assessment without self, with errors or not named at all is an error', () => {
  const rows = [{ code: 'x', settings: { rule: 'linked' } }] as const;
  const below = assessment({ scheme: { upper: '2024/upper' }, units: ['da'], rows });
  const above = scoresOf({ ...upper, scheme: {} });
  expect(placesOf(scoreAssessment(below, { draft: false, upper: above }).problems)).toEqual([
    'upper-assessment upper-without-self indicators.csv:-',
  ]);
  expect(placesOf(scoreAssessment(below, { draft: false }).problems)).toEqual([
    'upper-assessment upper-has-errors indicators.csv:-',
  ]);
  const alone = assessment({ units: ['da'], rows });
  expect(placesOf(scoreAssessment(alone, { draft: false }).problems)).toEqual([
    'upper-assessment linked-without-upper indicators.csv:-',
  ]);
});
