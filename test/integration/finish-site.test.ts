import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesBelow, MANIFEST } from '../../src/archive/manifest.ts';
import { finishSite } from '../../src/integration/finish-site.ts';

const folder = mkdtempSync(join(tmpdir(), 'biaochi-finish-'));
const raw = join(folder, 'raw');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const page = (link: string): string => `<!doctype html><title>1</title><a href="${link}">1</a>`;

/** Each page has a link from the root that is to become relative. */
beforeAll(() => {
  for (const part of ['archive/2023/2023', 'units', 'years']) {
    mkdirSync(join(raw, part), { recursive: true });
    for (const name of ['1', '2', '3'])
      writeFileSync(join(raw, part, `${name}.html`), page(`/units/${name}.html`));
  }
  writeFileSync(join(raw, 'index.html'), page('/years/3.html'));
  writeFileSync(join(raw, 'table.csv'), '单位,总分\n');
  writeFileSync(join(raw, MANIFEST), '');
});

function copy(name: string): string {
  const site = join(folder, name);
  cpSync(raw, site, { recursive: true });
  return site;
}

const sealed = ['archive/2023/2023/'];

const finish = (site: string) => finishSite({ site, paths: filesBelow(site), sealed });

/** What is on the disk, summed up by other means. */
const sumsOf = (site: string) =>
  filesBelow(site)
    .filter((path) => path !== MANIFEST)
    .map((path) => {
      const bytes = readFileSync(join(site, path));
      return {
        path,
        bytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      };
    });

describe('a built site', () => {
  test('has relative links, sealed pages left alone, and the sums of what is there then', () => {
    const site = copy('plain');
    const { sums, faults } = finish(site);
    expect(faults).toEqual([]);
    const read = (path: string): string => readFileSync(join(site, path), 'utf8');
    expect(read('units/1.html')).toBe(page('1.html'));
    expect(read('years/3.html')).toBe(page('../units/3.html'));
    expect(read('archive/2023/2023/2.html')).toBe(page('/units/2.html'));
    expect(read('index.html')).toBe(page('years/3.html'));
    expect(sums).toEqual(sumsOf(site));
  });

  test('tells of addresses that lead nowhere, in the order of the pages', () => {
    const site = copy('faults');
    const broken = ['index.html', 'units/1.html', 'years/2.html'];
    for (const path of broken) writeFileSync(join(site, path), page('/units/4.html'));
    expect(finish(site).faults).toEqual(
      broken.map((path) => ({ page: path, address: '/units/4.html', kind: 'missing' })),
    );
  });

  test('fails where a file is gone', () => {
    const site = copy('gone');
    const paths = filesBelow(site);
    rmSync(join(site, 'years/3.html'));
    expect(() => finishSite({ site, paths, sealed })).toThrow('ENOENT');
  });
});
