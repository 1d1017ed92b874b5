import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../../src/export/pdf/browser-of-machine.ts';
import { visit } from './browser.ts';
import { type BuiltSite, buildSite } from './built-site.ts';
import { pageFacts, target } from './links.ts';

let site: BuiltSite;
let browser: Browser | undefined;

beforeAll(async () => {
  site = await buildSite();
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  site.remove();
});

const pages = (): string[] => site.files.filter((path) => path.endsWith('.html'));

describe('the built example', () => {
  test('has a title, a language and one main heading on each page', () => {
    const titles = new Map<string, string>();
    const faults: string[] = [];
    for (const path of pages()) {
      const { title, language, headings } = pageFacts(site.text(path));
      if (title === '' || titles.has(title)) faults.push(`${path}: ${title}`);
      titles.set(title, path);
      if (language !== 'zh-CN' || headings !== 1) faults.push(`${path}: ${language} ${headings}`);
    }
    expect(faults).toEqual([]);
  });

  test('is reached from home without a broken link or anchor, and wholly', () => {
    const known = new Map(pages().map((path) => [path, pageFacts(site.text(path))]));
    const files = new Set(site.files);
    const reached = new Set(['index.html', '404.html']);
    const queue = [...reached];
    const broken: string[] = [];
    for (let page = queue.pop(); page !== undefined; page = queue.pop()) {
      const facts = known.get(page);
      for (const address of facts?.links ?? []) {
        const { path, anchor } = target(page, address);
        const there = known.get(path);
        if (!files.has(path)) broken.push(`${page} → ${address}`);
        const isAnchor = anchor !== '' && !anchor.startsWith('whatif=');
        if (isAnchor && there && !there.ids.has(anchor)) broken.push(`${page} → ${address}`);
        if (!reached.has(path) && there) queue.push(path);
        reached.add(path);
      }
    }
    expect(broken).toEqual([]);
    expect(pages().filter((path) => !reached.has(path))).toEqual([]);
  });

  test('is small: pages up to 50 kB, scripts up to 30 kB, with charts up to 100 kB', () => {
    const size = (path: string): number => gzipSync(site.text(path)).length;
    const large = pages().filter((path) => !path.endsWith('.single.html') && size(path) > 50_000);
    expect(large).toEqual([]);
    const script = size('2024/biaochi.js');
    expect(script).toBeLessThan(30_000);
    expect(script + size('2024/explore.js')).toBeLessThan(100_000);
    expect(size('2024/what-if.js')).toBeLessThan(100_000);
  });

  test('keeps a year in its folder, but for home and the same unit in other years', () => {
    const outside = new Set<string>();
    for (const page of pages().filter((path) => /^\d{4}\//.test(path))) {
      const year = page.slice(0, 5);
      const { links, loads } = pageFacts(site.text(page));
      for (const address of [...links, ...loads]) {
        const { path } = target(page, address);
        // The same unit, or what it was called then.
        const isOwn = path.includes('/units/') && page.includes('/units/');
        if (!path.startsWith(year) && !isOwn) outside.add(path);
      }
    }
    expect([...outside].sort()).toEqual(['index.html']);
  });
});

test('a drawing of a document is in the colour of its letters, in the dark too', async () => {
  if (!browser) throw new Error('no browser on this machine');
  const path = '2024/counties/documents/one-pager-qinglan.html';
  for (const scheme of ['light', 'dark'] as const) {
    const { page, close } = await visit(browser, site.folder, { path, width: 390, scheme });
    const colours = await page.evaluate(() => {
      const found = document.querySelector('article svg');
      const of = (selector: string) => getComputedStyle(found?.querySelector(selector) as Element);
      const letters = getComputedStyle(document.querySelector('article p') as Element).color;
      return [of('text').fill, of('path').fill, of('line').stroke].filter((one) => one !== letters);
    });
    expect(colours).toEqual([]);
    await close();
  }
});
