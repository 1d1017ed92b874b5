import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeSmallYear } from '../archive/small-year.ts';

/** January: last year is whole, and of the new one nobody has reported a figure. */
const BIN = resolve(import.meta.dirname, '../../src/cli/biaochi.mjs');

let room = '';
beforeAll(() => {
  room = mkdtempSync(join(tmpdir(), 'biaochi-元月-'));
  for (const year of [2024, 2025, 2026]) writeSmallYear(join(room, 'data'), year);
  const figures = join(room, 'data/2026/main/完成情况.csv');
  writeFileSync(figures, '单位,指标,完成值\na,gdp,\nb,gdp,\n');
});
afterAll(() => rmSync(room, { recursive: true, force: true }));

const run = (...args: string[]) =>
  spawnSync(process.execPath, [BIN, ...args], { encoding: 'utf8', cwd: room });

test('a build that the empty year stops says how the last whole one is built', () => {
  const { status, stderr } = run('build', '--no-documents');
  expect(status).toBe(1);
  expect(stderr).toContain('2025年的数据没有错误');
  expect(stderr).toContain('--only 2025');
  expect(existsSync(join(room, 'dist'))).toBe(false);
});

test('--only with a year makes the assessments of that year, and the next step is of that year', () => {
  const { status, stderr } = run('build', '--no-documents', '--only', '2025', '--out', 'last');
  expect(status, stderr).toBe(0);
  const years = [2024, 2025, 2026].filter((year) => existsSync(join(room, `last/${year}`)));
  expect(years).toEqual([2025]);
  expect(stderr).toContain('seal 2025');
  expect(readFileSync(join(room, 'last/2025/main/index.html'), 'utf8')).toContain('青岚区');
});

test('check of a year tells of that year alone, and 2027 is none', () => {
  expect(run('check', '2025').stdout).toContain('没有发现问题');
  expect(run('check', '2026').status).toBe(1);
  const { status, stderr } = run('check', '2027');
  expect([status, stderr.includes('没有“2027”这项考核')]).toEqual([2, true]);
});

test('with nothing else wrong in any other year there is no such hint', () => {
  const { stderr } = run('build', '--no-documents', '--only', '2026');
  expect(stderr).not.toContain('--only');
});
