import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileSum, filesBelow, MANIFEST } from '../../src/archive/manifest.ts';
import type { SealVersion } from '../../src/archive/seal-versions.ts';
import { oldOf } from '../../src/archive/swap.ts';
import { sealFaults } from '../../src/archive/verify.ts';
import { unzip } from '../../src/export/zip.ts';
import { copyTool, type Tool } from './tool-copy.ts';

/**
 * Power cuts: kill −9 at seeded moments in seal, build and new. A few by default;
 * BIAOCHI_KILLS=200 spreads 200 over the three.
 */
const KILLS = Number(process.env['BIAOCHI_KILLS'] ?? 15);
const EACH = Math.ceil(KILLS / 3);
const LONG = 60_000 + EACH * 20_000;

let tool: Tool;
let data: string;
beforeAll(() => {
  tool = copyTool('断电');
  data = join(tool.room, 'data');
  const init = [
    'init',
    join(tool.room, 'start'),
    '--name',
    '考核',
    '--units',
    '县',
    '--year',
    '2023',
  ];
  expect(tool.run(init).status).toBe(0);
  cpSync(join(tool.room, 'start/data'), data, { recursive: true });
}, LONG);
afterAll(() => tool.remove());

/** The same moments each time, spread over the length of a whole run. */
function* moments(seed: number, whole: number): Generator<number, never> {
  let state = seed;
  for (;;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield (state / 2 ** 32) * whole;
  }
}

/** Runs a command and kills it and all it started after so many milliseconds; whether it had ended by itself. */
async function killed(args: string[], after: number): Promise<boolean> {
  const child = spawn(process.execPath, [tool.bin, ...args, '--data', data, '--quiet'], {
    cwd: tool.room,
    stdio: 'ignore',
    detached: true,
  });
  const ended = once(child, 'exit');
  const timer = setTimeout(() => process.kill(-(child.pid ?? 0), 'SIGKILL'), after);
  const [code] = await ended;
  clearTimeout(timer);
  return code === 0;
}

async function timed(work: () => { status: number | null }): Promise<number> {
  const start = performance.now();
  expect(work().status).toBe(0);
  return performance.now() - start;
}

const run = (...args: string[]) => tool.run([...args, '--data', data, '--quiet']);

/** A site with all files of its manifest as they were made. */
function isWhole(site: string): boolean {
  if (!existsSync(join(site, MANIFEST))) return false;
  const { files } = JSON.parse(readFileSync(join(site, MANIFEST), 'utf8'));
  const there = filesBelow(site).filter((path) => path !== MANIFEST);
  return (
    there.length === files.length &&
    files.every(
      ({ path, sha256 }: { path: string; sha256: string }) => fileSum(site, path).sha256 === sha256,
    )
  );
}

/** Title of a whole site, which tells the old from the new. */
const titleOf = (site: string): string | undefined =>
  isWhole(site)
    ? /<title>(.*?)<\/title>/.exec(readFileSync(join(site, 'index.html'), 'utf8'))?.[1]
    : undefined;

describe('killed at any moment', () => {
  test('build: one whole site at OUT or OUT.old, and the next command mends it', {
    timeout: LONG,
  }, async () => {
    const site = join(tool.room, 'site');
    const settings = join(data, 'site.yaml');
    const text = readFileSync(settings, 'utf8');
    const whole = await timed(() => run('build', '--out', site));
    const times = moments(2024, whole * 1.05);
    for (let kill = 0; kill < EACH; kill++) {
      const before = titleOf(site);
      writeFileSync(settings, text.replace('考核', `考核${kill}`));
      await killed(['build', '--out', site], times.next().value);
      const left = titleOf(site) ?? titleOf(oldOf(site));
      expect(left === before || left?.includes(`考核${kill}`), `${kill}: ${left}`).toBe(true);
      run('check');
      expect(titleOf(site), `${kill} after the next command`).toBe(left);
      expect(existsSync(oldOf(site))).toBe(false);
    }
    writeFileSync(settings, text);
    expect(run('build', '--out', site).status).toBe(0);
  });

  test('seal: the version is whole or not there', { timeout: LONG }, async () => {
    const archive = join(tool.room, 'archive');
    const args = ['seal', '2023', '--date', '2024-01-20'];
    const whole = await timed(() => run(...args));
    rmSync(archive, { recursive: true });
    const times = moments(7, whole * 1.05);
    for (let kill = 0; kill < EACH; kill++) {
      await killed(args, times.next().value);
      const made = existsSync(join(archive, '2023-v1'));
      const version: SealVersion = { year: 2023, version: 1, folder: join(archive, '2023-v1') };
      if (made) expect(sealFaults(version, unzip), `kill ${kill}`).toEqual([]);
      rmSync(join(archive, '2023-v1'), { recursive: true, force: true });
    }
    expect(run(...args).status).toBe(0);
    expect(readdirSync(archive)).toEqual(['2023-v1']);
    rmSync(archive, { recursive: true });
  });

  test('new: the year is whole or not there', { timeout: LONG }, async () => {
    const next = join(data, '2024');
    const whole = await timed(() => run('new', '2024'));
    const sums = () => filesBelow(next).map((path) => fileSum(next, path));
    const expected = sums();
    const times = moments(11, whole * 1.05);
    for (let kill = 0; kill < EACH; kill++) {
      rmSync(next, { recursive: true, force: true });
      await killed(['new', '2024'], times.next().value);
      if (existsSync(next)) expect(sums(), `kill ${kill}`).toEqual(expected);
      expect(run('check', '2023/main').status).toBe(0);
    }
    rmSync(next, { recursive: true, force: true });
    expect(run('new', '2024').status).toBe(0);
    expect(readdirSync(data).filter((name) => name.startsWith('.'))).toEqual([]);
    rmSync(next, { recursive: true });
  });
});

/** A small disk of its own is needed for a full one; a limit of file size fills any disk for a process. */
describe('no room', () => {
  test.each([
    ['seal', ['seal', '2023', '--date', '2024-01-20'], 'archive'],
    ['build', ['build', '--out', 'full-site'], 'full-site'],
    ['new', ['new', '2024'], 'data/2024'],
  ])(
    '%s says so in a sentence and leaves all as it was',
    (_, args, made) => {
      const limited = join(tool.room, 'limited.mjs');
      writeFileSync(limited, LIMITED);
      const before = listing();
      const env = { NODE_OPTIONS: `--import ${JSON.stringify(limited)}` };
      const { status, stderr } = tool.run([...args, '--data', data, '--quiet'], env);
      expect(status).toBe(1);
      expect(stderr).toMatch(/磁盘|空间/);
      expect(stderr).not.toContain('    at ');
      expect(existsSync(join(tool.room, made))).toBe(false);
      rmSync(limited);
      expect(listing()).toEqual(before);
    },
    LONG,
  );

  test('a folder that may not be written to is named', () => {
    const file = join(tool.room, 'a-file');
    writeFileSync(file, '');
    mkdirSync(join(tool.room, 'closed'));
    const limited = join(tool.room, 'limited.mjs');
    writeFileSync(limited, LIMITED.replaceAll('ENOSPC', 'EACCES'));
    const env = { NODE_OPTIONS: `--import ${JSON.stringify(limited)}` };
    const { status, stderr } = tool.run(['new', '2024', '--data', data, '--quiet'], env);
    expect([status, existsSync(join(data, '2024'))]).toEqual([1, false]);
    expect(stderr).toContain('2024');
    expect(stderr).not.toContain('    at ');
    for (const path of [limited, file, join(tool.room, 'closed')])
      rmSync(path, { recursive: true });
  });
});

/** After three files besides the lock, every further write fails as on a full disk. */
const LIMITED = `
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
const outside = (path) => typeof path === 'string' && !/build\\.lock|swap\\.json/.test(path);
let left = 3;
const full = (path) => Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC', path });
for (const name of ['writeFileSync', 'cpSync', 'copyFileSync']) {
  const own = fs[name];
  fs[name] = (...args) => {
    const to = name === 'writeFileSync' ? args[0] : args[1];
    if (outside(to) && left-- <= 0) throw full(to);
    return own(...args);
  };
}
syncBuiltinESMExports();
`;

const listing = (): string[] =>
  filesBelow(tool.room).filter((path) => !/^tool\/|^limited/.test(path));
