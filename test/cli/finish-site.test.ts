import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesBelow, MANIFEST } from '../../src/archive/manifest.ts';
import { finishSite } from '../../src/cli/finish-site.ts';
import { type Noted, siteWriter } from '../../src/cli/site-writer.ts';

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

const finish = (site: string, noted: readonly Noted[] = []) =>
  finishSite({ site, paths: filesBelow(site), sealed, noted });

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

describe('a site of which nothing was noted', () => {
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
    expect(() => finishSite({ site, paths, sealed, noted: [] })).toThrow('ENOENT');
  });
});

describe('a site that was noted while it was written', () => {
  /** A site with pages written as a build writes them. */
  function written(name: string, pages: Record<string, string>): [site: string, noted: Noted] {
    const site = copy(name);
    const { write, noted } = siteWriter(site);
    for (const [path, html] of Object.entries(pages)) write(path, html);
    return [site, noted()];
  }

  test('has the same sums and faults as one that is read again', () => {
    const [site, noted] = written('noted', {
      'units/1.html': page('2.html#a'),
      'units/甲.html': page('../years/1.html'),
      'years/1.html': page('/units/2.html'),
      'years/2.html': page('none.html'),
      'new/1.html': page('../units/%E7%94%B2.html'),
    });
    const again = join(folder, 'again');
    cpSync(site, again, { recursive: true });
    const finished = finish(site, [noted]);
    expect(finished.faults).toEqual([
      { page: 'years/2.html', address: 'none.html', kind: 'missing' },
    ]);
    expect(finished).toEqual(finish(again));
    expect(finished.sums).toEqual(sumsOf(site));
    expect(readFileSync(join(site, 'years/1.html'), 'utf8')).toBe(page('../units/2.html'));
  });

  test('takes the sum that was noted, unless an address in the folder needs work', () => {
    const [site, noted] = written('taken', {
      'units/1.html': page('2.html'),
      'years/1.html': page('/units/2.html'),
      'years/2.html': page('1.html'),
    });
    const sums = noted.sums.map((sum) => ({ ...sum, sha256: 'noted' }));
    const finished = finish(site, [{ ...noted, sums }]);
    const taken = finished.sums.filter(({ sha256 }) => sha256 === 'noted');
    expect(taken.map(({ path }) => path)).toEqual(['units/1.html']);
  });

  test('is read again where a file is no longer what it was', () => {
    const [site, noted] = written('changed', { 'units/1.html': page('2.html') });
    writeFileSync(join(site, 'units/1.html'), page('/years/2.html'));
    const { sums, faults } = finish(site, [noted]);
    expect(faults).toEqual([]);
    expect(readFileSync(join(site, 'units/1.html'), 'utf8')).toBe(page('../years/2.html'));
    expect(sums).toEqual(sumsOf(site));
  });

  test('is read again where sealed pages took the place of what was noted', () => {
    const [site, noted] = written('sealed', { 'archive/2023/2023/1.html': page('2.html') });
    writeFileSync(join(site, 'archive/2023/2023/1.html'), page('3.html'));
    expect(finish(site, [noted]).sums).toEqual(sumsOf(site));
  });

  test('knows a file by what was written last', () => {
    const site = copy('twice');
    const [one, other] = [siteWriter(site), siteWriter(site)];
    one.write('units/1.html', page('2.html'));
    other.write('units/1.html', page('3.html'));
    const { sums } = finish(site, [one.noted(), other.noted()]);
    expect(sums).toEqual(sumsOf(site));
  });
});
