import { describe, expect, it } from 'vitest';
import { weakLinks } from '../../src/analyse/lost-points.ts';
import { scoreAssessment } from '../../src/score/score-assessment.ts';
import { makeAssessment, makeIndicator, makeUnit } from './build.ts';

const fixed = { bounds: 'fixed', satisfactory: 10, unallowable: 0 } as const;

function lostOf(scheme: Record<string, unknown>, value: number | null) {
  const assessment = makeAssessment({
    scheme: { missing: { 'not-reported': 'reallocate' }, ...scheme },
    units: [makeUnit('a', { difficulty: 1.2 })],
    indicators: [
      makeIndicator('x', fixed, { weight: 33 }),
      makeIndicator('y', { ...fixed, base: 50, span: 40 }, { weight: 67 }),
      makeIndicator('z', { rule: 'completion', target: 10, cap: 120 }, { weight: 100 }),
    ],
    values: { x: [6], y: [5], z: [value] },
  });
  const unit = scoreAssessment(assessment, { draft: false }).scores.units[0];
  return unit && weakLinks(unit);
}

describe('weakLinks', () => {
  it('is effective weight · (full − score), most first', () => {
    // Of 200 weights: x 60 + 40 · 0.6 = 84 loses 16 · 16.5 %; y 50 + 40 · 0.5 = 70 of its 90
    // loses 20 · 33.5 %; z completes 8 of 10 and loses 20 · 50 %.
    expect(lostOf({}, 8)).toEqual([
      { code: 'z', points: 10 },
      { code: 'y', points: 6.7 },
      { code: 'x', points: 2.64 },
    ]);
  });

  it('is on the scale of the full score, whatever the difficulty', () => {
    expect(lostOf({ 'full-score': 1000 }, 8)?.[2]).toEqual({ code: 'x', points: 26.4 });
  });

  it('gains where a bonus lies above the full score, and leaves out what has no score', () => {
    expect(lostOf({}, 11)?.at(-1)).toEqual({ code: 'z', points: -5 });
    // Without z the weights are 33 and 67 of 100.
    expect(lostOf({}, null)).toEqual([
      { code: 'y', points: 13.4 },
      { code: 'x', points: 5.28 },
    ]);
  });
});
