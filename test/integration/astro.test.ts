import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
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
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileSum, filesBelow, MANIFEST } from '../../src/archive/manifest.ts';

/** Astro’s own commands in a checkout of the project, with a small data folder. */

const PROJECT = resolve(import.meta.dirname, '../..');
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

const HEAD = '---\nkind: article\nassessment: 2024/counties\ntitle: 说明\n---\n';

/** A text about the assessment; its first line below the head is line 6. */
function write(name: string, body: string | Uint8Array): void {
  mkdirSync(join(checkout, 'content'), { recursive: true });
  writeFileSync(
    join(checkout, 'content', name),
    Buffer.concat([Buffer.from(HEAD), Buffer.from(body)]),
  );
}

/** A picture beside the texts, so many pixels wide. */
async function draw(name: string, width: number): Promise<Buffer> {
  const create = { width, height: 10, channels: 3, background: 'navy' } as const;
  const file = await sharp({ create }).png().toBuffer();
  writeFileSync(join(checkout, 'content', name), file);
  return file;
}

function removeTexts(): void {
  rmSync(join(checkout, 'content'), { recursive: true });
  mkdirSync(join(checkout, 'content'));
}

const textPage = (name: string): string =>
  readFileSync(join(checkout, 'dist/2024/counties/documents', name), 'utf8');

/** 数据谁报、谁负责。 in GB18030, as Notepad of older Windows writes it. */
const GB18030 = Buffer.from('cafdbeddcbadb1a8a1a2cbadb8bad4f0a1a3', 'hex');

/** Writes the file `executed`, if anybody runs it. */
const WRITE = "process.getBuiltinModule('node:fs').writeFileSync('executed','')";

/** What authors cannot make of a text, and the column of each in line 6. */
const CODE: Record<string, [text: string, column: number]> = {
  'expression.mdx': ['共{process.version}项', 2],
  'writes.mdx': [`共{${WRITE}}项`, 2],
  'import.mdx': ["import fs from 'node:fs'", 1],
  'export.mdx': [`export const a = ${WRITE}`, 1],
  'script.mdx': ['<script>alert(1)</script>', 1],
  'event.mdx': ['<PageBreak onclick="alert(1)" />', 12],
  'address.mdx': ['见[站](javascript:alert)', 2],
};

/** The place of each, as `said` has it: the file, and below it line and column. */
function untold(said: string): string[] {
  return Object.entries(CODE)
    .filter(([name, [, column]]) => !said.includes(`content/${name}\n      第6行第${column}列`))
    .map(([name]) => name);
}

const command = (args: readonly string[]) =>
  spawnSync(process.execPath, args, { cwd: checkout, env, encoding: 'utf8' });
const ASTRO = 'node_modules/astro/bin/astro.mjs';
const sumsIn = (site: string) => filesBelow(site).map((path) => fileSum(site, path));

describe('astro build', () => {
  test('makes the site of biaochi build, to the byte', () => {
    const plain = command([ASTRO, 'build']);
    expect(plain.stderr).toBe('');
    expect(plain.status).toBe(0);
    const own = command(['src/cli/biaochi.mjs', 'build', '--quiet', '--out', 'own']);
    expect(own.status).toBe(0);
    expect(filesBelow(join(checkout, 'dist'))).toContain(MANIFEST);
    expect(sumsIn(join(checkout, 'dist'))).toEqual(sumsIn(join(checkout, 'own')));
  });

  test('shows texts in any encoding', () => {
    write('guide.mdx', GB18030);
    const { status, stderr } = command([ASTRO, 'build']);
    removeTexts();
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(textPage('article-guide.html')).toContain('<p>数据谁报、谁负责。</p>');
  });

  test('and check tell the place of code in texts, and run none', () => {
    for (const [name, [text]] of Object.entries(CODE)) write(name, text);
    const checked = command(['src/cli/biaochi.mjs', 'check']);
    const built = command([ASTRO, 'build']);
    removeTexts();
    for (const { status, stdout, stderr } of [checked, built]) {
      expect(status).toBe(1);
      expect(untold(stdout + stderr)).toEqual([]);
    }
    expect(existsSync(join(checkout, 'executed'))).toBe(false);
  });

  test('exits with 1 and the address of a cell that is no number', () => {
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

  // The folder of the texts does not exist yet.
  beforeAll(async () => {
    rmSync(join(checkout, 'content'), { recursive: true, force: true });
    const port = await freePort();
    address = `http://127.0.0.1:${port}/2024/counties/units/a.html`;
    const args = [ASTRO, 'dev', '--host', '127.0.0.1', '--port', String(port)];
    server = spawn(process.execPath, args, { cwd: checkout, env });
    for (const stream of [server.stdout, server.stderr])
      stream?.on('data', (chunk) => {
        said += chunk;
      });
  });

  const page = async (of = address): Promise<string> => {
    try {
      return await (await fetch(of)).text();
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

  test('serves the pages, and reads a table again when it changes', async () => {
    expect(await until(async () => (await page()).includes('9.6'))).toBe(true);
    deliver('9.75');
    expect(await until(async () => (await page()).includes('9.75'))).toBe(true);
  });

  test('keeps the last good page and tells the place of a bad cell', async () => {
    deliver('约九');
    expect(await until(() => said.includes('2024/counties/完成情况.csv  B2'))).toBe(true);
    expect(await page()).toContain('9.75');
    deliver('9.75');
    write('guide.mdx', '数据谁报谁负责。');
  });

  test('shows a text that is new and changes, and never runs what stands in it', async () => {
    const text = address.replace('units/a.html', 'documents/article-guide.html');
    expect(await until(async () => (await page(text)).includes('谁报谁负责'))).toBe(true);
    write('guide.mdx', '各地各负其责。');
    expect(await until(async () => (await page(text)).includes('各地各负其责'))).toBe(true);
    for (const [name, [written]] of Object.entries(CODE)) write(name, written);
    expect(await until(() => untold(said).length === 0)).toBe(true);
    expect(await page(text)).toContain('各地各负其责');
    expect(existsSync(join(checkout, 'executed'))).toBe(false);
  });

  test('shows a picture beside a text, and the new one when its file is replaced', async () => {
    for (const name of Object.keys(CODE)) rmSync(join(checkout, 'content', name));
    const text = address.replace('units/a.html', 'documents/article-picture.html');
    const shows = (file: Buffer) => async () =>
      (await page(text)).includes(file.toString('base64'));
    const first = await draw('map.png', 40);
    write('picture.mdx', '![进度图](map.png)');
    expect(await until(shows(first))).toBe(true);
    const second = await draw('map.png', 70);
    expect(await until(shows(second))).toBe(true);
    expect(await page(text)).toContain('width="70"');
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
