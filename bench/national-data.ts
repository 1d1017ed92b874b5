/** Made-up national data; the same size and year give the same bytes on every machine. */

export interface NationalData {
  units: string[][];
  indicators: string[][];
  /** One unit a row, one indicator a column, under a header of indicator codes. */
  values: (string | number)[][];
  scheme: string;
}

const GROUPS = ['east', 'middle', 'west', 'northeast'];
const CATEGORIES = 10;
/** All figures grow by this factor from year to year: equal ones are refused as last year's. */
const GROWTH = 1.05;

export function nationalData(unitCount: number, indicatorCount: number, year = 2024): NationalData {
  const level = GROWTH ** (year - 2024);
  const random = generator(20241111);
  const codes = Array.from({ length: unitCount }, (_, at) => String(100001 + at));
  const perCategory = indicatorCount / CATEGORIES;
  const indicators = Array.from({ length: indicatorCount }, (_, at) => ({
    code: `i${String(at + 1).padStart(3, '0')}`,
    category: `c${Math.floor(at / perCategory) + 1}`,
    reverse: at % 5 === 4,
    middle: level * 10 ** (at % 5),
  }));
  return {
    units: [
      ['代码', '名称', '组别'],
      ...codes.map((code, at) => [code, `第${at + 1}县`, GROUPS[at % GROUPS.length] ?? '']),
    ],
    indicators: [
      ['代码', '名称', '类别', '权重', '方向'],
      ...indicators.map(({ code, category, reverse }, at) => [
        code,
        `指标${at + 1}`,
        category,
        String(100 / indicatorCount),
        reverse ? '逆向' : '正向',
      ]),
    ],
    values: [
      ['代码', ...indicators.map(({ code }) => code)],
      ...codes.map((code) => [code, ...indicators.map(({ middle }) => figure(random, middle))]),
    ],
    scheme: schemeText(indicatorCount, year),
  };
}

/** Two decimals, spread around a middle as incomes are. */
function figure(random: () => number, middle: number): number {
  const spread = Math.exp(1.2 * (random() + random() + random() - 1.5));
  return Math.round(middle * spread * 100) / 100;
}

function schemeText(indicatorCount: number, year: number): string {
  const categories = Array.from(
    { length: CATEGORIES },
    (_, at) => `  - { id: c${at + 1}, name: 类别${at + 1}, weight: ${100 / CATEGORIES} }`,
  );
  return [
    `title: 全国${indicatorCount}项指标测算`,
    `year: ${year}`,
    `groups: [${GROUPS.map((id) => `{ id: ${id}, name: ${id} }`).join(', ')}]`,
    'categories:',
    ...categories,
    'defaults: { rule: efficacy, base: 60, span: 40, bounds: peers }',
    '',
  ].join('\n');
}

/** Mulberry32: a small generator of numbers from 0 to 1 whose sequence its seed fixes. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
