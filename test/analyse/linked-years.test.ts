import { expect, it } from 'vitest';
import { yearChanges } from '../../src/analyse/years/year-change.ts';
import { scoreAssessment } from '../../src/score/score-assessment.ts';
import { AT, makeAssessment, makeIndicator, makeUnit } from './build.ts';

const fixed = { bounds: 'fixed', satisfactory: 10, unallowable: 0 } as const;

/** The centre leads the one indicator above, under its name of the year. */
function yearOf(year: number, centre: { code: string; name: string }, above: number) {
  const upper = makeAssessment({
    id: `${year}/counties`,
    scheme: { year, self: 'us' },
    units: [makeUnit('us'), makeUnit('them')],
    indicators: [makeIndicator('fdi', fixed, { lead: [{ text: centre.name }] })],
    values: { fdi: [above, 0] },
  });
  const lower = makeAssessment({
    id: `${year}/departments`,
    scheme: { year, upper: upper.id },
    units: [makeUnit(centre.code, { name: centre.name }), makeUnit('b')],
    indicators: [
      makeIndicator('linked', { rule: 'linked' }, { weight: 1 }),
      makeIndicator('own', fixed, { weight: 1 }),
    ],
    values: { own: [10, 10] },
    more: {
      lineage: [
        { table: 'units', from: 'zhaoshang', to: 'toucu', year: 2024, kind: 'renamed', at: AT },
      ],
    },
  });
  const above2 = scoreAssessment(upper, { draft: false }).scores;
  return scoreAssessment(lower, { draft: false, upper: above2 }).scores;
}

it('leaves a renamed unit what it led above under its old name', () => {
  // Above, 5 between 0 and 10 scored 80 last year, 7.5 scores 90 now. With 100 for its own figure
  // the centre had (80 + 100) ÷ 2 = 90 and has 95: all five points are its own.
  const before = yearOf(2023, { code: 'zhaoshang', name: '招商中心' }, 5);
  const now = yearOf(2024, { code: 'toucu', name: '投促中心' }, 7.5);
  expect(yearChanges(now, before).get('toucu')).toMatchObject({
    unit: 'zhaoshang',
    total: 5,
    own: 5,
    others: 0,
    rules: 0,
    scope: 0,
  });
});
