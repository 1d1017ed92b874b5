import { describe, expect, it } from 'vitest';
import { drawnTotals } from '../../../src/analyse/firmness/drawn-totals.ts';
import { random } from '../../../src/analyse/firmness/random.ts';
import { unitTotal } from '../../../src/analyse/gaps/unit-total.ts';
import { scoreAssessment } from '../../../src/score/score-assessment.ts';
import { workingsOf } from '../../../src/score/trace/workings.ts';
import { makeAssessment, makeIndicator, makeUnit } from '../build.ts';
import { randomAssessment } from '../random-assessment.ts';

const fixed = { bounds: 'fixed', satisfactory: 100, unallowable: 60 } as const;

describe('drawnTotals', () => {
  it('weights scores by hand-set factors, leaving out what has none', () => {
    // Scores are the values. Category a (weight 60) holds x (3) and y (1), b (weight 40) holds z.
    // Factors: x ½, y 2, b 2; so x weighs 1.5, y 2, b 80.
    // u0: a = (1.5·100 + 2·60)/3.5 = 77.142857…; total = (60·77.142857 + 80·90)/140 = 84.4898 → 84.49
    // u1 has no y: a = 80; total = (60·80 + 80·70)/140 = 74.2857 → 74.29
    // u2 has nothing in b: total is a = (1.5·70 + 2·90)/3.5 = 81.428571 → 81.43
    const assessment = makeAssessment({
      scheme: {
        categories: [
          { id: 'a', name: '甲', weight: 60 },
          { id: 'b', name: '乙', weight: 40 },
        ],
        missing: { 'not-reported': 'reallocate' },
      },
      units: ['u0', 'u1', 'u2'].map((code) => makeUnit(code)),
      indicators: [
        makeIndicator('x', fixed, { weight: 3, category: 'a' }),
        makeIndicator('y', fixed, { weight: 1, category: 'a' }),
        makeIndicator('z', fixed, { weight: 1, category: 'b' }),
      ],
      values: { x: [100, 80, 70], y: [60, null, 90], z: [90, 70, null] },
    });
    const workings = workingsOf(scoreAssessment(assessment, { draft: false }).scores);
    const { totals } = drawnTotals(workings, Int32Array.of(0, 1, 2));
    const columns = Float64Array.of(0.5, 2, 1);
    const branches = Float64Array.of(1, 1, 2);
    expect([...totals({ columns, branches })]).toEqual([84.49, 74.29, 81.43]);
    const same = { columns: columns.fill(1), branches: branches.fill(1) };
    const official = workings.totals;
    expect([...totals(same)]).toEqual(official);
  });

  it('agrees with the total of each unit by itself, under any scheme', () => {
    let compared = 0;
    for (let seed = 1; seed <= 300; seed += 1) {
      const { scores, problems } = scoreAssessment(randomAssessment(seed), { draft: false });
      if (problems.length > 0) continue;
      const workings = workingsOf(scores);
      const next = random(seed);
      const columns = Float64Array.from(workings.columns, () => 0.5 + next());
      const branches = Float64Array.from(workings.aggregation.branches, () => 0.5 + next());
      const units = Int32Array.from(scores.units, (_, at) => at);
      const drawn = drawnTotals(workings, units).totals({ columns, branches });
      for (const unit of units) {
        const alone = unitTotal(workings, unit, {
          scoreOf: (column) => workings.columns[column]?.exact[unit] ?? Number.NaN,
          weightOf: (column) =>
            (workings.aggregation.weights[column]?.[unit] ?? 0) * (columns[column] ?? 1),
          branchWeightOf: (place) =>
            (workings.aggregation.branches[place]?.weight ?? 0) * (branches[place] ?? 1),
        });
        expect(drawn[unit], `${seed} ${unit}`).toBe(alone ?? Number.NaN);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(500);
  });
});
