import { describe, expect, test } from 'vitest';
import { axeFaults, sideways } from './axe-faults.ts';
import { visit } from './browser.ts';
import { openSite } from './open-site.ts';

/** One page of each kind, and what stands on it only after something was asked for. */
const KINDS = [
  'index.html',
  'search.html',
  '404.html',
  'data-report.html',
  'archive/index.html',
  'downloads/index.html',
  '2024/counties/index.html',
  '2024/counties/index.html#units=qinglan,hengshan,qinglan@2023',
  '2024/departments/index.html',
  '2024/departments/units/caizheng.html',
  '2024/counties/indicators/gdp.html',
  '2024/counties/categories/economy.html',
  '2024/counties/method.html',
  '2024/counties/standing.html',
  '2024/counties/progress.html',
  '2024/departments/adjustments.html',
  '2024/departments/vetoes.html',
];

/** Kinds of documents, and those that have other parts: an annex, a drawing, wide tables, a form. */
const DOCUMENTS = [
  'counties/documents/circular',
  'counties/documents/one-pager-qinglan',
  'counties/documents/score-sheet',
  'counties/documents/pack',
  'departments/documents/article-speech',
  'departments/documents/unit-report-caizheng',
  'departments/documents/score-notice-caizheng',
  'departments/documents/appeal-form',
].flatMap((name) => [`2024/${name}.html`, `2024/${name}.single.html`]);

/** Kinds that differ by language or edition in more than their words. */
const OTHERS = [
  'index.html',
  '2024/counties/index.html#units=qinglan,hengshan,qinglan@2023',
  '2024/departments/units/caizheng.html',
  '2024/counties/units/zejiang.html',
  '2024/counties/indicators/gdp.html',
  '2024/counties/progress.html',
  '2024/departments/vetoes.html',
];

const EDITIONS: [name: string, options: string[], paths: string[]][] = [
  ['the office edition', [], [...KINDS, ...DOCUMENTS]],
  ['English', ['--no-documents', '--lang', 'en'], OTHERS],
  ['the public edition', ['--no-documents', '--edition', 'public'], OTHERS],
];

describe.each(EDITIONS)('%s', (_, options, paths) => {
  const open = openSite(options);

  describe.each(paths.map((path) => [path] as const))('%s', (path) => {
    test.each([1280, 320])(
      'is accessible with all that folds open, light and dark, quiet and no wider than %i px',
      async (width) => {
        const { page, faults, close } = await visit(open.browser, open.site.folder, {
          path,
          width,
        });
        if (path.includes('#units=')) await page.waitForSelector('.dumbbells li');
        await page.evaluate(() => {
          for (const each of document.querySelectorAll('details')) each.open = true;
        });
        expect(await axeFaults(page)).toEqual([]);
        await page.emulateMedia({ colorScheme: 'dark' });
        expect(await axeFaults(page)).toEqual([]);
        expect(await sideways(page)).toBeLessThanOrEqual(0);
        expect(faults).toEqual([]);
        await close();
      },
    );
  });
});
