import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesBelow, MANIFEST } from '../../src/archive/manifest.ts';

const PROJECT = resolve(import.meta.dirname, '../..');
const BIN = join(PROJECT, 'src/cli/biaochi.mjs');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'biaochi-build-'));
  makeData('first', [9.6, 7.2, 5.1]);
  makeData('second', [5.1, 9.6, 7.2]);
  makeData('bad', [9.6, '约七', 5.1]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Three counties and one indicator, in `NAME/data`. */
function makeData(name: string, values: (number | string)[]): void {
  const assessment = join(folder, name, 'data/2024/counties');
  mkdirSync(assessment, { recursive: true });
  writeFileSync(join(folder, name, 'data/site.yaml'), `title: 云溪市考核 ${name}\n`);
  writeFileSync(
    join(assessment, 'scheme.yaml'),
    'title: 2024年度考核\nyear: 2024\ncategories: [{ id: main, name: 目标任务, weight: 100 }]\n',
  );
  writeFileSync(join(assessment, '单位.csv'), '代码,名称\na,青岚区\nb,白沙区\nc,横山县\n');
  writeFileSync(
    join(assessment, '指标.csv'),
    '代码,名称,类别,权重,方向\ngdp,生产总值增速,main,100,正向\n',
  );
  const rows = ['a', 'b', 'c'].map((unit, at) => `${unit},${values[at]}\n`);
  writeFileSync(join(assessment, '完成情况.csv'), `单位,生产总值增速\n${rows.join('')}`);
}

const argumentsOf = (name: string, out: string): string[] => [
  'build',
  '--quiet',
  '--data',
  join(folder, name, 'data'),
  '--out',
  join(folder, out),
];

function build(name: string, out: string, env: NodeJS.ProcessEnv = {}): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [BIN, ...argumentsOf(name, out)], {
    encoding: 'utf8',
    cwd: folder,
    env: { ...process.env, ...env },
  });
}

/** Path and content of every file, as one sum. */
function sumOf(out: string): string {
  const hash = createHash('sha256');
  for (const path of filesBelow(join(folder, out)))
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(folder, out, path)))
      .update('\0');
  return hash.digest('hex');
}

/** Built once each, alone: what every other build is compared with. */
const alone: Record<string, string> = {};
beforeAll(() => {
  for (const name of ['first', 'second']) {
    const { status, stderr } = build(name, `alone-${name}`);
    expect([status, stderr]).toEqual([0, '']);
    alone[name] = sumOf(`alone-${name}`);
  }
  expect(alone.first).not.toBe(alone.second);
});

describe('a finished site', () => {
  test('has a manifest that lists every file with its sum', () => {
    const site = join(folder, 'alone-first');
    const manifest = JSON.parse(readFileSync(join(site, MANIFEST), 'utf8'));
    const sum = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');
    const paths = filesBelow(site).filter((path) => path !== MANIFEST);
    expect(manifest.files.map(({ path }: { path: string }) => path)).toEqual(paths);
    for (const { path, sha256 } of manifest.files) expect(sum(join(site, path))).toBe(sha256);
    for (const { path, sha256 } of manifest.inputs)
      expect(sum(join(folder, 'first', path))).toBe(sha256);
    expect(manifest.inputs).toHaveLength(5);
  });

  test('is the same in another time zone and locale', () => {
    const env = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'ja_JP.UTF-8' };
    expect(build('first', 'elsewhere', env).status).toBe(0);
    expect(sumOf('elsewhere')).toBe(alone.first);
  });

  test('is the same on one core', () => {
    const oneCore = `import os from 'node:os';
      import { syncBuiltinESMExports } from 'node:module';
      os.availableParallelism = () => 1;
      syncBuiltinESMExports();`;
    const NODE_OPTIONS = `--import=data:text/javascript,${encodeURIComponent(oneCore)}`;
    expect(build('first', 'one-core', { NODE_OPTIONS }).status).toBe(0);
    expect(sumOf('one-core')).toBe(alone.first);
  });

  test('is the same from another folder', () => {
    const copy = join(folder, '另一个 文件夹', 'tool');
    for (const name of [
      'src',
      'public',
      'schema',
      'astro.config.mjs',
      'package.json',
      'package-lock.json',
    ]) {
      if (existsSync(join(PROJECT, name)))
        cpSync(join(PROJECT, name), join(copy, name), { recursive: true });
    }
    symlinkSync(join(PROJECT, 'node_modules'), join(copy, 'node_modules'), 'junction');
    const run = spawnSync(
      process.execPath,
      [join(copy, 'src/cli/biaochi.mjs'), ...argumentsOf('first', 'from-copy')],
      { encoding: 'utf8', cwd: copy },
    );
    expect([run.status, run.stderr]).toEqual([0, '']);
    expect(sumOf('from-copy')).toBe(alone.first);
  });
});

describe('the old site', () => {
  test('stays byte by byte when the data are bad, and all problems are told', () => {
    cpSync(join(folder, 'alone-first'), join(folder, 'kept'), { recursive: true });
    const { status, stderr } = build('bad', 'kept');
    expect(status).toBe(1);
    expect(stderr).toContain('完成情况.csv  B3');
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(sumOf('kept')).toBe(alone.first);
  });

  test('is replaced as a whole', () => {
    cpSync(join(folder, 'alone-first'), join(folder, 'replaced'), { recursive: true });
    expect(build('second', 'replaced').status).toBe(0);
    expect(sumOf('replaced')).toBe(alone.second);
    expect(existsSync(join(folder, 'replaced.old'))).toBe(false);
  });

  test('is whole whatever moment a kill hits', async () => {
    cpSync(join(folder, 'alone-first'), join(folder, 'killed'), { recursive: true });
    for (const share of [0.1, 0.5, 0.8, 0.9, 0.95]) {
      const child = spawn(process.execPath, [BIN, ...argumentsOf('second', 'killed')]);
      const ended = new Promise((done) => child.on('exit', done));
      await new Promise((done) => setTimeout(done, share * 2_000));
      child.kill('SIGKILL');
      await ended;
      const next = spawnSync(process.execPath, [
        BIN,
        'check',
        '--data',
        join(folder, 'first/data'),
      ]);
      expect(next.status).toBe(0);
      expect([alone.first, alone.second]).toContain(sumOf('killed'));
      expect(existsSync(join(folder, 'killed.old'))).toBe(false);
    }
  });
});

describe('a folder that is not ours', () => {
  test('is never replaced: exit 2, and nothing in it changes', () => {
    mkdirSync(join(folder, 'own'));
    writeFileSync(join(folder, 'own', '年终总结.txt'), 'mine');
    const { status, stderr } = build('first', 'own');
    expect(status).toBe(2);
    expect(stderr).toContain('own');
    expect(filesBelow(join(folder, 'own'))).toEqual(['年终总结.txt']);
  });

  test.each(['first/data', 'first/data/2024/counties/site', 'first'])(
    '%s, which the build reads, is not built into',
    (out) => {
      expect(build('first', out).status).toBe(2);
    },
  );
});

test('two builds at once do not mix', async () => {
  const builds = ['first', 'second'].map((name) => {
    const child = spawn(process.execPath, [BIN, ...argumentsOf(name, `both-${name}`)]);
    return new Promise<number | null>((done) => child.on('exit', done));
  });
  expect(await Promise.all(builds)).toEqual([0, 0]);
  expect(sumOf('both-first')).toBe(alone.first);
  expect(sumOf('both-second')).toBe(alone.second);
});

test.each(['taken', 'taken/below'])('no site is built at %s, which is no folder', (out) => {
  writeFileSync(join(folder, 'taken'), 'x');
  const { status, stderr } = build('first', out);
  expect(status).toBe(2);
  expect(stderr).toContain('不是文件夹');
  expect(stderr).not.toMatch(/^ +at /m);
});
