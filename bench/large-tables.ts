/** Tables of many rows with what else they need, for data of which all other tables are small. */

export type Row = (string | number)[];
export type Tables = Record<string, Row[]>;

/** Whose rows they are: of all units in turn, or all of one; or nobody's, each wrong. */
export type Spread = 'many' | 'one' | 'wrong';

export const UNITS = 200;
/** Tables of one year before, which the lineage leads back to. */
export const EARLIER = '2023/main';

export const count = (length: number): number[] => Array.from({ length }, (_, place) => place);
const unit = (place: number, spread: Spread): string => `u${spread === 'one' ? 0 : place % UNITS}`;
const day = (place: number): string =>
  `2024-${String(1 + (place % 10)).padStart(2, '0')}-${String(1 + (place % 28)).padStart(2, '0')}`;

/** What the table holds, and what else it needs. */
export const LARGE: Record<string, (rows: number, spread: Spread) => Tables> = {
  units: (rows) => ({
    units: [['code', 'name'], ...count(rows).map((n): Row => [`u${n}`, `单位${n}`])],
    values: [
      ['unit', 'indicator', 'value'],
      ...count(rows).map((n): Row => [`u${n}`, 'gdp', n % 90]),
    ],
  }),
  indicators: (rows) => ({
    units: few(2),
    indicators: [
      ['code', 'name', 'category', 'weight', 'direction'],
      ...count(rows).map((n): Row => [`i${n}`, `指标${n}`, 'main', 1, '正向']),
    ],
    values: [
      ['unit', 'indicator', 'value'],
      ...count(rows).flatMap((n): Row[] => [
        ['u0', `i${n}`, n % 90],
        ['u1', `i${n}`, (n + 7) % 90],
      ]),
    ],
  }),
  tasks: (rows) => ({
    units: few(2),
    tasks: [
      ['code', 'name', 'category', 'weight', 'units'],
      ...count(rows).map((n): Row => [`t${n}`, `任务${n}`, 'main', 1, `u${n % 2}`]),
    ],
    values: [
      ['unit', 'indicator', 'value'],
      ['u0', 'gdp', 60],
      ['u1', 'gdp', 70],
      ...count(rows).map((n): Row => [`u${n % 2}`, `t${n}`, '完成']),
    ],
  }),
  values: (rows) => ({
    units: few(Math.ceil(rows / 10)),
    indicators: [
      ['code', 'name', 'category', 'weight', 'direction'],
      ...count(10).map((n): Row => [`i${n}`, `指标${n}`, 'main', 1, '正向']),
    ],
    values: [
      ['unit', 'indicator', 'value', 'note'],
      ...count(rows).map((n): Row => [`u${Math.floor(n / 10)}`, `i${n % 10}`, n % 90, `备注${n}`]),
    ],
  }),
  targets: (rows) => ({
    units: few(rows),
    values: [
      ['unit', 'indicator', 'value'],
      ...count(rows).map((n): Row => [`u${n}`, 'gdp', 50 + (n % 40)]),
    ],
    targets: [
      ['unit', 'indicator', 'target', 'date'],
      ...count(rows).map((n): Row => [`u${n}`, 'gdp', 50 + (n % 30), day(n)]),
    ],
  }),
  bands: (rows) => ({
    units: few(2),
    indicators: [
      ['code', 'name', 'category', 'weight', 'direction', 'rule'],
      ...count(rows).map((n): Row => [`i${n}`, `指标${n}`, 'main', 1, '正向', 'bands']),
    ],
    bands: [
      ['indicator', 'excellent', 'good', 'average', 'low', 'poor'],
      ...count(rows).map((n): Row => [`i${n}`, 90, 80, 60, 40, 20]),
    ],
    values: [
      ['unit', 'indicator', 'value'],
      ...count(rows).map((n): Row => ['u0', `i${n}`, n % 90]),
    ],
  }),
  ratings: (rows, spread) => ({
    indicators: [...gdp, ['poll', '评议', 'main', 1, '正向', 'ratings']],
    ratings: [
      ['unit', 'indicator', 'rater', 'rating'],
      ...count(rows).map(
        (n): Row => [unit(n >> 1, spread), 'poll', n % 2 ? 'leaders' : 'public', 60 + (n % 40)],
      ),
    ],
  }),
  deductions: (rows, spread) => ({
    indicators: [...gdp, ['order', '规范', 'main', 100, '正向', 'deduction']],
    deductions: [
      ['unit', 'indicator', 'points', 'reason', 'document', 'date'],
      ...count(rows).map(
        (n): Row => [unit(n, spread), 'order', 0.01, `事由${n}`, `文${n}号`, day(n)],
      ),
    ],
  }),
  adjustments: (rows, spread) => ({
    adjustments: [
      ['unit', 'kind', 'points', 'reason', 'event', 'document', 'date'],
      ...count(rows).map(
        (n): Row => [
          unit(n, spread),
          n % 3 ? 'bonus' : 'deduction',
          0.1,
          `事项${n}`,
          n % 2 ? '' : `事件${n}`,
          `文${n}号`,
          day(n),
        ],
      ),
    ],
  }),
  vetoes: (rows, spread) => ({
    vetoes: [
      ['unit', 'item', 'reason', 'document', 'date'],
      ...count(rows).map((n): Row => [unit(n, spread), 'safety', `事故${n}`, `文${n}号`, day(n)]),
    ],
  }),
  decisions: (rows) => ({
    units: few(rows),
    values: [
      ['unit', 'indicator', 'value'],
      ...count(rows).map((n): Row => [`u${n}`, 'gdp', 50 + (n % 40)]),
    ],
    decisions: [
      ['unit', 'grade', 'reason', 'document', 'date'],
      ...count(rows).map((n): Row => [`u${n}`, '良好', `理由${n}`, `文${n}号`, day(n)]),
    ],
  }),
  appeals: (rows, spread) => ({
    appeals: [
      ['unit', 'indicator', 'claim', 'answer', 'document', 'date'],
      ...count(rows).map(
        (n): Row => [unit(n, spread), 'gdp', `意见${n}`, `答复${n}`, `文${n}号`, day(n)],
      ),
    ],
  }),
  progress: (rows, spread) => {
    // Ten dates of each indicator, of one unit or of twenty.
    const units = spread === 'one' ? 1 : 20;
    const indicators = count(Math.ceil(rows / units / 10));
    return {
      units: few(units),
      indicators: [
        ...gdp,
        ...indicators.map((n): Row => [`i${n}`, `指标${n}`, 'main', 1, '正向', '']),
      ],
      values: [
        ['unit', 'indicator', 'value'],
        ...count(units).map((n): Row => [`u${n}`, 'gdp', 50 + n]),
        ...count(rows / 10).map((n): Row => [`u${n % units}`, `i${Math.floor(n / units)}`, n % 90]),
      ],
      progress: [
        ['unit', 'indicator', 'as_of', 'value', 'text'],
        ...count(rows).map(
          (n): Row => [
            `u${Math.floor(n / 10) % units}`,
            `i${Math.floor(n / 10 / units)}`,
            day(n % 10),
            n % 90,
            `情况${n}`,
          ],
        ),
      ],
    };
  },
  reports: (rows) => ({
    units: few(rows),
    values: [
      ['unit', 'indicator', 'value'],
      ...count(rows).map((n): Row => [`u${n}`, 'gdp', 50 + (n % 40)]),
    ],
    reports: [
      ['unit', 'problems', 'plans'],
      ...count(rows).map((n): Row => [`u${n}`, `问题${n}`, `打算${n}`]),
    ],
  }),
  official: (rows) => ({
    units: few(Math.ceil(rows / 10)),
    indicators: [
      ['code', 'name', 'category', 'weight', 'direction'],
      ...count(10).map((n): Row => [`i${n}`, `指标${n}`, 'main', 1, '正向']),
    ],
    values: [
      ['unit', 'indicator', 'value'],
      ...count(rows).map((n): Row => [`u${Math.floor(n / 10)}`, `i${n % 10}`, n % 90]),
    ],
    official: [
      ['unit', 'indicator', 'score', 'rank'],
      ...count(rows).map(
        (n): Row => [`u${Math.floor(n / 10)}`, `i${n % 10}`, n % 90, 1 + (n % 90)],
      ),
    ],
  }),
  lineage: (rows, spread) => {
    // All renamed, or all made of one.
    const before = spread === 'one' ? ['v0'] : count(rows).map((n) => `v${n}`);
    return {
      [`${EARLIER}/units`]: [['code', 'name'], ...before.map((code): Row => [code, `原${code}`])],
      [`${EARLIER}/indicators`]: gdp,
      [`${EARLIER}/values`]: [
        ['unit', 'indicator', 'value'],
        ...before.map((code, n): Row => [code, 'gdp', 20 + (n % 70)]),
      ],
      units: few(rows),
      values: [
        ['unit', 'indicator', 'value'],
        ...count(rows).map((n): Row => [`u${n}`, 'gdp', 20 + (n % 70)]),
      ],
      lineage: [
        ['table', 'from', 'to', 'year', 'kind'],
        ...count(rows).map(
          (n): Row =>
            spread === 'one'
              ? ['单位', 'v0', `u${n}`, 2024, '拆分']
              : ['单位', `v${n}`, `u${n}`, 2024, '更名'],
        ),
      ],
    };
  },
  changes: (rows) => ({
    changes: [
      ['date', 'what', 'why', 'document'],
      ...count(rows).map((n): Row => [day(n), `更正${n}`, `原因${n}`, `文${n}号`]),
    ],
  }),
  confirmed: (rows) => ({
    units: few(rows),
    values: [
      ['unit', 'indicator', 'value'],
      ...count(rows).map((n): Row => [`u${n}`, 'gdp', 50 + (n % 40)]),
    ],
    confirmed: [
      ['unit', 'indicator', 'value', 'reason', 'date'],
      ...count(rows).map((n): Row => [`u${n}`, 'gdp', 50 + (n % 40), `已核${n}`, day(n)]),
    ],
  }),
};

export const gdp: Row[] = [
  ['code', 'name', 'category', 'weight', 'direction', 'rule'],
  ['gdp', '生产总值', 'main', 1, '正向', ''],
];
export const few = (length: number): Row[] => [
  ['code', 'name'],
  ...count(length).map((n): Row => [`u${n}`, `单位${n}`]),
];
