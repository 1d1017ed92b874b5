import { describe, expect, it } from 'vitest';
import { random } from '../../../src/analyse/firmness/random.ts';
import { gapFinder } from '../../../src/analyse/gaps/gaps.ts';
import type { Assessment } from '../../../src/model/dataset.ts';
import type { Gap } from '../../../src/model/findings.ts';
import { scoreAssessment } from '../../../src/score/score-assessment.ts';
import { reaches, rescored } from '../brute-gaps.ts';
import { AT, makeAssessment, makeIndicator, makeUnit } from '../build.ts';
import { randomAssessment } from '../random-assessment.ts';

const units = ['a', 'b', 'c'].map((code) => makeUnit(code));

function gapsOf(assessment: Assessment, unit: number): Gap[] {
  const { scores, problems } = scoreAssessment(assessment, { draft: false });
  expect(problems).toEqual([]);
  return gapFinder(scores)(unit);
}

const fixed = (satisfactory: number, unallowable: number) =>
  ({ bounds: 'fixed', satisfactory, unallowable }) as const;

describe('gaps under fixed bounds', () => {
  // The worked example of two regions: 83.47 and 76.08.
  const assessment = makeAssessment({
    units: units.slice(0, 2),
    indicators: [
      makeIndicator('growth', fixed(12, 6), { weight: 33, decimals: 2 }),
      makeIndicator('income', fixed(150, 100), { weight: 26, decimals: 2 }),
      makeIndicator('research', fixed(2, 1), { weight: 25, decimals: 2 }),
      makeIndicator('output', fixed(50000, 15000), { weight: 16, decimals: 2 }),
    ],
    values: {
      growth: [9.6, 6.92],
      income: [120.67, 113.23],
      research: [1.76, 1.59],
      output: [34956.03, 44551.24],
    },
  });

  it('tells points and the nearest figure of each indicator', () => {
    const [next, first, ...more] = gapsOf(assessment, 1);
    expect(more).toEqual([]);
    // 76.0795 exactly; 83.465 rounds to 83.47. 7.3855 points are 22.3803 scores of growth
    // (weight 33), which are 3.35705 of its 6: 10.27705, so 10.28. Income: 28.4058 scores are
    // 35.5072 of its 50: 148.7372, so 148.74. Research: 29.542 scores are 0.73855: 2.32855, so
    // 2.33. Output: 46.1594 scores are 40389.479 of its 35000: 84940.719, so 84940.72.
    expect(next).toEqual({
      to: 'next',
      rank: 1,
      points: 7.39,
      by: [
        { indicator: 'growth', from: 6.92, x: 10.28 },
        { indicator: 'income', from: 113.23, x: 148.74 },
        { indicator: 'research', from: 1.59, x: 2.33 },
        { indicator: 'output', from: 44551.24, x: 84940.72 },
      ],
    });
    expect(first).toEqual({ ...next, to: 'first' });
  });

  it('has none for the first', () => {
    expect(gapsOf(assessment, 0)).toEqual([]);
  });

  it('is unreachable where the score is capped', () => {
    const capped = assessment.indicators.map((one) => ({
      ...one,
      settings: { ...one.settings, top: true },
    }));
    const by = gapsOf({ ...assessment, indicators: capped }, 1)[0]?.by;
    // Research alone brings 16.4 scores of 25, 4.1 points; output 6.2 of 16, one point.
    expect(by?.map(({ x }) => x)).toEqual([10.28, 148.74, null, null]);
  });
});

describe('gaps under peer bounds', () => {
  const assessment = makeAssessment({
    units,
    indicators: [
      makeIndicator('x', {}, { weight: 1 }),
      makeIndicator('y', fixed(100, 60), { weight: 1 }),
    ],
    values: { x: [10, 8, 4], y: [90, 100, 60] },
  });

  it('re-scores everybody, since the moved figure moves the bounds', () => {
    // Totals 95, 93.33 and 60. At x = 10 unit c has 100 and 60, so 80; b has become the worst of
    // x (60 and 100), 80 as well, and they share the second place. At 9.9 c has only 79.
    const [next, first] = gapsOf(assessment, 2);
    expect(next?.by[0]).toEqual({ indicator: 'x', from: 4, x: 10 });
    // Unit a falls as the best figure moves away: (60 + 40 · 2 / (x − 8) + 90) / 2 is 80 at 16
    // and still 80.06 at 15.9.
    expect(first?.by[0]).toEqual({ indicator: 'x', from: 4, x: 16 });
    expect([next?.points, first?.points]).toEqual([33.33, 35]);
  });

  it('counts a tie as reached', () => {
    // Unit b needs a score of 90 in x for 95: u = 0.75 of the way from 4 to 10.
    expect(gapsOf(assessment, 1)[0]?.by[0]).toEqual({ indicator: 'x', from: 8, x: 8.5 });
  });
});

describe('gaps of a curve that runs out of numbers', () => {
  it.each(['in', 'out'])('are unreachable where no quota has a place, ties %s', (ties) => {
    // ⌊0.3 · 2⌋ and ⌊0.4 · 2⌋ are 0: nobody is 优秀 or 良好, whatever the figure, which may grow until
    // 60 · (100/60)^u is beyond any number, in the tie-break category too.
    const assessment = makeAssessment({
      scheme: {
        categories: [
          { id: 'ca', name: 'A', weight: 75 },
          { id: 'cb', name: 'B', weight: 25 },
        ],
        ranks: { 'tie-break': ['cb'] },
        grades: [
          { name: '优秀', quota: 0.3 },
          { name: '良好', min: 75, quota: 0.4 },
          { name: '合格', min: 60 },
          { name: '不合格' },
        ],
        'grade-ties': ties,
      },
      units: units.slice(0, 2),
      indicators: [
        makeIndicator('linear', fixed(100, 0), { category: 'ca', weight: 1 }),
        makeIndicator(
          'steep',
          { ...fixed(100, 40), curve: 'exponential' },
          { category: 'cb', weight: 1 },
        ),
      ],
      values: { linear: [50, 70], steep: [50, 55] },
    });
    const grade = gapsOf(assessment, 0).find(({ to }) => to === 'grade');
    expect(grade).toMatchObject({ grade: '良好', by: [{ x: null }, { x: null }] });
  });
});

describe('gaps to the next grade', () => {
  const graded = (grades: unknown, more: Record<string, unknown> = {}) =>
    makeAssessment({
      scheme: { grades, ...more },
      units: ['a', 'b', 'c', 'd'].map((code) => makeUnit(code)),
      indicators: [makeIndicator('x', fixed(100, 60))],
      values: { x: [96, 90, 90, 70] },
    });
  const gradeGap = (assessment: Assessment, unit: number) =>
    gapsOf(assessment, unit).find(({ to }) => to === 'grade');

  it('goes to the line', () => {
    const assessment = graded([{ name: '优秀', min: 92.5 }, { name: '良好' }]);
    expect(gradeGap(assessment, 3)).toEqual({
      to: 'grade',
      grade: '优秀',
      points: 22.5,
      by: [{ indicator: 'x', from: 70, x: 92.5 }],
    });
  });

  it('goes just above those who share the last place of a quota', () => {
    // Two places of four: a has one; b and c tie across the line and stay out, and d with them
    // until it passes both.
    const assessment = graded([{ name: '优秀', quota: 0.5 }, { name: '良好' }]);
    const gap = gradeGap(assessment, 3);
    expect(gap?.by[0]?.x).toBe(90.1);
    expect(gap?.points).toBe(20.01);
  });

  it('ties suffice where they are let in', () => {
    const assessment = graded([{ name: '优秀', quota: 0.5 }, { name: '良好' }], {
      'grade-ties': 'in',
    });
    expect(gradeGap(assessment, 3)?.by[0]?.x).toBe(90);
    expect(gradeGap(assessment, 1)).toBeUndefined();
  });

  it('is closed where the quota has no place', () => {
    const assessment = graded([{ name: '优秀', quota: 0.2 }, { name: '良好' }]);
    expect(gradeGap(assessment, 3)).toEqual({
      to: 'grade',
      grade: '优秀',
      by: [{ indicator: 'x', from: 70, x: null }],
    });
  });
});

describe('gaps of other rules', () => {
  it('moves reverse figures down and intervals towards their best', () => {
    const assessment = makeAssessment({
      units: units.slice(0, 2),
      indicators: [
        makeIndicator('down', fixed(2, 6), { direction: 'reverse' }),
        makeIndicator(
          'within',
          { bounds: 'fixed', best: [12, 18], unallowable: [4, 36] },
          { direction: 'interval' },
        ),
      ],
      // Unit a: 100 and 100. Unit b: down 4 is 80; within 27 is halfway from 36 to 18: 80.
      values: { down: [2, 4], within: [15, 27] },
    });
    // For 100 on average b needs 120 in one of them: down 0, and no interval scores above 100.
    expect(gapsOf(assessment, 1)[0]?.by).toEqual([
      { indicator: 'down', from: 4, x: 0 },
      { indicator: 'within', from: 27, x: null },
    ]);
  });

  it('leaves out words, marks, missing values and rules without a figure to move', () => {
    const assessment = makeAssessment({
      scheme: { missing: { 'not-reported': 'reallocate' } },
      units: units.slice(0, 2),
      indicators: [
        makeIndicator('done', { rule: 'completion' }),
        makeIndicator('gap', { rule: 'completion' }),
        makeIndicator('given', { rule: 'direct', scale: 'hundred' }),
      ],
      values: {
        done: [
          { value: 10, target: 10 },
          { value: 8, target: 10 },
        ],
        gap: [{ value: 5, target: 10 }, null],
        given: [6, 4],
      },
    });
    const by = gapsOf(assessment, 1)[0]?.by;
    expect(by?.map(({ indicator }) => indicator)).toEqual(['done']);
  });

  it('goes up the bands to the figure between two standards', () => {
    const assessment = makeAssessment({
      units: units.slice(0, 2),
      indicators: [
        makeIndicator('rate', { rule: 'bands' }, { weight: 4, decimals: 1 }),
        makeIndicator('x', fixed(100, 60), { weight: 6 }),
      ],
      values: { rate: [92, 86], x: [90, 90] },
      more: {
        bands: [{ indicator: 'rate', standards: [98, 95, 92, 88, 82], standardsAt: [], at: AT }],
      },
    });
    // Unit a has 0.6, so 60. Unit b lies between 82 (0.2) and 88 (0.4): it needs 92 for 60 again.
    expect(gapsOf(assessment, 1)[0]?.by[0]).toEqual({ indicator: 'rate', from: 86, x: 92 });
    // With 75 in x, unit a has 0.4 · 60 + 0.6 · 75 = 69; unit b with 90 in x needs (69 − 54) / 0.4,
    // so 37.5: (37.5 − 20) / 20 of the way from 82 to 88 is 87.25, so 87.3; 86 has 33.33.
    const lower = { ...assessment, figures: new Map(assessment.figures) };
    lower.figures.set('x', [
      { value: 75, at: AT },
      { value: 90, at: AT },
    ]);
    expect(gapsOf(lower, 1)[0]?.by[0]).toEqual({ indicator: 'rate', from: 86, x: 87.3 });
  });

  it('goes to the target where reaching it gives full marks', () => {
    const assessment = makeAssessment({
      units: units.slice(0, 2),
      indicators: [makeIndicator('reached', { rule: 'threshold', target: 5 })],
      values: { reached: [6, 4] },
    });
    expect(gapsOf(assessment, 1)[0]?.by).toEqual([{ indicator: 'reached', from: 4, x: 5 }]);
  });

  it('gives no gaps to units without a rank', () => {
    const assessment = makeAssessment({
      units: [makeUnit('a'), makeUnit('b', { ranked: false })],
      indicators: [makeIndicator('x', fixed(10, 0))],
      values: { x: [9, 5] },
    });
    expect(gapsOf(assessment, 1)).toEqual([]);
  });
});

describe('gaps against whole re-scoring', () => {
  /** Seeds whose assessment can be scored. */
  const SEEDS = Array.from({ length: 50 }, (_, index) => index + 1).filter((seed) =>
    scoreAssessment(randomAssessment(seed), { draft: false }).problems.every(
      ({ level }) => level !== 'error',
    ),
  );
  /** Figures tried one after the other on each side of the answer. */
  const TRIES = 60;

  it.each(SEEDS)('finds the figure that trying one after the other finds (%i)', (seed) => {
    const assessment = randomAssessment(seed);
    const find = gapFinder(scoreAssessment(assessment, { draft: false }).scores);
    assessment.units.forEach((_, unit) => {
      for (const gap of find(unit)) for (const by of gap.by) check(assessment, unit, gap, by);
    });
  });

  it.each([
    [1, 0],
    [2, 0],
    [3, 0],
    [4, 1],
    [5, 1],
  ])('finds it for the many between best and worst (%i, decimals %i)', (seed, decimals) => {
    const draw = random(seed);
    const nine = Array.from({ length: 9 }, (_, index) => makeUnit(`u${index}`));
    const scale = 10 ** decimals;
    const figures = () => nine.map(() => 10 + Math.floor(12 * scale * draw()) / scale);
    const assessment = makeAssessment({
      scheme: { grades: [{ name: 'A', min: 85 }, { name: 'B', quota: 0.5 }, { name: 'C' }] },
      units: nine,
      indicators: [
        makeIndicator('up', {}, { decimals, weight: 20 }),
        makeIndicator('down', {}, { decimals, weight: 15, direction: 'reverse' }),
        makeIndicator('bent', { curve: 'power', exponent: 0.5 }, { decimals, weight: 20 }),
        makeIndicator('share', { rule: 'relative' }, { decimals }),
      ],
      values: { up: figures(), down: figures(), bent: figures(), share: figures() },
    });
    const { scores } = scoreAssessment(assessment, { draft: false });
    const find = gapFinder(scores);
    nine.forEach((_, unit) => {
      for (const gap of find(unit)) for (const by of gap.by) check(assessment, unit, gap, by);
    });
  });

  function check(assessment: Assessment, unit: number, gap: Gap, by: Gap['by'][number]): void {
    const { indicator, from, x } = by;
    const row = assessment.indicators.find(({ code }) => code === indicator);
    const sign = row?.direction === 'reverse' ? -1 : 1;
    const scale = 10 ** (row?.decimals ?? 0);
    const reached = (k: number) =>
      reaches(assessment, gap, rescored(assessment, indicator, unit, (sign * k) / scale));
    const start = Math.floor(sign * from * scale + 1e-6);
    const answer = x === null ? Number.POSITIVE_INFINITY : Math.round(sign * x * scale) + 0;
    const tried = Array.from({ length: TRIES }, (_, step) => start + 1 + step);
    const first = tried.find(reached);
    if (first !== undefined || answer <= start + TRIES) expect(first).toBe(answer);
    else if (x !== null) expect([reached(answer - 1), reached(answer)]).toEqual([false, true]);
    else expect([1e3, 1e6, 1e9, 1e12].some((far) => reached(start + far))).toBe(false);
  }
});
