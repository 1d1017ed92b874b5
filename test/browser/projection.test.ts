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
      lib: { entry: join(SOURCE, 'browser/projection.ts'), formats: ['iife'], name: 'projection' },
    },
  });
  const [output] = Array.isArray(made) ? made : [made];
  if (!output || !('output' in output)) throw new Error('no script');
  return `${output.output[0].code}\nprojection.documentActions();`;
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
      'projection.css',
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
          .replace('<main>', '<main><button type="button" data-project hidden>投影</button>')
          .replace('</body>', '<script src="script.js"></script></body>'),
      );
    browser = await openBrowser();
    if (!browser) throw new Error('no browser');
    page = await browser.newPage();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const open = (name: string, hash = ''): Promise<unknown> =>
    page.goto(pathToFileURL(join(folder, name)).href + hash, { waitUntil: 'load' });
  const counter = (): Promise<string | null> => page.textContent('.projection-counter');
  const isSeen = (text: string): Promise<boolean> =>
    page.getByText(text, { exact: true }).isVisible();

  test('shows one section at a time, moved by keys', async () => {
    await open('circular.html');
    await page.click('button[data-project]');
    expect(await counter()).toMatch(/^1 \/ \d+$/);
    expect(await isSeen('各县区人民政府，市直各部门：')).toBe(true);
    expect(await isSeen('二、存在问题')).toBe(false);
    await page.keyboard.press('End');
    expect(await isSeen('各县区人民政府，市直各部门：')).toBe(false);
    await page.keyboard.press('Home');
    for (let i = 0; i < 60 && !(await isSeen('二、存在问题')); i++)
      await page.keyboard.press('ArrowRight');
    expect(await counter()).toMatch(/^3 \//);
    expect(await isSeen('一、总体情况')).toBe(false);
    await page.keyboard.press('Escape');
    expect(await isSeen('一、总体情况')).toBe(true);
    expect(await page.locator('[data-off]').count()).toBe(0);
  });

  test('every block of the article has its screen, but for the imprint', async () => {
    await open('pack.html', '#part.projection');
    const seen = new Set<string>();
    const screens = new Set<string | null>();
    for (let turns = 0; turns < 200; turns++) {
      screens.add(await counter());
      const shown = page.locator('article :is(h1, h2, h3, h4, p):visible');
      for (const text of await shown.allTextContents()) seen.add(text);
      await page.keyboard.press('PageDown');
    }
    const total = Number((await counter())?.split(' / ')[1]);
    expect(screens.size).toBe(total);
    const all = await page.locator('article :is(h1, h2, h3, h4, p)').allTextContents();
    const words = [...seen].join('').replace(/\s/g, '');
    for (const text of all) expect(words).toContain(text.replace(/\s/g, ''));
  }, 60_000);
});
