import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openSite } from './open-site.ts';

const open = openSite([]);

interface Slides {
  /** Of slides with something beyond their edges. */
  over: string[];
  texts: string[];
  /** Most of one slide. */
  rows: number;
  /** Of the smallest sentence, in pixels. */
  letters: number;
}

/** A page of the site as slides, all of them at once. */
async function slidesOf(page: Page, path: string): Promise<Slides> {
  await page.goto(`file://${open.site.folder}/${path}#part.projection`, { waitUntil: 'load' });
  await page.waitForSelector('.slide.at');
  return page.$$eval('.slide', (all) => {
    const isOut = (slide: Element): boolean => {
      const box = slide.getBoundingClientRect();
      return [...slide.querySelectorAll('p, h1, h2, h3, h4, table, td, th, li, svg')].some(
        (one) => {
          const { left, top, right, bottom } = one.getBoundingClientRect();
          return (
            left < box.left - 1 ||
            top < box.top - 1 ||
            right > box.right + 1 ||
            bottom > box.bottom + 1
          );
        },
      );
    };
    const isOver = (slide: Element): boolean =>
      slide.scrollHeight > slide.clientHeight + 1 ||
      slide.scrollWidth > slide.clientWidth + 1 ||
      isOut(slide);
    // What goes on over slides has its heading over each of them: it is read once.
    const headOf = (slide: Element | undefined): string | undefined =>
      slide?.querySelector('h1, h2, h3, h4')?.textContent ?? undefined;
    const textOf = (slide: Element, i: number): string => {
      const text = slide.textContent ?? '';
      const head = headOf(slide);
      return head !== undefined && head === headOf(all[i - 1]) ? text.replace(head, '') : text;
    };
    return {
      over: all.filter(isOver).map((slide) => slide.textContent ?? ''),
      texts: all.map(textOf),
      rows: Math.max(...all.map((slide) => slide.querySelectorAll('tbody tr').length)),
      letters: Math.min(
        ...all
          .flatMap((slide) => [...slide.querySelectorAll('.lead')])
          .map((one) => Number.parseFloat(getComputedStyle(one).fontSize)),
      ),
    };
  });
}

const squeeze = (text: string): string => text.replace(/\s/g, '');

/** What a page says in some of its elements. */
const said = async (page: Page, path: string, selector: string): Promise<string[]> => {
  await page.goto(`file://${open.site.folder}/${path}`, { waitUntil: 'load' });
  const texts = await page.locator(selector).allTextContents();
  return texts.map(squeeze).filter((text) => text !== '');
};

/** The numbers of each text: cells that stand side by side are texts of their own. */
const numbersIn = (page: Page, selector: string): Promise<string[]> =>
  page.$$eval(selector, (all) =>
    all.flatMap((one) => {
      const walker = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        found.push(...((node.textContent ?? '').match(/\d+(\.\d+)?/g) ?? []));
      return found;
    }),
  );

const PAGES: [path: string, selectors: string[]][] = [
  [
    '2024/departments/index.html',
    ['main p.lead', '.ranking th[scope="row"] a', '.ranking td.total', '.chart strong'],
  ],
  [
    '2024/counties/units/qinglan.html',
    [
      'main p.lead',
      '.unit-lines dd',
      '[data-twin-of="part.categories"] tbody :is(th, td)',
      '[data-twin-of="part.progress"] tbody th',
    ],
  ],
  [
    '2024/departments/documents/circular.html',
    ['main article :is(p:not([data-part="imprint"] *), li, td, th)'],
  ],
];

describe.each(PAGES)('the slides of %s', (path, selectors) => {
  test.each([
    { width: 1280, height: 720 },
    { width: 1920, height: 1080 },
  ])('hold all they tell within $width × $height', async (viewport) => {
    const page = await open.browser.newPage({ viewport });
    const expected: string[] = [];
    for (const selector of selectors) {
      const texts = await said(page, path, selector);
      expect(texts.length, selector).toBeGreaterThan(0);
      expected.push(...texts);
    }
    const { over, texts, rows, letters } = await slidesOf(page, path);
    const whole = squeeze(texts.join(''));
    expect(over).toEqual([]);
    expect(rows).toBeLessThanOrEqual(7);
    // LOOK: a sentence is at least a fifteenth of the height.
    expect(letters).toBeGreaterThanOrEqual(viewport.height / 15);
    expect(expected.filter((text) => !whole.includes(text))).toEqual([]);
    await page.close();
  });

  test('say no number that the page does not say', async () => {
    const page = await open.browser.newPage({ viewport: { width: 1280, height: 720 } });
    await page.goto(`file://${open.site.folder}/${path}`, { waitUntil: 'load' });
    const onPage = new Set(await numbersIn(page, 'main'));
    await slidesOf(page, path);
    const numbers = (await numbersIn(page, '.slide')).filter((number) => number.includes('.'));
    expect(numbers.length).toBeGreaterThan(10);
    expect(numbers.filter((number) => !onPage.has(number))).toEqual([]);
    await page.close();
  });
});
