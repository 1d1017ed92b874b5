import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser, openBrowser } from '../../src/export/pdf/browser-of-machine.ts';
import { CIRCULAR, PACK } from '../export/fixture-article.ts';

const SOURCE = resolve(import.meta.dirname, '../../src');

/** The script alone, as a classic one, since it must run where a page is opened from a folder. */
async function script(): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: join(SOURCE, 'browser/meeting/deck.ts'), formats: ['iife'], name: 'meeting' },
    },
  });
  const [output] = Array.isArray(made) ? made : [made];
  if (!output || !('output' in output)) throw new Error('no script');
  return `${output.output[0].code}\nmeeting.offerMeeting();`;
}

describe.skipIf(findBrowser() === undefined)('a document on the wall', () => {
  let browser: Browser | undefined;
  let page: Page;
  let folder = '';

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'biaochi-projection-'));
    writeFileSync(join(folder, 'script.js'), await script());
    const css = [
      'tokens.css',
      'document.css',
      'document-parts.css',
      'document-tables.css',
      'article.css',
      'meeting.css',
    ];
    writeFileSync(
      join(folder, 'style.css'),
      css.map((name) => readFileSync(join(SOURCE, 'styles', name), 'utf8')).join('\n'),
    );
    for (const [name, html] of Object.entries({ circular: CIRCULAR, pack: PACK }))
      writeFileSync(
        join(folder, `${name}.html`),
        html
          .replace('../assets/site.css', 'style.css')
          .replace('<main>', '<main><button type="button" data-act="project" hidden>投影</button>')
          .replace('</body>', '<script src="script.js"></script></body>'),
      );
    browser = await openBrowser();
    if (!browser) throw new Error('no browser');
    page = await browser.newPage();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const open = (name: string, hash = ''): Promise<unknown> =>
    page.goto(pathToFileURL(join(folder, name)).href + hash, { waitUntil: 'load' });
  const counter = (): Promise<string | null> => page.textContent('.deck-counter');
  const isSeen = (text: string): Promise<boolean> =>
    page.locator('.slide.at').getByText(text, { exact: true }).first().isVisible();

  /** Whether anything of a slide lies beyond its edges, how many rows and how large letters it has. */
  const slides = () =>
    page.$$eval('.slide', (all) =>
      all.map((slide) => ({
        isOver:
          slide.scrollHeight > slide.clientHeight + 1 || slide.scrollWidth > slide.clientWidth + 1,
        rows: slide.querySelectorAll('tbody tr').length,
        letters: Math.min(
          ...[...slide.querySelectorAll('p:not([data-part], td p)')].map((one) =>
            Number.parseFloat(getComputedStyle(one).fontSize),
          ),
        ),
      })),
    );

  test('shows one section at a time, moved by keys', async () => {
    await open('circular.html');
    await page.click('button[data-act="project"]');
    expect(await counter()).toMatch(/^1 \/ \d+$/);
    const salutation = '各县区人民政府，市直各部门：';
    await page.keyboard.press('Home');
    for (let i = 0; i < 10 && !(await isSeen(salutation)); i++)
      await page.keyboard.press('ArrowRight');
    expect(await isSeen(salutation)).toBe(true);
    expect(await isSeen('二、存在问题')).toBe(false);
    await page.keyboard.press('End');
    expect(await isSeen(salutation)).toBe(false);
    await page.keyboard.press('Home');
    for (let i = 0; i < 60 && !(await isSeen('二、存在问题')); i++)
      await page.keyboard.press('ArrowRight');
    expect(await isSeen('二、存在问题')).toBe(true);
    const screens = page.locator('.slide.at article h2');
    expect(await screens.allTextContents()).toEqual(['二、存在问题']);
    expect(await isSeen('一、总体情况')).toBe(false);
    await page.keyboard.press('Escape');
    expect(await page.getByText('一、总体情况', { exact: true }).isVisible()).toBe(true);
    expect(await page.locator('.deck').count()).toBe(0);
  });

  test('every block of the article has its screen, but for the imprint', async () => {
    await open('pack.html', '#part.projection');
    const seen: string[] = [];
    const screens = new Set<string | null>();
    let head: string | undefined;
    for (let turns = 0; turns < 200; turns++) {
      const at = await counter();
      if (screens.has(at)) break;
      screens.add(at);
      const texts = page.locator('.slide.at article :is(h1, h2, h3, h4, p)');
      const [first, ...rest] = await texts.allTextContents();
      // What goes on over slides has its heading over each of them: it is read once.
      if (first !== undefined && first !== head) seen.push(first);
      seen.push(...rest);
      head = first;
      await page.keyboard.press('PageDown');
    }
    const total = Number((await counter())?.split(' / ')[1]);
    expect(screens.size).toBe(total);
    const all = await page.locator('main article :is(h1, h2, h3, h4, p)').allTextContents();
    const words = seen.join('').replace(/\s/g, '');
    for (const text of all) expect(words).toContain(text.replace(/\s/g, ''));
  });

  // LOOK: a sentence is at least a fifteenth of the height, a slide has at most seven rows.
  test.each([
    { width: 1280, height: 720 },
    { width: 1920, height: 1080 },
  ])('nothing lies beyond a slide of $width × $height', async (size) => {
    await page.setViewportSize(size);
    for (const name of ['circular.html', 'pack.html']) {
      await open(name);
      await page.reload();
      await page.click('button[data-act="project"]');
      const all = await slides();
      expect(all.length).toBeGreaterThan(3);
      expect(all.filter(({ isOver }) => isOver)).toEqual([]);
      expect(Math.max(...all.map(({ rows }) => rows))).toBeLessThanOrEqual(7);
      for (const { letters } of all) expect(letters).toBeGreaterThanOrEqual(size.height / 15);
    }
  });
});
