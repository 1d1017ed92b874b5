import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesBelow, MANIFEST } from '../../src/archive/manifest.ts';
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
          const sha256 = createHash('sha256').update(bytes).digest('hex');
          return { path, bytes: bytes.length, sha256 };
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
