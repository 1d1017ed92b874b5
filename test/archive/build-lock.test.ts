import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { takeBuildLock } from '../../src/archive/build-lock.ts';

const SCRIPT = join(import.meta.dirname, 'hold-lock.ts');
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'biaochi-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function holder(hold: number, name: string) {
  return spawn(process.execPath, [SCRIPT, folder, String(hold), name], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

const take = (patience = 0) => takeBuildLock(folder, { patience, onWait: () => {} });

describe('one build at a time', () => {
  test('a free lock is taken, and free again when released', async () => {
    const release = await take();
    expect(await take()).toBeUndefined();
    release?.();
    expect(await take()).toBeTypeOf('function');
  });

  test('a living owner is waited for, no longer than the patience', async () => {
    const child = holder(10_000, 'a');
    await once(child.stdout, 'data');
    const waits: number[] = [];
    const taken = await takeBuildLock(folder, { patience: 600, onWait: () => waits.push(1) });
    child.kill('SIGKILL');
    expect(taken).toBeUndefined();
    expect(waits).toEqual([1]);
  });

  test('it is taken where the owner removed the folder of the lock with it', async () => {
    await take();
    const second = takeBuildLock(folder, {
      patience: 5000,
      onWait: () => rmSync(join(folder, '.biaochi'), { recursive: true }),
    });
    expect(await second).toBeTypeOf('function');
  });

  test('the lock of a killed process is taken over', async () => {
    const child = holder(10_000, 'a');
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await take()).toBeTypeOf('function');
  });

  test('a process number that is used again does not count as the owner', async () => {
    mkdirSync(join(folder, '.biaochi'));
    const owner = { pid: process.pid, host: hostname(), started: 'another time' };
    writeFileSync(join(folder, '.biaochi', 'build.lock'), JSON.stringify(owner));
    expect(await take()).toBeTypeOf('function');
  });

  const lockFile = (): string => join(folder, '.biaochi', 'build.lock');

  test('a clock that is set forward or back takes no lock from a living owner', async () => {
    await take();
    for (const years of [-30, 30]) {
      const then = Date.now() / 1000 + years * 365 * 86_400;
      utimesSync(lockFile(), then, then);
      expect(await take(), String(years)).toBeUndefined();
    }
  });

  test('a lock from before the machine was started is nobody’s', async () => {
    await take();
    const owner = JSON.parse(readFileSync(lockFile(), 'utf8'));
    // The same process with the same count of ticks, after another start of the machine.
    const started = String(owner.started).replace(/^\S+/, '00000000-0000-0000-0000-000000000000');
    writeFileSync(lockFile(), JSON.stringify({ ...owner, started }));
    expect(await take()).toBeTypeOf('function');
  });

  test('who comes back to a lock that another has taken over leaves it', async () => {
    const release = await take();
    const other = JSON.stringify({ pid: process.ppid, host: 'another', started: null });
    writeFileSync(lockFile(), other);
    release?.();
    expect(readFileSync(lockFile(), 'utf8')).toBe(other);
  });

  test.each(['null', '5', '"x"', '[]', '{}'])('%s names no owner', async (text) => {
    mkdirSync(join(folder, '.biaochi'));
    writeFileSync(lockFile(), text);
    expect(await take()).toBeUndefined();
    const before = Date.now() / 1000 - 60;
    utimesSync(lockFile(), before, before);
    expect(await take()).toBeTypeOf('function');
  });

  test('nor does a folder of its name', async () => {
    mkdirSync(lockFile(), { recursive: true });
    const before = Date.now() / 1000 - 60;
    utimesSync(lockFile(), before, before);
    await take();
    expect(await take()).toBeUndefined();
    expect(JSON.parse(readFileSync(lockFile(), 'utf8')).pid).toBe(process.pid);
  });

  test('of many that take over a dead lock at once, each has it alone', async () => {
    mkdirSync(join(folder, '.biaochi'));
    const dead = { pid: 2 ** 22 - 1, host: hostname(), started: null };
    writeFileSync(join(folder, '.biaochi', 'build.lock'), JSON.stringify(dead));
    const lines: string[] = [];
    const children = ['a', 'b', 'c', 'd', 'e'].map((name) => {
      const child = holder(60, name);
      child.stdout.on('data', (data) => lines.push(...String(data).trim().split('\n')));
      return once(child, 'exit');
    });
    await Promise.all(children);
    expect(lines).toHaveLength(10);
    for (let line = 0; line < lines.length; line += 2) {
      expect(lines[line + 1]).toBe(lines[line]?.replace('taken', 'leaving'));
    }
  });
});
