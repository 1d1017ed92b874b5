import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileSum, filesBelow } from '../../../src/archive/manifest.ts';

const BIN = resolve(import.meta.dirname, '../../../src/cli/biaochi.mjs');

let folder = '';
const at = (name: string): string => join(folder, name);

function biaochi(...args: string[]): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    encoding: 'utf8',
    cwd: folder,
  });
  return { status, said: stdout + stderr };
}

const sums = (name: string) => filesBelow(at(name)).map((path) => fileSum(at(name), path));

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'biaochi-shards-'));
  const assessment = at('data/2024/counties');
  mkdirSync(assessment, { recursive: true });
  writeFileSync(at('data/site.yaml'), 'title: 云溪市考核\n');
  writeFileSync(
    join(assessment, 'scheme.yaml'),
    'title: 2024年度考核\nyear: 2024\ncategories: [{ id: main, name: 目标任务, weight: 100 }]\n',
  );
  writeFileSync(join(assessment, '单位.csv'), '代码,名称\na,青岚区\nb,白沙区\nc,横山县\n');
  writeFileSync(
    join(assessment, '指标.csv'),
    '代码,名称,类别,权重,方向\ngdp,生产总值增速,main,100,正向\n',
  );
  writeFileSync(join(assessment, '完成情况.csv'), '单位,生产总值增速\na,9.6\nb,7.2\nc,5.1\n');
  const built = ['build', '--quiet'];
  for (const [out, ...options] of [
    ['whole'],
    ['one', '--shard', '1/2'],
    ['two', '--shard', '2/2'],
  ] as const)
    expect(biaochi(...built, '--out', out, ...options).status).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('parts put together are the site that one build makes, to the byte', () => {
  expect(biaochi('join', 'two', 'one', '--out', 'joined', '--quiet').status).toBe(0);
  expect(sums('joined')).toEqual(sums('whole'));
});

test('each page is in one part alone', () => {
  const pages = (name: string) =>
    filesBelow(at(name)).filter((path) => /\/(units|indicators|documents)\/.*html$/.test(path));
  expect(pages('one').length).toBeGreaterThan(2);
  expect(pages('two').length).toBeGreaterThan(2);
  expect([...pages('one'), ...pages('two')].sort()).toEqual(pages('whole'));
});

test('a part that is missing, given twice, or no part is refused, and nothing is made', () => {
  const refused = (...parts: string[]) =>
    biaochi('join', ...parts, '--out', 'none', '--lang', 'en');
  expect(refused('one').said).toContain('Of 2 parts, these are missing: 2.');
  expect(refused('one', 'one').said).toContain('is the same part as');
  expect(refused('one', 'whole').said).toContain('is no part of a site');
  expect(refused('one', 'two', 'two').status).toBe(2);
  expect(existsSync(at('none'))).toBe(false);
});

test('a part that was changed on the way is refused with its file', () => {
  appendFileSync(join(at('two'), filesBelow(at('two'))[0] ?? ''), ' ');
  const { status, said } = biaochi('join', 'one', 'two', '--out', 'none', '--lang', 'en');
  expect(status).toBe(1);
  expect(said).toContain('missing or not as it was made');
  expect(existsSync(at('none'))).toBe(false);
});

test('a part is written as 2/4, not 4/2 or 0/2', () => {
  for (const shard of ['4/2', '0/2', '2', '1/0'])
    expect(biaochi('build', '--shard', shard, '--out', 'none').status).toBe(2);
});
