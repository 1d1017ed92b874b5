import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileSum, filesBelow } from '../../src/archive/manifest.ts';
import { writeSmallYear } from './small-year.ts';
import { copyTool, type Tool } from './tool-copy.ts';

/** A year that is sealed in the office's edition and corrected in the public one. */
let tool: Tool;
let data: string;
/** What the seal of both editions told while it worked. */
let told: string;
const run = (...args: string[]) => tool.run([...args, '--data', data, '--quiet']);
const seal = (...more: string[]) => run('seal', '2024', '--date', '2025-01-20', ...more);
const sums = (folder: string) => filesBelow(folder).map((path) => fileSum(folder, path));

beforeAll(() => {
  tool = copyTool('两版');
  data = join(tool.room, 'data');
  writeSmallYear(data, 2024);
  expect(seal().status).toBe(0);
  const values = join(data, '2024/main/完成情况.csv');
  writeFileSync(values, readFileSync(values, 'utf8').replace('b,gdp,7.2', 'b,gdp,7.25'));
  const words = ['seal', '2024', '--date', '2025-01-20', '--edition', 'public', '--data', data];
  const { status, stderr } = tool.run([...words, '--reason', '更正一处数据']);
  expect(status, stderr).toBe(0);
  told = stderr;
});
afterAll(() => tool.remove());

test('a seal of both editions says which one is being made', () => {
  const said = ['公开版网站：', '正在生成页面…', '内部版网站：', '正在生成页面…', '下一步'];
  let place = 0;
  for (const one of said) {
    place = told.indexOf(one, place);
    expect(place, one).toBeGreaterThan(-1);
    place += one.length;
  }
});

test('the office’s pages are made of the corrected data, and the version before stays linked', () => {
  const site = join(tool.room, 'office');
  const { status, stderr } = run('build', '--out', site, '--no-documents');
  expect([status, stderr]).toEqual([0, '']);
  // 60 + 40 · 7.25 ÷ 10 = 89, and 60 + 40 · 7.2 ÷ 10 = 88.8 before.
  const page = readFileSync(join(site, '2024/main/units/b.html'), 'utf8');
  expect([page.includes('89.00'), page.includes('88.80')]).toEqual([true, false]);
  expect(sums(join(site, 'archive/2024-v1'))).toEqual(
    sums(join(tool.room, 'archive/2024-v1/public')),
  );
  const years = readFileSync(join(site, 'archive/index.html'), 'utf8');
  expect(years).toContain('href="2024-v1/index.html"');
  expect(years).not.toContain('2024-v2/');
});

test('the public pages are those of the seal; one that was changed is not published', () => {
  const site = join(tool.room, 'public');
  const build = () => run('build', '--edition', 'public', '--out', site, '--no-documents');
  expect(build().status).toBe(0);
  const sealed = join(tool.room, 'archive/2024-v2/public/2024');
  expect(sums(join(site, '2024'))).toEqual(sums(sealed));
  expect(existsSync(join(site, 'archive/2024-v1'))).toBe(false);
  const good = sums(site);

  const page = join(sealed, 'main/index.html');
  writeFileSync(page, readFileSync(page, 'utf8').replace('青岚区', '白沙区'));
  const { status, stderr } = build();
  expect(status).toBe(1);
  expect(stderr).toContain('archive/2024-v2/public/2024/main/index.html 的内容被改动');
  expect(sums(site)).toEqual(good);
});
