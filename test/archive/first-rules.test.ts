import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { unzipNative } from '../../src/export/xlsx/unzip-native.ts';

/**
 * A year that the first program (0.1.0) sealed, before rules had a version: one indicator of 5 marks
 * whose tiers are written of 100 (优秀=100;良好=80), which by those rules gives 5 and 4.
 */
const SEALED = join(import.meta.dirname, 'sealed-by-first-rules.zip');
const BIN = resolve('src/cli/biaochi.mjs');

function unpack(archive: string, folder: string): void {
  for (const [path, bytes] of unzipNative(readFileSync(archive))) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
}

let room: string;
beforeAll(() => {
  room = mkdtempSync(join(tmpdir(), 'biaochi-旧版-'));
  const version = join(room, 'archive/2023-v1');
  unpack(SEALED, version);
  for (const part of ['public', 'internal'])
    unpack(join(version, `${part}.zip`), join(version, part));
  cpSync(join(version, 'internal/data'), join(room, 'data'), { recursive: true });
});
afterAll(() => rmSync(room, { recursive: true }));

const run = (...args: string[]) =>
  spawnSync(process.execPath, [BIN, ...args], { cwd: room, encoding: 'utf8' });

test('a seal of the first program verifies: its results are those of the rules that it was sealed by', () => {
  const { status, stdout } = run('verify');
  expect(stdout).toContain('重新计分，结果完全一致');
  expect(status).toBe(0);
});

test('its 校验码, which was taken of fewer settings, is called neither proved nor false', () => {
  const { status, stdout } = run('verify', '--code', '9R5D-H1N0-PFE2-RC3S');
  expect(stdout).toContain('0.1.0+rules.1 版程序');
  expect(stdout).not.toContain('不是封存的数据所得');
  expect(status).toBe(1);
});

test('compare scores its data by the same rules, and the data of the year too', () => {
  expect(run('compare', '2023@v1', 'data')).toMatchObject({
    status: 0,
    stdout: '两个版本的数据和结果完全相同。\n',
  });
});
