import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesBelow, MANIFEST } from '../../src/archive/manifest.ts';
import { type FinishedLot, finisher, lotsOf } from '../../src/cli/finish-files.ts';
import { finishSite } from '../../src/cli/finish-site.ts';

const folder = mkdtempSync(join(tmpdir(), 'biaochi-finish-'));
const raw = join(folder, 'raw');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const page = (link: string): string => `<!doctype html><title>1</title><a href="${link}">1</a>`;

/** Enough pages for two threads: each has a link from the root that is to become relative. */
beforeAll(() => {
  for (const part of ['archive/2023/2023', 'units', 'years']) {
    mkdirSync(join(raw, part), { recursive: true });
    for (let at = 0; at < 400; at++)
      writeFileSync(join(raw, part, `${at}.html`), page(`/units/${at}.html`));
  }
  writeFileSync(join(raw, 'index.html'), page('/years/399.html'));
  writeFileSync(join(raw, 'table.csv'), '单位,总分\n');
  writeFileSync(join(raw, MANIFEST), '');
});

function copy(name: string): string {
  const site = join(folder, name);
  cpSync(raw, site, { recursive: true });
  return site;
}

const sha256 = (bytes: string | Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

const SEALED = ['archive/2023/2023/'];

describe.each([1, 2])('finishing a site on %i cores', (cores) => {
  test('makes links relative, leaves sealed pages alone, and sums up what is there then', async () => {
    const site = copy(`cores-${cores}`);
    const paths = filesBelow(site);
    const { sums, faults } = await finishSite(site, paths, SEALED, cores);
    expect(faults).toEqual([]);
    const read = (path: string): string => readFileSync(join(site, path), 'utf8');
    for (const at of [0, 199, 399]) {
      expect(read(`units/${at}.html`)).toBe(page(`${at}.html`));
      expect(read(`years/${at}.html`)).toBe(page(`../units/${at}.html`));
      expect(read(`archive/2023/2023/${at}.html`)).toBe(page(`/units/${at}.html`));
    }
    expect(read('index.html')).toBe(page('years/399.html'));
    expect(sums).toEqual(
      paths
        .filter((path) => path !== MANIFEST)
        .map((path) => {
          const bytes = readFileSync(join(site, path));
          return { path, bytes: bytes.length, sha256: sha256(bytes) };
        }),
    );
  });

  test('finds addresses that lead nowhere, wherever they stand, in the order of the pages', async () => {
    const site = copy(`faults-${cores}`);
    const broken = ['index.html', 'units/0.html', 'units/399.html', 'years/200.html'];
    for (const path of broken) writeFileSync(join(site, path), page('/units/400.html'));
    const { faults } = await finishSite(site, filesBelow(site), SEALED, cores);
    expect(faults).toEqual(
      broken.map((path) => ({ page: path, address: '/units/400.html', kind: 'missing' })),
    );
  });

  test('fails where a file is gone', async () => {
    const site = copy(`gone-${cores}`);
    const paths = filesBelow(site);
    rmSync(join(site, 'years/399.html'));
    await expect(finishSite(site, paths, SEALED, cores)).rejects.toThrow('ENOENT');
  });
});

test('the second thread finishes every lot that nobody has taken, as the first one would', async () => {
  const site = copy('thread');
  const paths = filesBelow(site);
  const claims = new Int32Array(new SharedArrayBuffer(4 * lotsOf(paths)));
  claims.set([1, 0, 1]);
  const unfinished = { site, paths, sealed: SEALED, claims };
  const thread = new Worker(new URL('../../src/cli/finish-thread.mjs', import.meta.url), {
    workerData: unfinished,
  });
  const said = await new Promise<FinishedLot[]>((resolve, reject) => {
    thread.once('message', resolve).once('error', reject);
  });
  const free = [...claims.keys()].filter((lot) => lot !== 0 && lot !== 2);
  expect(said.map(({ lot }) => lot)).toEqual(free);
  expect(said).toEqual(free.map(finisher({ ...unfinished, site: copy('first') })));
});

// So many that the second thread has begun long before the first one is through.
test('what either thread has finished is put together', async () => {
  const site = join(folder, 'many');
  mkdirSync(site);
  const names = Array.from({ length: 9000 }, (_, at) => `${at + 10_000}.html`);
  for (const name of names) writeFileSync(join(site, name), page(`/${name}`));
  const { sums, faults } = await finishSite(site, names, [], 2);
  expect(faults).toEqual([]);
  expect(sums.map(({ path }) => path)).toEqual(names);
  for (const { path, sha256: sum } of sums) expect(sum, path).toBe(sha256(page(path)));
});
