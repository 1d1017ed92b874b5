import { describe, expect, test } from 'vitest';
import type { Figure } from '../../src/model/dataset.ts';
import { scoreAssessment } from '../../src/score/score-assessment.ts';
import {
  assessment,
  exactScores,
  problemsOf,
  type Small,
  scoreColumn,
  scoreOf,
  scoresOf,
} from './build.ts';

const periods = [
  { name: 'Q1', value: 25 },
  { name: 'Q2', value: 75 },
];
const settings = {
  bounds: 'fixed',
  base: 0,
  span: 100,
  satisfactory: 100,
  unallowable: 0,
  periods,
} as const;
const own = { ...settings, periods };
const figure = (q1: Figure | number | undefined, q2: Figure | number | undefined): Figure => {
  const of = (given: Figure | number | undefined): Figure | undefined =>
    typeof given === 'number' ? { value: given } : given;
  const known: [string, Figure | undefined][] = [
    ['Q1', of(q1)],
    ['Q2', of(q2)],
  ];
  return {
    periods: new Map(known.filter((entry): entry is [string, Figure] => entry[1] !== undefined)),
  };
};
const reallocate = { missing: { 'not-reported': 'reallocate', 'not-released': 'full' } };

describe('an indicator in periods', () => {
  test('is scored in each and then weighted', () => {
    expect(scoreColumn(own, [figure(40, 80)])).toEqual([70]);
  });
  test('has bounds of peers in each period', () => {
    const peers = { ...own, bounds: 'peers' } as const;
    expect(scoreColumn(peers, [figure(1, 9), figure(2, 5), figure(3, 1)])).toEqual([75, 50, 25]);
  });
  test('a missing period leaves its weight to the others', () => {
    expect(scoreColumn(own, [figure(40, undefined)], { scheme: reallocate })).toEqual([40]);
  });
  test('its kind is scored if any period is, else filled, else missing', () => {
    const gap = { reason: 'not-released' } as const;
    const scores = scoresOf({
      scheme: reallocate,
      units: ['a', 'b', 'c'],
      rows: [
        {
          code: 'x',
          settings: own,
          values: [figure(40, gap), figure(undefined, gap), figure(undefined, undefined)],
        },
        { code: 'y', settings: { ...settings, periods: [] }, values: [1, 1, 1] },
      ],
    });
    expect(exactScores(scores, 'x')).toEqual([85, 100, 'not-reported']);
    expect(['a', 'b', 'c'].map((code) => scoreOf(scores, code, 'x').kind)).toEqual([
      'scored',
      'filled',
      'missing',
    ]);
    expect(scoreOf(scores, 'a', 'x')).not.toHaveProperty('value');
    expect(scoreOf(scores, 'a', 'x')).not.toHaveProperty('bounds');
  });
  test('a target without period holds for each period that has none of its own', () => {
    const rule = { rule: 'completion', periods } as const;
    const year = figure(40, { value: 40, target: 80 });
    expect(scoreColumn(rule, [{ ...year, target: 50 }])[0]).toBe(0.25 * 80 + 0.75 * 50);
  });
  test('a period in error leaves no score, and is named', () => {
    const gap = { reason: 'not-comparable' } as const;
    const given: Small = {
      units: ['a'],
      rows: [{ code: 'x', settings: own, values: [figure(40, gap)] }],
    };
    expect(problemsOf(given).map(({ text, params }) => [text, params.period])).toEqual([
      ['row-missing', 'Q2'],
    ]);
    const { scores } = scoreAssessment(assessment(given), { draft: false });
    expect(scoreOf(scores, 'a', 'x').kind).toBe('missing');
  });
  test('a skipped period is a missing one', () => {
    const skip = { ...own, bounds: 'peers', 'equal-bounds': 'skip' } as const;
    expect(scoreColumn(skip, [figure(7, 1), figure(7, 3)])).toEqual([0, 100]);
  });
  test('rows of one code may differ in their periods', () => {
    const scores = scoresOf({
      units: ['a', 'b'],
      rows: [
        { code: 'x', units: ['a'], settings: own, values: [figure(40, 80), 55] },
        { code: 'x', units: ['b'], settings: { ...settings, periods: [] } },
      ],
    });
    expect(exactScores(scores, 'x')).toEqual([70, expect.closeTo(55, 10)]);
  });
});
