import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeSmallYear } from '../archive/small-year.ts';

const BIN = resolve(import.meta.dirname, '../../src/cli/biaochi.mjs');

let room = '';
beforeAll(() => {
  room = mkdtempSync(join(tmpdir(), 'biaochi-考核-'));
  writeSmallYear(join(room, 'data'), 2024);
  mkdirSync(join(room, 'data/2024/空的'));
});
afterAll(() => rmSync(room, { recursive: true, force: true }));

const run = (...args: string[]) =>
  spawnSync(process.execPath, [BIN, ...args, '--quiet'], { encoding: 'utf8', cwd: room });

test.each(['./2024/main', '2024/main/', '2024//main', './2024/./main//', '2024\\main'])(
  '%s is 2024/main, in score and in template',
  (typed) => {
    expect(run('score', typed).status).toBe(0);
    const out = `${encodeURIComponent(typed)}.xlsx`;
    const { status, stdout } = run('template', typed, '--out', out);
    expect([status, stdout.includes(out)]).toEqual([0, true]);
    expect(existsSync(join(room, out))).toBe(true);
  },
);

test.each(['2024/.', '2024/..', '2024/../2024', '2024', '.', '2024/空的', '2024/nowhere'])(
  '%s is no assessment: wrong usage, with those that there are',
  (typed) => {
    for (const command of ['score', 'template', 'findings']) {
      const { status, stderr } = run(command, typed);
      expect([status, command, stderr.split('\n')[0]]).toEqual([
        2,
        command,
        expect.stringContaining(`没有“${typed}”`),
      ]);
      expect(stderr).toContain('2024/main');
      expect(stderr).not.toMatch(/^ +at /m);
    }
  },
);

test('a template of an assessment that cannot be read says what is wrong', () => {
  writeSmallYear(join(room, 'bad'), 2024);
  writeFileSync(join(room, 'bad/2024/main/scheme.yaml'), 'title: [');
  const { status, stderr } = run('template', '2024/main', '--data', 'bad');
  expect([status, stderr.includes('scheme.yaml')]).toEqual([1, true]);
});
