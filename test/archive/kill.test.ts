import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SealVersion } from '../../src/archive/seal-versions.ts';
import { oldOf } from '../../src/archive/swap.ts';
import { sealFaults } from '../../src/archive/verify.ts';
import { unzipNative } from '../../src/export/xlsx/unzip-native.ts';
import { killed, moments, sumsOf, titleOf } from './power-cut.ts';
import { writeSmallYear } from './small-year.ts';
import { copyTool, type Tool } from './tool-copy.ts';

/**
 * Power cuts: kill −9 at seeded moments in seal, build and new, over nothing and over what earlier
 * runs made. A few by default; BIAOCHI_KILLS=200 spreads 200 over the four.
 */
const KILLS = Number(process.env['BIAOCHI_KILLS'] ?? 16);
const EACH = Math.ceil(KILLS / 4);

let tool: Tool;
let data: string;
let archive: string;
beforeAll(() => {
  tool = copyTool('断电');
  data = join(tool.room, 'data');
  archive = join(tool.room, 'archive');
  writeSmallYear(data, 2023);
});
afterAll(() => tool.remove());

const run = (...args: string[]) => tool.run([...args, '--data', data, '--quiet']);

/** Runs a command whole once, and then kills it `EACH` times within the time that it took. */
async function killing(
  args: string[],
  seed: number,
  { before, after }: { before: (kill: number) => void; after: (kill: number) => void },
): Promise<void> {
  before(-1);
  const start = performance.now();
  expect(run(...args).status).toBe(0);
  const times = moments(seed, (performance.now() - start) * 1.05);
  for (let kill = 0; kill < EACH; kill++) {
    before(kill);
    const line = [tool.bin, ...args, '--data', data, '--quiet'];
    await killed(line, { after: times.next().value, cwd: tool.room });
    after(kill);
  }
}

const versionOf = (version: number): SealVersion => ({
  year: 2023,
  version,
  folder: join(archive, `2023-v${version}`),
});

const sealedWhole = (version: SealVersion): void => {
  if (existsSync(version.folder)) expect(sealFaults(version, unzipNative)).toEqual([]);
};

describe('killed at any moment', () => {
  test('build over an older site: one whole site at OUT or OUT.old, and the next command mends it', async () => {
    const site = join(tool.room, 'site');
    const settings = join(data, 'site.yaml');
    const text = readFileSync(settings, 'utf8');
    let old: string | undefined;
    await killing(['build', '--no-documents', '--out', site], 2024, {
      before: (kill) => {
        old = existsSync(site) ? titleOf(site) : undefined;
        writeFileSync(settings, text.replace('考核', `考核${kill}`));
      },
      after: (kill) => {
        const left = titleOf(site) ?? titleOf(oldOf(site));
        expect(left === old || left?.includes(`考核${kill}`), `${kill}: ${left}`).toBe(true);
        // Wrong usage is told only after mending.
        expect(run('new', 'x').status).toBe(2);
        expect(titleOf(site), `${kill} after the next command`).toBe(left);
        expect(existsSync(oldOf(site))).toBe(false);
      },
    });
    writeFileSync(settings, text);
    expect(run('build', '--no-documents', '--out', site).status).toBe(0);
  });

  test('seal: the version is whole or not there', async () => {
    const args = ['seal', '2023', '--date', '2024-01-20'];
    // A version alone is never taken away: the list of versions would miss it.
    const clear = (): void => rmSync(archive, { recursive: true, force: true });
    await killing(args, 7, { before: clear, after: () => sealedWhole(versionOf(1)) });
    clear();
    expect(run(...args).status).toBe(0);
    expect(readdirSync(archive)).toEqual(['2023-v1', 'versions.json']);
    rmSync(archive, { recursive: true });
  });

  test('a further seal: the new version is whole or not there, the old one stays as it was', async () => {
    expect(run('seal', '2023', '--date', '2024-01-20').status).toBe(0);
    const first = sumsOf(versionOf(1).folder);
    const kept = join(tool.room, 'first-seal');
    cpSync(archive, kept, { recursive: true });
    const firstOnly = (): void => {
      rmSync(archive, { recursive: true, force: true });
      cpSync(kept, archive, { recursive: true });
    };
    const values = join(data, '2023/main/完成情况.csv');
    const text = readFileSync(values, 'utf8');
    writeFileSync(values, text.replace('9.6', '9.9'));
    const args = ['seal', '2023', '--date', '2024-03-01', '--reason', '更正一处数据'];
    await killing(args, 13, {
      before: firstOnly,
      after: (kill) => {
        expect(sumsOf(versionOf(1).folder)).toEqual(first);
        sealedWhole(versionOf(2));
        expect(run('verify').status, `verify after kill ${kill}`).toBe(0);
      },
    });
    firstOnly();
    expect(run(...args).status).toBe(0);
    expect(readdirSync(archive)).toEqual(['2023-v1', '2023-v2', 'versions.json']);
    expect(run('verify').status).toBe(0);
    writeFileSync(values, text);
    rmSync(archive, { recursive: true });
  });

  test('new: the year is whole or not there, the years before stay as they were', async () => {
    const next = join(data, '2024');
    const earlier = sumsOf(join(data, '2023'));
    let made: string[] | undefined;
    await killing(['new', '2024'], 11, {
      before: () => {
        if (existsSync(next)) made ??= sumsOf(next);
        rmSync(next, { recursive: true, force: true });
      },
      after: (kill) => {
        if (existsSync(next)) expect(sumsOf(next), `kill ${kill}`).toEqual(made);
        expect(sumsOf(join(data, '2023'))).toEqual(earlier);
        expect(run('check', '2023/main').status).toBe(0);
      },
    });
    rmSync(next, { recursive: true, force: true });
    expect(run('new', '2024').status).toBe(0);
    expect(sumsOf(next)).toEqual(made);
    expect(readdirSync(data).filter((name) => name.startsWith('.'))).toEqual([]);
    writeFileSync(join(next, 'main/说明.csv'), '手工补充');
    const filled = sumsOf(next);
    expect(run('new', '2024').status).toBe(2);
    expect(sumsOf(next)).toEqual(filled);
    rmSync(next, { recursive: true });
  });
});
