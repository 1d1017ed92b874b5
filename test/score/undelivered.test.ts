import { describe, expect, test } from 'vitest';
import { reworkWith } from '../../src/score/rescore.ts';
import { scoreAssessment, scoresOf } from '../../src/score/score-assessment.ts';
import { workingsOf } from '../../src/score/trace/workings.ts';
import { assessment } from './build.ts';

const AT = { place: { file: 'deductions.csv', sheet: null } };

/** Marks as given, and a clean record of 100 less deductions; b has a deduction, c nothing at all. */
const trial = (draft: boolean, marks: readonly (number | undefined)[]) =>
  scoreAssessment(
    assessment({
      scheme: {
        weights: 'relative',
        grades: [{ name: '优秀', quota: 0.5 }, { name: '不合格' }],
        ...(!draft && { missing: { 'not-reported': 'zero' } }),
      },
      units: ['a', 'b', 'c'],
      rows: [
        { code: 'marks', settings: { rule: 'direct', scale: 'hundred' }, values: marks },
        { code: 'clean', settings: { rule: 'deduction', scale: 'hundred' } },
      ],
      rest: { deductions: [{ unit: 'b', indicator: 'clean', points: 10, at: AT }] },
    }),
    { draft },
  ).scores;

const shown = (scores: ReturnType<typeof trial>) =>
  scores.units.map(({ unit, total, rank, grade }) => [unit.code, total, rank, grade]);

describe('in a draft', () => {
  test('a clean record alone is no result: no total, no rank, no grade, last in the list', () => {
    // a: (80 + 100) ÷ 2 = 90. b has a deduction of 10 alone, which is something: 90 of 100, so that
    // a and b are tied at the quota’s line (0.5 · 3 is one place) and both out of it.
    expect(shown(trial(true, [80, undefined, undefined]))).toEqual([
      ['a', 90, 1, '不合格'],
      ['b', 90, 1, '不合格'],
      ['c', null, null, null],
    ]);
  });

  test('it is the whole result where nothing else is awaited', () => {
    const { scores } = scoreAssessment(
      assessment({
        scheme: { weights: 'relative' },
        units: ['a', 'b'],
        rows: [{ code: 'clean', settings: { rule: 'deduction', scale: 'hundred' } }],
        rest: { deductions: [{ unit: 'b', indicator: 'clean', points: 10, at: AT }] },
      }),
      { draft: true },
    );
    expect(shown(scores).map(([code, total, rank]) => [code, total, rank])).toEqual([
      ['a', 100, 1],
      ['b', 90, 2],
    ]);
  });

  test('it counts as soon as something has been delivered', () => {
    const scores = trial(true, [80, undefined, undefined]);
    const change = { unit: 'c', indicator: 'marks', value: 60 };
    const anew = scoresOf(reworkWith(workingsOf(scores), [change]).workings);
    // (60 + 100) ÷ 2 = 80.
    expect(shown(anew)).toEqual(shown(trial(true, [80, undefined, 60])));
    expect(anew.units.find(({ unit }) => unit.code === 'c')?.total).toBe(80);
  });
});

test('otherwise it is full marks, whatever else is missing', () => {
  // Not reported is zero here: (0 + 100) ÷ 2.
  expect(shown(trial(false, [80, undefined, undefined])).at(-1)).toEqual(['b', 45, 3, '不合格']);
  expect(shown(trial(false, [80, undefined, undefined]))[1]).toEqual(['c', 50, 2, '不合格']);
});
