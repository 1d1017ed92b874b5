import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const PROJECT = resolve(import.meta.dirname, '../../..');
const BIN = join(PROJECT, 'src/cli/biaochi.mjs');

const run = (...args: string[]) =>
  spawnSync(process.execPath, [BIN, ...args, '--quiet'], {
    encoding: 'utf8',
    cwd: PROJECT,
    maxBuffer: 2 ** 28,
  });

const UNIT =
  'code name group total totalExact adjustment vetoes grade rank groupRank categories indicators';
const CATEGORY = 'id parent score scoreExact';
const INDICATOR =
  'code kind reason by value bounds coefficient score scoreExact weight effectiveWeight points sources';
const MAY_BE_NULL = ['total', 'rank', 'groupRank', 'grade', 'sheet'];

/** The keys are some of the documented ones, in their order. */
function expectKeys(entry: object, documented: string): void {
  const known = documented.split(' ');
  const keys = Object.keys(entry);
  expect(known.filter((key) => keys.includes(key))).toEqual(keys);
}

function nullKeys(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    inner === null ? [key] : nullKeys(inner),
  );
}

describe('score --format json', () => {
  test.each(['2024/counties', '2024/departments'])('%s has the documented keys', (id) => {
    const { status, stdout, stderr } = run('score', id, '--data', 'data', '--format', 'json');
    expect([status, stderr]).toEqual([0, '']);
    const result = JSON.parse(stdout);
    expect(Object.keys(result)).toEqual(['assessment', 'title', 'year', 'draft', 'units']);
    for (const unit of result.units) {
      expectKeys(unit, UNIT);
      for (const category of unit.categories) expectKeys(category, CATEGORY);
      for (const indicator of unit.indicators) expectKeys(indicator, INDICATOR);
    }
    expect(nullKeys(result).filter((key) => !MAY_BE_NULL.includes(key))).toEqual([]);
  });
});

describe('score --format json of an English site', () => {
  // A generated case whose site is English: what its tables say is 推进中, 未完成, 基本完成.
  test('has the words of the tables', () => {
    const data = join(PROJECT, 'test/cases/random/full-01');
    const expected = JSON.parse(readFileSync(join(data, 'expected.json'), 'utf8'));
    const guards = ['--guards', 'warn', '--format', 'json'];
    const { stdout } = run('score', expected.assessment, '--data', join(data, 'data'), ...guards);
    const words = (result: Result): unknown[] =>
      result.units.flatMap(({ indicators }) =>
        indicators.map(({ value }) => value).filter((value) => typeof value === 'string'),
      );
    expect(words(expected).length).toBeGreaterThan(3);
    expect(words(JSON.parse(stdout))).toEqual(words(expected));
  });
});

interface Result {
  units: { indicators: { value?: unknown }[] }[];
}

describe('a small ranking', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'biaochi-score-'));
    const assessment = join(folder, 'data/2024/counties');
    mkdirSync(assessment, { recursive: true });
    const write = (name: string, text: string) => writeFileSync(join(assessment, name), text);
    writeFileSync(join(folder, 'data/site.yaml'), 'title: 云溪市考核\nlanguage: en\n');
    write(
      'scheme.yaml',
      'title: 2024年度考核\nyear: 2024\ncategories: [{ id: main, name: 目标任务, weight: 100 }]\n',
    );
    write('单位.csv', '代码,名称\na,青岚区\nb,"=HYPERLINK(""x"")"\nc,横山\n');
    write(
      '指标.csv',
      '代码,名称,类别,权重,方向,标准来源,满意值,不允许值\ngdp,增速,main,100,正向,fixed,12,6\n',
    );
    write('完成情况.csv', '单位,增速\na,5.81\nb,9.6\nc,\n');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const score = (...args: string[]) =>
    run('score', '2024/counties', '--data', join(folder, 'data'), ...args);

  test('a value that is missing ends with 1 and without output', () => {
    const { status, stdout, stderr } = score();
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('Error  2024/counties');
  });

  // 5.81 between 6 and 12: 60 + 40 · (−0.19 / 6) = 58.733; 9.6: 60 + 40 · 0.6 = 84.
  test('a draft leaves it out, as a table in the site’s language', () => {
    const { status, stdout } = score('--draft');
    expect(status).toBe(0);
    expect(stdout.split('\n').map((line) => line.trimEnd())).toEqual([
      '2024年度考核  Draft',
      'Rank  Code  Unit             Total  目标任务  Adjustment',
      '   1  b     =HYPERLINK("x")  84.00     84.00           0',
      '   2  a     青岚区           58.73     58.73           0',
      '   –  c     横山                 –         –           0',
      '',
    ]);
  });

  test('CSV opens in Excel: with its mark, and no cell that runs', () => {
    const { stdout } = score('--draft', '--format', 'csv', '--lang', 'zh-CN');
    expect(stdout).toBe(
      '\uFEFF名次,代码,单位,总分,目标任务,加减分\r\n1,b,"\'=HYPERLINK(""x"")",84,84,0\r\n2,a,青岚区,58.73,58.73,0\r\n,c,横山,,,0\r\n',
    );
  });

  test('explain ends in one line of arithmetic whose value is the score', () => {
    const { stdout } = run(
      'explain',
      '2024/counties',
      '青岚区',
      'gdp',
      '--draft',
      '--data',
      join(folder, 'data'),
    );
    const lines = stdout.split('\n').filter((line) => /^\s*=/.test(line));
    expect(lines).toHaveLength(1);
    const expression = lines[0]?.replace(/^= /, '') ?? '';
    expect(expression).toMatch(/^[-\d.+*/() ]+$/);
    expect(new Function(`return ${expression}`)()).toBeCloseTo(60 + (40 * (5.81 - 6)) / 6, 12);
  });

  test('wrong names are refused with the nearest', () => {
    const wrong = run(
      'explain',
      '2024/counties',
      '青岚县',
      '--draft',
      '--data',
      join(folder, 'data'),
    );
    expect(wrong.status).toBe(2);
    expect(wrong.stderr).toContain('青岚区');
    expect(run('score', '2024/county', '--data', join(folder, 'data')).stderr).toContain(
      '2024/counties',
    );
  });
});
