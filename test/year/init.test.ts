import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readAnswers } from '../../src/year/first/read-answers.ts';

const BIN = resolve(import.meta.dirname, '../../src/cli/biaochi.mjs');
const room = mkdtempSync(join(tmpdir(), 'biaochi-init-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

function biaochi(folder: string, ...args: string[]): Ran {
  const run = spawnSync(process.execPath, [BIN, ...args], { cwd: folder, encoding: 'utf8' });
  return { status: run.status, printed: run.stdout, said: run.stdout + run.stderr };
}

interface Ran {
  status: number | null;
  printed: string;
  /** What was printed, and what was said beside it. */
  said: string;
}

function started(name: string, answers: string): string {
  const file = join(room, `${name}.yaml`);
  writeFileSync(file, answers);
  const { status, said } = biaochi(room, 'init', name, '--answers', file);
  expect(said).toContain(`cd ${name}`);
  expect(status).toBe(0);
  return join(room, name);
}

const CITY = `
考核名称: 云溪市目标管理考核
发布机关: 云溪市考核办
单位统称: 县区
年度: 2025
组成部分: [目标任务, 评议, 一票否决]
`;
const DISTRICT = `
title: 青岚区目标管理考核
issuer: 青岚区考核办
units: 单位
groups: 区直部门；乡镇街道
compared: 否
year: 2025
components: 目标任务；重点工作；评议；扣分；加减分；一票否决；挂钩
`;
const BUREAU = `
title: 教育系统目标考核
issuer: 青岚区教育局
units: 学校
names: [实验小学, 城关小学, 第一中学, 第二中学]
weights: 相对
year: 2025
components: [目标任务, 扣分]
`;

interface Scored {
  units: { name: string; rank: number | null; groupRank: number | null; total: number }[];
}

describe('init', () => {
  test.each([
    ['city', CITY, 4],
    ['district', DISTRICT, 6],
    ['bureau', BUREAU, 4],
  ])('%s: what it leaves checks clean and ranks every unit', (name, answers, count) => {
    const folder = started(name, answers);
    const checked = biaochi(folder, 'check', '--format', 'json');
    expect(JSON.parse(checked.printed).problems.filter(isError)).toEqual([]);
    expect(checked.status).toBe(0);
    const { units } = JSON.parse(
      biaochi(folder, 'score', '2025/main', '--format', 'json').printed,
    ) as Scored;
    expect(units).toHaveLength(count);
    const compared = name !== 'district';
    expect(units.every(({ rank }) => (rank !== null) === compared)).toBe(true);
    expect(units.every(({ groupRank }) => groupRank !== null)).toBe(true);
  });

  test('names given are the units, and none is a sample', () => {
    const { units } = JSON.parse(
      biaochi(join(room, 'bureau'), 'score', '2025/main', '--format', 'json').printed,
    ) as Scored;
    const names = units.map(({ name }) => name).sort();
    expect(names).toEqual(['城关小学', '实验小学', '第一中学', '第二中学'].sort());
  });

  test('the folder runs the software that made it, and says where to look once that moved', () => {
    const folder = join(room, 'city');
    const starter = join(folder, 'biaochi.mjs');
    const run = () =>
      spawnSync(process.execPath, [starter, 'check', '--quiet'], { cwd: folder, encoding: 'utf8' });
    expect(run().status).toBe(0);
    const path = join(folder, 'package.json');
    const about = JSON.parse(readFileSync(path, 'utf8'));
    writeFileSync(path, JSON.stringify({ ...about, biaochi: { software: '../nowhere' } }));
    const lost = run();
    expect(lost.status).toBe(2);
    expect(lost.stderr).toContain('package.json');
    writeFileSync(path, JSON.stringify(about));
  });

  test('lines to be changed carry a mark', () => {
    const scheme = readFileSync(join(room, 'district', 'data/2025/main/scheme.yaml'), 'utf8');
    const marked = scheme.split('\n').filter((line) => /^(# )?[a-z-]+:.*【改】/.test(line));
    expect(marked.map((line) => line.replace(/^# /, '').split(':')[0])).toEqual([
      'basis',
      'data-date',
      'groups',
      'categories',
      'defaults',
      'raters',
      'adjustments',
      'vetoes',
      'grades',
      'publish',
      'papers',
    ]);
  });

  test.each([
    ['a word that is no part', 'components: [目标任务, 抽查]', 'components'],
    ['a key that is none', '单位数: 3', '单位数'],
    ['broken YAML', 'title: [a', ''],
  ])('%s is told, and nothing is made', (_, line, told) => {
    const file = join(room, 'wrong.yaml');
    const kept = CITY.split('\n').filter((one) => !/组成|考核名称/.test(one));
    writeFileSync(file, `${[...kept, line].join('\n')}\n${told ? 'title: 云溪市考核' : ''}`);
    const { status, said } = biaochi(room, 'init', 'none', '--answers', file);
    expect(status).toBe(2);
    expect(said).toContain(told || 'wrong.yaml');
    expect(existsSync(join(room, 'none'))).toBe(false);
  });

  test('awards and vetoes alone rank nobody', () => {
    const { status, said } = biaochi(room, 'init', 'none', '--components', '加减分;一票否决');
    expect(status).toBe(2);
    expect(said).toContain('排不出名次');
  });

  test('a folder with anything in it is left alone', () => {
    mkdirSync(join(room, 'full'));
    writeFileSync(join(room, 'full', 'notes.txt'), '');
    expect(biaochi(room, 'init', 'full', '--name', '考核').status).toBe(2);
  });
});

test('answers are understood in Chinese and in English alike', () => {
  const chinese = readAnswers(
    '考核名称: 甲\n发布机关: 乙\n单位统称: 部门\n年度: 2025\n权重方式: 分值\n组成部分: 目标任务',
    'zh-CN',
  );
  const english = readAnswers(
    'title: 甲\nissuer: 乙\nunits: 部门\nyear: 2025\nweights: points\ncomponents: [targets]',
    'zh-CN',
  );
  expect(chinese).toEqual(english);
});

function isError({ level }: { level: string }): boolean {
  return level === 'error';
}
