import { describe, expect, test } from 'vitest';
import { evaluateFormula, formulaLine } from '../../../src/score/formula/evaluate-formula.ts';
import type { Cell } from '../../../src/score/formula/formula.ts';
import { rounded12 } from '../../../src/score/formula/fraction.ts';
import { parseFormula } from '../../../src/score/formula/parse-formula.ts';
import { exactScores, placesOf, problemsOf, scoresOf } from '../build.ts';
import { evaluate } from '../evaluate.ts';

const VALUES: Record<string, number> = { a: 7, b: -2, 'a.target': 10, 'a.previous': 3.5, z: 0 };

const key = ({ code, field }: Cell): string => (field === 'value' ? code : `${code}.${field}`);

function worked(text: string): number | undefined {
  const formula = parseFormula(text);
  if (formula === undefined) throw new Error(`cannot read ${text}`);
  const exact = evaluateFormula(formula, (cell) => VALUES[key(cell)] ?? Number.NaN);
  return exact && rounded12(exact);
}

describe('a formula', () => {
  test.each([
    ['1 + 2 * 3', 7, 'products before sums'],
    ['2 - 3 - 4', -5, 'from left to right'],
    ['12 / 2 / 3', 2, 'quotients too'],
    ['min([a], [b], 50) - -1', -1, 'a sign before a term'],
    ['-[a] / (1 + [b]) + 5', 12, 'a sign before a cell'],
    ['max（[a] − [b]，0）÷ 2', 4.5, 'full-width signs'],
    ['100 × [a] / [a.target]', 70, 'targets'],
    ['([a] - [a.previous]) / [a.previous] * 100', 100, 'previous values'],
    ['[a.目标值] + ２', 12, 'Chinese names of fields, full-width digits'],
    ['2 / 3', 0.666666666667, 'rounded to 12 digits at the end'],
    ['1000000.3 - 1000000', 0.3, 'exact: no noise of binary differences'],
    ['0.1 + 0.2 - 0.3', 0, 'exact: nothing is left'],
    ['1.0000000000049', 1, 'half a unit of the 12th digit below rounds down'],
    ['1.000000000005', 1.00000000001, 'the half rounds up'],
    ['0 - 1.000000000005', -1.00000000001, 'away from zero'],
  ] as const)('%s is %d: %s', (text, expected, _reason) => {
    expect(worked(text)).toBe(expected);
  });
  test('dividing by 0 gives no number', () => {
    expect(worked('[a] / [z]')).toBeUndefined();
  });
  test.each(['', '[a', '[a] [b]', '1 +', 'sum([a])', '[a] ^ 2', 'min [a]', '[]', '2a'])(
    '%s is none',
    (text) => {
      expect(parseFormula(text)).toBeUndefined();
    },
  );
  test.each([
    '[a] - ([b] - 3)',
    '-([a] + 2) * -[b]',
    '[a] / ([b] / 2)',
    'min([a] - 1, max(2, [b]))',
  ])('%s keeps its value as a line with numbers put in', (text) => {
    const formula = parseFormula(text);
    const line =
      formula && formulaLine(formula, (cell) => `(0 + ${VALUES[key(cell)]})`.replace('+ -', '- '));
    expect(evaluate(line ?? '')).toBe(worked(text));
  });
});

const DERIVED = { bounds: 'fixed', satisfactory: 1, unallowable: 0, base: 0, span: 100 } as const;

describe('a computed figure', () => {
  const rows = (formula: string, x: readonly (number | undefined)[], settings: object = {}) => [
    { code: 'x', values: x, settings: DERIVED },
    { code: 'd', settings: { ...DERIVED, formula, ...settings } },
  ];
  test('is scored like a figure that was given', () => {
    const scores = scoresOf({ units: ['u', 'v'], rows: rows('[x] / 4', [1, 2]) });
    expect(exactScores(scores, 'd')).toEqual([25, 50]);
  });
  test('is missing where a cell is, whatever else the formula does', () => {
    const scores = scoresOf({
      scheme: { missing: { 'not-reported': 'reallocate', 'not-released': 'zero' } },
      units: ['u', 'v'],
      rows: [
        { code: 'x', values: [{ reason: 'not-released' }, 1], settings: DERIVED },
        { code: 'y', values: [undefined, 0], settings: DERIVED },
        { code: 'd', settings: { ...DERIVED, formula: '0 * [x] / [y]' }, units: ['u'] },
        { code: 'e', settings: { ...DERIVED, formula: '[y] + [x]' } },
        { code: 'ok', values: [1, 1], settings: DERIVED },
      ],
    });
    expect(exactScores(scores, 'd')[0]).toBe(0);
    expect(exactScores(scores, 'e')[0]).toBe('not-reported');
  });
  test.each([
    ['[x] / ([x] - 1)', 'formula-error formula-by-zero'],
    ['[nobody] + 1', 'unknown-indicator formula-unknown-code'],
    ['[d] + [x]', 'formula-error formula-circle'],
    ['[x] +', 'formula-error formula-unreadable'],
  ])('%s is the error %s', (formula, text) => {
    const problems = problemsOf({ units: ['u', 'v'], rows: rows(formula, [1, 2]) });
    expect(placesOf(problems)[0]).toContain(text);
  });
  test('a value given besides is an error', () => {
    const given = rows('[x]', [1, 2]).map((one) =>
      one.code === 'd' ? { ...one, values: [3, undefined] } : one,
    );
    expect(placesOf(problemsOf({ units: ['u', 'v'], rows: given }))).toEqual([
      'conflicting-value formula-and-value values.csv:C2',
    ]);
  });
});
