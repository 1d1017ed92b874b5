import { random } from '../../src/analyse/firmness/random.ts';
import type { Assessment, BandRow, Figure, Indicator } from '../../src/model/dataset.ts';
import type { RuleSettings } from '../../src/model/settings.ts';
import { AT, makeAssessment, makeIndicator, makeUnit } from './build.ts';

/** Draws from a seeded source. */
interface Draw {
  chance: (share: number) => boolean;
  whole: (from: number, to: number) => number;
  one: <T>(list: readonly T[]) => T;
}

function drawFrom(seed: number): Draw {
  const next = random(seed);
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    chance: (share) => next() < share,
    whole,
    one: <T>(list: readonly T[]) => list[whole(0, list.length - 1)] as T,
  };
}

/** A small assessment of every kind that gaps depend on; the same for the same seed. */
export function randomAssessment(seed: number): Assessment {
  const draw = drawFrom(seed);
  const twoGroups = draw.chance(0.25);
  const units = Array.from({ length: draw.whole(2, 6) }, (_, index) =>
    makeUnit(`u${index}`, {
      ...(twoGroups && { group: `g${index % 2}` }),
      ranked: !draw.chance(0.1),
      difficulty: draw.one([1, 1, 1.1]),
    }),
  );
  const decimals = draw.one([0, 1]);
  const indicators = Array.from({ length: draw.whole(1, 3) }, (_, index) =>
    randomIndicator(draw, `x${index}`, decimals),
  );
  const values = Object.fromEntries(
    indicators.map((indicator) => [
      indicator.code,
      units.map(() => randomFigure(draw, indicator, decimals)),
    ]),
  );
  const vetoes = draw.chance(0.2);
  return makeAssessment({
    scheme: randomScheme(draw, indicators, twoGroups, vetoes),
    units,
    indicators,
    values,
    more: {
      bands: bandsOf(indicators),
      ...(vetoes && { vetoes: [{ unit: 'u0', item: 'v', at: AT }] }),
    },
  });
}

const GRADES = [
  [],
  [{ name: 'A', min: 90 }, { name: 'B', min: 75 }, { name: 'C' }],
  [{ name: 'A', quota: 0.3 }, { name: 'B', quota: 0.4, min: 70 }, { name: 'C' }],
  [
    { name: 'A', quota: 0.5, min: 80 },
    { name: 'B', min: 75 },
    { name: 'C', quota: 0.4 },
    { name: 'D' },
  ],
];

function randomScheme(draw: Draw, indicators: Indicator[], twoGroups: boolean, vetoes: boolean) {
  const used = new Set(indicators.map(({ category }) => category));
  const category = (id: string, weight: number) => ({ id, name: id, weight });
  return {
    categories: [category('a', 2), category('b', 1)].filter(({ id }) => used.has(id)),
    groups: twoGroups ? ['g0', 'g1'].map((id) => ({ id, name: id })) : [],
    aggregation: draw.one(['arithmetic', 'arithmetic', 'geometric']),
    missing: { 'not-reported': draw.one(['group-mean', 'previous', 'reallocate', 'base']) },
    ranks: {
      ties: draw.one(['standard', 'dense']),
      'tie-break': draw.chance(0.4) && used.has('a') ? ['a'] : [],
    },
    rounding: {
      total: draw.one([0, 1, 2]),
      category: draw.one([1, 2]),
      sum: draw.one(['exact', 'exact', 'rounded']),
    },
    grades: draw.one(GRADES),
    'grade-ties': draw.one(['in', 'out']),
    adjustments: draw.chance(0.2) ? { 'max-total': 95 } : {},
    vetoes: vetoes ? [{ id: 'v', name: 'v', effect: 'drop-grade', by: 1 }] : [],
  };
}

const RULES = [
  'completion',
  'steps',
  'relative',
  'rank-steps',
  'rank-line',
  'threshold',
  'bands',
] as const;

/** Standards for those who are scored in bands, on the scale of `randomFigure`. */
const bandsOf = (indicators: readonly Indicator[]): BandRow[] =>
  indicators.flatMap(({ code, direction, settings }) =>
    settings.rule === 'bands'
      ? [
          {
            indicator: code,
            standards: direction === 'reverse' ? [2, 4, 6, 8, 10] : [10, 8, 6, 4, 2],
            standardsAt: [],
            at: AT,
          },
        ]
      : [],
  );

function randomIndicator(draw: Draw, code: string, decimals: number): Indicator {
  const direction = draw.one(['positive', 'positive', 'reverse'] as const);
  const rule = draw.chance(0.5) ? 'efficacy' : draw.one(RULES);
  const settings: Partial<RuleSettings> = {
    rule,
    compare: draw.one(['group', 'group', 'all']),
    ...(rule === 'efficacy' && randomEfficacy(draw, direction === 'reverse')),
    ...(rule === 'completion' && {
      cap: draw.one([100, 120]),
      'zero-below': draw.one([0, 50]),
      'reverse-form': draw.one(['ratio', 'complement']),
    }),
    ...(rule === 'steps' && {
      step: draw.one([1, 0.5]),
      'per-step': 1,
      counting: draw.one(['whole', 'proportional']),
      'bonus-cap': draw.one([0, 2]),
    }),
    ...(rule === 'rank-steps' && { 'per-place': 5 }),
  };
  return makeIndicator(code, settings, {
    direction,
    weight: draw.whole(1, 5),
    decimals,
    category: draw.one(['a', 'b']),
  });
}

function randomEfficacy(draw: Draw, reverse: boolean): Partial<RuleSettings> {
  const [low, high] = [draw.whole(2, 5), draw.whole(8, 11)];
  const curve = draw.one(['linear', 'linear', 'exponential', 'power', 'logarithmic'] as const);
  const bounds = draw.one(['fixed', 'peers', 'peers', 'peer-means', 'quantile', 'target'] as const);
  return {
    base: draw.one([60, 60, 40]),
    curve,
    bounds,
    'equal-bounds': draw.one(['full', 'base', 'skip']),
    ...(curve === 'power' && { exponent: draw.one([2, 0.5]) }),
    ...(bounds === 'peer-means' && { k: draw.one([1, 2]) }),
    ...(bounds === 'quantile' && { low: draw.one([0.1, 0.25]), high: draw.one([0.75, 0.9]) }),
    ...(bounds === 'fixed' && {
      satisfactory: reverse ? low : high,
      unallowable: reverse ? high : low,
    }),
    ...(draw.chance(0.2) && { top: draw.chance(0.5) }),
    ...(draw.chance(0.2) && { bottom: true }),
  };
}

function randomFigure(draw: Draw, { direction }: Indicator, decimals: number): Figure {
  const reverse = direction === 'reverse';
  const target = reverse ? 3 : 8;
  const before = reverse ? 9 : 2;
  if (draw.chance(0.1)) {
    return { reason: 'not-reported', previous: draw.one([1, before, 20]), target };
  }
  const scale = 10 ** decimals;
  const value = draw.chance(0.3) ? draw.whole(1, 4) * 3 : draw.whole(scale, 12 * scale) / scale;
  return { value, target, previous: before };
}
