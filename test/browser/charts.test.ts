import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../../src/export/pdf/browser-of-machine.ts';
import { visit } from './browser.ts';
import { type BuiltSite, buildSite } from './built-site.ts';
import { rulerPlaces } from './ruler-places.ts';

/** The pages that have charts, each kind of chart at least once. */
const PAGES = [
  '2024/counties/index.html',
  '2024/departments/index.html',
  '2024/counties/units/qinglan.html',
  '2024/departments/units/caizheng.html',
  '2024/counties/indicators/gdp.html',
  '2024/counties/progress.html',
  '2024/departments/progress.html',
];

const sites = new Map<string, BuiltSite>();
let browser: Browser | undefined;

beforeAll(async () => {
  for (const language of ['zh-CN', 'en'])
    sites.set(
      language,
      await buildSite(['--no-documents', ...(language === 'en' ? ['--lang', 'en'] : [])]),
    );
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  for (const site of sites.values()) site.remove();
});

const open = (path: string, width: number, language = 'zh-CN') => {
  const site = sites.get(language);
  if (!browser || !site) throw new Error('no browser on this machine');
  return visit(browser, site.folder, { path, width });
};

interface Faults {
  charts: number;
  faults: string[];
}

/** Letters that are cut, lie on each other or are too small to read; drawings that are too wide. */
function chartFaults(): Faults {
  const faults: string[] = [];
  const figures = [...document.querySelectorAll('figure.chart')];
  const box = (element: Element) => element.getBoundingClientRect();
  /** What is drawn by reference cannot be asked: a copy stands in for it. */
  const copied = (use: Element): void => {
    const id = use.getAttribute('href')?.slice(1) ?? '';
    const copy = document.getElementById(id)?.cloneNode(true) as Element;
    copy.setAttribute('transform', `translate(0 ${use.getAttribute('y') ?? 0})`);
    use.replaceWith(copy);
  };
  for (const figure of figures) {
    const drawing = figure.querySelector('.drawing');
    if (!drawing) continue;
    drawing.querySelectorAll('use').forEach(copied);
    const frame = box(drawing);
    if (frame.right > box(figure).right + 0.5) faults.push(`wider than its column: ${frame.width}`);
    const texts = [...drawing.querySelectorAll('text')].filter((text) => box(text).width > 0);
    if (texts.length < 4) faults.push('hardly a letter is drawn');
    texts.forEach((text, i) => {
      const { left, right, top, bottom } = box(text);
      const name = text.textContent;
      const isCut =
        left < frame.left - 1 ||
        right > frame.right + 1 ||
        top < frame.top - 2 ||
        bottom > frame.bottom + 2;
      if (isCut) faults.push(`cut: ${name}`);
      const size = Number.parseFloat(getComputedStyle(text).fontSize);
      const { a, b } = text.getScreenCTM() as DOMMatrix;
      if (size * Math.hypot(a, b) < 11) faults.push(`small: ${name}`);
      for (const other of texts.slice(i + 1)) {
        const there = box(other);
        const across = Math.min(right, there.right) - Math.max(left, there.left);
        const down = Math.min(bottom, there.bottom) - Math.max(top, there.top);
        // The box of a line is half as high again as its letters.
        if (across > 1 && down > 6) faults.push(`${name} lies on ${other.textContent}`);
      }
    });
  }
  return { charts: figures.length, faults };
}

describe.each([
  ['zh-CN', [320, 390, 740, 1280]],
  ['en', [320, 740]],
] as const)('charts in %s', (language, widths) => {
  test.each(widths)('are whole and readable at %i px', async (width) => {
    const found: string[] = [];
    for (const path of PAGES) {
      const { page, close } = await open(path, width, language);
      const { charts, faults } = await page.evaluate(chartFaults);
      if (charts === 0) found.push(`${path} has no chart`);
      found.push(...faults.map((fault) => `${path}: ${fault}`));
      await close();
    }
    expect(found).toEqual([]);
  });
});

test.each([390, 1280])('rulers stand at their numbers on the screen at %i px', async (width) => {
  const [wrong, counts]: [string[], number[]] = [[], []];
  for (const path of PAGES.filter((one) => /index|units/.test(one))) {
    const { page, close } = await open(path, width);
    const { marks, faults } = await page.evaluate(rulerPlaces);
    counts.push(marks);
    wrong.push(...faults.map((fault) => `${path}: ${fault}`));
    await close();
  }
  expect(wrong).toEqual([]);
  expect(Math.min(...counts)).toBeGreaterThan(30);
});

async function picture(page: Page, nth: number): Promise<string> {
  const waiting = page.waitForEvent('download');
  await page.locator('.chart-tools button', { hasText: 'SVG' }).nth(nth).click();
  return readFileSync(await (await waiting).path(), 'utf8');
}

test('a picture taken away on a phone is the wide one, in sizes of its own', async () => {
  for (const path of ['2024/counties/index.html', '2024/counties/indicators/gdp.html']) {
    const phone = await open(path, 320);
    const desk = await open(path, 1280);
    const file = await picture(phone.page, 0);
    expect(file).toBe(await picture(desk.page, 0));
    expect(file).toMatch(/^<svg[^>]* width="760" [^>]*height="[\d.]+"/);
    expect(file).not.toMatch(/="[\d.-]+(em|%)"|var\(|<use|<g[^>]*><svg| d[xy]=|display=/);
    await phone.close();
    await desk.close();
  }
});

describe('a unit in a chart', () => {
  const RANKING = '2024/departments/index.html';
  const marked = (page: Page): Promise<string[]> =>
    page.$$eval('table .marked th[scope=row] a', (all) => all.map((one) => one.textContent ?? ''));
  const said = (page: Page): Promise<string[]> =>
    page.$$eval('.chart-line', (all) => all.map((one) => one.textContent ?? ''));

  test.each([1280, 390])(
    'is marked everywhere from any place of its row at %i px',
    async (width) => {
      const { page, faults, close } = await open(RANKING, width);
      const name = page.locator('figure svg.drawing a', { hasText: '区水利局' }).first();
      const figure = page.locator('figure svg.drawing .figures text', { hasText: '79.87' });
      await figure.hover();
      // In the ranking, the heat table, and the tables behind both charts of places.
      expect(await marked(page)).toEqual(Array.from({ length: 3 }, () => '区水利局'));
      // The third of the ranking: 79.87 points, the tenth and last of its group.
      expect((await said(page))[0]).toBe('区水利局　79.87　第10位');
      await page.locator('h1').hover();
      expect([...(await marked(page)), ...(await said(page))].join('')).toBe('');
      await figure.click();
      await page.waitForURL(/units\/shuili\.html$/);
      expect(await name.count()).toBe(0);
      expect(faults).toEqual([]);
      await close();
    },
  );

  test('is marked from a table and by the keyboard', async () => {
    const { page, close } = await open(RANKING, 1280);
    await page.locator('table.ranking th a', { hasText: '区水利局' }).hover();
    expect((await said(page))[0]).toContain('79.87');
    await page.locator('figure svg.drawing a', { hasText: '区财政局' }).first().focus();
    expect((await said(page))[0]).toBe('区财政局　93.38　第4位');
    expect((await marked(page))[0]).toBe('区财政局');
    await page.keyboard.press('Enter');
    await page.waitForURL(/units\/caizheng\.html$/);
    await close();
  });

  test('is a link without scripts', () => {
    const html = sites.get('zh-CN')?.text(RANKING) ?? '';
    const charts = html.match(/<svg class="drawing rows"[\s\S]*?<\/figure>/g) ?? [];
    const links = charts.map((chart) =>
      chart.match(/<a href="units\/shuili\.html"><text[^>]*>区水利局<\/text><\/a>/g),
    );
    // Totals, and how firm the ranks are.
    expect(links.map((found) => found?.length)).toEqual([1, 1]);
  });
});
