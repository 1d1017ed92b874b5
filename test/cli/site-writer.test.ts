import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { siteWriter } from '../../src/cli/site-writer.ts';

const site = mkdtempSync(join(tmpdir(), 'biaochi-writer-'));
afterAll(() => rmSync(site, { recursive: true, force: true }));

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

test('texts and bytes stand in the folder as they are, however long', () => {
  const { write, noted } = siteWriter(site);
  // 1 byte, 2, 3 and 4 to the sign, half a pair; and more than a megabyte after a short text.
  const texts = ['aé标🙂', 'a\ud800b', '标尺'.repeat(400_000), ''];
  texts.forEach((text, at) => {
    write(`2024/甲/${at}.csv`, text);
  });
  write('2024/甲/5.xlsx', new Uint8Array([0, 255, 1]));
  const there = [...texts.map((text) => Buffer.from(text)), Buffer.from([0, 255, 1])];
  const paths = ['0.csv', '1.csv', '2.csv', '3.csv', '5.xlsx'].map((name) => `2024/甲/${name}`);
  paths.forEach((path, at) => {
    expect(readFileSync(join(site, path)).equals(there[at] ?? Buffer.of(1)), path).toBe(true);
  });
  expect(noted()).toEqual({
    sums: paths.map((path, at) => {
      const bytes = there[at] ?? Buffer.of(1);
      return { path, bytes: bytes.length, sha256: sha256(bytes) };
    }),
    addresses: [],
  });
});

test('an address is noted once in each folder, and what is noted is told once', () => {
  const { write, noted } = siteWriter(site);
  write('a/1.html', '<a href="2.html"><a href="#here"><a href="2.html#there">');
  write('b/1.html', '<a href="2.html">');
  expect(noted().addresses).toEqual([
    { folder: 'a/', address: '2.html' },
    { folder: 'b/', address: '2.html' },
  ]);
  write('a/2.html', '<a href="2.html"><a href="3.html">');
  expect(noted()).toMatchObject({
    sums: [{ path: 'a/2.html' }],
    addresses: [{ folder: 'a/', address: '3.html' }],
  });
  expect(noted()).toEqual({ sums: [], addresses: [] });
});

test('a page with addresses in its styles is left to be read tag by tag', () => {
  const { write, noted } = siteWriter(site);
  write('c/1.html', '<p style="background: url(b.png)">');
  expect(noted().sums).toEqual([]);
});
