import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { unzipNative } from '../../src/export/xlsx/unzip-native.ts';

/**
 * A year that the program of d39d6d7 (0.1.0) sealed, before rules had a version and figures a guard:
 * one indicator of 5 marks whose tiers are written of 100 (优秀=100;良好=80), which by those rules
 * gives 5 and 4, and a rate of satisfaction of 100.5 %, which today’s guards let nobody seal.
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

test('what today’s rules and guards would refuse in it is one notice with the cells, and no fault', () => {
  const { status, stdout } = run('verify');
  expect(
    stdout.match(/按现在的规则，它的数据有 2 处要先改正，仅供参考，不影响封存的效力：/g),
  ).toHaveLength(1);
  const notice = stdout.slice(stdout.indexOf('按现在的规则'));
  expect(notice).toMatch(/错误 {2}2023\/main\/指标\.csv {2}G2\n.*“等次分值”（tiers）写的是 100/);
  expect(notice).toMatch(/错误 {2}2023\/main\/完成情况\.csv {2}C6\n.*“群众满意率”（%）为 100\.5/);
  expect(status).toBe(0);
});

test('in English too, where that is asked for', () => {
  const { stdout } = run('verify', '--lang', 'en');
  expect(stdout).toContain("By today's, 2 places of its data would have to be mended first");
});

test('its 校验码, which was taken of fewer settings, is called neither proved nor false', () => {
  const { status, stdout } = run('verify', '--code', 'Y2KH-SC21-2ME9-HTPN');
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
