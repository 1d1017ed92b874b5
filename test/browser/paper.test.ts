import { expect, test } from 'vitest';
import { openSite } from './open-site.ts';

const open = openSite([]);

/** Sizes of the sheets of a printed page, in points. */
async function sheets(paths: readonly string[]): Promise<Map<string, string[]>> {
  const page = await open.browser.newPage();
  const found = new Map<string, string[]>();
  for (const path of paths) {
    await page.goto(`file://${open.site.folder}/${path}`, { waitUntil: 'load' });
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
    found.set(
      path,
      boxes.map(
        ([, width, height]) => `${Math.round(Number(width))}×${Math.round(Number(height))}`,
      ),
    );
    // Another address of the same page is only another hash: the next one begins anew.
    await page.goto('about:blank');
  }
  await page.close();
  return found;
}

/** ISO 216: 210 × 297 mm and 420 × 297 mm, at 72 points to 25.4 mm; rounded up by the printer. */
const A4 = '595×842';
const A3_ACROSS = '1191×842';

test('each unit of 2024 prints on at most two sheets of A4', async () => {
  const units = open.site.files.filter((path) => /^2024\/[^/]+\/units\/[^/]+\.html$/.test(path));
  expect(units.length).toBeGreaterThanOrEqual(46);
  const printed = await sheets(units);
  const others = [...printed].filter(
    ([, sizes]) => sizes.length === 0 || sizes.length > 2 || sizes.some((size) => size !== A4),
  );
  expect(others).toEqual([]);
});

test('the sheet for the wall is one of A3, and all workings follow where they are asked for', async () => {
  const [departments, counties, unit] = [
    '2024/departments/index.html#print=wall',
    '2024/counties/index.html#print=wall',
    '2024/counties/units/qinglan.html#print=all',
  ];
  const printed = await sheets([departments, counties, unit]);
  expect(printed.get(departments)).toEqual([A3_ACROSS]);
  expect(printed.get(counties)).toEqual([A3_ACROSS]);
  expect(printed.get(unit)?.length).toBeGreaterThan(4);
});

test('a summary leaves workings to the page, and all of them are open where they are asked for', async () => {
  const page = await open.browser.newPage();
  await page.emulateMedia({ media: 'print' });
  const address = `file://${open.site.folder}/2024/counties/units/qinglan.html`;
  const traces = () =>
    page
      .locator('.trace .lines, .trace dl')
      .evaluateAll((all) => all.filter((one) => one.getClientRects().length > 0).length);
  await page.goto(address);
  const all = await page.locator('.trace .lines, .trace dl').count();
  expect(all).toBeGreaterThan(30);
  expect(await traces()).toBe(0);
  expect(await page.locator('.only-brief').isVisible()).toBe(true);
  await page.goto('about:blank');
  await page.goto(`${address}#print=all`);
  expect(await traces()).toBe(all);
  expect(await page.locator('.only-brief').isVisible()).toBe(false);
  await page.close();
});
