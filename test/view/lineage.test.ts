import { describe, expect, test } from 'vitest';
import { findingsJson } from '../../src/export/findings-json.ts';
import type { Findings } from '../../src/model/findings.ts';
import type { Report } from '../../src/model/report.ts';
import { reportOf, section, type YearText } from './lineage-data.ts';

/**
 * Fixed bounds 10 and 0: a value x scores 60 + 4·x, and with one indicator that is the total.
 * 2023: 甲 5 → 80, 乙 2.5 → 70, 丙 10 → 100, 丁 7.5 → 90, 戊 0 → 60.
 */
const BEFORE: YearText = {
  units: ['a,甲县,county,', 'b,乙县,county,', 'c,丙县,county,', 'd,丁县,county,', 'e,戊县,county,'],
  indicators: ['gdp,生产总值'],
  values: ['a,gdp,5', 'b,gdp,2.5', 'c,gdp,10', 'd,gdp,7.5', 'e,gdp,0'],
};

/**
 * 2024: 甲 and 乙 became 甲乙市 (n), 丙 was split into 丙东县 and 丙西县, 丁 is called 丁市, 戊 is a
 * district now, 己 is new. Totals: n 7.5 → 90, c1 5 → 80, c2 2.5 → 70, d2 10 → 100, e 1.25 → 65,
 * f 0 → 60.
 */
const NOW: YearText = {
  units: [
    'n,甲乙市,county,',
    'c1,丙东县,county,',
    'c2,丙西县,county,',
    'd2,丁市,county,',
    'e,戊区,city,',
    'f,己县,county,',
  ],
  indicators: ['gdp,生产总值'],
  values: ['n,gdp,7.5', 'c1,gdp,5', 'c2,gdp,2.5', 'd2,gdp,10', 'e,gdp,1.25', 'f,gdp,0'],
  lineage: [
    '单位,甲县,甲乙市,2024,合并',
    '单位,乙县,甲乙市,2024,合并',
    '单位,丙县,丙东县,2024,拆分',
    '单位,丙县,丙西县,2024,拆分',
    '单位,丁县,丁市,2024,更名',
    '单位,戊县,戊区,2024,调组',
    '单位,,己县,2024,新设',
  ],
};

function findingsOf(report: Report, id: string): Findings {
  const findings = report.assessments.find((one) => one.id === id)?.findings;
  if (!findings) throw new Error(`no findings of ${id}`);
  return findings;
}

const errors = (problems: readonly { level: string; text: string }[]): string[] =>
  problems.filter(({ level }) => level === 'error').map(({ text }) => text);

/** Whether the line of a chart leads from one point to the next. */
const isJoined = (drawing: string | undefined): boolean => /<line class="leg"/.test(drawing ?? '');

describe('units through a change', () => {
  test('merged: the series goes on behind a break that names both', async () => {
    const { report, problems } = await reportOf({ 2023: BEFORE, 2024: NOW });
    expect(errors(problems)).toEqual([]);
    const history = section(report, { year: '2024', unit: 'n' }, 'part.history');
    expect(history?.rows.slice(1)).toEqual([
      ['2023', '80.00', '3', '3', '–', '当时为“甲县”'],
      ['2024', '90.00', '2', '2', '–', '由“甲县”“乙县”合并，与上年不可比'],
    ]);
    for (const drawing of history?.drawings ?? []) {
      expect(isJoined(drawing)).toBe(false);
      expect(drawing).toContain('>合并<');
    }
    expect(history?.drawings).toHaveLength(2);
    expect(history?.text).toContain('其间不可比');
    const change = section(report, { year: '2024', unit: 'n' }, 'part.change');
    expect(change?.text).toBe('甲乙市由“甲县”“乙县”合并，与上年不可比，不作比较。');
  });

  test('merged into one that keeps its code: its own series goes on, with a break', async () => {
    const { report, problems } = await reportOf({
      2023: BEFORE,
      2024: {
        ...BEFORE,
        units: BEFORE.units.filter((row) => !row.startsWith('b,')),
        values: BEFORE.values.filter((row) => !row.startsWith('b,')),
        lineage: ['单位,乙县,甲县,2024,并入'],
      },
    });
    expect(errors(problems)).toEqual([]);
    const history = section(report, { year: '2024', unit: 'a' }, 'part.history');
    expect(history?.rows.slice(1).map((row) => [row[1], row.at(-1)])).toEqual([
      ['80.00', ''],
      ['80.00', '由“甲县”“乙县”合并，与上年不可比'],
    ]);
    expect(findingsOf(report, '2024/main').changes.has('a')).toBe(false);
    expect(findingsOf(report, '2024/main').changes.has('c')).toBe(true);
  });

  test('split: both parts go on from the whole, behind a break', async () => {
    const { report } = await reportOf({ 2023: BEFORE, 2024: NOW });
    for (const [unit, total, place] of [
      ['c1', '80.00', '3'],
      ['c2', '70.00', '4'],
    ] as const) {
      const history = section(report, { year: '2024', unit }, 'part.history');
      expect(history?.rows.slice(1)).toEqual([
        ['2023', '100.00', '1', '1', '–', '当时为“丙县”'],
        ['2024', total, place, place === '3' ? '3' : '4', '–', '由“丙县”拆分，与上年不可比'],
      ]);
      expect(history?.drawings.map(isJoined)).toEqual([false, false]);
    }
  });

  test('split from one that keeps its code: that one has a break too', async () => {
    const { report, problems } = await reportOf({
      2023: BEFORE,
      2024: {
        ...BEFORE,
        units: [...BEFORE.units, 'new,新区,county,'],
        values: [...BEFORE.values, 'new,gdp,5'],
        lineage: ['单位,甲县,新区,2024,分设'],
      },
    });
    expect(errors(problems)).toEqual([]);
    const note = (unit: string) =>
      section(report, { year: '2024', unit }, 'part.history')?.rows.at(-1)?.at(-1);
    expect(note('a')).toBe('有拆分，与上年不可比');
    expect(note('new')).toBe('由“甲县”拆分，与上年不可比');
    expect(note('b')).toBe('–');
    expect([...findingsOf(report, '2024/main').changes.keys()].sort()).toEqual([
      'b',
      'c',
      'd',
      'e',
    ]);
  });

  test('renamed: one series without a break, under the name that it had', async () => {
    const { report } = await reportOf({ 2023: BEFORE, 2024: NOW });
    const history = section(report, { year: '2024', unit: 'd2' }, 'part.history');
    expect(history?.rows.slice(1).map((row) => [row[1], row.at(-1)])).toEqual([
      ['90.00', '当时为“丁县”'],
      ['100.00', '由“丁县”更名'],
    ]);
    expect(history?.drawings.map(isJoined)).toEqual([true, true]);
    // Second of five last year, first of six this year.
    expect(findingsOf(report, '2024/main').changes.get('d2')).toMatchObject({ unit: 'd', rank: 1 });
  });

  test('regrouped: totals go on, the place in the group is marked and not compared', async () => {
    const { report } = await reportOf({ 2023: BEFORE, 2024: NOW });
    const history = section(report, { year: '2024', unit: 'e' }, 'part.history');
    expect(history?.rows.slice(1)).toEqual([
      ['2023', '60.00', '5', '5', '–', '当时为“戊县”'],
      ['2024', '65.00', '5', '1', '–', '组别有调整，组内位次与上年不可比'],
    ]);
    expect(history?.drawings.map(isJoined)).toEqual([true, true]);
    for (const drawing of history?.drawings ?? []) expect(drawing).toContain('>调组<');
    expect(findingsOf(report, '2024/main').changes.get('e')).toMatchObject({
      rank: 0,
      groupRank: null,
      total: 5,
    });
  });

  test('regrouped without a row: marked all the same', async () => {
    const { report } = await reportOf({
      2023: BEFORE,
      2024: {
        ...BEFORE,
        units: BEFORE.units.map((row) => row.replace('e,戊县,county', 'e,戊县,city')),
      },
    });
    const history = section(report, { year: '2024', unit: 'e' }, 'part.history');
    expect(history?.rows.at(-1)?.at(-1)).toBe('组别有调整，组内位次与上年不可比');
  });

  test('new, and a code that another one bears now: no series', async () => {
    const { report } = await reportOf({ 2023: BEFORE, 2024: NOW });
    expect(section(report, { year: '2024', unit: 'f' }, 'part.history')).toBeUndefined();
    expect(section(report, { year: '2024', unit: 'f' }, 'part.change')?.text).toBe(
      '己县上年没有列入考核，不作比较。',
    );
    // 甲县 is called a2 now, and a is another county.
    const swapped = await reportOf({
      2023: BEFORE,
      2024: {
        ...BEFORE,
        units: ['a,新甲县,county,', 'a2,老甲县,county,', ...BEFORE.units.slice(1)],
        values: [...BEFORE.values, 'a2,gdp,10'],
        lineage: ['单位,甲县,a2,2024,更名'],
      },
    });
    const rows = (unit: string) =>
      section(swapped.report, { year: '2024', unit }, 'part.history')?.rows.slice(1);
    expect(rows('a')).toBeUndefined();
    expect(rows('a2')?.map((row) => row[1])).toEqual(['80.00', '100.00']);
  });

  test('原单位: two are a merger, one of two that name it is a split', async () => {
    const { report } = await reportOf({
      2023: BEFORE,
      2024: {
        ...NOW,
        units: [
          'n,甲乙市,county,甲县;乙县',
          'c1,丙东县,county,丙县',
          'c2,丙西县,county,丙县',
          'd2,丁市,county,丁县',
          'e,戊县,county,',
          'f,己县,county,',
        ],
        lineage: [],
      },
    });
    const note = (unit: string) =>
      section(report, { year: '2024', unit }, 'part.history')?.rows.at(-1)?.at(-1);
    expect(['n', 'c1', 'c2', 'd2', 'e', 'f'].map(note)).toEqual([
      '由“甲县”“乙县”合并，与上年不可比',
      '由“丙县”拆分，与上年不可比',
      '由“丙县”拆分，与上年不可比',
      '由“丁县”更名',
      '–',
      undefined,
    ]);
  });

  test('findings: what became of a unit stands beside its missing change', async () => {
    const { report } = await reportOf({ 2023: BEFORE, 2024: NOW });
    const text = [...findingsJson(findingsOf(report, '2024/main'), ['n', 'd2'])].join('');
    const [merged, renamed] = JSON.parse(text).units;
    expect(merged.change).toBeUndefined();
    expect(merged.lineage).toEqual({
      from: 'a',
      comparable: false,
      kind: 'merged',
      sources: ['a', 'b'],
    });
    expect(renamed.change.total).toBe(10);
    expect(renamed.lineage).toMatchObject({ from: 'd', comparable: true, kind: 'renamed' });
  });
});

describe('rows of the table', () => {
  test('of other years neither join nor break', async () => {
    const { report, problems } = await reportOf({
      2023: BEFORE,
      2024: { ...BEFORE, lineage: ['单位,旧甲县,甲县,2022,合并', '单位,旧乙县,乙县,2020,更名'] },
    });
    expect(errors(problems)).toEqual([]);
    const history = section(report, { year: '2024', unit: 'a' }, 'part.history');
    // Nothing to note: the last column is that of the grade.
    expect(history?.rows.slice(1).map((row) => [row[1], row.at(-1)])).toEqual([
      ['80.00', '–'],
      ['80.00', '–'],
    ]);
  });

  test('of a later year’s table tell of an earlier change', async () => {
    const { report } = await reportOf({
      2022: BEFORE,
      2023: { ...NOW, lineage: [] },
      2024: { ...NOW, lineage: ['单位,甲县,甲乙市,2023,合并', '单位,乙县,甲乙市,2023,合并'] },
    });
    const history = section(report, { year: '2024', unit: 'n' }, 'part.history');
    expect(history?.rows.slice(1).map((row) => row.at(-1))).toEqual([
      '当时为“甲县”',
      '由“甲县”“乙县”合并，与上年不可比',
      '',
    ]);
  });

  test('lead over a year without data, which is a break', async () => {
    const { report } = await reportOf({
      2021: BEFORE,
      2024: { ...NOW, lineage: ['单位,丁县,丁城,2022,更名', '单位,丁城,丁市,2024,更名'] },
    });
    const history = section(report, { year: '2024', unit: 'd2' }, 'part.history');
    expect(history?.rows.slice(1).map((row) => [row[0], row[1], row.at(-1)])).toEqual([
      ['2021', '90.00', '当时为“丁县”'],
      ['2024', '100.00', '上一年度没有数据，与更早年度不连续；由“丁县”更名'],
    ]);
    expect(history?.drawings[0]).toContain('>缺年<');
  });

  test('that name nobody are errors', async () => {
    const { problems } = await reportOf({
      2023: BEFORE,
      2024: {
        ...BEFORE,
        lineage: [
          '单位,甲乡,甲县,2024,更名',
          '单位,甲县,甲镇,2024,更名',
          '单位,,乙县,2024,合并',
          '指标,甲县,gdp,2024,更名',
        ],
      },
    });
    const told = problems.filter(({ file }) => file === '沿革.csv');
    expect(told.map(({ text, cell }) => `${text} ${cell}`).sort()).toEqual([
      'lineage-without-name B4',
      'unknown-former-indicator B5',
      'unknown-former-unit B2',
      'unknown-unit C3',
    ]);
  });
});

describe('indicators through a change', () => {
  const unit = ['a,甲县,county,', 'b,乙县,county,'];
  const before: YearText = {
    units: unit,
    indicators: ['p,工业产值', 'q,建筑产值', 'r,旧口径', 'm,税收', 's,社会消费'],
    values: [
      'a,p,1',
      'a,q,2',
      'a,r,3',
      'a,m,4',
      'a,s,5',
      'b,p,6',
      'b,q,7',
      'b,r,8',
      'b,m,9',
      'b,s,10',
    ],
  };
  const now: YearText = {
    units: unit,
    indicators: [
      'pq,二产产值',
      'r2,新名称',
      'm,税收,1,万元,正向',
      's1,批发零售',
      's2,住宿餐饮',
      'z,创新',
    ],
    values: [
      'a,pq,3.5',
      'a,r2,3',
      'a,m,4',
      'a,s1,2',
      'a,s2,3',
      'a,z,1',
      'b,pq,7.5',
      'b,r2,8',
      'b,m,9',
      'b,s1,4',
      'b,s2,6',
      'b,z,1',
    ],
    lineage: [
      '指标,工业产值,二产产值,2024,合并',
      '指标,建筑产值,二产产值,2024,合并',
      '指标,旧口径,新名称,2024,更名',
      '指标,社会消费,批发零售,2024,拆分',
      '指标,社会消费,住宿餐饮,2024,拆分',
      '指标,,创新,2024,新增',
    ],
  };
  const history = async (indicator: string) => {
    const { report, problems } = await reportOf({ 2023: before, 2024: now });
    expect(errors(problems)).toEqual([]);
    return section(report, { year: '2024', indicator }, 'part.history');
  };

  test.each([
    [
      'merged',
      'pq',
      [
        ['甲县', '1', '3.5（不可比）'],
        ['乙县', '6', '7.5（不可比）'],
      ],
      '2024年度：由“工业产值”“建筑产值”合并，与上年不可比，此前为“工业产值”的数据。',
    ],
    [
      'split',
      's1',
      [
        ['甲县', '5', '2（不可比）'],
        ['乙县', '10', '4（不可比）'],
      ],
      '2024年度：由“社会消费”拆分，与上年不可比。',
    ],
    [
      'renamed',
      'r2',
      [
        ['甲县', '3', '3'],
        ['乙县', '8', '8'],
      ],
      '2024年度：由“旧口径”更名。',
    ],
    [
      'in another unit of measure',
      'm',
      [
        ['甲县', '4', '4（不可比）'],
        ['乙县', '9', '9（不可比）'],
      ],
      '2024年度：计量单位、方向或口径有变，与上年不可比。',
    ],
  ])('%s', async (_, indicator, rows, note) => {
    const shown = await history(indicator);
    const cells = shown?.rows
      .slice(1)
      .map((row) => row.map((cell) => cell.replace(/\.0+(?=$|（)/, '')));
    expect(cells?.sort()).toEqual(rows.sort());
    expect(shown?.text).toContain(note);
  });

  test('scores and places go through the years with the values', async () => {
    const shown = await history('r2');
    // 3 → 60 + 4 · 3 = 72, 8 → 92, in both years.
    expect(shown?.tables.get('新名称历年得分（百分制）')).toEqual([
      ['乙县', '92.00', '92.00'],
      ['甲县', '72.00', '72.00'],
    ]);
    expect(shown?.tables.get('新名称历年位次（在比较的单位中）')).toEqual([
      ['乙县', '1', '1'],
      ['甲县', '2', '2'],
    ]);
    // 工业产值 6 → 84 before, 二产产值 7.5 → 90 now.
    const merged = (await history('pq'))?.tables.get('二产产值历年得分（百分制）');
    expect(merged?.[0]).toEqual(['乙县', '84.00', '90.00（不可比）']);
  });

  test('new: no series', async () => {
    expect(await history('z')).toBeUndefined();
  });

  test('moved to another category: goes on, and says so', async () => {
    const scheme =
      'categories: [{ id: economy, name: 经济, weight: 1 }, { id: life, name: 民生, weight: 1 }]';
    const header = (category: string): YearText => ({
      units: unit,
      scheme,
      indicators: [
        `p,收入,1,亿元,正向,${category}`,
        'q,产值,1,亿元,正向,economy',
        'w,就业,1,亿元,正向,life',
      ],
      values: ['a,p,1', 'a,q,1', 'a,w,1', 'b,p,2', 'b,q,2', 'b,w,2'],
    });
    const { report, problems } = await reportOf({
      2023: header('economy'),
      2024: { ...header('life'), lineage: ['指标,收入,收入,2024,调组'] },
    });
    expect(errors(problems)).toEqual([]);
    const shown = section(report, { year: '2024', indicator: 'p' }, 'part.history');
    expect(shown?.text).toContain('2024年度：所属类别有调整。');
    expect(shown?.text).not.toContain('不可比');
  });
});

test('the public edition keeps a break whose other side it hides, without its name', async () => {
  const scheme = [
    'categories: [{ id: open, name: 公开类, weight: 1 }, { id: shut, name: 内部类, weight: 1 }]',
    'publish: { ranking: full, hide: [shut] }',
  ].join('\n');
  const year: YearText = {
    units: ['a,甲县,county,', 'b,乙县,county,'],
    scheme,
    indicators: [
      'p,收入,1,亿元,正向,open',
      'h,秘密指标,1,亿元,正向,shut',
      'k,机密指标,1,亿元,正向,shut',
    ],
    values: ['a,p,1', 'a,h,3', 'a,k,1', 'b,p,2', 'b,h,4', 'b,k,5'],
  };
  const { report } = await reportOf(
    { 2023: year, 2024: { ...year, lineage: ['指标,秘密指标,收入,2024,并入'] } },
    'public',
  );
  const shown = section(report, { year: '2024', indicator: 'p' }, 'part.history');
  expect(shown?.text).toContain('不可比');
  expect(shown?.text).not.toContain('秘密');
});
