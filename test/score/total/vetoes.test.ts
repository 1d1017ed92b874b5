import { describe, expect, test } from 'vitest';
import { gradeAfterVetoes, vetoEffects } from '../../../src/score/total/vetoes.ts';
import { fixedScores, ofUnit, placesOf, problemsOf, scoreOf, scoresOf } from '../build.ts';

const at = { place: { file: 'vetoes.csv', sheet: null } };
const grades = [
  { name: 'A', min: 90 },
  { name: 'B', min: 80 },
  { name: 'C', min: 60 },
  { name: 'D' },
];
const items = [
  { id: 'drop', name: '降档', effect: 'drop-grade', by: 1 },
  { id: 'cap', name: '限档', effect: 'cap-grade', grade: 'B' },
  { id: 'void', name: '不计', effect: 'void-total' },
  { id: 'zero', name: '计零', effect: 'zero-category', category: 'p' },
];

const gradeOf = (...vetoes: string[]) =>
  ofUnit(
    fixedScores({ grades, vetoes: items.slice(0, 3) }, ['a', 'b'], [95, 50], {
      vetoes: vetoes.map((item) => ({ unit: 'a', item, at })),
    }),
    'a',
  ).grade;

describe('effects on the grade', () => {
  test.each([
    [[], 'A', 'none'],
    [['drop'], 'B', 'down by one'],
    [['drop', 'drop'], 'C', 'two of one kind count twice'],
    [['drop', 'drop', 'drop', 'drop'], 'D', 'never below the last grade'],
    [['cap'], 'B', 'not above B'],
    [['cap', 'drop'], 'B', 'first down, then capped: dropped to B it is already there'],
    [['cap', 'drop', 'drop'], 'C', 'down to C, below the cap'],
    [['void'], 'D', 'a void total gets the last grade'],
    [['降档'], 'B', 'found by name'],
  ] as [string[], string, string][])('%j gives %s: %s', (vetoes, grade) => {
    expect(gradeOf(...vetoes)).toBe(grade);
  });
  test('gradeAfterVetoes', () => {
    const effects = { ...vetoEffects([]), drop: 2, caps: ['B'] };
    expect(gradeAfterVetoes(grades, 0, effects)).toBe(2);
    expect(gradeAfterVetoes(grades, 0, { ...effects, drop: 0 })).toBe(1);
  });
  test('a freed place is not given to others', () => {
    const scheme = {
      grades: [{ name: 'A', quota: 0.5 }, { name: 'B' }],
      vetoes: items.slice(0, 1),
    };
    const scores = fixedScores(scheme, ['a', 'b'], [95, 90], {
      vetoes: [{ unit: 'a', item: 'drop', at }],
    });
    expect(scores.units.map(({ grade }) => grade)).toEqual(['B', 'B']);
  });
});

describe('zero-category', () => {
  const settings = {
    bounds: 'fixed',
    base: 0,
    span: 100,
    satisfactory: 100,
    unallowable: 0,
  } as const;
  const given = {
    scheme: {
      categories: [
        { id: 'p', name: 'P', weight: 1 },
        { id: 'q', name: 'Q', weight: 1 },
      ],
      vetoes: items.slice(3),
    },
    units: ['a', 'b'],
    rows: [
      { code: 'x', category: 'p', settings, values: [80, 80] },
      { code: 'y', category: 'q', settings, values: [60, 60] },
    ],
    rest: { vetoes: [{ unit: 'a', item: 'zero', at }] },
  };
  test('acts on the category’s score, and its indicators give no points', () => {
    const scores = scoresOf(given);
    expect(ofUnit(scores, 'a')).toMatchObject({ total: 30, totalExact: 30 });
    expect(ofUnit(scores, 'a').categories[0]).toMatchObject({
      score: 0,
      scoreExact: 0,
      zeroed: true,
    });
    expect(scoreOf(scores, 'a', 'x')).toMatchObject({ scoreExact: 80, points: 0 });
    expect(ofUnit(scores, 'b').total).toBe(70);
  });
  test('has no effect on a category without a score', () => {
    const [x, y] = given.rows;
    if (!x || !y) throw new Error('two rows');
    const rows = [{ ...x, values: [{ reason: 'not-applicable' } as const, 80] }, y];
    const scores = scoresOf({ ...given, rows });
    expect(ofUnit(scores, 'a').total).toBe(60);
    expect(ofUnit(scores, 'a').categories[0]).not.toHaveProperty('score');
    expect(ofUnit(scores, 'a').categories[0]).toMatchObject({ zeroed: false });
  });
  test('under a geometric mean is an error', () => {
    const scheme = { ...given.scheme, aggregation: { total: 'geometric' } };
    expect(placesOf(problemsOf({ ...given, scheme }))).toEqual([
      'non-positive geometric-category units.csv:-',
    ]);
  });
});

test('vetoes are listed in the order of the scheme', () => {
  const scores = fixedScores({ grades, vetoes: items.slice(0, 3) }, ['a'], [95], {
    vetoes: ['cap', 'drop'].map((item) => ({ unit: 'a', item, reason: `R ${item}`, at })),
  });
  expect(scores.units[0]?.vetoes.map(({ item, reason }) => [item, reason])).toEqual([
    ['drop', 'R drop'],
    ['cap', 'R cap'],
  ]);
});
