import { describe, expect, test } from 'vitest';
import { publicEdition } from '../../src/edition/public-edition.ts';
import { scoreAssessment } from '../../src/score/score-assessment.ts';
import { assessment, type Small } from '../score/build.ts';

/** What the check says of one assessment: hidden thing, what gives it away, how many units. */
function leaks(small: Small): string[] {
  const one = assessment(small);
  const { scores, problems } = scoreAssessment(one, { draft: false });
  expect(problems).toEqual([]);
  return publicEdition(new Map([[one.id, scores]])).problems.map(
    ({ code, text, params }) => `${code} ${text} ${params.hidden} ${params.units}`,
  );
}

const direct = { rule: 'direct', scale: 'hundred' } as const;
const row = (code: string, category: string, values: (number | undefined)[], open = true) => ({
  code,
  category,
  values,
  public: open,
  settings: direct,
});
const category = (id: string, weight: number) => ({ id, name: id.toUpperCase(), weight });

/** Three categories of one indicator each, two units. */
function three(publish: object, missing: (number | undefined)[] = [70, 60]): Small {
  return {
    scheme: {
      weights: 'relative',
      categories: [category('a', 50), category('b', 30), category('c', 20)],
      missing: { 'not-reported': 'reallocate' },
      publish,
    },
    units: ['u', 'v'],
    rows: [row('a1', 'a', [90, 80]), row('b1', 'b', missing), row('c1', 'c', [50, 40])],
  };
}

describe('what a reader could work out', () => {
  // Total of u: 0.5 · 90 + 0.3 · 70 + 0.2 · 50 = 76; b = (76 − 45 − 10) / 0.3 = 70.
  test('one hidden category of the total', () => {
    expect(leaks(three({ hide: ['b'] }))).toEqual(['hidden-recoverable recoverable-in-total B 2']);
  });

  // 76 − 45 = 31 = 0.3 · b + 0.2 · c: every b has its c.
  test('two hidden categories keep each other', () => {
    expect(leaks(three({ hide: ['b', 'c'] }))).toEqual([]);
  });

  // v has no b: its total is (0.5 · 80 + 0.2 · c) / 0.7.
  test('two, of which a unit has only one', () => {
    expect(leaks(three({ hide: ['b', 'c'] }, [70, undefined]))).toEqual([
      'hidden-recoverable recoverable-in-total C 1',
    ]);
  });

  test('nothing where nothing is hidden, or grades alone are shown', () => {
    expect(leaks(three({}))).toEqual([]);
    expect(leaks(three({ hide: ['b'], ranking: 'graded' }))).toEqual([]);
  });

  test('only of those whose totals are shown', () => {
    expect(leaks(three({ hide: ['b'], ranking: 1 }))).toEqual([
      'hidden-recoverable recoverable-in-total B 1',
    ]);
  });
});

describe('indicators that are not public', () => {
  const inOne = (open: boolean[], codes = ['x', 'y', 'z']): Small => ({
    scheme: { weights: 'relative', categories: [category('a', 60), category('b', 40)] },
    units: ['u'],
    rows: [
      ...codes.map((code, at) => row(code, 'a', [60 + 10 * at], open[at])),
      row('b1', 'b', [75]),
    ],
  });

  // Score of a: (60 + 70 + 80) / 3 = 70; x = 3 · 70 − 70 − 80.
  test('one of a category that is shown', () => {
    expect(leaks(inOne([false, true, true]))).toEqual([
      'hidden-recoverable recoverable-in-category X 1',
    ]);
  });

  test('two of it', () => {
    expect(leaks(inOne([false, false, true]))).toEqual([]);
  });

  test('the only one of it', () => {
    expect(leaks(inOne([false], ['x']))).toEqual([
      'hidden-recoverable recoverable-in-category X 1',
    ]);
  });

  test('without categories, one of the total', () => {
    const rows = ['x', 'y'].map((code, at) => ({
      code,
      values: [50 + at],
      public: at === 1,
      settings: direct,
    }));
    expect(leaks({ scheme: { weights: 'relative' }, units: ['u'], rows })).toEqual([
      'hidden-recoverable recoverable-in-total X 1',
    ]);
  });
});
