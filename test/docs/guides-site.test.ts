import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { guides, twinOf } from '../../docs/site/guides.ts';
import { sectionsOf } from '../../docs/site/sections.ts';
import { filesBelow } from '../../src/archive/manifest.ts';
import { guidesIn } from '../../src/cli/guides.mjs';
import { openBrowser } from '../../src/export/pdf/browser-of-machine.ts';
import { copyTool, type Tool } from '../archive/tool-copy.ts';
import { axeFaults, sideways } from '../browser/axe-faults.ts';
import { type Visit, visit } from '../browser/browser.ts';

let tool: Tool;
let site: string;
let browser: Browser;
beforeAll(async () => {
  tool = copyTool('说明');
  // Moved away, as it would be copied to a stick.
  const made = guidesIn(tool.folder);
  site = join(mkdtempSync(join(tool.room, '说明 ')), 'docs');
  renameSync(made, site);
  const opened = await openBrowser();
  if (!opened) throw new Error('no browser on this machine');
  browser = opened;
});
afterAll(async () => {
  await browser?.close();
  tool?.remove();
});

/** Looks at one page; it must neither complain nor ask for anything outside its folder. */
async function look<T>(at: Visit, what: (page: Page) => Promise<T>): Promise<T> {
  const { page, faults, close } = await visit(browser, site, at);
  try {
    const found = await what(page);
    expect(faults).toEqual([]);
    return found;
  } finally {
    await close();
  }
}

describe('the guides as a site', () => {
  test('has a page for each guide in both languages, each with the way to the other', () => {
    const pages = filesBelow(site).filter((path) => path.endsWith('.html'));
    expect(pages.sort()).toEqual(guides.map(({ page }) => `${page}.html`).sort());
    for (const guide of guides) expect(pages).toContain(`${twinOf(guide)}.html`);
  });

  test('opens from a folder, and finds a phrase of the cookbook that the reader is taken to', async () => {
    await look({ path: 'index.html' }, async (page) => {
      await page.fill('#words', '每超1% 最高加3分');
      await page.locator('#found a').first().click();
      const heading = page.locator(':target');
      expect(await heading.textContent()).toBe('1. 每超1%加0.5分，最高加3分');
      expect(await heading.isVisible()).toBe(true);
    });
  });

  test('search from an English page leads to English pages and says how many places it found', async () => {
    await look({ path: 'en/overview.html', width: 390 }, async (page) => {
      await page.fill('#words', 'tamper seal');
      const links = await page
        .locator('#found a')
        .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).pathname));
      expect(await page.textContent('[role=status]')).toBe(
        links.length === 0 ? 'Nothing found; try another word' : `${links.length} places`,
      );
      await page.fill('#words', 'seal');
      await page.locator('#found a').first().click();
      expect(page.url()).toContain('/en/publishing-and-archive.html#');
      await page.fill('#words', 'qqqq');
      expect(await page.textContent('[role=status]')).toBe('Nothing found; try another word');
      await page.keyboard.press('Escape');
      expect(await page.locator('#found li').count()).toBe(0);
    });
  });

  test.each([
    { path: 'index.html', width: 320, scheme: 'light' },
    { path: 'scoring-rules.html', width: 1280, scheme: 'dark' },
    { path: 'en/reference.html', width: 320, scheme: 'dark' },
    { path: 'en/getting-started.html', width: 1280, scheme: 'light' },
  ] as const)('$path at $width px, $scheme: no fault of access, nothing sideways', async (at) => {
    await look(at, async (page) => {
      expect(await axeFaults(page)).toEqual([]);
      expect(await sideways(page)).toBe(0);
    });
  });

  test('lines of a Chinese paragraph are joined without a space', () => {
    const text = readFileSync(join(site, 'index.html'), 'utf8');
    expect(text).toContain('各部门报来的 Excel、WPS\n表格直接放进文件夹');
    expect(text).toContain('网站不联网');
  });

  test('a link that leads nowhere stops the build and is named', () => {
    const questions = join(tool.folder, 'docs/zh-CN/常见问题.md');
    const text = readFileSync(questions, 'utf8');
    writeFileSync(questions, `${text}\n[消失了](没有.md)\n`);
    expect(() => guidesIn(tool.folder)).toThrow('no such file: 没有.md');
    writeFileSync(questions, text);
    rmSync(join(tool.folder, 'docs/html'), { recursive: true, force: true });
  });
});

test('a text is cut at its headings, those in code left alone', () => {
  const markdown = '# 一\n前言\n## 二\n- 甲 **乙**\n```sh\n# 不是标题\n```\n| 丙 | [丁](x.md) |\n';
  const headings = [
    { depth: 1, slug: '一', text: '一' },
    { depth: 2, slug: '二', text: '二' },
  ];
  expect(sectionsOf('p', markdown, headings)).toEqual([
    { guide: '一', heading: '一', address: 'p.html', text: '前言' },
    { guide: '一', heading: '二', address: 'p.html#二', text: '甲 乙 # 不是标题 丙 丁' },
  ]);
});
