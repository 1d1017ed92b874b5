import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RuleSettings } from '../../src/model/settings.ts';
import { scoreAssessment } from '../../src/score/score-assessment.ts';
import { assessment, exactScores, type Row, type Small, scoresOf } from './build.ts';

const figure = fc.integer({ min: 1, max: 100_000 }).map((cents) => cents / 100);
const direction = fc.constantFrom('positive' as const, 'reverse' as const);

/** Rules with figures, under which a better value may not score lower. */
const settings: fc.Arbitrary<Partial<RuleSettings>> = fc.constantFrom<Partial<RuleSettings>>(
  { 'equal-bounds': 'base' },
  { 'equal-bounds': 'base', bounds: 'peer-means', k: 2 },
  { 'equal-bounds': 'base', bounds: 'quantile', low: 0.2, high: 0.8 },
  { 'equal-bounds': 'base', curve: 'exponential' },
  { 'equal-bounds': 'base', curve: 'logarithmic' },
  { 'equal-bounds': 'base', curve: 'power', exponent: 2, top: false },
  { rule: 'completion', target: 300, cap: 120, 'zero-below': 50 },
  { rule: 'threshold', target: 300 },
  { rule: 'steps', target: 300, step: 7, 'per-step': 1, 'bonus-cap': 20, counting: 'whole' },
  { rule: 'rank-steps', 'per-place': 3 },
  { rule: 'rank-line' },
  { rule: 'relative' },
  { rule: 'zscore' },
);

const case_ = fc.record({
  settings,
  direction,
  values: fc.array(figure, { minLength: 4, maxLength: 9 }),
});

function scoresFor(row: Omit<Row, 'code'>): number[] {
  const values = row.values ?? [];
  const small: Small = { units: values.map((_, at) => `u${at}`), rows: [{ code: 'x', ...row }] };
  return exactScores(scoresOf(small), 'x').map(Number);
}

test('a better value never scores lower than a worse one', () => {
  fc.assert(
    fc.property(case_, (row) => {
      const scores = scoresFor(row);
      row.values.forEach((a, i) => {
        row.values.forEach((b, j) => {
          const better = row.direction === 'reverse' ? a < b : a > b;
          if (better) expect(scores[i]).toBeGreaterThanOrEqual((scores[j] ?? 0) - 1e-9);
        });
      });
    }),
  );
});

test('improving one’s own figure never lowers one’s own score', () => {
  fc.assert(
    fc.property(case_, figure, (row, step) => {
      const up = row.direction === 'reverse' ? 1 / (1 + step) : 1 + step;
      const before = scoresFor(row)[0] ?? 0;
      const values = [(row.values[0] ?? 0) * up, ...row.values.slice(1)];
      expect(scoresFor({ ...row, values })[0]).toBeGreaterThanOrEqual(before - 1e-9);
    }),
  );
});

test('the order of the units never matters', () => {
  fc.assert(
    fc.property(case_, (row) => {
      const scores = scoresFor(row);
      const turned = scoresFor({ ...row, values: [...row.values].reverse() }).reverse();
      turned.forEach((score, at) => {
        expect(score).toBeCloseTo(scores[at] ?? Number.NaN, 9);
      });
    }),
  );
});

/** Settings in the unit of measure of the figure. */
const MEASURED = ['target', 'step', 'satisfactory', 'unallowable'] as const;

test('another unit of measure changes nothing', () => {
  fc.assert(
    fc.property(case_, fc.constantFrom(10, 100, 10_000, 0.01), (row, factor) => {
      const scaled: Partial<RuleSettings> = { ...row.settings };
      for (const name of MEASURED) {
        const value = scaled[name];
        if (typeof value === 'number') scaled[name] = value * factor;
      }
      const values = row.values.map((value) => value * factor);
      const before = scoresFor(row);
      scoresFor({ ...row, settings: scaled, values }).forEach((score, at) => {
        expect(score).toBeCloseTo(before[at] ?? Number.NaN, 6);
      });
    }),
  );
});

describe('the whole assessment', () => {
  const fixed = {
    bounds: 'fixed',
    base: 0,
    span: 100,
    satisfactory: 1000,
    unallowable: 0,
  } as const;
  const table = fc.record({
    weights: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 2, maxLength: 5 }),
    values: fc.array(fc.array(figure, { minLength: 5, maxLength: 5 }), {
      minLength: 3,
      maxLength: 8,
    }),
  });
  const build = (
    weights: number[],
    values: number[][],
    order = weights.map((_, at) => at),
  ): Small => ({
    units: values.map((_, at) => `u${at}`),
    rows: order.map((at) => ({
      code: `i${at}`,
      weight: weights[at] ?? 1,
      settings: fixed,
      values: values.map((unit) => unit[at]),
    })),
  });
  const totals = (small: Small) =>
    scoresOf(small).units.map(({ unit, total, rank }) => `${unit.code} ${total} ${rank}`);

  test('relative weights may be multiplied by any number', () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 2, max: 9 }), ({ weights, values }, factor) => {
        const multiplied = weights.map((weight) => weight * factor);
        expect(totals(build(multiplied, values))).toEqual(totals(build(weights, values)));
      }),
    );
  });
  test('the order of the indicators never matters', () => {
    fc.assert(
      fc.property(table, ({ weights, values }) => {
        const order = weights.map((_, at) => at).reverse();
        expect(totals(build(weights, values, order))).toEqual(totals(build(weights, values)));
      }),
    );
  });
  test('points add up to the exact total', () => {
    fc.assert(
      fc.property(table, ({ weights, values }) => {
        for (const { indicators, totalExact } of scoresOf(build(weights, values)).units) {
          const sum = indicators.reduce((total, { points = 0 }) => total + points, 0);
          expect(sum).toBeCloseTo(totalExact ?? Number.NaN, 8);
        }
      }),
    );
  });
  test('scoring leaves its input as it is', () => {
    const given = assessment(
      build(
        [1, 2],
        [
          [1, 2],
          [3, 4],
        ],
      ),
    );
    const before = structuredClone(given);
    scoreAssessment(given, { draft: false });
    expect(given).toEqual(before);
  });
});
