import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dotChart } from '../../src/components/charts/dot-chart.ts';
import { findBrowser, openBrowser } from '../../src/export/pdf/browser-of-machine.ts';

const styles = ['chart.css', 'print.css']
  .map((name) => readFileSync(new URL(`../../src/styles/${name}`, import.meta.url), 'utf8'))
  .join('\n');

const chart = (units: number): string =>
  dotChart(
    {
      kind: 'dots',
      scale: { low: 60, high: 100, step: 10 },
      full: 100,
      groups: [
        {
          name: undefined,
          median: 80,
          medianText: '中位数',
          dots: Array.from({ length: units }, (_, i) => ({
            name: `第${i + 1}县`,
            href: '',
            score: 90 - i / 4,
            text: '80.00',
            own: i === 0,
            place: `第${i + 1}位`,
          })),
        },
      ],
    },
    '排名图',
  ).markup;

describe.skipIf(findBrowser() === undefined)('charts of rows on paper', () => {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => browser?.close());

  async function heightOf(units: number): Promise<number> {
    const page = await browser?.newPage();
    if (page === undefined) throw new Error('no browser');
    await page.emulateMedia({ media: 'print' });
    await page.setContent(`<style>${styles}</style>${chart(units)}`);
    const box = await page.locator('svg.rows').boundingBox();
    await page.close();
    return box?.height ?? Number.NaN;
  }

  // A4 without its margins of 18 and 20 mm is 259 mm high, 979 pixels; a title takes about a hundred.
  test.each([40, 50, 60])('of %i units fit a page with their title', async (units) => {
    expect(await heightOf(units)).toBeLessThan(880);
  });

  // 0.8 rows letter the middle, 32 pixels of 24 a row the axis.
  test('of few units have rows of 17 pixels', async () => {
    expect(await heightOf(20)).toBeCloseTo((20.8 + 32 / 24) * 17, 0);
  });
});
