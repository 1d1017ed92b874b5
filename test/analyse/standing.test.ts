import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analyse/analyse.ts';
import { ownedBy, ownerFinder, withoutOwner } from '../../src/analyse/cascade.ts';
import { countPlaces } from '../../src/analyse/counts.ts';
import type { Standing } from '../../src/model/findings.ts';
import type { Scores } from '../../src/model/scores.ts';
import { scoreAssessment } from '../../src/score/score-assessment.ts';
import { AT, type Build, makeAssessment, makeIndicator, makeUnit } from './build.ts';

const units = ['us', 'rival', 'other', 'last'].map((code) => makeUnit(code));
const fixed = { bounds: 'fixed', satisfactory: 10, unallowable: 0 } as const;
const led = makeIndicator('x', fixed, { weight: 60, lead: [{ text: '发改局' }] });
const supported = makeIndicator(
  'y',
  { bounds: 'fixed', satisfactory: 0, unallowable: 10 },
  {
    weight: 40,
    direction: 'reverse',
    lead: [{ text: '外单位' }],
    support: [{ text: ' 发 改 局' }, { text: '财政局' }],
  },
);

function scored(...builds: Build[]): Map<string, Scores> {
  return new Map(
    builds.map((build) => {
      const { scores } = scoreAssessment(makeAssessment(build), { draft: false });
      return [scores.assessment.id, scores];
    }),
  );
}

const counties = (year: number, values: Build['values']): Build => ({
  id: `${year}/counties`,
  scheme: { year, self: 'us', rivals: ['rival', 'other'] },
  units,
  indicators: [led, supported],
  values: values ?? {},
});
const departments: Build = {
  id: '2024/departments',
  scheme: { upper: '2024/counties' },
  units: [
    makeUnit('dev', { name: '发展和改革局', aliases: ['发改局'] }),
    makeUnit('fin', { name: '财政局' }),
  ],
  indicators: [makeIndicator('own', fixed)],
  values: { own: [5, 6] },
};
const all = scored(
  counties(2024, { x: [7, 8, 7, 1], y: [3, 5, 3, 9] }),
  counties(2023, { x: [2, 8, 7, 3], y: [1, 2, 3, 4] }),
  departments,
);

describe('the standing of the publisher', () => {
  const { standing, standingIn, counts } = analyse(all, '2024/counties');

  it('tells place, change, rivals and what is missing to the next', () => {
    expect(standingIn).toBe('2024/counties');
    expect(standing[0]).toEqual({
      code: 'x',
      rank: 2,
      of: 4,
      tied: true,
      rankChange: 2,
      rivals: { rival: 'behind', other: 'level' },
      best: ['rival'],
      // 7 of 10 scores 88: 12 · 60 %.
      lost: 7.2,
      toNext: 1,
    });
    // Reverse: 3 is best and shared; last year we were first with 1, as now.
    expect(standing[1]).toMatchObject({
      rank: 1,
      rankChange: 0,
      rivals: { rival: 'ahead', other: 'level' },
      best: ['us', 'other'],
    });
    expect(standing[1]).not.toHaveProperty('toNext');
  });

  it('counts places and rivals', () => {
    expect(counts.places).toEqual([
      { from: 1, to: 3, count: 2 },
      { from: 4, to: 4, count: 0 },
    ]);
    expect(counts.rivals).toEqual([
      { rival: 'rival', ahead: 1, level: 0, behind: 1 },
      { rival: 'other', ahead: 0, level: 2, behind: 0 },
    ]);
  });
});

describe('a change of place', () => {
  const groups = [
    { id: 'plain', name: '平原' },
    { id: 'hills', name: '山区' },
  ];
  const build = (year: number, own: string, compare: 'group' | 'all'): Build => ({
    id: `${year}/counties`,
    scheme: { year, self: 'us', groups },
    units: ['us', 'rival', 'other'].map((code, i) =>
      makeUnit(code, { group: i === 0 ? own : i === 1 ? 'plain' : 'hills' }),
    ),
    indicators: [
      makeIndicator('x', fixed),
      makeIndicator('y', { ...fixed, compare: 'all' }),
      makeIndicator('z', { ...fixed, compare }),
    ],
    values: { x: [5, 6, 4], y: [5, 6, 4], z: [5, 6, 4] },
  });
  const changesOf = (before: Build, now: Build) =>
    analyse(scored(before, now), '2024/counties').standing.map(({ rank, rankChange }) => [
      rank,
      rankChange,
    ]);

  it('is told in a group only where we are still in it, and among the same units', () => {
    // From the second of two in the plain to the first of two in the hills; of all three second.
    const [before, now] = [build(2023, 'plain', 'group'), build(2024, 'hills', 'group')];
    expect(changesOf(before, now)).toEqual([
      [1, undefined],
      [2, 0],
      [1, undefined],
    ]);
    // Second in the plain, then second of all.
    expect(changesOf(before, build(2024, 'plain', 'all'))).toEqual([
      [2, 0],
      [2, 0],
      [2, undefined],
    ]);
  });
});

describe('countPlaces', () => {
  it('has the classes 1–3, 4–5 and the rest', () => {
    const at = (rank: number): Standing => ({
      code: 'x',
      rank,
      of: 8,
      tied: false,
      rivals: {},
      best: [],
    });
    expect(countPlaces([1, 3, 4, 5, 6, 8, 8].map(at))).toEqual([
      { from: 1, to: 3, count: 2 },
      { from: 4, to: 5, count: 2 },
      { from: 6, to: 8, count: 3 },
    ]);
  });
});

describe('the cascade', () => {
  const found = analyse(all, '2024/departments');

  it('shows a department the upper indicators that it leads or supports', () => {
    expect(found.standingIn).toBe('2024/counties');
    expect(found.unit('dev').owned).toEqual([
      {
        assessment: '2024/counties',
        code: 'x',
        role: 'lead',
        rank: 2,
        of: 4,
        tied: true,
        rankChange: 2,
        lost: 7.2,
        toNext: 1,
      },
      // 3 on the way from 10 to 0 scores 88: 12 · 40 %.
      {
        assessment: '2024/counties',
        code: 'y',
        role: 'support',
        rank: 1,
        of: 4,
        tied: true,
        rankChange: 0,
        lost: 4.8,
      },
    ]);
    expect(found.unit('fin').owned.map(({ code, role }) => [code, role])).toEqual([
      ['y', 'support'],
    ]);
  });

  it('tells what a score that fills a gap loses, which has no place', () => {
    const upper = counties(2024, { x: [7, 8, 7, 1], y: [null, 5, 3, 9] });
    const scheme = { ...upper.scheme, missing: { 'not-reported': 'zero' } };
    const filled = scored({ ...upper, scheme }, departments);
    // A zero loses all of the 40.
    expect(analyse(filled, '2024/departments').unit('fin').owned).toEqual([
      { assessment: '2024/counties', code: 'y', role: 'support', lost: 40 },
    ]);
  });

  it('reports an indicator that nobody below leads', () => {
    expect(analyse(all, '2024/counties').withoutOwner).toEqual(['y']);
    expect(withoutOwner([led, supported], [])).toEqual([]);
    expect(withoutOwner([makeIndicator('z')], [])).toEqual(['z']);
  });

  it('finds an owner by alias, spaces and width aside', () => {
    const find = ownerFinder([makeUnit('b', { name: '高新区（筹）', short: '高新' })]);
    expect(find({ text: '高新区(筹)' })?.code).toBe('b');
    expect(find({ text: '高 新' })?.code).toBe('b');
    expect(find({ text: '高新区' })).toBeUndefined();
  });
});

describe('the reconciliation', () => {
  it('puts published scores and ranks beside ours', () => {
    const [id, scores] =
      [
        ...scored({
          ...counties(2024, { x: [7, 8, 7, 1], y: [3, 5, 3, 9] }),
          more: {
            official: [
              { unit: 'us', indicator: 'x', score: 88.1, rank: 2, at: AT },
              { unit: 'rival', score: 87.2, rank: 3, at: AT },
            ],
          },
        }),
      ][0] ?? [];
    if (!id || !scores) throw new Error('one assessment');
    expect(analyse(new Map([[id, scores]]), id).official).toEqual([
      { unit: 'us', code: 'x', field: 'score', ours: 88, theirs: 88.1 },
      { unit: 'us', code: 'x', field: 'rank', ours: 2, theirs: 2 },
      // 92 · 60 % + 80 · 40 % = 87.2; us and other have 88.
      { unit: 'rival', field: 'score', ours: 87.2, theirs: 87.2 },
      { unit: 'rival', field: 'rank', ours: 3, theirs: 3 },
    ]);
  });

  /** In x, category one: 8, then 7 twice, then 1. In y, where less is better: 3 twice, then 5, then 9. */
  const published = (units: Build['units']) => {
    const categories = [
      { id: 'one', name: 'one', weight: 60 },
      { id: 'two', name: 'two', weight: 40 },
    ];
    const built = counties(2024, { x: [7, 8, 7, 1], y: [3, 5, 3, 9] });
    const place = (unit: string, category: string, rank: number) => ({
      unit,
      category,
      rank,
      at: AT,
    });
    const all = scored({
      ...built,
      units,
      scheme: { ...built.scheme, categories },
      indicators: [
        { ...led, category: 'one' },
        { ...supported, category: 'two' },
      ],
      more: {
        official: [place('other', 'one', 2), place('rival', 'two', 2), place('last', 'two', 4)],
      },
    });
    return analyse(all, '2024/counties').official;
  };

  it('puts the place of a category beside the published one', () => {
    expect(published(units)).toEqual([
      { unit: 'other', code: 'one', field: 'rank', ours: 2, theirs: 2 },
      { unit: 'rival', code: 'two', field: 'rank', ours: 3, theirs: 2 },
      { unit: 'last', code: 'two', field: 'rank', ours: 4, theirs: 4 },
    ]);
  });

  it('gives no place in a category to a unit that is not ranked', () => {
    expect(
      published(units.map((one) => (one.code === 'rival' ? { ...one, ranked: false } : one))),
    ).toEqual([
      { unit: 'other', code: 'one', field: 'rank', ours: 1, theirs: 2 },
      { unit: 'rival', code: 'two', field: 'rank', ours: null, theirs: 2 },
      { unit: 'last', code: 'two', field: 'rank', ours: 3, theirs: 4 },
    ]);
  });
});

describe('an owner of an indicator', () => {
  it('has it once, as its lead, where the table names it under lead and support', () => {
    const twice = makeIndicator('z', fixed, {
      lead: [{ text: '发改局' }],
      support: [{ text: '发展和改革局' }, { text: '发改局' }],
    });
    const upper = scored({ units, indicators: [twice], values: { z: [1, 2, 3, 4] } });
    const scores = upper.get('2024/main') as Scores;
    const owned = ownedBy(departments.units, scores, []).get('dev') ?? [];
    expect(owned.map(({ code, role }) => [code, role])).toEqual([['z', 'lead']]);
  });
});
