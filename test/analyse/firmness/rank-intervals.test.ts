import { describe, expect, it } from 'vitest';
import { methodRanks } from '../../../src/analyse/firmness/method-ranks.ts';
import { random } from '../../../src/analyse/firmness/random.ts';
import { rankIntervals } from '../../../src/analyse/firmness/rank-intervals.ts';
import type { Indicator } from '../../../src/model/dataset.ts';
import { scoreAssessment } from '../../../src/score/score-assessment.ts';
import { AT, makeAssessment, makeIndicator, makeUnit } from '../build.ts';
import { randomAssessment } from '../random-assessment.ts';

const fixed = { bounds: 'fixed', satisfactory: 100, unallowable: 60 } as const;

function scoresOf(x: number[], y: number[], scheme: Record<string, unknown> = {}) {
  const assessment = makeAssessment({
    scheme,
    units: x.map((_, index) => makeUnit(`u${index}`)),
    indicators: [
      makeIndicator('x', fixed, { weight: 1 }),
      makeIndicator('y', fixed, { weight: 1 }),
    ],
    values: { x, y },
  });
  return scoreAssessment(assessment, { draft: false }).scores;
}

/** Ranks in the group by code; undefined where the scoring has errors. */
function ranksOf({ scores, problems }: ReturnType<typeof scoreAssessment>) {
  if (problems.length > 0) return undefined;
  return Object.fromEntries(scores.units.map(({ unit, groupRank }) => [unit.code, groupRank]));
}

describe('random', () => {
  it('is the same for the same seed, spread over 0–1', () => {
    const draw = (seed: number) => Array.from({ length: 2000 }, random(seed));
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
    const values = draw(1);
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...values)).toBeLessThan(1);
    expect(values.reduce((sum, value) => sum + value, 0) / 2000).toBeCloseTo(0.5, 1);
  });
});

describe('rankIntervals', () => {
  it('is certain where a unit is ahead in everything', () => {
    const intervals = rankIntervals(scoresOf([100, 90, 70], [95, 80, 65]));
    expect(intervals.map(({ unit, median, low, high }) => [unit, median, low, high])).toEqual([
      ['u0', 1, 1, 1],
      ['u1', 2, 2, 2],
      ['u2', 3, 3, 3],
    ]);
  });

  it('is open where the weights decide', () => {
    // 100 and 80 against 80 and 100: whichever weight is drawn greater wins, about half the time.
    const [first, second] = rankIntervals(scoresOf([100, 80], [80, 100]));
    expect([first?.low, first?.high, second?.low, second?.high]).toEqual([1, 2, 1, 2]);
  });

  it('is as narrow as the percentage, and the same for the same seed', () => {
    // 90.2 against 90: with weights within 0.1 % the order never turns.
    const tight = scoresOf([100, 80.4], [80, 100], { analysis: { perturb: 0.1, draws: 200 } });
    expect(rankIntervals(tight).map(({ low, high }) => [low, high])).toEqual([
      [1, 1],
      [2, 2],
    ]);
    expect(rankIntervals(tight)).toEqual(rankIntervals(tight));
  });
});

describe('rankIntervals and ties', () => {
  const of = (x: number[], y: number[], scheme: Record<string, unknown>) =>
    rankIntervals(scoresOf(x, y, scheme)).map(({ unit, low, high }) => [unit, low, high]);

  it('leaves no place out where ranks are dense', () => {
    // u0 and u1 are equal in everything, so the best of the others is always second.
    const twins: [number[], number[]] = [
      [95, 95, 80],
      [90, 90, 85],
    ];
    expect(of(...twins, { ranks: { ties: 'dense' } })[2]).toEqual(['u2', 2, 2]);
    expect(of(...twins, { ranks: { ties: 'standard' } })[2]).toEqual(['u2', 3, 3]);
  });

  it('parts equal totals by the tie-break', () => {
    // 90 and something between 90 and 90.2, whatever the weights: both are 90 without decimals.
    const categories = [
      { id: 'a', name: '甲', weight: 50 },
      { id: 'b', name: '乙', weight: 50 },
    ];
    const assessment = makeAssessment({
      scheme: { categories, rounding: { total: 0 }, ranks: { 'tie-break': ['a'] } },
      units: [makeUnit('u0'), makeUnit('u1')],
      indicators: [
        makeIndicator('x', fixed, { weight: 1, category: 'a' }),
        makeIndicator('y', fixed, { weight: 1, category: 'b' }),
      ],
      values: { x: [90, 90.2], y: [90, 90] },
    });
    const { scores } = scoreAssessment(assessment, { draft: false });
    expect(rankIntervals(scores).map(({ unit, low, high }) => [unit, low, high])).toEqual([
      ['u1', 1, 1],
      ['u0', 2, 2],
    ]);
  });
});

describe('methodRanks', () => {
  it('ranks by other curves, means and bounds', () => {
    // Means 80.5 and 80.25; geometric √(100 · 61) = 78.1 and √(80 · 80.5) = 80.25. Between the
    // peers' own bounds each is best in one and worst in the other: a tie.
    const ranks = methodRanks(scoresOf([100, 80], [61, 80.5]));
    const of = (variant: string) => ranks.find((one) => one.variant === variant)?.ranks;
    expect(of('arithmetic')).toEqual({ u0: 1, u1: 2 });
    expect(of('geometric')).toEqual({ u0: 2, u1: 1 });
    expect(of('peers')).toEqual({ u0: 1, u1: 1 });
    expect(of('fixed')).toEqual(of('linear'));
  });

  it('agrees with a whole scoring under the other method', () => {
    let compared = 0;
    for (let seed = 1; seed <= 150; seed += 1) {
      const assessment = randomAssessment(seed);
      const { scores, problems } = scoreAssessment(assessment, { draft: false });
      if (problems.length > 0) continue;
      const ranks = new Map(methodRanks(scores).map((one) => [one.variant, one.ranks]));
      for (const mean of ['arithmetic', 'geometric'] as const) {
        const scheme = { ...assessment.scheme, aggregation: mean };
        const whole = scoreAssessment({ ...assessment, scheme }, { draft: false });
        expect(ranks.get(mean), `${seed} ${mean}`).toEqual(ranksOf(whole));
        compared += 1;
      }
      const indicators = assessment.indicators.map((row) =>
        row.settings.rule === 'efficacy'
          ? { ...row, settings: { ...row.settings, bounds: 'peers' as const } }
          : row,
      );
      if (!assessment.indicators.some(({ settings }) => settings.rule === 'efficacy')) {
        expect(ranks.has('peers')).toBe(false);
        continue;
      }
      const whole = scoreAssessment({ ...assessment, indicators }, { draft: false });
      expect(ranks.get('peers'), `${seed} peers`).toEqual(ranksOf(whole));
      compared += 1;
    }
    expect(compared).toBeGreaterThan(200);
  });

  it('cuts the coefficient as the other bounds do, unless the scheme says', () => {
    // Between 0 and 10, 25 and 0 score 160 and 60, or 100 and 60 where 1 is the top; 10 and 10 score 100.
    const ranksWith = (settingsAt: Indicator['settingsAt'], defaults: Record<string, unknown>) => {
      const bounds = { satisfactory: 10, unallowable: 0, top: true };
      const assessment = makeAssessment({
        scheme: { defaults },
        units: [makeUnit('u0'), makeUnit('u1')],
        indicators: ['x', 'y'].map((code) => makeIndicator(code, bounds, { settingsAt })),
        values: { x: [25, 10], y: [0, 10] },
      });
      const { scores } = scoreAssessment(assessment, { draft: false });
      return methodRanks(scores).find(({ variant }) => variant === 'fixed')?.ranks;
    };
    expect(ranksWith({}, {})).toEqual({ u0: 1, u1: 2 });
    expect(ranksWith({ top: AT }, {})).toEqual({ u0: 2, u1: 1 });
    expect(ranksWith({}, { clamp: { top: true } })).toEqual({ u0: 2, u1: 1 });
  });

  it('leaves out what cannot be scored', () => {
    // Equal values have no peer bounds.
    const variants = methodRanks(scoresOf([90, 90], [80, 70])).map(({ variant }) => variant);
    expect(variants).toEqual(['linear', 'exponential', 'arithmetic', 'geometric', 'fixed']);
  });
});
