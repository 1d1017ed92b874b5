import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeSmallYear } from '../../archive/small-year.ts';

/** Places that nobody means to write into or read from: a sentence, no stack, nothing changed. */
let room: string;
const at = (path: string): string => join(room, path);
beforeEach(() => {
  room = mkdtempSync(join(tmpdir(), 'biaochi-奇处-'));
  writeSmallYear(at('data'), 2024);
  mkdirSync(at('content'));
  writeFileSync(at('notes.docx'), 'x');
});
afterEach(() => rmSync(room, { recursive: true }));

function run(...args: string[]): SpawnSyncReturns<string> {
  const bin = resolve('src/cli/biaochi.mjs');
  const ran = spawnSync(process.execPath, [bin, ...args, '--quiet'], {
    cwd: room,
    encoding: 'utf8',
  });
  expect(ran.stderr).not.toContain('    at ');
  return ran;
}

const seal = (): SpawnSyncReturns<string> => run('seal', '2024', '--date', '2025-01-20');
const DEVICES = ['linux', 'darwin'].includes(process.platform);

test('links that lead in a circle are no place for a site', () => {
  symlinkSync('b', at('a'));
  symlinkSync('a', at('b'));
  const { status, stderr } = run('build', '--out', 'a');
  expect([status, stderr.includes('不是文件夹')]).toEqual([2, true]);
});

test('a file is no working folder for a new office, and no folder of texts', () => {
  const made = run('init', 'notes.docx');
  expect([made.status, made.stderr.includes('notes.docx')]).toEqual([2, true]);
  const checked = run('check', '--content', 'notes.docx');
  expect([checked.status, checked.stderr.includes('--content')]).toEqual([2, true]);
  expect(readFileSync(at('notes.docx'), 'utf8')).toBe('x');
});

test('an archive that is a file, or a link to nothing, takes no seal', () => {
  writeFileSync(at('archive'), 'x');
  expect(seal()).toMatchObject({ status: 1, stderr: expect.stringContaining('同名的文件') });
  expect(readFileSync(at('archive'), 'utf8')).toBe('x');
  rmSync(at('archive'));
  symlinkSync('nowhere', at('archive'));
  expect(seal()).toMatchObject({ status: 1, stderr: expect.stringContaining('失效的链接') });
});

test('an archive that is a link into the data takes no seal', () => {
  symlinkSync('data', at('archive'));
  expect(seal()).toMatchObject({ status: 2, stderr: expect.stringContaining('数据文件夹') });
  expect(readdirSync(at('data')).sort()).toEqual(['2024', 'site.yaml']);
});

test.runIf(DEVICES)('what never ends is read neither as a key nor as answers', () => {
  const signed = run('seal', '2024', '--date', '2025-01-20', '--key', '/dev/zero');
  expect([signed.status, signed.stderr.includes('/dev/zero')]).toEqual([2, true]);
  expect(run('verify', '--public-key', '/dev/zero').status).toBe(2);
  expect(run('init', 'new', '--answers', '/dev/zero').status).toBe(2);
  expect(existsSync(at('new'))).toBe(false);
});

test.runIf(DEVICES)('a pipe among the texts is told, and never waited for', () => {
  expect(spawnSync('mkfifo', [at('content/x.mdx')]).status).toBe(0);
  const { status, stderr } = run('check');
  expect([status, stderr.includes('content/x.mdx')]).toEqual([1, true]);
});

test.runIf(process.platform === 'linux')('a folder in which the system makes none is told', () => {
  const { status, stderr } = run('build', '--out', '/proc/self/site');
  expect([status, stderr.includes('不能新建文件夹')]).toEqual([1, true]);
});

test('a link to nothing among the texts stops no site', () => {
  symlinkSync('nowhere', at('content/picture.png'));
  const { status, stderr } = run('build', '--no-documents');
  expect([status, stderr]).toEqual([0, '']);
}, 120_000);
