import { describe, expect, test } from 'vitest';
import type { Grade } from '../../../src/model/scheme.ts';
import { type Candidate, grade } from '../../../src/score/total/grade.ts';
import { fixedScores, ofUnit } from '../build.ts';

const GRADES: Grade[] = [
  { name: 'A', min: 90, quota: 0.3 },
  { name: 'B', min: 80 },
  { name: 'C', min: 60 },
  { name: 'D' },
];

/** Ranked candidates from totals, best first; equal totals are tied. */
function candidates(...totals: number[]): Candidate[] {
  return totals.map((total) => ({
    total,
    groupRank: 1 + totals.filter((other) => other > total).length,
    ranked: true,
  }));
}

describe('grade', () => {
  const letters = (group: Candidate[], grades = GRADES, ties: 'in' | 'out' = 'out') =>
    grade(group, grades, ties)
      .map((place) => grades[place]?.name ?? '-')
      .join('');

  test('line and quota: 0.3 of ten is three, though four reach the line', () => {
    expect(letters(candidates(99, 98, 97, 96, 85, 80, 79, 60, 59, 10))).toBe('AAABBBCCDD');
  });
  test('quota · size is freed of binary noise: 0.58 · 50 is 29, not 28.999999999999996', () => {
    const totals = Array.from({ length: 50 }, (_, at) => 99 - at);
    const grades = [{ name: 'A', quota: 0.58 }, { name: 'B' }];
    expect(letters(candidates(...totals), grades)).toBe('A'.repeat(29) + 'B'.repeat(21));
  });
  test('the quota is no right: who misses the line does not get the grade', () => {
    expect(letters(candidates(99, 89, 88, 70, 65, 64, 63, 62, 61, 60))).toBe('ABBCCCCCCC');
  });
  test('those tied across the quota’s line are all out, and end the grade', () => {
    expect(letters(candidates(99, 98, 97, 97, 85, 80, 79, 60, 59, 10))).toBe('AABBBBCCDD');
  });
  test('or all in', () => {
    expect(letters(candidates(99, 98, 97, 97, 95, 80, 79, 60, 59, 10), GRADES, 'in')).toBe(
      'AAAABBCCDD',
    );
  });
  test('a tie that just fits is in', () => {
    expect(letters(candidates(99, 98, 98, 97, 85, 80, 79, 60, 59, 10))).toBe('AAABBBCCDD');
  });
  test('quotas are each grade’s own', () => {
    const grades = [{ name: 'A', quota: 0.25 }, { name: 'B', quota: 0.5 }, { name: 'C' }];
    expect(letters(candidates(9, 8, 7, 6), grades)).toBe('ABBC');
  });
  test('void units count for the size, but only the last grade takes them', () => {
    const void4 = Array.from({ length: 4 }, () => ({ total: null, groupRank: null, ranked: true }));
    // 0.3 · 7 = 2.1, without the void ones it would be 0.9
    expect(letters([...candidates(99, 98, 97), ...void4])).toBe('AABDDDD');
  });
  test('unranked units get grades without a quota only', () => {
    const extra = { total: 99, groupRank: null, ranked: false };
    // 0.3 · 3 = 0.9: the unranked one does not count for the size either
    expect(letters([extra, ...candidates(98, 97, 61)])).toBe('BBBC');
    expect(letters([extra, ...candidates(98, 97, 96, 61)])).toBe('BABBC');
  });
});

describe('grades of units', () => {
  test('are given on the rounded total', () => {
    const scores = fixedScores(
      { grades: [{ name: 'A', min: 90 }, { name: 'B' }] },
      ['a', 'b'],
      [89.995, 89.994],
    );
    expect(scores.units.map((unit) => unit.grade)).toEqual(['A', 'B']);
  });
  test('are null without grades in the scheme', () => {
    expect(fixedScores({}, ['a'], [50]).units[0]?.grade).toBeNull();
  });
  test('use the group rank after tie-breaks, group by group', () => {
    const scheme = {
      groups: [
        { id: 'g', name: 'G' },
        { id: 'h', name: 'H' },
      ],
      grades: [{ name: 'A', quota: 0.5 }, { name: 'B' }],
    };
    const units = ['a', 'b', 'c', 'd'].map((code, at) => ({ code, group: at < 2 ? 'g' : 'h' }));
    const scores = fixedScores(scheme, units, [99, 98, 10, 5]);
    expect(['a', 'b', 'c', 'd'].map((code) => ofUnit(scores, code).grade)).toEqual([
      'A',
      'B',
      'A',
      'B',
    ]);
  });
});
