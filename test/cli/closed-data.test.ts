import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { HELD_FROM_READING } from '../archive/held-to-permissions.ts';
import { writeSmallYear } from '../archive/small-year.ts';

/** Data of another user: what may not be opened is told by its name, and nothing is made of the rest. */
let room: string;
beforeEach(() => {
  room = mkdtempSync(join(tmpdir(), 'biaochi-他人-'));
  for (const year of [2022, 2023]) writeSmallYear(join(room, 'data'), year);
});
afterEach(() => rmSync(room, { recursive: true }));

const BIN = resolve('src/cli/biaochi.mjs');

function runClosed(path: string, ...args: string[]) {
  const closed = join(room, path);
  chmodSync(closed, 0o000);
  const line = [...HELD_FROM_READING, process.execPath, BIN, ...args, '--quiet'];
  const [program = '', ...words] = line;
  const { status, stderr } = spawnSync(program, words, { cwd: room, encoding: 'utf8' });
  chmodSync(closed, 0o755);
  return { status, stderr };
}

const COMMANDS = [
  ['check'],
  ['build', '--no-documents'],
  ['new', '2024'],
  ['seal', '2023', '--date', '2024-01-20'],
];
const CLOSED: [path: string, named: RegExp][] = [
  ['data', /错误 {2}data\n/],
  ['data/2023', /错误 {2}2023\n/],
  ['data/2023/main', /错误 {2}2023\/main\n/],
  ['data/2023/main/完成情况.csv', /错误 {2}2023\/main\/完成情况\.csv\n/],
];

test.each(CLOSED)('%s may not be opened: each command says so and makes nothing', (path, named) => {
  for (const command of COMMANDS) {
    const { status, stderr } = runClosed(path, ...command);
    expect(stderr, command[0]).toMatch(named);
    expect(stderr).toContain('是否有读取权限');
    expect(stderr).not.toContain('中没有考核');
    expect(stderr).not.toContain('    at ');
    expect(status, command[0]).toBe(1);
  }
  for (const made of ['dist', 'archive', 'data/2024'])
    expect(existsSync(join(room, made)), made).toBe(false);
});
