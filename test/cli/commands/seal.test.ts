import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeSmallYear } from '../../archive/small-year.ts';
import { copyTool, type Tool } from '../../archive/tool-copy.ts';

let tool: Tool;
let data: string;
beforeAll(() => {
  tool = copyTool('更正');
  data = join(tool.room, 'data');
  writeSmallYear(data, 2024);
});
afterAll(() => tool.remove());

const run = (...args: string[]) => tool.run([...args, '--data', data, '--quiet']);
const seal = (date: string, ...more: string[]) => run('seal', '2024', '--date', date, ...more);
const versionThere = (version: number): boolean =>
  existsSync(join(tool.room, `archive/2024-v${version}`));

function replaceInValues(from: string, to: string): void {
  const path = join(data, '2024/main/完成情况.csv');
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
}

test('a correction of a sealed year is compared and sealed, whatever the new year still lacks', () => {
  const first = seal('2025-01-20');
  expect([first.status, first.stderr]).toEqual([0, '']);
  expect(run('new', '2025').status).toBe(0);
  expect(run('check', '2025/main').status).toBe(1);
  replaceInValues('a,gdp,9.6', 'a,gdp,9.1');

  const compared = run('compare', '2024@v1', data, '--format', 'json');
  expect([compared.status, compared.stderr]).toEqual([0, '']);
  expect(JSON.parse(compared.stdout).cells).toMatchObject([{ before: 9.6, after: 9.1 }]);

  const second = seal('2025-03-02', '--reason', '统计局更正');
  expect(second.status).toBe(0);
  expect(second.stderr).toContain('2025/main');
  expect(second.stderr.trim().split('\n')).toHaveLength(1);
  expect(versionThere(2)).toBe(true);
});

test('a further version needs words for its reason, and a day not before the last one', () => {
  replaceInValues('a,gdp,9.1', 'a,gdp,9.3');
  for (const [date, reason] of [
    ['2025-04-01', ' '],
    ['2025-04-01', '\u3000'],
    ['2025-03-01', '再次更正'],
  ] as const) {
    const { status, stderr } = seal(date, '--reason', reason);
    expect([status, stderr]).toEqual([2, expect.stringMatching(/--reason|2025-03-02/)]);
  }
  expect(versionThere(3)).toBe(false);
  replaceInValues('a,gdp,9.3', 'a,gdp,9.1');
});

test('a year is started from one whose figures are still to come', () => {
  expect(run('new', '2026').status).toBe(0);
  expect(existsSync(join(data, '2026/main/scheme.yaml'))).toBe(true);
});

test('errors of the year itself and of the folder as a whole refuse, in seal and in compare', () => {
  replaceInValues('a,gdp,9.1', 'a,gdp,约九');
  const own = seal('2025-04-01', '--reason', '再次更正');
  expect([own.status, own.stderr.includes('约九'), own.stderr.includes('2025')]).toEqual([
    1,
    true,
    false,
  ]);
  expect(run('compare', '2024@v2', data).status).toBe(1);
  replaceInValues('a,gdp,约九', 'a,gdp,9.2');

  const site = join(data, 'site.yaml');
  const text = readFileSync(site, 'utf8');
  writeFileSync(site, `${text}unknown: 1\n`);
  expect(seal('2025-04-01', '--reason', '再次更正').status).toBe(1);
  expect(run('compare', '2024@v2', data).status).toBe(1);
  writeFileSync(site, text);
  expect(versionThere(3)).toBe(false);
});

test('texts about a year that is left out are left out, not refused', () => {
  mkdirSync(join(tool.room, 'content'), { recursive: true });
  const circular = ['---', 'assessment: 2025/main', 'kind: circular', '---', '', '正文。', ''];
  writeFileSync(join(tool.room, 'content/circular.mdx'), circular.join('\n'));
  const { status, stderr } = seal('2025-04-01', '--reason', '再次更正');
  expect([status, stderr.includes('circular')]).toEqual([0, false]);
});

test('a year whose scheme is on trial is sealed only where that is said to be right', () => {
  writeSmallYear(data, 2023);
  const path = join(data, '2023/main/scheme.yaml');
  writeFileSync(path, readFileSync(path, 'utf8').replace('published', 'trial'));
  const args = ['seal', '2023', '--date', '2024-01-20'];
  const refused = run(...args);
  expect(refused.status).toBe(2);
  for (const words of ['2023/main（试算）', 'stage 改为 published', '--stage-is-right'])
    expect(refused.stderr).toContain(words);
  expect(existsSync(join(tool.room, 'archive/2023-v1'))).toBe(false);
  const { status, stderr } = run(...args, '--stage-is-right');
  expect([status, stderr.includes('2023/main（试算）')]).toEqual([0, true]);
});
