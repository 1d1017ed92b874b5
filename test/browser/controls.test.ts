import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { visit } from './browser.ts';
import { openSite } from './open-site.ts';

const RANKING = '2024/departments/index.html';
/** The veto table is the first of that page, the ranking the second. */
const TABLE = 'table.ranking';

const here = openSite(['--no-documents']);

const open = (path: string) => visit(here.browser, here.site.folder, { path });

/** Texts of a column of the ranking, of the rows shown. */
const column = (page: Page, cell: string): Promise<string[]> =>
  page.$$eval(`${TABLE} tbody tr:not(.group):not([hidden]) ${cell}`, (cells) =>
    cells.map((one) => one.textContent?.trim() ?? ''),
  );

async function download(page: Page, selector: string): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.click(selector)]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

describe('a table', () => {
  const measured = (page: Page) =>
    page.$eval(TABLE, (table) => {
      const frame = table.closest('.frame') as HTMLElement;
      table.querySelector('tbody tr:last-child')?.scrollIntoView({ block: 'end' });
      const head = table.querySelector('thead th') as HTMLElement;
      return {
        head: head.getBoundingClientRect().top,
        hidden: frame.scrollHeight - frame.clientHeight,
        aside: frame.scrollWidth - frame.clientWidth,
      };
    });

  test('that fits stands whole in the page, its head in sight; on a phone it scrolls in its frame', async () => {
    const wide = await visit(here.browser, here.site.folder, { path: RANKING, width: 1440 });
    await wide.page.setViewportSize({ width: 1440, height: 400 });
    await wide.page.waitForSelector('.frame.fits .ranking');
    expect(await measured(wide.page)).toEqual({ head: 0, hidden: 0, aside: 0 });
    await wide.page.setViewportSize({ width: 390, height: 800 });
    await wide.page.waitForSelector('.frame:not(.fits) .ranking');
    expect((await measured(wide.page)).aside).toBeGreaterThan(0);
    expect(wide.faults).toEqual([]);
    await wide.close();
  });

  test.each([
    ['ranking of nine categories', RANKING, '.ranking'],
    ['heat table of eighteen indicators', '2024/counties/categories/economy.html', '.dense'],
  ])('fits at 1280 px: a %s', async (_name, path, table) => {
    const { page, close } = await visit(here.browser, here.site.folder, { path, width: 1280 });
    await page.waitForSelector(`.frame.fits ${table}`);
    await close();
  });

  test('of seven rows in no groups has no filter, and can be taken away', async () => {
    const { page, close } = await open('2024/counties/indicators/gdp.html');
    const bars = await page.$$eval('.controls', (all) =>
      all.map((bar) => [
        bar.querySelectorAll('input, select').length,
        bar.querySelectorAll('button').length,
      ]),
    );
    // The figures of the year; figures, scores and places through the years.
    expect(bars).toEqual([
      [0, 3],
      [0, 3],
      [0, 3],
      [0, 3],
    ]);
    await close();
  });

  test('is sorted by numbers, tells so, and is put back by the third click', async () => {
    const { page, faults, close } = await open(RANKING);
    const before = await column(page, '.total');
    const head = page.locator(`${TABLE} thead th`, { hasText: '总分' });
    await page.selectOption('.controls:has(+ .frame .ranking) label:has-text("分组") select', '*');
    await head.getByRole('button').click();
    const numbers = (await column(page, '.total')).map(Number);
    expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    await head.getByRole('button').click();
    expect(await head.getAttribute('aria-sort')).toBe('ascending');
    await head.getByRole('button').click();
    await page.selectOption('.controls:has(+ .frame .ranking) label:has-text("分组") select', '');
    expect(await column(page, '.total')).toEqual(before);
    expect(faults).toEqual([]);
    await close();
  });

  test('keeps what was chosen behind the hash, so that a link can be sent', async () => {
    const first = await open(RANKING);
    await first.page.fill('.controls:has(+ .frame .ranking) input', '财政');
    expect(await column(first.page, '.name')).toEqual(['区财政局']);
    const url = await first.page.evaluate(() => location.href);
    await first.close();
    const hash = decodeURIComponent(url.slice(url.indexOf('#')));
    const second = await open(RANKING + hash);
    expect(await column(second.page, '.name')).toEqual(['区财政局']);
    await second.close();
  });

  test('is sorted by pinyin and strokes as the build worked them out', async () => {
    const { page, close } = await open('2024/counties/index.html');
    const names = async (order: string) => {
      await page.selectOption(
        '.controls:has(+ .frame .ranking) label:has-text("分组") select',
        '*',
      );
      await page.selectOption(
        '.controls:has(+ .frame .ranking) label:has-text("顺序") select',
        order,
      );
      return column(page, '.name a');
    };
    // bai, heng, qing, she, shi, yun, ze
    expect(await names('pinyin')).toEqual([
      '白沙区',
      '横山县',
      '青岚区',
      '歙川县',
      '石泓县',
      '云峰县',
      '泽江市',
    ]);
    // First characters of 4, 5, 5, 8, 8, 15 and 16 strokes.
    const strokes = await names('strokes');
    expect(strokes[0]).toBe('云峰县');
    expect(strokes.at(-1)).toBe('歙川县');
    await close();
  });

  test('is taken away as shown: CSV, XLSX and JSON', async () => {
    const { page, close } = await open(RANKING);
    await page.fill('.controls:has(+ .frame .ranking) input', '财政');
    const button = (kind: string) => `.controls:has(+ .frame .ranking) button:text-is("${kind}")`;
    const csv = await download(page, button('CSV'));
    const lines = csv.bytes.toString('utf8').trim().split('\r\n');
    expect(csv.bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain('区财政局');
    const json = await download(page, button('JSON'));
    expect(JSON.parse(json.bytes.toString('utf8'))).toHaveLength(1);
    const xlsx = await download(page, button('XLSX'));
    expect(xlsx.bytes.subarray(0, 2).toString()).toBe('PK');
    expect(xlsx.name).toMatch(/\.xlsx$/);
    await close();
  });
});

// Not an error that Playwright reports; browsers write it to the console.
test('a window that is made narrow and wide again raises no error of sizes', async () => {
  const { page, close } = await visit(here.browser, here.site.folder, {
    path: '2024/counties/standing.html',
    before: () => {
      addEventListener('error', ({ message }) => {
        document.documentElement.dataset.faults = message;
      });
    },
  });
  for (const width of [700, 1440]) {
    await page.setViewportSize({ width, height: 600 });
    await page.waitForSelector(width === 700 ? '.frame:not(.fits)' : '.frame.fits');
  }
  expect(await page.getAttribute('html', 'data-faults')).toBeNull();
  await close();
});

test('a chart is taken away as a picture and as data', async () => {
  const { page, close } = await open(RANKING);
  const picture = await download(page, 'figure.chart button:has-text("SVG")');
  const text = picture.bytes.toString('utf8');
  expect(text).toMatch(/^<svg[^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  expect(text).not.toContain('var(');
  const data = await download(page, 'figure.chart button:has-text("CSV")');
  expect(data.bytes.toString('utf8')).toContain('区财政局');
  await close();
});

test('units are compared by a click and through the field, and the address keeps them', async () => {
  const { page, faults, close } = await open('2024/counties/index.html');
  await page.click('.compare summary');
  const chips = () =>
    page.$$eval('.chips button[aria-label]', (all) => all.map((b) => b.textContent));
  // The own unit is the first; the second stands next to it.
  await page.waitForSelector('.dumbbells li');
  expect(await chips()).toEqual(['青岚区 ×', '泽江市 ×']);
  await page.click('.chips button[aria-label="去掉泽江市"]');
  expect(await chips()).toEqual(['青岚区 ×']);
  await page.click('.chips button:text-is("与前一位比")');
  await page.click('.chips button:text-is("与上年比")');
  await page.fill('.compare input', 'yfx');
  await page.press('.compare input', 'Enter');
  expect(await chips()).toEqual(['青岚区 ×', '泽江市 ×', '青岚区2023年 ×', '云峰县 ×']);
  const address = await page.evaluate(() => decodeURIComponent(location.hash));
  expect(address).toBe('#units=qinglan,zejiang,qinglan@2023,yunfeng');
  expect(await page.$$('.dumbbells li >> nth=0 >> circle')).toHaveLength(4);
  expect(faults).toEqual([]);
  await close();
});

test('the same site works below any path of a server', async () => {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname);
    const file = path.replace(/^\/office\/results\//, '');
    const types: Record<string, string> = {
      html: 'text/html',
      css: 'text/css',
      js: 'text/javascript',
    };
    if (file === path || !here.site.files.includes(file)) {
      response.writeHead(404).end();
      return;
    }
    const type = types[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8` });
    response.end(readFileSync(join(here.site.folder, file)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const page = await here.browser.newPage();
  const faults: string[] = [];
  page.on('console', (message) => faults.push(message.text()));
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
  });
  await page.goto(`http://127.0.0.1:${port}/office/results/index.html`);
  await page.click('.entry h3 a');
  await page.click('table.ranking tbody th a');
  await page.waitForSelector('.wide-ruler');
  await page.goto(`http://127.0.0.1:${port}/office/results/search.html`);
  await page.fill('[data-answer] input', 'qlq');
  await page.waitForSelector('.results a');
  expect(faults).toEqual([]);
  await page.close();
  await new Promise((resolve) => server.close(resolve));
});

describe('search', () => {
  test.each([
    ['qlq', '青岚区', 'initials'],
    ['czj', '区财政局', 'initials of the short name, before those that only begin so'],
    ['财政', '区财政局', 'a part of the name'],
    ['caizheng', '区财政局', 'whole pinyin'],
    ['zfb', '区政府办公室', 'a part of the initials'],
    ['zhengfuban', '区政府办公室', 'a part of the pinyin'],
    ['住建局', '区住房和城乡建设局', 'what it is called in short'],
    ['GDP', '地区生产总值', 'the code of an indicator'],
    ['生产总值', '地区生产总值', 'an indicator'],
  ])('finds by %s %s: %s', async (query, name) => {
    const { page, faults, close } = await open('search.html');
    await page.fill('[data-answer] input', query);
    await page.waitForSelector('.results a');
    const found = await page.$$eval('.results .asked', (all) => all.map((one) => one.textContent));
    expect(found[0]).toBe(name);
    expect(faults).toEqual([]);
    await close();
  });

  const found = async (query: string) => {
    const { page, faults, close } = await open('search.html');
    await page.fill('[data-answer] input', query);
    await page.waitForSelector('.results a');
    const links = await page.$$eval('.results a', (all) =>
      all.map((one) => (one as HTMLAnchorElement).href),
    );
    const status = await page.textContent('[data-answer] [role=status]');
    expect(faults).toEqual([]);
    await close();
    return { links, status };
  };

  test('finds the unit of one year by several words, all of which must be there', async () => {
    const { links, status } = await found('民政 2024');
    expect(links).toHaveLength(1);
    expect(links[0]).toMatch(/2024\/departments\/units\/minzheng\.html$/);
    expect(status).toBe('找到1项');
    expect((await found('民政')).links.length).toBeGreaterThan(1);
  });

  test('finds 加分与扣分 by 加减分 and its initials', async () => {
    for (const query of ['加减分 2024', 'jjf 2024']) {
      const { links } = await found(query);
      expect(links.some((link) => link.endsWith('2024/departments/adjustments.html'))).toBe(true);
      expect(links.every((link) => link.endsWith('/adjustments.html'))).toBe(true);
    }
  });

  test('says how many there are where it lists the first 12 alone', async () => {
    const { links, status } = await found('2024');
    expect(links).toHaveLength(12);
    const count = Number(/^找到(\d+)项，列出前12项$/.exec(status ?? '')?.[1]);
    const data = here.site.text('search-data.js').replace('self.biaochiSearch=', '');
    const { entries } = JSON.parse(data) as { entries: unknown[][] };
    const named = ([name, , of, also]: unknown[]) => [name, of, also].flat().map(String);
    const of2024 = entries.filter((entry) => named(entry).some((text) => text.includes('2024')));
    expect(count).toBe(of2024.length);
  });

  test('Enter that ends the composition of pinyin opens nothing', async () => {
    const { page, close } = await open('search.html');
    await page.fill('[data-answer] input', '青岚区');
    await page.waitForSelector('.results a');
    const url = page.url();
    const enter = (isComposing: boolean) =>
      page.$eval(
        '[data-answer] input',
        (input, composing) => {
          const about = { key: 'Enter', bubbles: true, isComposing: composing };
          input.dispatchEvent(new KeyboardEvent('keydown', about));
        },
        isComposing,
      );
    await enter(true);
    await page.waitForTimeout(300);
    expect(page.url()).toBe(url);
    await enter(false);
    await page.waitForURL(/units\/qinglan\.html$/);
    await close();
  });

  test('goes by keyboard from the field to a page', async () => {
    const { page, close } = await open('index.html');
    await page.fill('[data-answer] input', '青岚区');
    await page.waitForSelector('.results a');
    await page.press('[data-answer] input', 'ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/units\/qinglan\.html$/);
    await close();
  });
});

test('a trace opens at its own address, and the address stays', async () => {
  const { page, close } = await open('2024/counties/units/qinglan.html#gdp');
  expect(await page.isVisible('[id="gdp"]')).toBe(true);
  expect(page.url()).toMatch(/#gdp$/);
  await close();
});

test('a score opens the working of its row, and closes it again', async () => {
  const { page, faults, close } = await open('2024/counties/units/qinglan.html');
  expect(await page.isVisible('[id="gdp"]')).toBe(false);
  await page.click('a.door[href="#gdp"]');
  expect(await page.isVisible('[id="gdp"]')).toBe(true);
  await page.click('a.door[href="#gdp"]');
  expect(await page.isVisible('[id="gdp"]')).toBe(false);
  await page.click('button:text-is("全部展开")');
  const closed = await page.locator('.trace details:not([open])').count();
  expect(closed).toBe(0);
  expect(faults).toEqual([]);
  await close();
});

test('without scripts an address opens a working all the same', async () => {
  const { page, close } = await visit(here.browser, here.site.folder, {
    path: '2024/counties/units/qinglan.html#gdp',
    javaScript: false,
  });
  expect(await page.isVisible('[id="gdp"]')).toBe(true);
  await close();
});

test('indicators are sorted by lost points over all categories, and left with those alone', async () => {
  const { page, close } = await open('2024/counties/units/qinglan.html');
  const lost = (): Promise<number[]> =>
    page.$$eval('table.indicators tbody tr:not(.group, .trace, .rest, [hidden])', (rows) =>
      rows.map((row) => {
        const text = (row as HTMLTableRowElement).lastElementChild?.textContent ?? '';
        return Number(text.replace('−', '-'));
      }),
    );
  const before = await lost();
  await page.click('button:text-is("按失分排序")');
  expect(await lost()).toEqual([...before].sort((a, b) => b - a));
  await page.click('button:text-is("只看失分")');
  expect(await lost()).toEqual(before.filter((x) => x > 0).sort((a, b) => b - a));
  await close();
});

test('groups that are put together stand in the order of the ranking', async () => {
  const { page, close } = await open(RANKING);
  await page.selectOption('.controls:has(+ .frame .ranking) label:has-text("分组") select', '*');
  const places = (await column(page, 'td:first-child')).map(Number);
  const ranked = places.filter((place) => !Number.isNaN(place));
  expect(ranked.length).toBeGreaterThan(30);
  expect(ranked).toEqual([...ranked].sort((a, b) => a - b));
  expect(places.slice(0, ranked.length)).toEqual(ranked);
  await close();
});

test('a unit is taken away by its name alone', async () => {
  const { page, close } = await open(RANKING);
  const { bytes } = await download(page, '.controls:has(+ .frame .ranking) button:text-is("CSV")');
  expect(bytes.toString('utf8')).toMatch(/,石桥镇,/);
  await close();
});

// A browser of before 2025 says that it does not know what the style sheet opens them with.
test('an older browser opens for paper what is folded, but workings only where they are open', async () => {
  const { page, close } = await visit(here.browser, here.site.folder, {
    path: '2024/counties/units/qinglan.html#gdp',
    before: () => {
      CSS.supports = () => false;
    },
  });
  const count = (kind: string) => page.locator(kind).count();
  const folded = await count('details:not(.trace details, .no-print):not([open])');
  await page.evaluate(() => {
    addEventListener('beforeprint', () => {
      const workings = document.querySelectorAll('.trace details[open]').length;
      const others = document.querySelectorAll(
        'details:not(.trace details, .no-print):not([open])',
      ).length;
      document.body.dataset.onPaper = `${workings} ${others}`;
    });
  });
  await page.pdf();
  expect(await page.getAttribute('body', 'data-on-paper')).toBe('1 0');
  expect(folded).toBeGreaterThan(0);
  expect(await count('.trace details')).toBeGreaterThan(40);
  expect(await count('details:not(.trace details, .no-print):not([open])')).toBe(folded);
  await close();
});

test('the theme that was chosen holds on the next page', async () => {
  const { page, close } = await open('index.html');
  const select = '[data-tools] select';
  await page.selectOption(select, 'dark');
  const paper = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  expect(await paper()).toBe('rgb(21, 24, 29)');
  await page.click('.entry h3 a');
  await page.waitForSelector('table.ranking');
  // Chromium hands what a page keeps to the next one in its own time, on a busy machine after it was drawn.
  await expect
    .poll(async () => {
      await page.reload();
      return paper();
    })
    .toBe('rgb(21, 24, 29)');
  await close();
});

test('without scripts all content is there', async () => {
  const { page, close } = await visit(here.browser, here.site.folder, {
    path: RANKING,
    javaScript: false,
  });
  expect(await column(page, '.total')).toHaveLength(39);
  await close();
});
