import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../src/analyse/columns.ts';
import { placesOf } from '../../src/analyse/places.ts';
import { strongPoints } from '../../src/analyse/strong-points.ts';
import type { RuleSettings } from '../../src/model/settings.ts';
import { scoreAssessment } from '../../src/score/score-assessment.ts';
import { makeAssessment, makeIndicator, makeUnit } from './build.ts';

const units = ['a', 'b', 'c', 'd'].map((code, index) =>
  makeUnit(code, { group: index < 3 ? 'city' : 'county' }),
);

function columnsFor(
  settings: Partial<RuleSettings>,
  direction: 'positive' | 'reverse' | 'interval',
  values: (number | null)[],
) {
  const assessment = makeAssessment({
    scheme: {
      groups: ['city', 'county'].map((id) => ({ id, name: id })),
      missing: { 'not-reported': 'base' },
    },
    units,
    indicators: [makeIndicator('x', settings, { direction })],
    values: { x: values },
  });
  return columnsOf(scoreAssessment(assessment, { draft: false }).scores);
}

const fixed = { bounds: 'fixed', satisfactory: 10, unallowable: 0 } as const;
const down = { bounds: 'fixed', satisfactory: 0, unallowable: 10 } as const;
const places = (...args: Parameters<typeof columnsFor>) =>
  placesOf(columnsFor(...args), 'x').map((one) => one && `${one.place}/${one.of}`);

describe('placesOf', () => {
  it('ranks within the comparison group, 1, 1, 3', () => {
    expect(places(fixed, 'positive', [5, 7, 7, 1])).toEqual(['3/3', '1/3', '1/3', '1/1']);
  });

  it('ranks among all where the row compares with all', () => {
    const all = { ...fixed, compare: 'all' } as const;
    expect(places(all, 'positive', [5, 7, 7, 6])).toEqual(['4/4', '1/4', '1/4', '3/4']);
  });

  it('puts the smaller first for a reverse indicator', () => {
    expect(places(down, 'reverse', [5, 7, 3, 1])).toEqual(['2/3', '3/3', '1/3', '1/1']);
  });

  it('ranks an interval by its score', () => {
    const interval: Partial<RuleSettings> = {
      bounds: 'fixed',
      best: [4, 6],
      unallowable: [0, 16],
    };
    // 2 is half-way (80), 11 is half-way on the other side (80), 5 is inside (100).
    expect(places(interval, 'interval', [2, 11, 5, 1])).toEqual(['2/3', '2/3', '1/3', '1/1']);
  });

  it('leaves filled scores out', () => {
    expect(places(fixed, 'positive', [5, null, 7, 1])).toEqual(['2/2', undefined, '1/2', '1/1']);
  });
});

describe('strongPoints', () => {
  const strong = (values: number[], index: number) => {
    const columns = columnsFor({ ...fixed, compare: 'all' }, 'positive', values);
    const unit = columns.units[index];
    return unit && strongPoints(unit, (code) => placesOf(columns, code)[index]);
  };

  it('is a place in the better half', () => {
    expect(strong([9, 7, 5, 1], 1)).toEqual([{ code: 'x', place: 2, of: 4, score: 88 }]);
    expect(strong([9, 7, 5, 1], 2)).toEqual([]);
  });

  it('is no distinction that most share', () => {
    expect(strong([9, 9, 9, 1], 0)).toEqual([]);
    expect(strong([9, 9, 8, 1], 0)).toHaveLength(1);
  });
});
