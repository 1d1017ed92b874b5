import { describe, expect, test } from 'vitest';
import { compareStandings, ranks } from '../../../src/score/total/rank.ts';
import { fixedScores, ofUnit, scoresOf } from '../build.ts';

const descending = (a: number, b: number) => b - a;

describe('ranks', () => {
  test('ties share a rank: 1, 1, 3 or 1, 1, 2', () => {
    expect(ranks([5, 7, 7], descending, 'standard').map(({ rank }) => rank)).toEqual([1, 1, 3]);
    expect(ranks([5, 7, 7], descending, 'dense').map(({ rank }) => rank)).toEqual([1, 1, 2]);
  });
  test('tied items keep the order in which they came', () => {
    const items = [
      { name: 'a', x: 1 },
      { name: 'b', x: 2 },
      { name: 'c', x: 2 },
    ];
    const order = ranks(items, (p, q) => q.x - p.x, 'standard').map(({ item }) => item.name);
    expect(order).toEqual(['b', 'c', 'a']);
  });
});

test('compareStandings takes tie-breaks in turn; a missing category comes last', () => {
  const none = Number.NEGATIVE_INFINITY;
  const at = (...tieBreaks: number[]) => ({ total: 80, tieBreaks });
  expect(compareStandings(at(90, 70), at(90, 80))).toBeGreaterThan(0);
  expect(compareStandings(at(none), at(0))).toBeGreaterThan(0);
  expect(compareStandings(at(none, 5), at(none, 4))).toBeLessThan(0);
  expect(compareStandings(at(90), at(90))).toBe(0);
});

describe('units', () => {
  test('are ranked on the rounded total: 83.466 and 83.474 are tied at 83.47', () => {
    const scores = fixedScores({}, ['a', 'b', 'c'], [83.4651, 83.4749, 83.464]);
    expect(scores.units.map(({ unit, rank, total }) => [unit.code, rank, total])).toEqual([
      ['a', 1, 83.47],
      ['b', 1, 83.47],
      ['c', 3, 83.46],
    ]);
  });
  test('have ranks within the group and over all', () => {
    const scheme = {
      groups: [
        { id: 'g', name: 'G' },
        { id: 'h', name: 'H' },
      ],
    };
    const units = ['a', 'b', 'c'].map((code, at) => ({ code, group: at === 1 ? 'h' : 'g' }));
    const scores = fixedScores(scheme, units, [70, 90, 80]);
    expect(scores.units.map(({ unit, rank, groupRank }) => [unit.code, rank, groupRank])).toEqual([
      ['b', 1, 1],
      ['c', 2, 1],
      ['a', 3, 2],
    ]);
  });
  test('that are unranked or void stand behind, in the order of the unit table', () => {
    const scheme = { vetoes: [{ id: 'v', name: 'V', effect: 'void-total' }] };
    const units = [{ code: 'a', ranked: false }, 'b', 'c', { code: 'd', ranked: false }];
    const vetoes = [{ unit: 'b', item: 'v', at: { place: { file: 'v', sheet: null } } }];
    const scores = fixedScores(scheme, units, [70, 99, 80, 90], { vetoes });
    expect(scores.units.map(({ unit, rank, total }) => [unit.code, rank, total])).toEqual([
      ['c', 1, 80],
      ['a', null, 70],
      ['b', null, null],
      ['d', null, 90],
    ]);
    expect(ofUnit(scores, 'b').totalExact).toBe(99);
  });
  test('tied are told apart by a category, after which a tie stays', () => {
    const settings = {
      bounds: 'fixed',
      base: 0,
      span: 100,
      satisfactory: 100,
      unallowable: 0,
    } as const;
    const scores = scoresOf({
      scheme: {
        categories: [
          { id: 'p', name: 'P', weight: 1 },
          { id: 'q', name: 'Q', weight: 1 },
        ],
        ranks: { 'tie-break': ['p'] },
      },
      units: ['a', 'b', 'c'],
      rows: [
        { code: 'x', category: 'p', settings, values: [60, 80.001, 80.004] },
        { code: 'y', category: 'q', settings, values: [80, 59.999, 59.996] },
      ],
    });
    expect(scores.units.map(({ unit, rank }) => [unit.code, rank])).toEqual([
      ['b', 1],
      ['c', 1],
      ['a', 3],
    ]);
  });
});
