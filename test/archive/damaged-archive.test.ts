/** Commands beside an archive of which something is missing or damaged. */

import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { fileSum, filesBelow } from '../../src/archive/manifest.ts';
import { writeSmallYear } from './small-year.ts';
import { copyTool, type Tool } from './tool-copy.ts';

let tool: Tool;
let data: string;
let archive: string;
const run = (...args: string[]) => tool.run([...args, '--data', data]);
const build = () => run('build', '--out', join(tool.room, 'site'), '--no-documents', '--quiet');

beforeAll(() => {
  tool = copyTool('残缺');
  data = join(tool.room, 'data');
  archive = join(tool.room, 'archive');
  writeSmallYear(data, 2023);
  const { status } = run('seal', '2023', '--date', '2024-01-20', '--quiet');
  expect(status).toBe(0);
  cpSync(archive, join(tool.room, 'good'), { recursive: true });
});
afterAll(() => tool.remove());
beforeEach(() => {
  rmSync(archive, { recursive: true });
  cpSync(join(tool.room, 'good'), archive, { recursive: true });
});

const STACK = /at .*\.ts:\d+/;
const ALL = [['check'], ['score', '2023/main'], ['new', '2024'], ['verify']];
const said = (args: readonly string[]) => {
  const { status, stdout, stderr } = run(...args);
  expect(stdout + stderr, args.join(' ')).not.toMatch(STACK);
  return { status, text: stdout + stderr };
};

test('an internal part that is kept elsewhere stops nothing, and verify says what it did not check', () => {
  const folder = join(archive, '2023-v1');
  rmSync(join(folder, 'internal'), { recursive: true });
  rmSync(join(folder, 'internal.zip'));
  for (const args of [['check'], ['score', '2023/main']]) {
    const { status, text } = said(args);
    expect([status, text.includes('2023-v1 的内部部分不在此处')]).toEqual([0, true]);
  }
  expect(build().status).toBe(0);
  const { status, text } = said(['verify']);
  expect(text).toContain('完好');
  expect(text).toContain('没有核对原始数据和票数，也没有重新计分');
  expect(text).not.toContain('结果完全一致');
  expect(status).toBe(1);
});

test.each(['public', 'internal'])(
  'a damaged list of the %s part is an error that names it',
  (part) => {
    const path = `2023-v1/${part}/manifest.json`;
    writeFileSync(join(archive, path), '{');
    for (const args of ALL) {
      const { status, text } = said(args);
      expect([
        status,
        text.includes(args[0] === 'verify' ? `${part}/manifest.json` : path),
      ]).toEqual([1, true]);
    }
  },
);

test('it stops no other year, and keeps the last good site', () => {
  expect(build().status).toBe(0);
  const site = join(tool.room, 'site');
  const sums = () => filesBelow(site).map((path) => fileSum(site, path));
  const good = sums();
  rmSync(join(archive, '2023-v1/public/manifest.json'));
  const { status, stderr } = build();
  expect([status, stderr.includes('archive/2023-v1/public/manifest.json')]).toEqual([1, true]);
  expect(sums()).toEqual(good);
  writeSmallYear(data, 2025);
  const other = said(['score', '2025/main']);
  rmSync(join(data, '2025'), { recursive: true });
  expect([other.status, other.text.includes('2023-v1 的清单读不出来')]).toEqual([0, true]);
});

test('a code is held against the versions that can be read', () => {
  cpSync(join(archive, '2023-v1'), join(archive, '2022-v1'), { recursive: true });
  writeFileSync(join(archive, '2022-v1/public/manifest.json'), '{');
  const manifest = readFileSync(join(archive, '2023-v1/public/manifest.json'), 'utf8');
  const { status, text } = said(['verify', '--code', JSON.parse(manifest).fingerprint]);
  expect([status, text.includes('这是 2023-v1 的校验码')]).toEqual([1, true]);
});

test('a file with the name of a version is none', () => {
  writeFileSync(join(archive, '2023-v2'), '');
  for (const args of [['check'], ['score', '2023/main'], ['verify']])
    expect(said(args).status).toBe(0);
  expect(said(['check']).text).toContain('archive/2023-v2 不是文件夹');
  const values = join(data, '2023/main/完成情况.csv');
  const before = readFileSync(values, 'utf8');
  writeFileSync(values, before.replace('7.2', '7.3'));
  const { status, text } = said(['seal', '2023', '--date', '2024-02-20', '--reason', '更正']);
  writeFileSync(values, before);
  expect([status, text.includes('却是一个文件，不能封存')]).toEqual([1, true]);
});

test('an archive that is a file holds nothing', () => {
  renameSync(archive, `${archive}.away`);
  writeFileSync(archive, '');
  expect(said(['check']).status).toBe(0);
  expect(said(['verify']).status).toBe(2);
  rmSync(archive);
  renameSync(`${archive}.away`, archive);
});
