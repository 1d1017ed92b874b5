import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { visit } from './browser.ts';
import { openSite } from './open-site.ts';

const RANKING = '2024/counties/index.html';
const UNIT = '2024/counties/units/qinglan.html';

const here = openSite(['--no-documents', '--only', '2024/counties']);

const open = (path: string) => visit(here.browser, here.site.folder, { path });

/** Another `#` in the same tab, as by a link or the address bar; the page is not loaded again. */
async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.dataset.same = '';
  });
  await page.goto(page.url().replace(/#.*$/, '') + hash);
  expect(await page.getAttribute('html', 'data-same')).toBe('');
}

/** Texts of the cells that a selector finds in the rows shown. */
const shown = (page: Page, table: string, cell: string): Promise<string[]> =>
  page.$$eval(`${table} tbody tr:not(.group, .trace, [hidden]) ${cell}`, (cells) =>
    cells.map((one) => one.textContent?.trim() ?? ''),
  );
const names = (page: Page) => shown(page, 'table.ranking', '.name a');
const hash = async (page: Page) => decodeURIComponent(new URL(page.url()).hash);

/** The key by which the address knows a table: its place among those of the page. */
const keyOf = (page: Page, table: string): Promise<number> =>
  page.$eval(table, (one) => [...document.querySelectorAll('table[data-table]')].indexOf(one));

const FILTER = '.controls:has(+ .frame .ranking) input[type="search"]';

test('a table follows another state in the same tab, back and forward', async () => {
  const { page, faults, close } = await open(RANKING);
  const key = await keyOf(page, 'table.ranking');
  const all = await names(page);
  expect(all).toHaveLength(7);
  await goTo(page, `#q${key}=山`);
  expect(await names(page)).toEqual(['横山县']);
  expect(await page.inputValue(FILTER)).toBe('山');
  await goTo(page, `#q${key}=县&s${key}=0a`);
  expect((await names(page)).toSorted()).toEqual(
    ['云峰县', '横山县', '歙川县', '石泓县'].toSorted(),
  );
  expect(await page.getAttribute('table.ranking th >> nth=0', 'aria-sort')).toBe('ascending');
  await page.goBack();
  expect(await names(page)).toEqual(['横山县']);
  await page.goBack();
  expect(await names(page)).toEqual(all);
  expect(await page.inputValue(FILTER)).toBe('');
  await page.goForward();
  expect(await names(page)).toEqual(['横山县']);
  expect(faults).toEqual([]);
  await close();
});

test('what the reader chooses changes the address in its place, and is not read back', async () => {
  const { page, close } = await open(RANKING);
  const before = await page.evaluate(() => {
    addEventListener('hashchange', () => {
      document.documentElement.dataset.changes = 'told';
    });
    return history.length;
  });
  await page.fill(FILTER, '山');
  await page.fill(FILTER, '山 ');
  expect(await page.inputValue(FILTER)).toBe('山 ');
  // Events of the address come before the next picture.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  expect(await page.getAttribute('html', 'data-changes')).toBeNull();
  expect(await page.evaluate(() => history.length)).toBe(before);
  await close();
});

test('an anchor of the page leaves what was chosen, and what is chosen then is kept with it', async () => {
  const { page, close } = await open(RANKING);
  const key = await keyOf(page, 'table.ranking');
  await goTo(page, `#q${key}=山&units=qinglan,yunfeng`);
  await page.waitForSelector('.dumbbells li');
  await goTo(page, '#part.main');
  expect(await names(page)).toEqual(['横山县']);
  expect(await hash(page)).toBe('#part.main');
  await page.fill(FILTER, '川');
  expect(await names(page)).toEqual(['歙川县']);
  expect(await hash(page)).toBe(`#q${key}=川&units=qinglan,yunfeng`);
  await close();
});

test('an anchor in a row that a filter hides is shown', async () => {
  const { page, faults, close } = await open(UNIT);
  const table = 'table:has([id="gdp"])';
  const key = await keyOf(page, table);
  await goTo(page, `#q${key}=居民`);
  expect(await page.isVisible('[id="gdp"]')).toBe(false);
  await goTo(page, '#gdp');
  const box = await page.locator('[id="gdp"]').boundingBox();
  expect(box?.y).toBeGreaterThanOrEqual(0);
  expect(box?.y).toBeLessThan(900);
  expect(faults).toEqual([]);
  await close();
});

test('the units compared follow the address; codes that are none are passed over', async () => {
  const { page, faults, close } = await open(RANKING);
  const compared = () =>
    page.$$eval('.chips button[aria-label]', (all) =>
      all.map((one) => one.textContent?.replace(' ×', '') ?? ''),
    );
  await goTo(page, '#units=hengshan,shechuan');
  await page.waitForSelector('.dumbbells li');
  expect(await compared()).toEqual(['横山县', '歙川县']);
  await goTo(page, '#units=nobody,yunfeng,qinglan,qinglan@1999');
  expect(await compared()).toEqual(['云峰县', '青岚区']);
  await page.goBack();
  expect(await compared()).toEqual(['横山县', '歙川县']);
  expect(faults).toEqual([]);
  await close();
});

test('the search follows the address', async () => {
  const { page, close } = await open('search.html#q=qlq');
  const first = () => page.textContent('.results .asked >> nth=0');
  await page.waitForSelector('.results .asked:text-is("青岚区")');
  await goTo(page, '#q=bsq');
  await page.waitForSelector('.results .asked:text-is("白沙区")');
  expect(await first()).toBe('白沙区');
  expect(await page.inputValue('[data-answer] input')).toBe('bsq');
  await page.goBack();
  await page.waitForSelector('.results .asked:text-is("青岚区")');
  await goTo(page, '#');
  await page.waitForSelector('.results:empty', { state: 'attached' });
  expect(await page.inputValue('[data-answer] input')).toBe('');
  await close();
});

test('a stroke asks from any page of a year, Enter opens the answer, Escape closes it', async () => {
  const { page, faults, close } = await open(UNIT);
  await page.keyboard.press('/');
  await page.waitForSelector('[data-answer] input:focus');
  await page.keyboard.type('bsq');
  await page.waitForSelector('.results .asked:text-is("白沙区")');
  const field = page.locator('[data-answer] input');
  expect(await field.getAttribute('aria-expanded')).toBe('true');
  await page.keyboard.press('ArrowDown');
  const active = await field.getAttribute('aria-activedescendant');
  expect(await page.getAttribute(`[id="${active}"]`, 'aria-selected')).toBe('true');
  await page.keyboard.press('Escape');
  expect(await page.isVisible('.results')).toBe(false);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(/units\/baisha\.html$/);
  expect(faults).toEqual([]);
  await close();
});

// WCAG 2.1.4: a shortcut of a single character can be turned off.
test('the stroke is switched off by its mark, for the next page too, and on again', async () => {
  const { page, faults, close } = await open(UNIT);
  const isAsked = async () => {
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press('/');
    return page.evaluate(() => document.activeElement?.matches('[data-answer] input'));
  };
  const mark = page.locator('.slash');
  expect(await mark.getAttribute('aria-pressed')).toBe('true');
  expect(await isAsked()).toBe(true);
  await mark.click();
  expect(await mark.getAttribute('aria-pressed')).toBe('false');
  expect(await isAsked()).toBe(false);
  await page.reload();
  expect(await isAsked()).toBe(false);
  await mark.click();
  expect(await isAsked()).toBe(true);
  expect(faults).toEqual([]);
  await close();
});

test('an address that nobody can read does not take the controls away', async () => {
  const { page, faults, close } = await open(`${RANKING}#50%`);
  expect(await page.isVisible(FILTER)).toBe(true);
  expect(faults).toEqual([]);
  await close();
});

test('a group that the table does not have is passed over', async () => {
  const { page, faults, close } = await visit(here.browser, here.site.folder, { path: UNIT });
  const all = (await shown(page, 'table.indicators', 'th')).length;
  const key = await keyOf(page, 'table.indicators');
  const select = '.controls:has(+ .frame .indicators) label:has-text("类别") select';
  await goTo(page, `#g${key}=${encodeURIComponent('不存在')}`);
  expect(await shown(page, 'table.indicators', 'th')).toHaveLength(all);
  expect(await page.inputValue(select)).toBe('');
  await goTo(page, `#g${key}=${encodeURIComponent('人民生活')}`);
  expect((await shown(page, 'table.indicators', 'th')).length).toBeLessThan(all);
  expect(await page.inputValue(select)).toBe('人民生活');
  expect(faults).toEqual([]);
  await close();
});
