import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const BIN = resolve(import.meta.dirname, '../../src/cli/biaochi.mjs');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stopped-'));
  mkdirSync(join(folder, 'data'));
  mkdirSync(join(folder, '.biaochi'));
  mkdirSync(join(folder, 'bin'));
  // An npm that has begun and does not come to an end, as on a slow line.
  writeFileSync(join(folder, 'bin/npm'), '#!/bin/sh\ntouch ../begun\nexec sleep 600\n');
  chmodSync(join(folder, 'bin/npm'), 0o755);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test.runIf(process.platform === 'linux').each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('a pack that %s stops exits with %i and leaves nothing', async (signal, status) => {
  const begun = new Promise<void>((done) => {
    const watching = watch(join(folder, '.biaochi'), (_, name) => {
      if (name !== 'begun') return;
      watching.close();
      done();
    });
  });
  const PATH = `${join(folder, 'bin')}${delimiter}${process.env.PATH}`;
  const options = { cwd: folder, env: { ...process.env, PATH }, stdio: 'ignore' } as const;
  const child = spawn(process.execPath, [BIN, 'pack', '--platform', 'linux-x64'], options);
  const ended = once(child, 'exit');
  await begun;
  child.kill(signal);
  expect(await ended).toEqual([status, null]);
  expect(readdirSync(join(folder, '.biaochi'))).toEqual(['begun']);
  expect(readdirSync(folder).sort()).toEqual(['.biaochi', 'bin', 'data']);
});
