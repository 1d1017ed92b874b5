import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { publicEdition } from '../../../src/edition/public-edition.ts';
import { readDataset } from '../../../src/ingest/read-dataset.ts';
import type { Scores, UnitScore } from '../../../src/model/scores.ts';
import type { Trace } from '../../../src/model/trace.ts';
import { scoreAll } from '../../../src/report.ts';
import { lineOfIndicator, traceIndicator, traceTotal } from '../../../src/score/trace/trace.ts';
import { fixedScores, ofUnit, scoreOf, scoresOf } from '../build.ts';
import { caseNames, readCase, scoreCase } from '../cases.ts';
import { close } from '../close.ts';
import { evaluate } from '../evaluate.ts';

test('the evaluator knows precedence, powers and functions', () => {
  expect(evaluate('1 + 2 * 3^2 / 2 - (-4)')).toBe(14);
  expect(evaluate('max(0, min(2, 5)) + ln(exp(1))')).toBe(3);
  expect(evaluate('2^3^2')).toBe(512);
  expect(() => evaluate('1 + x')).toThrow();
  expect(() => evaluate('(1 + 2')).toThrow();
});

/** What is wrong with the lines of a trace whose number is known. */
function wrongLines(trace: Trace, number: number | null | undefined, what: string): string[] {
  const wrong: string[] = [];
  if (number === null || number === undefined) {
    return trace.expression === undefined ? [] : [`${what} has a line`];
  }
  const value = evaluate(trace.expression ?? '');
  if (!close(value, number)) wrong.push(`${what}: ${trace.expression} is ${value}, not ${number}`);
  for (const step of trace.steps) {
    const counted = ['formula', 'points', 'mean', 'derived'].includes(step.step);
    if (!counted || !('expression' in step) || /[<>=]/.test(step.expression)) continue;
    const result = evaluate(step.expression);
    if (!close(result, step.result)) wrong.push(`${what}, ${step.step}: ${step.expression}`);
  }
  return wrong;
}

/** A total with its adjustments, at most `max-total`. */
function beforeRounding({ assessment }: Scores, { totalExact, adjustment }: UnitScore) {
  const limit = assessment.scheme.adjustments['max-total'] ?? Number.POSITIVE_INFINITY;
  return totalExact === null ? null : Math.min(totalExact + adjustment, limit);
}

function wrongOf(scores: Scores, unit: UnitScore): string[] {
  const total = wrongLines(
    traceTotal(scores, unit),
    beforeRounding(scores, unit),
    `${unit.unit.code} total`,
  );
  return [
    ...total,
    ...unit.indicators.flatMap((score) => {
      const number = score.kind === 'missing' ? undefined : score.scoreExact;
      const what = `${unit.unit.code} ${score.indicator.code} ${score.indicator.settings.rule}`;
      return wrongLines(traceIndicator(scores, unit, score), number, what);
    }),
  ];
}

describe('every line of the random schemes gives its number', () => {
  test.each(caseNames('random'))('%s', async (name) => {
    const { draft } = JSON.parse(readCase(`random/${name}/expected.json`)) as { draft: boolean };
    const scored = await scoreCase(`random/${name}/data`, draft);
    const wrong = [...scored.values()].flatMap((scores) =>
      scores.units.flatMap((unit) => wrongOf(scores, unit)),
    );
    expect(wrong).toEqual([]);
  });
});

test('every line of the example gives its number, and the points add up to the totals', async () => {
  const example = join(import.meta.dirname, '../../../data');
  const { scored, problems } = scoreAll(await readDataset(example, {}), false);
  expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
  const all = [...scored.values()];
  expect(all.length).toBeGreaterThan(3);
  const wrong = all.flatMap((scores) => scores.units.flatMap((unit) => wrongOf(scores, unit)));
  expect(wrong).toEqual([]);
  for (const { units } of all) {
    for (const { indicators, totalExact } of units) {
      const sum = indicators.reduce((total, { points = Number.NaN }) => total + points, 0);
      if (!Number.isNaN(sum)) expect(close(sum, totalExact)).toBe(true);
    }
  }
});

test('the line alone is that of the trace, and not there where the trace may not tell it', async () => {
  const example = join(import.meta.dirname, '../../../data');
  const { scored } = scoreAll(await readDataset(example, {}), false);
  const cut = publicEdition(scored).scored;
  for (const scores of [...scored.values(), ...cut.values()]) {
    for (const unit of scores.units) {
      for (const one of unit.indicators)
        expect(lineOfIndicator(scores, unit, one)).toBe(
          traceIndicator(scores, unit, one).expression,
        );
    }
  }
});

describe('the line of a score', () => {
  const fixed = { bounds: 'fixed', satisfactory: 12, unallowable: 6 } as const;
  const line = (settings: object, value: number, more: object = {}) => {
    const scores = scoresOf({
      units: ['a'],
      rows: [{ code: 'x', settings, values: [value], ...more }],
    });
    return lineOfIndicator(scores, ofUnit(scores, 'a'), scoreOf(scores, 'a', 'x'));
  };
  test.each([
    [fixed, 9.6, '60 + 40 * ((9.6 - 6) / (12 - 6))'],
    [{ ...fixed, top: true }, 15, '60 + 40 * min((15 - 6) / (12 - 6), 1)'],
    [{ ...fixed, curve: 'power', exponent: 2 }, 3, '60 - 40 * (0 - ((3 - 6) / (12 - 6)))^2'],
    [{ ...fixed, floor: 50 }, 3, 'max(60 + 40 * ((3 - 6) / (12 - 6)), 50)'],
    [fixed, -1.5e-7, '60 + 40 * (((-0.00000015) - 6) / (12 - 6))'],
  ] as const)('%j of %d', (settings, value, expected) => {
    expect(line(settings, value)).toBe(expected);
  });
});

test('the steps of a total end in adjustments, the limit and rounding', () => {
  const at = { place: { file: 'adjustments.csv', sheet: null } };
  const scheme = {
    'full-score': 120,
    adjustments: { bonus: { cap: 5 }, total: { cap: 4 }, 'max-total': 110 },
  };
  const scores = fixedScores(scheme, [{ code: 'a', difficulty: 1.1 }], [81], {
    adjustments: [{ unit: 'a', kind: 'bonus', points: 9, at }],
  });
  const trace = traceTotal(scores, ofUnit(scores, 'a'));
  expect(trace.expression).toBe('min((1.1 * 81) * 120 / 100 + min(min(9, 5), 4), 110)');
  expect(trace.steps.slice(1)).toEqual([
    { step: 'difficulty', on: '', factor: 1.1, result: expect.closeTo(89.1, 10) },
    { step: 'scale', full: 120, result: expect.closeTo(106.92, 10) },
    { step: 'adjustment', kind: 'bonus', sign: 1, sum: 9, capped: 5 },
    { step: 'adjustment-total', before: 5, net: 4, cap: 4, result: expect.closeTo(110.92, 10) },
    { step: 'max-total', limit: 110, result: 110 },
    { step: 'rounding', from: 110, decimals: 2, result: 110 },
  ]);
});

test('a score without value says why and has no line', () => {
  const scores = scoresOf({
    units: ['a', 'b'],
    rows: [
      {
        code: 'x',
        units: ['b'],
        values: [1, 2],
        settings: { bounds: 'fixed', satisfactory: 2, unallowable: 1 },
      },
      { code: 'y', values: [1, 2], settings: { bounds: 'fixed', satisfactory: 2, unallowable: 1 } },
    ],
  });
  const trace = traceIndicator(scores, ofUnit(scores, 'a'), scoreOf(scores, 'a', 'x'));
  expect(trace).not.toHaveProperty('expression');
  expect(lineOfIndicator(scores, ofUnit(scores, 'a'), scoreOf(scores, 'a', 'x'))).toBeUndefined();
  expect(trace.steps[1]).toMatchObject({ step: 'missing', reason: 'not-applicable' });
});
