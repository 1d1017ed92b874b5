import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { visit } from './browser.ts';
import { buildSite } from './built-site.ts';
import { openSite } from './open-site.ts';

const UNITS = resolve(import.meta.dirname, '../../data/2024/departments/单位.csv');

const here = openSite(['--no-documents']);

/** The table of a class, with its controls before it. */
const controls = (kind: string): string => `.controls:has(+ .frame ${kind})`;

/** What is taken away of a table, as rows of texts. */
async function taken(page: Page, table: string): Promise<string[][]> {
  const button = `${controls(table)} button:text-is("CSV")`;
  const [file] = await Promise.all([page.waitForEvent('download'), page.click(button)]);
  const text = readFileSync(await file.path(), 'utf8').replace(/^\uFEFF/, '');
  return Papa.parse<string[]>(text.trim()).data;
}

/** Names and groups as the table of units has them. */
function groupsOfUnits(): Map<string, string> {
  const [, ...rows] = Papa.parse<string[]>(readFileSync(UNITS, 'utf8').trim()).data;
  return new Map(rows.map(([, name = '', , group = '']) => [name, group]));
}

describe('a table by groups is taken away with the names of the groups', () => {
  test.each([['' /* apart */], ['*' /* together */]])(
    'the ranking, choice “%s”',
    async (choice) => {
      const { page, close } = await visit(here.browser, here.site.folder, {
        path: '2024/departments/index.html',
      });
      await page.selectOption(`${controls('.ranking')} label:has-text("分组") select`, choice);
      await page.locator('.ranking thead button', { hasText: '总分' }).click();
      const [head, ...rows] = await taken(page, '.ranking');
      await close();
      expect(head?.slice(0, 4)).toEqual(['分组', '总位次', '组内位次', '单位']);
      const groups = groupsOfUnits();
      const names = rows.map(([, , , name = '']) => name.split(' ')[0] ?? '');
      expect(rows.map(([group]) => group)).toEqual(names.map((name) => groups.get(name)));
      // Four groups, so four first places
      expect(
        rows
          .filter(([, , place]) => place === '1')
          .map(([group]) => group)
          .sort(),
      ).toEqual([...new Set(groups.values())].sort());
    },
  );

  test('the indicators of a unit, by what the filter calls them', async () => {
    const { page, close } = await visit(here.browser, here.site.folder, {
      path: '2024/counties/units/qinglan.html',
    });
    const rows = await taken(page, '.indicators');
    await close();
    expect(rows[0]?.slice(0, 2)).toEqual(['类别', '指标']);
    const categories = new Map(rows.map(([category, name = '']) => [name.split(' ')[0], category]));
    expect(categories.get('地区生产总值')).toBe('经济发展');
    expect(categories.get('PM2.5年均浓度')).toBe('社会事业');
    expect(categories.get('城镇居民人均可支配收入')).toBe('人民生活');
  });

  test('a table with a column of that name gets no second one', async () => {
    const { page, close } = await visit(here.browser, here.site.folder, {
      path: '2024/departments/index.html',
    });
    await page.$eval('.ranking thead th:last-child', (head) => {
      head.textContent = '分组';
    });
    const [head] = await taken(page, '.ranking');
    await close();
    expect(head?.filter((text) => text === '分组')).toHaveLength(1);
  });
});

test('without a row left, the drawn column is left out all the same', async () => {
  const { page, close } = await visit(here.browser, here.site.folder, {
    path: '2024/departments/index.html',
  });
  const all = await taken(page, '.ranking');
  await page.fill(`${controls('.ranking')} input`, '没有这样的单位');
  const none = await taken(page, '.ranking');
  await close();
  expect(none).toHaveLength(1);
  expect(none[0]?.some((head) => head.startsWith('标尺'))).toBe(false);
  expect(none[0]).toEqual(all[0]?.slice(1));
});

test('signed figures with a unit have no apostrophe before them', async () => {
  const { page, close } = await visit(here.browser, here.site.folder, {
    path: '2024/counties/units/qinglan.html',
  });
  const rows = await taken(page, 'thead th:has-text("较上期")');
  await close();
  const cells = rows.flat();
  expect(cells).toContain('+0.1个百分点');
  expect(cells).toContain('−0.2个百分点');
  expect(cells.filter((cell) => cell.startsWith("'"))).toEqual([]);
});

test('thousands of the English site are numbers', async () => {
  const english = await buildSite(['--no-documents', '--only', '2024/counties', '--lang', 'en']);
  const { page, close } = await visit(here.browser, english.folder, {
    path: '2024/counties/units/qinglan.html',
  });
  const rows = await taken(page, '.indicators');
  await close();
  english.remove();
  const revenue = rows.find((row) =>
    row.some((cell) => cell.startsWith('General public budget revenue ')),
  );
  // 285698 of a target of 284620 万元
  expect(revenue).toContain('285698');
  expect(revenue).toContain('284620');
  expect(rows.flat().filter((cell) => /^\d{1,3},\d{3}/.test(cell))).toEqual([]);
});

test('a Chinese list of numbers stays a text', async () => {
  const { page, close } = await visit(here.browser, here.site.folder, {
    path: '2024/departments/index.html',
  });
  await page.$eval('.ranking tbody td:last-child', (cell) => {
    cell.textContent = '1,234';
  });
  const rows = await taken(page, '.ranking');
  await close();
  expect(rows[1]?.at(-1)).toBe('1,234');
});
