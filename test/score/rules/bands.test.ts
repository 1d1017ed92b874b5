import { describe, expect, test } from 'vitest';
import { cellAddress } from '../../../src/model/address.ts';
import { bandOf } from '../../../src/score/rules/bands.ts';
import { traceIndicator } from '../../../src/score/trace/trace.ts';
import { placesOf, problemsOf, scoreColumn, scoreOf, scoresOf } from '../build.ts';

const at = { place: { file: 'bands.csv', sheet: null }, row: 2, column: 3 };
const standardsAt = [3, 4, 5, 6, 7].map((column) => ({ ...at, column }));
const standards = (...levels: [number, number, number, number, number]) => ({
  bands: [{ indicator: 'x', standards: levels, standardsAt, at }],
});
const example = standards(9.8, 6.4, 3.6, 1.4, -1.2);
const rule = { rule: 'bands' } as const;

test('the method’s check: w = 13, x = 7.5 gives efficacy 0.32353 and 11.24 marks', () => {
  const scores = scoresOf({
    units: ['a'],
    rows: [{ code: 'x', weight: 13, settings: rule, values: [7.5] }],
    rest: example,
  });
  const score = scoreOf(scores, 'a', 'x');
  expect(score).toMatchObject({ coefficient: expect.closeTo(0.32353, 5) });
  expect((13 * Number(score.kind === 'scored' && score.scoreExact)) / 100).toBeCloseTo(11.24, 2);
});

test('the method’s check: w = 12, x = 6.0 gives 9.257 marks', () => {
  const [score] = scoreColumn(rule, [6], { rest: example });
  expect((12 * Number(score)) / 100).toBeCloseTo(9.257, 3);
});

describe('edges', () => {
  test.each([
    [9.8, 100, 'exactly excellent'],
    [50, 100, 'above excellent'],
    [6.4, 80, 'exactly good is good with efficacy 0'],
    [5, 70, 'halfway between average and good'],
    [-1.2, 20, 'exactly poor'],
    [-1.3, 0, 'below poor'],
  ])('%d scores %d: %s', (x, expected) => {
    expect(scoreColumn(rule, [x], { rest: example })[0]).toBeCloseTo(expected, 10);
  });
  test('below: extrapolate follows the lowest two standards down to the floor', () => {
    const below = { ...rule, below: 'extrapolate' } as const;
    // (−2.5 + 1.2) / (1.4 + 1.2) = −0.5, so 20 − 0.5 · 20
    expect(scoreColumn(below, [-2.5], { rest: example })[0]).toBeCloseTo(10, 10);
    expect(scoreColumn(below, [-9], { rest: example })).toEqual([0]);
    expect(scoreColumn({ ...below, floor: 'none' }, [-5.1], { rest: example })[0]).toBeCloseTo(
      -10,
      10,
    );
  });
  test('standards of a reverse indicator ascend', () => {
    const rest = standards(1, 2, 3, 4, 5);
    expect(scoreColumn(rule, [0.5, 2.5, 5, 6], { direction: 'reverse', rest })).toEqual([
      100, 70, 20, 0,
    ]);
  });
  test('a row of the own group goes before one for all others', () => {
    const scores = scoresOf({
      scheme: {
        groups: [
          { id: 'g', name: 'G' },
          { id: 'h', name: 'H' },
        ],
      },
      units: [
        { code: 'a', group: 'g' },
        { code: 'b', group: 'h' },
      ],
      rows: [{ code: 'x', settings: rule, values: [5, 5] }],
      rest: {
        bands: [
          { indicator: 'x', standards: [5, 4, 3, 2, 1], standardsAt, at },
          { indicator: 'x', group: 'h', standards: [50, 40, 30, 20, 5], standardsAt, at },
        ],
      },
    });
    expect(scoreOf(scores, 'a', 'x')).toMatchObject({ scoreExact: 100 });
    expect(scoreOf(scores, 'b', 'x')).toMatchObject({ scoreExact: 20 });
  });
  test('own coefficients', () => {
    const coefficients = { ...rule, coefficients: [1.1, 0.9, 0.7, 0.5, 0.3] };
    const [excellent, middle] = scoreColumn(coefficients, [10, 5], { rest: example });
    expect(excellent).toBeCloseTo(110, 10);
    expect(middle).toBeCloseTo(80, 10);
  });
});

test.each([
  // 5 lies between average (3.6, in E2) and good (6.4, in D2).
  [5, ['3.6 E2', '6.4 D2']],
  [12, ['9.8 C2']],
  [-2, ['-1.2 G2']],
])('the working of %d names the cell of each standard', (x, cells) => {
  const scores = scoresOf({
    units: ['a'],
    rows: [{ code: 'x', settings: rule, values: [x] }],
    rest: example,
  });
  const [unit] = scores.units;
  const [score] = unit?.indicators ?? [];
  if (!unit || !score) throw new Error('no score');
  const named = traceIndicator(scores, unit, score).steps.flatMap((step) =>
    step.step === 'standard'
      ? [`${step.value} ${cellAddress(step.at.row ?? 0, step.at.column ?? 0)}`]
      : [],
  );
  expect(named).toEqual(cells);
});

test('bandOf finds the better-reached of the two standards that enclose a value', () => {
  expect(bandOf(5, [9.8, 6.4, 3.6, 1.4, -1.2], false)).toMatchObject({
    own: 2,
    upper: 1,
    efficacy: expect.closeTo(0.5, 12),
  });
});

test('an indicator without standards is told once', () => {
  const rows = [{ code: 'x', settings: rule, values: [1, 2] }];
  expect(placesOf(problemsOf({ units: ['a', 'b'], rows }))).toEqual([
    'missing-setting standards-missing indicators.csv:-',
  ]);
});
