import { describe, expect, test } from 'vitest';
import { determined } from '../../src/edition/determined.ts';
import { publicEdition } from '../../src/edition/public-edition.ts';
import { problemText } from '../../src/i18n/problem-text.ts';
import type { RuleSettings } from '../../src/model/settings.ts';
import { type Row, type Small, scoresOf } from '../score/build.ts';

const fixed = { bounds: 'fixed', base: 0, span: 100, satisfactory: 100, unallowable: 0 } as const;
const owners = (...texts: string[]) => texts.map((text) => ({ text }));

/** The problems of publishing both levels: what is given away, by what, by how many units. */
function leaks(above: Small, below: Small): string[] {
  const upper = scoresOf(above);
  const lower = scoresOf(below, { upper });
  const scored = new Map([
    ['2024/upper', { ...upper, assessment: { ...upper.assessment, id: '2024/upper' } }],
    ['2024/test', lower],
  ]);
  return publicEdition(scored)
    .problems.filter(({ assessment: id }) => id === '2024/test')
    .map(({ text, params }) => `${text} ${params.hidden} ${params.within} ${params.units}`);
}

/** Four upper indicators of the weight 1, of which those named are not public. */
const cities = (secret: string[], owned: Record<string, Partial<Row>>): Small => ({
  scheme: { self: 'me' },
  units: ['me', 'b'],
  rows: ['gdp', 'jobs', 'air', 'water'].map((code, at) => ({
    code,
    settings: fixed,
    values: [80 - 10 * at, 50],
    public: !secret.includes(code),
    ...owned[code],
  })),
});
const linked = (...more: Row[]): Small => ({
  scheme: { upper: '2024/upper' },
  units: ['da', 'db'],
  rows: [
    { code: 'x', settings: { rule: 'linked' } },
    { code: 'y', settings: fixed, values: [60, 70] },
    ...more,
  ],
});

describe('a linked score', () => {
  // da leads gdp (80, hidden) and jobs (70, shown): x = (80 + 70) / 2 = 75, so gdp = 2 · 75 − 70.
  test('gives away the only hidden score in it', () => {
    const above = cities(['gdp', 'air'], {
      gdp: { lead: owners('da') },
      jobs: { lead: owners('da') },
      water: { lead: owners('db') },
    });
    expect(leaks(above, linked())).toEqual(['recoverable-linked GDP X 1']);
  });

  // da leads gdp and air, both hidden: gdp + air = 140 has many solutions.
  test('keeps two hidden scores', () => {
    const above = cities(['gdp', 'air'], {
      gdp: { lead: owners('da') },
      air: { lead: owners('da') },
      water: { lead: owners('db') },
    });
    expect(leaks(above, linked())).toEqual([]);
  });

  // da leads both, db leads gdp and supports air (share ½):
  // (gdp + air) / 2 = 70 and (gdp + ½ air) / 1.5 = 73.33: gdp = 80, air = 60.
  test('gives two away together with the score of another unit', () => {
    const above = cities(['gdp', 'air'], {
      gdp: { lead: owners('da', 'db') },
      air: { lead: owners('da'), support: owners('db') },
    });
    expect(leaks(above, linked())).toEqual([
      'recoverable-linked GDP X 2',
      'recoverable-linked AIR X 2',
    ]);
  });

  test('gives nothing away where nothing above is hidden, or it is hidden itself', () => {
    const owned = { gdp: { lead: owners('da') }, water: { lead: owners('db') } };
    expect(leaks(cities([], owned), linked())).toEqual([]);
    const own = linked({ code: 'z', settings: fixed, values: [1, 2], public: false });
    const rows = own.rows.map((row) => (row.code === 'x' ? { ...row, public: false } : row));
    expect(leaks(cities(['gdp'], owned), { ...own, rows })).toEqual([]);
  });
});

describe('determined', () => {
  const eq = (parts: Record<string, number>) => new Map(Object.entries(parts));
  test('finds what equations leave no freedom to', () => {
    // 2a = …; b + c = … and b − c = …; d + e = ….
    const some = [eq({ a: 2 }), eq({ b: 1, c: 1 }), eq({ b: 1, c: -1 }), eq({ d: 1, e: 3 })];
    expect([...determined(some)].sort()).toEqual(['a', 'b', 'c']);
    expect([...determined([eq({ b: 1, c: 2 }), eq({ b: 2, c: 4 })])]).toEqual([]);
    // a + b + c, a + b: c alone.
    expect([...determined([eq({ a: 1, b: 1, c: 1 }), eq({ a: 0.3, b: 0.3 })])]).toEqual(['c']);
    expect([...determined([])]).toEqual([]);
  });
});

describe('a unit that is withheld', () => {
  /** u, v, w and z in this order of the ranking (by y); the first so many are published. */
  function withheld(
    settings: Partial<RuleSettings>,
    values: (number | undefined)[],
    ranking: number | string = 3,
    more: Partial<Small> = {},
  ): string[] {
    const one = scoresOf({
      scheme: { publish: { ranking }, missing: { 'not-reported': 'reallocate' } },
      units: ['u', 'v', 'w', 'z'],
      rows: [
        { code: 'x', settings: { span: 40, ...settings }, values },
        { code: 'y', weight: 1000, settings: fixed, values: [90, 80, 70, 60] },
      ],
      ...more,
    });
    const { problems } = publicEdition(new Map([['2024/test', one]]));
    for (const problem of problems)
      for (const language of ['zh-CN', 'en'] as const)
        expect(problemText(problem, language).message).toContain('Z');
    return problems.map(({ text, params }) => `${text} ${params.unit} ${params.indicators}`);
  }

  // Bounds 9 and 3: u has the 9, nobody shown has the 3, and only z is not shown: z has 3, so 60.
  test('alone is known by the bound that no other unit has', () => {
    expect(withheld({ bounds: 'peers' }, [9, 8, 5, 3])).toEqual(['recoverable-withheld Z X']);
    expect(withheld({ bounds: 'peers' }, [7, 8, 5, 9])).toEqual(['recoverable-withheld Z X']);
  });

  // Bounds 9 and 3 are those of u and w: z lies anywhere between.
  test('alone is not known by bounds that others have', () => {
    expect(withheld({ bounds: 'peers' }, [9, 8, 3, 5])).toEqual([]);
    expect(withheld({ bounds: 'peers' }, [9, 8, 3, 3])).toEqual([]);
  });

  test('with a second one is not known: the bound may be of either', () => {
    expect(withheld({ bounds: 'peers' }, [9, 8, 5, 3], 2)).toEqual([]);
    expect(withheld({ bounds: 'peers' }, [9, 8, 3, 5], 2)).toEqual([]);
  });

  test('is not known without a figure, under fixed bounds, or where grades alone are shown', () => {
    expect(withheld({ bounds: 'peers' }, [9, 8, 5, undefined])).toEqual([]);
    expect(withheld(fixed, [9, 8, 5, 3])).toEqual([]);
    expect(withheld({ bounds: 'peers' }, [9, 8, 5, 3], 'graded')).toEqual([]);
    expect(withheld({ bounds: 'peers' }, [9, 8, 5, 3], 'full')).toEqual([]);
  });

  // Nobody sees the bound of what is hidden itself.
  test('is not known by an indicator that is hidden', () => {
    const settings = { bounds: 'peers', span: 40 } as const;
    const rows = (shown: string): Row[] => [
      { code: 'x', settings, values: [9, 8, 5, 3], public: shown === 'x' },
      { code: 'x2', settings, values: [8, 9, 3, 2], public: false },
      { code: 'x3', settings, values: [7, 9, 5, 1], public: false },
      { code: 'y', weight: 1000, settings: fixed, values: [90, 80, 70, 60] },
    ];
    expect(withheld({}, [], 3, { rows: rows('x') })).toEqual(['recoverable-withheld Z X']);
    expect(withheld({}, [], 3, { rows: rows('') })).toEqual([]);
  });

  // Places 1, 2 and 4 are shown: z has the third, 100 − 2 · 5 = 90.
  test('has the place that is left', () => {
    expect(withheld({ rule: 'rank-steps', 'per-place': 5 }, [9, 8, 3, 5])).toEqual([
      'recoverable-withheld Z X',
    ]);
  });

  // m = 6.25 of four: z = 4 · 6.25 − 9 − 8 − 3 = 5.
  test('is what the mean lacks', () => {
    expect(withheld({ rule: 'zscore' }, [9, 8, 3, 5])).toEqual(['recoverable-withheld Z X']);
    // Best two 9 and 8, worst two 5 and 3, of which w has one: (w + z) / 2 = 4.
    expect(withheld({ bounds: 'peer-means', k: 2 }, [9, 8, 3, 5])).toEqual([
      'recoverable-withheld Z X',
    ]);
  });

  test('alone in its group, though others are withheld in theirs', () => {
    const units = ['u', 'v', 'w', 'z', 's', 't'].map((code, at) => ({
      code,
      group: at < 4 ? 'a' : 'b',
    }));
    const scheme = {
      publish: { ranking: 3 },
      groups: ['a', 'b'].map((id) => ({ id, name: id.toUpperCase() })),
    };
    const rows: Row[] = [
      { code: 'x', settings: { bounds: 'peers', span: 40 }, values: [9, 8, 5, 3, 1, 2] },
      { code: 'y', weight: 1000, settings: fixed, values: [90, 80, 70, 60, 50, 40] },
    ];
    expect(withheld({}, [], 3, { units, scheme, rows })).toEqual(['recoverable-withheld Z X']);
    // Compared with all, three are withheld.
    const wide = rows.map((row) => ({
      ...row,
      settings: { ...row.settings, compare: 'all' as const },
    }));
    expect(withheld({}, [], 3, { units, scheme, rows: wide })).toEqual([]);
  });
});
