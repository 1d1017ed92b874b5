import { describe, expect, it } from 'vitest';
import { yearChanges } from '../../../src/analyse/years/year-change.ts';
import type { Assessment, Figure } from '../../../src/model/dataset.ts';
import { scoreAssessment } from '../../../src/score/score-assessment.ts';
import { AT, type Build, makeAssessment, makeIndicator, makeUnit } from '../build.ts';
import { randomAssessment } from '../random-assessment.ts';

const scoresOf = (assessment: Assessment) => scoreAssessment(assessment, { draft: false }).scores;

function changesOf(before: Build, now: Build) {
  const earlier = makeAssessment({
    ...before,
    id: '2023/main',
    scheme: { ...before.scheme, year: 2023 },
  });
  return yearChanges(scoresOf(makeAssessment(now)), scoresOf(earlier));
}

const units = ['a', 'b', 'c'].map((code) => makeUnit(code));
const peers = [makeIndicator('x', {}, { weight: 1 })];

describe('yearChanges', () => {
  it('tells own figures from those of the others', () => {
    // One indicator, best and worst of the peers as bounds. Unit b: 5 between 0 and 10 last year,
    // so 80. This year 6 between 0 and 12: 80 again. Its own 5 among this year's 0 and 12 would be
    // 76.67: the others cost it 3.33, its own growth won 3.33.
    const changes = changesOf(
      { units, indicators: peers, values: { x: [0, 5, 10] } },
      { units, indicators: peers, values: { x: [0, 6, 12] } },
    );
    expect(changes.get('b')).toEqual({
      from: '2023/main',
      unit: 'b',
      rank: 0,
      groupRank: 0,
      total: 0,
      own: 3.33,
      others: -3.33,
      rules: 0,
      scope: 0,
    });
  });

  it('ascribes other weights to the rules', () => {
    // Fixed bounds: x is worth 100, y 60. Weights 1 : 1 give 80, weights 3 : 1 give 90.
    const fixed = { bounds: 'fixed', satisfactory: 10, unallowable: 0 } as const;
    const indicators = (weight: number) => [
      makeIndicator('x', fixed, { weight }),
      makeIndicator('y', fixed, { weight: 1 }),
    ];
    const values = { x: [10, 0, 0], y: [0, 0, 0] };
    const changes = changesOf(
      { units, indicators: indicators(1), values },
      { units, indicators: indicators(3), values },
    );
    expect(changes.get('a')).toMatchObject({ total: 10, own: 0, others: 0, rules: 10, scope: 0 });
  });

  it('ascribes new and dropped indicators and units to the scope', () => {
    const fixed = { bounds: 'fixed', satisfactory: 10, unallowable: 0 } as const;
    const [x, y, z] = ['x', 'y', 'z'].map((code) => makeIndicator(code, fixed, { weight: 1 }));
    if (!x || !y || !z) throw new Error('three indicators');
    // Last year x and y (100 and 60: 80), this year x and z (90 and 90: 90). Alone x fell from 100
    // to 90 by the unit's own figure; the other 20 points are scope.
    const changes = changesOf(
      { units, indicators: [x, y], values: { x: [10, 1, 1], y: [0, 1, 1] } },
      { units, indicators: [x, z], values: { x: [7.5, 1, 1], z: [7.5, 1, 1] } },
    );
    expect(changes.get('a')).toMatchObject({ total: 10, own: -10, others: 0, rules: 0, scope: 20 });
  });

  it('follows a renamed unit, and lets a split one start anew', () => {
    const lineage = (kind: 'renamed' | 'split') => [
      { table: 'units' as const, from: 'a', to: 'new', year: 2024, kind, at: AT },
    ];
    const now = (kind: 'renamed' | 'split'): Build => ({
      units: [makeUnit('new'), ...units.slice(1)],
      indicators: peers,
      values: { x: [0, 6, 12] },
      more: { lineage: lineage(kind) },
    });
    const before = { units, indicators: peers, values: { x: [0, 5, 10] } };
    expect(changesOf(before, now('renamed')).get('new')?.unit).toBe('a');
    const split = changesOf(before, now('split'));
    expect(split.has('new')).toBe(false);
    // Among b and c alone b is the worst in both years (60), where it had and has 80.
    expect(split.get('b')).toMatchObject({ total: 0, own: 0, others: 0, rules: 0, scope: 0 });
  });

  it('takes a bonus of its own for the unit’s own', () => {
    const bonus = { unit: 'b', kind: 'bonus', points: 2, at: AT };
    const build = { units, indicators: peers, values: { x: [0, 5, 10] } };
    const changes = changesOf(build, { ...build, more: { adjustments: [bonus] } });
    expect(changes.get('b')).toMatchObject({ total: 2, own: 2, others: 0 });
  });

  it('asks this year’s others what fills a gap of last year’s', () => {
    const scheme = { missing: { 'not-reported': 'group-mean' } };
    // By halves, scores 60 + 4x. Last year a had 5 and nothing, filled with 100 of b and c: 90. This
    // year it has 5 and 0, so 70, and b and c have 80 in the second half: a’s own 5 and nothing
    // would be (80 + 80) / 2 = 80 among them.
    const fixed = { bounds: 'fixed', satisfactory: 10, unallowable: 0 } as const;
    const halves = [
      { name: 'h1', value: 50 },
      { name: 'h2', value: 50 },
    ];
    const figure = (h1: number, h2?: number): Figure => ({
      periods: new Map([
        ['h1', { value: h1 }],
        ['h2', h2 === undefined ? { reason: 'not-reported' } : { value: h2 }],
      ]),
    });
    const build = (...x: Figure[]): Build => ({
      scheme,
      units,
      indicators: [makeIndicator('x', { ...fixed, periods: halves })],
      values: { x },
    });
    const changes = changesOf(
      build(figure(5), figure(5, 10), figure(5, 10)),
      build(figure(5, 0), figure(5, 5), figure(5, 5)),
    );
    expect(changes.get('a')).toMatchObject({ total: -20, own: -10, others: -10, scope: 0 });
  });

  it('takes ballots of its own for the unit’s own, and none where it had none', () => {
    // Nobody voted on a last year: it got the 100 of b and c, who have 80 now. This year it has 100.
    const build = (votes: Record<string, string>): Build => ({
      scheme: { missing: { 'not-reported': 'group-mean' } },
      units,
      indicators: [makeIndicator('v', { rule: 'votes' })],
      more: {
        ballots: Object.entries(votes).map(([unit, tier]) => ({
          unit,
          indicator: 'v',
          tier,
          votes: 5,
          at: AT,
        })),
      },
    });
    const changes = changesOf(
      build({ b: '优秀', c: '优秀' }),
      build({ a: '优秀', b: '良好', c: '良好' }),
    );
    expect(changes.get('a')).toMatchObject({ total: 0, own: 20, others: -20, scope: 0 });
  });

  it('counts places won, and none for a unit without a rank', () => {
    const changes = changesOf(
      { units, indicators: peers, values: { x: [0, 5, 10] } },
      {
        units: [...units.slice(0, 2), makeUnit('c', { ranked: false })],
        indicators: peers,
        values: { x: [8, 5, 10] },
      },
    );
    expect(changes.get('a')?.rank).toBe(2);
    expect(changes.get('c')?.rank).toBeNull();
  });

  it('counts places won in a group that only has another id, and none in another group', () => {
    const fixed = { bounds: 'fixed', satisfactory: 10, unallowable: 0 } as const;
    const build = (ids: [string, string], own: string, x: number[]): Build => ({
      scheme: {
        groups: [
          { id: ids[0], name: '市辖区' },
          { id: ids[1], name: '县' },
        ],
      },
      units: ['a', 'b', 'c'].map((code, i) => makeUnit(code, { group: i === 2 ? own : ids[0] })),
      indicators: [makeIndicator('x', fixed)],
      values: { x },
    });
    // b goes from the second place of a and b to the first; c, alone last year, joins them as third.
    const changes = changesOf(
      build(['city', 'county'], 'county', [8, 7, 9]),
      build(['urban', 'county'], 'urban', [5, 6, 4]),
    );
    expect(['b', 'c'].map((code) => changes.get(code)?.groupRank)).toEqual([1, null]);
    expect(['b', 'c'].map((code) => changes.get(code)?.rank)).toEqual([2, -2]);
  });

  it('leaves an indicator whose target last year did not set to the scope', () => {
    const completion = [
      makeIndicator('x', { rule: 'completion' }, { weight: 1 }),
      makeIndicator('y', { rule: 'completion', target: 10 }, { weight: 1 }),
    ];
    const direct = [
      makeIndicator('x', { bounds: 'fixed', satisfactory: 10, unallowable: 0 }, { weight: 1 }),
      completion[1] ?? makeIndicator('y'),
    ];
    const changes = changesOf(
      { units: units.slice(0, 1), indicators: direct, values: { x: [10], y: [5] } },
      {
        units: units.slice(0, 1),
        indicators: completion,
        values: { x: [{ value: 9, target: 10 }], y: [6] },
      },
    );
    // Last year (100 + 50) / 2 = 75, this year (90 + 60) / 2 = 75; in y alone 10 points were won.
    expect(changes.get('a')).toMatchObject({ total: 0, own: 10, rules: 0, scope: -10 });
  });

  it.each(Array.from({ length: 30 }, (_, seed) => seed))(
    'adds up to the whole change, by a whole scoring with the unit’s last year (%i)',
    (seed) => {
      const now = randomAssessment(seed);
      const before = { ...randomAssessment(seed), id: '2023/main' };
      // The same rules; last year's figures are this year's of the next unit.
      before.figures = new Map(
        [...now.figures].map(([code, column]) => [code, [...column.slice(1), column[0]]]),
      );
      const changes = yearChanges(scoresOf(now), scoresOf(before));
      for (const [code, change] of changes) {
        const { own, others, rules, scope, total } = change;
        expect(own + others + rules + scope).toBeCloseTo(total, 9);
        const place = now.units.findIndex((unit) => unit.code === code);
        const mixed = new Map(
          [...now.figures].map(([indicator, column]) => [
            indicator,
            column.map((figure, at) =>
              at === place ? before.figures.get(indicator)?.[at] : figure,
            ),
          ]),
        );
        const after = scoreAssessment({ ...now, figures: mixed }, { draft: false });
        const failed = after.problems.some(({ level }) => level === 'error');
        const step = after.scores.units.find((one) => one.unit.code === code)?.total;
        const end = scoresOf(now).units.find((one) => one.unit.code === code)?.total;
        if (!failed && step != null && end != null && scope === 0)
          expect(own).toBeCloseTo(end - step, 9);
      }
    },
  );
});
