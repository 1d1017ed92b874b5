import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeSmallYear } from '../archive/small-year.ts';

/** Text files that no office writes: told with what is wrong, in a gigabyte of memory. */
const SIZE = 50 * 2 ** 20;
const TABLE = '2024/main/完成情况-大表.csv';
const tool = resolve(import.meta.dirname, '../..');
let room: string;
beforeAll(() => {
  room = mkdtempSync(join(tmpdir(), 'biaochi-大表-'));
  writeSmallYear(join(room, 'data'), 2024);
});
afterAll(() => rmSync(room, { recursive: true }));

test.each<[string, () => string, string]>([
  ['one cell', () => 'a'.repeat(SIZE), '52428800个字，最多可写20000个字'],
  ['one quoted cell', () => `"${'a'.repeat(SIZE)}"`, '52428800个字，最多可写20000个字'],
  ['doubled quotes', () => '"'.repeat(SIZE), '文件大得超出了一张表应有的范围'],
  ['26 million lines', () => 'a\n'.repeat(SIZE / 2), '文件大得超出了一张表应有的范围'],
  ['26 million lines of an old Mac', () => 'a\r'.repeat(SIZE / 2), '文件大得超出'],
])('50 MB of %s', (_what, text, words) => {
  writeFileSync(join(room, `data/${TABLE}`), text());
  const usage = join(room, 'usage');
  const imports = ['--import', join(tool, 'bench/usage.ts')];
  const { status, stderr } = spawnSync(
    process.execPath,
    [...imports, join(tool, 'src/cli/biaochi.mjs'), 'check', '--quiet'],
    { cwd: room, encoding: 'utf8', env: { ...process.env, BENCH_USAGE: usage } },
  );
  expect(status).toBe(1);
  expect(stderr).toContain(TABLE);
  expect(stderr).toContain(words);
  const peaks = readFileSync(usage, 'utf8').trim().split('\n');
  rmSync(usage);
  for (const line of peaks) expect(Number(line.split(' ')[2]), line).toBeLessThan(1000);
});
