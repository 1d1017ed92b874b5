import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readScheme, type SchemeRead } from '../../../src/ingest/scheme/read-scheme.ts';
import { cpuTime } from '../../cpu-time.ts';
import { said } from '../said.ts';

const HEAD = 'title: 年度考核\nyear: 2024\n';

const readBytes = (bytes: Uint8Array, assessment = '2024/main'): SchemeRead =>
  readScheme(bytes, { assessment, file: 'scheme.yaml' });
const read = (text: string): SchemeRead => readBytes(new TextEncoder().encode(text));

/** Code, line and found text of each problem, and whether the scheme can still be worked with. */
function wrong(text: string): { problems: string[]; usable: boolean } {
  const { scheme, problems } = read(text);
  const told = problems.map((problem) => {
    said(problem);
    expect(problem).toMatchObject({
      file: 'scheme.yaml',
      sheet: null,
      cell: null,
      assessment: '2024/main',
    });
    return `${problem.code} ${problem.params.line} ${problem.found}`;
  });
  return { problems: told, usable: scheme !== undefined };
}

describe('a scheme', () => {
  test('two keys are enough; all others have defaults', () => {
    const { scheme, problems } = read(HEAD);
    expect(problems).toEqual([]);
    expect(scheme).toMatchObject({
      'full-score': 100,
      weights: 'points',
      missing: { 'not-applicable': 'reallocate', 'not-reported': 'error' },
      rounding: { indicator: 2, category: 2, total: 2, sum: 'exact' },
      ranks: { ties: 'standard' },
      'grade-ties': 'out',
      'min-raters': 5,
    });
  });

  test('keys without a value are as if not written', () => {
    expect(read(`${HEAD}issuer:\nself: null\nupper:\ngroups:\n`).problems).toEqual([]);
  });

  test('a code of digits stays as written', () => {
    const { scheme } = read(
      `${HEAD}groups: [{ id: 001, name: 甲 }, { id: 340100000000000001, name: 乙 }, { id: 7, name: 丙 }]\n`,
    );
    expect(scheme?.groups.map(({ id }) => id)).toEqual(['001', '340100000000000001', '7']);
  });

  test('GB18030 and Windows line ends are read', () => {
    const bytes = Uint8Array.from([
      ...Buffer.from('title: '),
      0xb5,
      0xa5,
      0xce,
      0xbb,
      ...Buffer.from('\r\nyear: 2024\r\n'),
    ]);
    expect(readBytes(bytes).scheme?.title).toBe('单位');
  });

  test('the year is that of the folder', () => {
    const text = new TextEncoder().encode('title: a\nyear: 2023\n');
    const { scheme, problems } = readBytes(text);
    expect(problems).toMatchObject([{ code: 'out-of-range', found: '2023', params: { line: 2 } }]);
    for (const problem of problems) said(problem);
    expect(scheme).toBeDefined();
    expect(readBytes(text, '2023/main').problems).toEqual([]);
  });

  test.each([
    [
      'as in a cell',
      'tiers: "完成=100;弃权="\n  periods: q1=15;q2=25\n  coefficients: 1;0.8;0.6;0.4;0.2\n  best: 5~6',
    ],
    [
      'as mappings and lists',
      'tiers: { 完成: 100, 弃权: null }\n  periods: { q1: 15, q2: 25 }\n  coefficients: [1, 0.8, 0.6, 0.4, 0.2]\n  best: [5, 6]',
    ],
    [
      'as lists of pairs',
      'tiers: [{ name: 完成, score: 100 }, { name: 弃权, score: null }]\n  periods: [{ name: q1, value: 15 }, { name: q2, value: 25 }]\n  coefficients: "1；0.8；0.6；0.4；0.2"\n  best: 5～6',
    ],
  ])('lists of the defaults may be written %s', (_, lists) => {
    const { scheme, problems } = read(`${HEAD}defaults:\n  ${lists}\n`);
    expect(problems).toEqual([]);
    expect(scheme?.defaults).toEqual({
      tiers: [
        { name: '完成', score: 100 },
        { name: '弃权', score: null },
      ],
      periods: [
        { name: 'q1', value: 15 },
        { name: 'q2', value: 25 },
      ],
      coefficients: [1, 0.8, 0.6, 0.4, 0.2],
      best: [5, 6],
    });
  });
});

describe('what is no YAML is unreadable, with its line', () => {
  test.each<[string, number | undefined, string]>([
    ['', undefined, 'nothing'],
    ['# 只有注释\n', undefined, 'only a comment'],
    ['title：考核\nyear: 2024\n', 1, 'a colon of full width'],
    ['title: 考核\n\tyear: 2024\n', 2, 'a tab'],
    [`${HEAD}title: 又一个\n`, 3, 'a key twice'],
    [`${HEAD}categories: [{ id: a }\n`, 3, 'an open bracket'],
    [`${HEAD}categories:\n  - id: a\n    name: b\n   weight: 5\n`, 6, 'lines that are not aligned'],
    [`${HEAD}title2: "考核\n`, 3, 'an open quote'],
    [`---\n${HEAD}---\ntitle: b\n`, 4, 'two documents'],
    ['- a\n- b\n', 1, 'a list'],
    ['考核办法\n', 1, 'a text'],
    [`${'['.repeat(100_000)}`, 1, 'brackets without end'],
    [`${'- '.repeat(50_000)}`, 1, 'levels without end'],
    [`${HEAD}issuer: *nobody\n`, undefined, 'a reference to nothing'],
    [`${HEAD}groups: &g [*g]\n`, 3, 'a reference to what it stands in'],
    [`${HEAD}rounding: { total: 1, total: 2 }\n`, 3, 'a key twice, inside'],
    [`${HEAD}issuer: !!js/function "function () {}"\n`, 3, 'a tag of another program'],
    [`${HEAD}issuer: !办公室\n`, 3, 'a tag of nobody'],
    [`%FOO x\n---\n${HEAD}`, 1, 'a directive of nobody'],
  ])('%#: line %s (%s)', (text, line) => {
    const { scheme, problems } = read(text);
    expect(scheme).toBeUndefined();
    expect(problems.map(({ code }) => code)).toEqual(['unreadable-file']);
    for (const problem of problems) said(problem);
    if (line !== undefined) expect(problems[0]?.params.line).toBe(line);
  });

  test('references that multiply are stopped', () => {
    const lines = ['a: &a [x, x, x, x, x, x, x, x, x, x]'];
    for (const [from, to] of ['ab', 'bc', 'cd', 'de', 'ef', 'fg', 'gh']) {
      lines.push(`${to}: &${to} [${Array(10).fill(`*${from}`).join(', ')}]`);
    }
    const spent = cpuTime(() => {
      expect(read(HEAD + lines.join('\n')).problems[0]?.code).toBe('unreadable-file');
    });
    expect(spent).toBeLessThan(20_000);
  });
});

test('8,000 unknown keys are told in time, and so is one of them that stands twice', () => {
  const keys = Array.from({ length: 8_000 }, (_, at) => `k${at}: 1`);
  const spent = cpuTime(() => {
    expect(read(HEAD + keys.join('\n')).problems.length).toBe(8_000);
    // Two lines of HEAD before the keys, the repeated one behind them.
    expect(read(HEAD + [...keys, 'k7: 1'].join('\n')).problems).toMatchObject([
      { code: 'unreadable-file', params: { line: 8_003 } },
    ]);
  });
  expect(spent).toBeLessThan(20_000);
});

test('10,000 references are told at the first one too many, before any is followed', () => {
  const lines = Array.from({ length: 10_000 }, (_, at) => `- &a${at} x\n- *a${at}`);
  const spent = cpuTime(() => {
    expect(read(`${HEAD}rivals:\n${lines.join('\n')}`).problems).toMatchObject([
      // Behind three lines of HEAD and key, two lines a reference: the 1,001st.
      { code: 'unreadable-file', text: 'yaml-alias', params: { line: 3 + 2 * 1_001 } },
    ]);
  });
  expect(spent).toBeLessThan(20_000);
});

describe('keys', () => {
  test.each([
    ['wieghts: relative', ['unknown-key 3 wieghts'], false],
    ['weights: points\nwieghts: relative', ['unknown-key 4 wieghts'], true],
    ['rounding: { totl: 2 }', ['unknown-key 3 totl'], true],
    ['权重方式: relative', ['unknown-key 3 权重方式'], false],
    ['defaults: { bse: 50 }', ['unknown-key 3 bse'], false],
    ['defaults: { clamp: { botom: true } }', ['unknown-key 3 botom'], false],
    ['categories: [{ id: a, name: 甲, wieght: 100 }]', ['unknown-key 3 wieght'], false],
    ['adjustments: { honour: { sing: plus } }', ['unknown-key 3 sing'], false],
    ['adjustments: { max-totl: 105 }', ['unknown-key 3 max-totl'], false],
    ['aggregation: { indicator: geometric }', ['unknown-key 3 indicator'], true],
    ['missing: { not-repoted: zero }', ['unknown-key 3 not-repoted'], false],
  ])('%s: %j, usable: %s', (text, problems, usable) => {
    expect(wrong(HEAD + text)).toEqual({ problems, usable });
  });

  test('the nearest known key is named, with its line', () => {
    const [problem] = read(`${HEAD}wieghts: relative\n`).problems;
    expect(problem && said(problem)).toMatchInlineSnapshot(
      `"第3行：没有“wieghts”这一项。是不是想写：weights？请照此改正。"`,
    );
  });

  test('all of it at once, in the order of the lines', () => {
    const text = `title: 5\nyer: 2024\nweights: pionts\nrounding: { total: 2.5, category: 12 }\nranks: { ties: densee }\n`;
    expect(wrong(text).problems).toEqual([
      'wrong-type 1 5',
      'unknown-key 2 yer',
      'wrong-type 3 pionts',
      'out-of-range 4 12',
      'out-of-range 4 2.5',
      'wrong-type 5 densee',
    ]);
  });

  test.each([
    ['full-score: 一百', ['wrong-type 3 一百']],
    ['full-score: 0', ['out-of-range 3 0']],
    ['groups: { id: a }', ['wrong-type 3 {"id":"a"}']],
    ['groups: [{ id: a }]', ['missing-value 3 undefined']],
    ['groups: [{ id: , name: 甲 }]', ['missing-value 3 undefined']],
    ['groups: [{ id: "", name: 甲 }]', ['wrong-type 3 ']],
    ['vetoes: [{ id: s, name: 安全 }]', ['missing-value 3 undefined']],
    ['categories: [{ id: a, name: 甲, weight: 1, categories: [] }]', ['wrong-type 3 []']],
    ['cells: { 缺: 没有 }', ['wrong-type 3 没有']],
    ['publish: { ranking: 0 }', ['out-of-range 3 0']],
    ['defaults: { tiers: 完成 }', ['wrong-type 3 完成']],
    ['defaults: { base: "60" }', ['wrong-type 3 60']],
    ['defaults: { floor: -1 }', ['out-of-range 3 -1']],
    ['defaults: { periods: "q1=0" }', ['out-of-range 3 [{"name":"q1","value":0}]']],
    ['pairs: [[gdp]]', ['wrong-type 3 ["gdp"]']],
  ])('%s: %j', (text, problems) => {
    const told = wrong(HEAD + text).problems.map((problem) => problem.replace('null', 'undefined'));
    expect(told).toEqual(problems);
  });
});

describe('names and keys that go together', () => {
  const CATEGORIES = 'categories: [{ id: economy, name: 经济发展, weight: 100 }]\n';
  const GRADES = 'grades: [{ name: 优秀, min: 90 }, { name: 合格 }]\n';
  test.each([
    [`${CATEGORIES}difficulty: econmy`, ['unknown-category']],
    [`${CATEGORIES}ranks: { tie-break: [people] }`, ['unknown-category']],
    [`${CATEGORIES}publish: { hide: [leaders] }`, ['unknown-category']],
    [
      `${CATEGORIES}vetoes: [{ id: s, name: 安全, effect: zero-category, category: econmy }]`,
      ['unknown-category'],
    ],
    ['vetoes: [{ id: s, name: 安全, effect: zero-category }]', ['missing-setting']],
    [`${GRADES}vetoes: [{ id: s, name: 安全, effect: cap-grade }]`, ['missing-setting']],
    [`${GRADES}vetoes: [{ id: s, name: 安全, effect: drop-grade }]`, ['missing-setting']],
    [`${GRADES}vetoes: [{ id: s, name: 安全, effect: cap-grade, grade: 良好 }]`, ['unknown-grade']],
    ['vetoes: [{ id: s, name: 安全, effect: drop-grade, by: 1 }]', ['unknown-grade']],
    ['vetoes: [{ id: s, name: 安全, effect: void-total, by: 1 }]', ['idle-setting']],
    ['grades: [{ name: 优秀, min: 90 }, { name: 合格, min: 60 }]', ['out-of-range']],
    ['grades: [{ name: 优秀 }, { name: 合格 }]', ['out-of-range']],
    [
      'grades: [{ name: 优秀, min: 80 }, { name: 良好, min: 90 }, { name: 合格 }]',
      ['out-of-range'],
    ],
    [
      'grades: [{ name: 优秀, min: 80, quota: 0.3 }, { name: 良好, quota: 0.4 }, { name: 合格 }]',
      [],
    ],
    ['groups: [{ id: a, name: 甲 }, { id: a, name: 乙 }]', ['duplicate-code']],
    [
      'categories: [{ id: a, name: 甲, weight: 1, categories: [{ id: a, name: 乙, weight: 1 }] }]',
      ['duplicate-code'],
    ],
    [
      'raters: [{ id: a, name: 甲, weight: 1 }, { id: a, name: 乙, weight: 1 }]',
      ['duplicate-code'],
    ],
    ['defaults: { top: true, clamp: { top: true } }', ['wrong-type']],
    ['progress: { as-of: 2024-02-30 }', ['not-a-date']],
    ['progress: { as-of: 2024-02-29 }', []],
  ])('%s: %j', (text, codes) => {
    const { scheme, problems } = read(HEAD + text);
    expect(problems.map(({ code }) => code)).toEqual(codes);
    expect(scheme).toBeDefined();
    for (const problem of problems) said(problem);
  });
});

const CASES = fileURLToPath(new URL('../../cases/', import.meta.url));

test('the schemes of the published cases are read without a word', () => {
  const files = globSync('{asem-equal,hdi-2023,hunan-2012,random/*}/data/*/*/scheme.yaml', {
    cwd: CASES,
  });
  expect(files.length).toBeGreaterThan(40);
  for (const file of files) {
    const assessment = file.split('/').slice(-3, -1).join('/');
    expect(readBytes(readFileSync(CASES + file), assessment).problems).toEqual([]);
  }
});

test('a scheme that names no stage is a trial, and only a stated data date is one', async () => {
  expect(read(HEAD).scheme).toMatchObject({ stage: 'trial' });
  expect(read(HEAD).scheme).not.toHaveProperty('data-date');
  const { scheme } = read(`${HEAD}stage: 公布\ndata-date: 2024-12-31\n`);
  expect(scheme).toMatchObject({ stage: 'published', 'data-date': '2024-12-31' });
  for (const day of ['去年底', '2024-02-30', '2024-13-01'])
    for (const scheme of [`data-date: ${day}`, `papers: { publicity: { to: ${day} } }`])
      expect(wrong(`${HEAD}${scheme}\n`).problems).toEqual([`not-a-date 3 ${day}`]);
});
