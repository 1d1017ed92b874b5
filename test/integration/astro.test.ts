import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileSum, filesBelow, MANIFEST } from '../../src/archive/manifest.ts';

/** Astro’s own commands in a checkout of the project, with a small data folder. */

const PROJECT = resolve(import.meta.dirname, '../..');
const A_BUILD = 240_000;
// Astro serves nothing where it takes itself to be tested.
const { VITEST: _, NODE_ENV: __, ...outside } = process.env;
const env = { ...outside, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' };

let checkout = '';
beforeAll(() => {
  checkout = mkdtempSync(join(tmpdir(), 'biaochi-astro-'));
  for (const name of ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
    cpSync(join(PROJECT, name), join(checkout, name), { recursive: true });
  symlinkSync(join(PROJECT, 'node_modules'), join(checkout, 'node_modules'));
  const assessment = join(checkout, 'data/2024/counties');
  mkdirSync(assessment, { recursive: true });
  writeFileSync(join(checkout, 'data/site.yaml'), 'title: 云溪市考核\n');
  writeFileSync(
    join(assessment, 'scheme.yaml'),
    'title: 2024年度考核\nyear: 2024\ncategories: [{ id: main, name: 目标任务, weight: 100 }]\n',
  );
  writeFileSync(join(assessment, '单位.csv'), '代码,名称\na,青岚区\nb,白沙区\nc,横山县\n');
  writeFileSync(
    join(assessment, '指标.csv'),
    '代码,名称,类别,权重,方向\ngdp,生产总值增速,main,100,正向\n',
  );
  deliver('9.6');
});
afterAll(() => rmSync(checkout, { recursive: true, force: true }));

/** The figures, that of the first unit as given, in cell B2. */
function deliver(value: string): void {
  const rows = `单位,生产总值增速\na,${value}\nb,7.2\nc,5.1\n`;
  writeFileSync(join(checkout, 'data/2024/counties/完成情况.csv'), rows);
}

const command = (args: readonly string[]) =>
  spawnSync(process.execPath, args, { cwd: checkout, env, encoding: 'utf8' });
const ASTRO = 'node_modules/astro/bin/astro.mjs';
const sumsIn = (site: string) => filesBelow(site).map((path) => fileSum(site, path));

describe('astro build', () => {
  test('makes the site of biaochi build, to the byte', { timeout: A_BUILD }, () => {
    const plain = command([ASTRO, 'build']);
    expect(plain.stderr).toBe('');
    expect(plain.status).toBe(0);
    const own = command(['src/cli/biaochi.mjs', 'build', '--quiet', '--out', 'own']);
    expect(own.status).toBe(0);
    expect(filesBelow(join(checkout, 'dist'))).toContain(MANIFEST);
    expect(sumsIn(join(checkout, 'dist'))).toEqual(sumsIn(join(checkout, 'own')));
  });

  test('exits with 1 and the address of a cell that is no number', { timeout: A_BUILD }, () => {
    deliver('约九');
    const { status, stdout, stderr } = command([ASTRO, 'build']);
    deliver('9.6');
    expect(status).toBe(1);
    expect(stdout + stderr).toContain('2024/counties/完成情况.csv  B2');
  });
});

describe('astro dev', () => {
  let server: ChildProcess | undefined;
  let said = '';
  let address = '';
  afterAll(() => server?.kill());

  beforeAll(async () => {
    const port = await freePort();
    address = `http://127.0.0.1:${port}/2024/counties/units/a.html`;
    const args = [ASTRO, 'dev', '--host', '127.0.0.1', '--port', String(port)];
    server = spawn(process.execPath, args, { cwd: checkout, env });
    for (const stream of [server.stdout, server.stderr])
      stream?.on('data', (chunk) => {
        said += chunk;
      });
  });

  const page = async (): Promise<string> => {
    try {
      return await (await fetch(address)).text();
    } catch {
      return '';
    }
  };

  /** Asks again until it holds, or for a minute. */
  async function until(holds: () => Promise<boolean> | boolean): Promise<boolean> {
    for (const end = Date.now() + 60_000; Date.now() < end; await setTimeout(200))
      if (await holds()) return true;
    return false;
  }

  test('serves the pages, and reads a table again when it changes', {
    timeout: A_BUILD,
  }, async () => {
    expect(await until(async () => (await page()).includes('9.6'))).toBe(true);
    deliver('9.75');
    expect(await until(async () => (await page()).includes('9.75'))).toBe(true);
  });

  test('keeps the last good page and tells the place of a bad cell', {
    timeout: A_BUILD,
  }, async () => {
    deliver('约九');
    expect(await until(() => said.includes('2024/counties/完成情况.csv  B2'))).toBe(true);
    expect(await page()).toContain('9.75');
  });
});

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
