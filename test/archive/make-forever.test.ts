import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sealVersions } from '../../src/archive/seal-versions.ts';
import { clearUnfinished } from '../../src/archive/unfinished-seal.ts';
import { sealFaults } from '../../src/archive/verify.ts';
import { unzipNative } from '../../src/export/xlsx/unzip-native.ts';
import { killed, moments, sumsOf } from './power-cut.ts';
import { writeSmallYear } from './small-year.ts';

/** Kills within the writing itself, which whole commands spend little of their time in. */
const KILLS = { seal: 25, new: 12 };

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'biaochi-forever-'));
  mkdirSync(join(folder, 'site/sub'), { recursive: true });
  mkdirSync(join(folder, 'archive'));
  for (let page = 0; page < 8; page++)
    writeFileSync(join(folder, `site/sub/${page}.html`), '页'.repeat(5000 + page));
  writeSmallYear(join(folder, 'data'), 2023);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Milliseconds from one word of the script to the next. */
async function lengthOfRound(script: string, what: string): Promise<number> {
  const child = spawn(process.execPath, [script, what, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  const start = performance.now();
  await once(child.stdout, 'data');
  const length = performance.now() - start;
  child.kill('SIGKILL');
  await once(child, 'exit');
  return length;
}

/** Each kill hits the second or the third round: one at least is whole, however slow the machine. */
async function killRepeatedly(what: 'seal' | 'new', look: (kill: number) => void): Promise<void> {
  const script = join(import.meta.dirname, 'make-forever.ts');
  const times = moments(5, await lengthOfRound(script, what));
  for (let kill = 0; kill < KILLS[what]; kill++) {
    const after = times.next().value;
    await killed([script, what, folder], { after, line: 2 + (kill % 2), cwd: folder });
    look(kill);
  }
}

describe('killed while writing', () => {
  test('a seal leaves whole versions only, one after the other, none changed by a later one', async () => {
    const archive = join(folder, 'archive');
    const sealed = new Map<string, string[]>();
    await killRepeatedly('seal', (kill) => {
      const versions = sealVersions(archive);
      expect(versions.map(({ version }) => version)).toEqual(versions.map((_, at) => at + 1));
      for (const version of versions) {
        const before = sealed.get(version.folder);
        if (before) expect(sumsOf(version.folder), `kill ${kill}`).toEqual(before);
        else expect(sealFaults(version, unzipNative), `kill ${kill}`).toEqual([]);
        sealed.set(version.folder, sumsOf(version.folder));
      }
    });
    expect(sealed.size).toBeGreaterThan(1);
    clearUnfinished(archive);
    expect(
      readdirSync(archive).filter((name) => !/^2023-v\d+$|^versions\.json$/.test(name)),
    ).toEqual([]);
  });

  test('a new year leaves whole years only, all with the same files', async () => {
    const data = join(folder, 'data');
    const years = () => readdirSync(data).filter((name) => /^\d{4}$/.test(name) && name !== '2023');
    const nameless = (year: string) =>
      sumsOf(join(data, year)).filter((line) => !line.includes('scheme.yaml'));
    const first = sumsOf(join(data, '2023'));
    await killRepeatedly('new', (kill) => {
      const made = years();
      for (const year of made)
        expect(nameless(year), `kill ${kill}`).toEqual(nameless(made[0] ?? ''));
      expect(made.map(Number)).toEqual(made.map((_, at) => 2024 + at));
      for (const year of made.slice(1)) rmSync(join(data, year), { recursive: true });
    });
    expect(years()).not.toEqual([]);
    expect(sumsOf(join(data, '2023'))).toEqual(first);
  });
});
