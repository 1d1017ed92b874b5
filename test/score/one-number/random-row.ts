/** Rows of the indicator table with settings that a seed draws, and the figures of all units. */

export interface Draw {
  chance: (share: number) => boolean;
  whole: (from: number, to: number) => number;
  one: <T>(list: readonly T[]) => T;
}

export function drawFrom(next: () => number): Draw {
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    chance: (share) => next() < share,
    whole,
    one: <T>(list: readonly T[]) => list[whole(0, list.length - 1)] as T,
  };
}

type Settings = Record<string, string | number>;

interface WrittenFigure {
  unit: string;
  value: string;
  target: string;
  previous: string;
}

export interface WrittenRow {
  code: string;
  isScored: boolean;
  weight: number;
  direction: string;
  settings: Settings;
  figures: WrittenFigure[];
  /** Five standards, as a row of the bands table goes on behind the code. */
  bands?: string | undefined;
  deductions?: string[];
  /** Figures that its formula takes. */
  inputs: WrittenRow[];
}

interface Wanted {
  code: string;
  isPoints: boolean;
  into: boolean;
  units: readonly string[];
}

/** What settings are drawn from: the full marks that numbers of marks are of, and the direction. */
interface Of {
  draw: Draw;
  full: number;
  reverse: boolean;
  into: boolean;
}

const TARGET = 80;
const two = (x: number): number => Number(x.toFixed(2));

const pick = (draw: Draw, given: Settings, share = 0.6): Settings =>
  Object.fromEntries(Object.entries(given).filter(() => draw.chance(share)));

function efficacy({ draw, reverse }: Of): Settings {
  const bounds = draw.one(['fixed', 'peers', 'peer-means', 'quantile', 'target'] as const);
  const curve = draw.one(['linear', 'linear', 'power', 'exponential', 'logarithmic'] as const);
  const [best, worst] = reverse ? [21, 158] : [140.5, 12];
  return {
    bounds,
    curve,
    'equal-bounds': draw.one(['full', 'base']),
    ...(curve === 'power' && { exponent: draw.one([2, 0.5, 1.25]) }),
    ...(bounds === 'fixed' && { satisfactory: best, unallowable: worst }),
    ...(bounds === 'target' && draw.chance(0.5) && { unallowable: reverse ? 200 : 5 }),
    ...(bounds === 'peer-means' && { k: draw.one([1, 2]) }),
    ...(bounds === 'quantile' && { low: draw.one([0.1, 0.125]), high: draw.one([0.9, 0.875]) }),
    ...pick(
      draw,
      { base: draw.one([50, 40.5]), span: 45, top: draw.one(['是', '否']), bottom: '是' },
      0.3,
    ),
    ...pick(draw, { floor: draw.one([20, 'none']) }, 0.2),
  };
}

const interval = ({ draw }: Of): Settings => ({
  best: '60~95',
  unallowable: '10~155',
  ...pick(draw, { bottom: '是', top: '否' }, 0.3),
});

const completion = ({ draw }: Of): Settings => ({
  target: TARGET,
  ...pick(
    draw,
    {
      cap: draw.one([110, 150.5]),
      'zero-below': draw.one([50, 66.6]),
      'reverse-form': 'complement',
    },
    0.4,
  ),
  ...pick(draw, { floor: draw.one([20, 'none']) }, 0.2),
});

function steps({ draw, full, into }: Of): Settings {
  const mark = (share: number): number => two(full * share);
  const missed = draw.one(['deduct', 'deduct', 'zero'] as const);
  const apart = draw.chance(0.5);
  return {
    target: TARGET,
    step: draw.one([1, 2.5, 7]),
    'step-of': draw.one(['value', 'target']),
    counting: draw.one(['proportional', 'whole', 'started']),
    missed,
    ...(apart
      ? { 'per-step-up': mark(0.02), ...(missed === 'deduct' && { 'per-step-down': mark(0.03) }) }
      : { 'per-step': mark(0.025) }),
    'bonus-cap': mark(into ? 0.4 : 0.15),
    ...pick(draw, { 'at-target': mark(into ? 0.1 : 0.8) }, 0.5),
    ...(missed === 'deduct' && pick(draw, { 'deduction-cap': mark(0.3) }, 0.5)),
    ...pick(draw, { floor: 'none' }, into ? 0 : 0.2),
  };
}

function segments({ draw, full, reverse }: Of): Settings {
  const on = draw.one(['value', 'completion', 'change', 'growth'] as const);
  const between = draw.one(['linear', 'step'] as const);
  const falls = reverse && on !== 'completion';
  const at = on === 'value' || on === 'completion' ? [50, 75, 90, 120] : [-20, -3, 8.5, 30];
  const shares = [0.3, 0.55, 0.8, 1];
  if (falls) shares.reverse();
  const points = at.map((x, i) => `${x}=${two(full * (shares[i] ?? 1))}`);
  const ends = between === 'step' ? ['flat', 'zero'] : ['flat', 'zero', 'extrapolate'];
  return {
    on,
    between,
    points: points.join(';'),
    target: TARGET,
    ...pick(draw, { 'below-first': draw.one(ends), 'above-last': draw.one(ends) }, 0.4),
    ...(on === 'completion' && reverse && pick(draw, { 'reverse-form': 'complement' }, 0.5)),
  };
}

const rankSteps = ({ draw, full }: Of): Settings => ({
  'per-place': two(full * draw.one([0.05, 0.12, 0.3])),
  ...pick(draw, { compare: 'all', floor: 'none' }, 0.3),
});

const rankLine = ({ draw, full }: Of): Settings => ({
  ...pick(draw, { first: two(full * 0.95), last: two(full * 0.55), compare: 'all' }, 0.5),
});

const zscore = ({ draw }: Of): Settings =>
  pick(draw, { mean: 60, sd: 12.5, deviation: 'sample', compare: 'all' }, 0.4);

function direct({ draw, full, into }: Of): Settings {
  return into ? pick(draw, { max: 9 }) : pick(draw, { max: full, min: 0, floor: two(10) }, 0.3);
}

const tiers = ({ draw, full, into }: Of): Settings =>
  into || draw.chance(0.5)
    ? { tiers: `完成=${two(full)};基本完成=${two(full * 0.7)};未完成=0` }
    : {};

const threshold = ({ full, into }: Of): Settings => ({
  target: TARGET,
  ...(into && { 'at-target': two(full * 0.3) }),
});

const RULES: Record<string, (of: Of) => Settings> = {
  efficacy,
  completion,
  threshold,
  steps,
  segments,
  'rank-steps': rankSteps,
  'rank-line': rankLine,
  relative: ({ draw }) => pick(draw, { compare: 'all' }, 0.3),
  tiers,
  direct,
  deduction: () => ({}),
  zscore,
  bands: ({ draw }) =>
    pick(draw, { below: 'extrapolate', coefficients: '1;0.85;0.7;0.5;0.3' }, 0.4),
};

const MARK_RULES = ['steps', 'segments', 'rank-steps', 'rank-line', 'tiers', 'direct', 'deduction'];
const INTO_RULES = ['steps', 'segments', 'tiers', 'direct', 'threshold'];
/** Rules whose figure a formula may give. */
const DERIVED_RULES = [
  'completion',
  'rank-line',
  'relative',
  'steps',
  'segments',
  'threshold',
  'zscore',
];

const FORMULAS = [
  (a: string, b: string) => `[${a}] - [${b}] / 4`,
  (a: string, b: string) => `max([${a}]，[${b}]) × 0.9`,
  (a: string, b: string) => `100 × [${a}] ÷ [${b}.target]`,
  (a: string, b: string) => `([${a}] + [${b}.previous]) / 2 - -3`,
];

export function randomRow(draw: Draw, { code, isPoints, into, units }: Wanted): WrittenRow {
  const rule = draw.one(into ? INTO_RULES : Object.keys(RULES));
  const isInterval = rule === 'efficacy' && draw.chance(0.2);
  const reverse = !isInterval && rule !== 'direct' && draw.chance(0.35);
  const weight = draw.one([5, 8, 12.5, 20]);
  const inMarks = isPoints !== draw.chance(0.3);
  const of: Of = { draw, full: into ? 6 : inMarks ? weight : 100, reverse, into };
  const settings = isInterval ? interval(of) : (RULES[rule]?.(of) ?? {});
  const isMarked = MARK_RULES.includes(rule) && !into;
  const isDerived =
    DERIVED_RULES.includes(rule) && settings['on'] === undefined && draw.chance(0.3);
  const inputs = isDerived
    ? [inputRow(draw, `${code}a`, units), inputRow(draw, `${code}b`, units)]
    : [];
  const figures = units.map((unit) => figureOf(draw, { unit, rule, of }));
  return {
    code,
    isScored: !into,
    weight: into ? 0 : weight,
    direction: isInterval ? '区间' : reverse ? '逆向' : '正向',
    settings: {
      计分方法: rule,
      ...settings,
      ...(isMarked && { 计分制: inMarks ? 'marks' : 'hundred' }),
      ...(into && { 计入: draw.one(['bonus', 'bonus', 'deduction']) }),
      ...(isDerived && { formula: draw.one(FORMULAS)(`${code}a`, `${code}b`) }),
    },
    figures: isDerived
      ? figures
          .map((one) => ({ ...one, value: '' }))
          .filter((one) => one.target !== '' || one.previous !== '')
      : figures,
    ...(rule === 'bands' && { bands: reverse ? '30,50,70,90,120' : '120,90,70,50,30' }),
    ...(rule === 'deduction' && {
      deductions: units.flatMap((unit) =>
        draw.chance(0.6)
          ? [`${unit},${code},${two(of.full * draw.one([0.05, 0.4, 0.7]))},事由`]
          : [],
      ),
    }),
    inputs,
  };
}

function inputRow(draw: Draw, code: string, units: readonly string[]): WrittenRow {
  const of: Of = { draw, full: 100, reverse: false, into: false };
  return {
    code,
    isScored: false,
    weight: 0,
    direction: '',
    settings: { 计分方法: 'none', target: 90 },
    figures: units.map((unit) => figureOf(draw, { unit, rule: 'none', of })),
    inputs: [],
  };
}

function figureOf(
  draw: Draw,
  { unit, rule, of }: { unit: string; rule: string; of: Of },
): WrittenFigure {
  const { full, into } = of;
  const number = draw.chance(0.2) ? draw.one([50, 80, 90, 120]) : draw.whole(2000, 15000) / 100;
  const own = {
    tiers: () => draw.one(['完成', '基本完成', '未完成']),
    direct: () => String(two(into ? draw.whole(0, 90) / 10 : (full * draw.whole(0, 100)) / 100)),
    deduction: () => '',
  }[rule];
  const value = own ? own() : String(number);
  const isMissing = rule !== 'deduction' && draw.chance(0.04);
  const withTarget = ['completion', 'threshold', 'steps', 'efficacy'].includes(rule);
  const target =
    withTarget && (rule === 'efficacy' || draw.chance(0.4)) ? (of.reverse ? 19 : 155) : '';
  const previous = ['tiers', 'direct', 'deduction'].includes(rule)
    ? ''
    : String(draw.whole(of.reverse ? 8000 : 2000, of.reverse ? 16000 : 9000) / 100);
  return {
    unit,
    value: isMissing ? '' : value,
    target: target === '' ? '' : String(target),
    previous,
  };
}
