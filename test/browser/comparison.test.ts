import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../../src/export/pdf/browser-of-machine.ts';
import { messages } from '../../src/i18n/messages.ts';
import { fixed, signed } from '../view/numbers/decimals.ts';
import { lineThrough } from '../view/numbers/drawn.ts';
import { readExample, type Sheet, type UnitJson } from '../view/numbers/example.ts';
import { categoriesOf, categoryScore } from '../view/numbers/groups-worked.ts';
import { visit } from './browser.ts';
import { type BuiltSite, buildSite } from './built-site.ts';
import { type Drawn, drawnIn, recordCanvas } from './canvas-record.ts';

const PROJECT = resolve(import.meta.dirname, '../..');
const ID = '2022/counties';
/** As many as can be compared at once. */
const MOST = 6;

const room = mkdtempSync(join(tmpdir(), 'biaochi-comparison-'));
const data = join(room, 'data');
let browser: Browser | undefined;

/** The counties of 2022 alone, with other decimals and out of more points than all other years. */
function writeData(): void {
  const folder = join(data, ID);
  cpSync(join(PROJECT, 'data', ID), folder, { recursive: true });
  cpSync(join(PROJECT, 'data/site.yaml'), join(data, 'site.yaml'));
  const path = join(folder, 'scheme.yaml');
  const scheme = readFileSync(path, 'utf8');
  const digits = 'category: 1, total: 3';
  const full = 'weights: relative\nfull-score: 1000';
  const changed = scheme
    .replace('category: 2, total: 2', digits)
    .replace(/^(weights: ).*\n/m, '')
    .replace('full-score: 100', full)
    .replaceAll(/min: (\d\d)/g, 'min: $10');
  writeFileSync(path, changed);
  expect([digits, full].filter((text) => !changed.includes(text))).toEqual([]);
}

const made: { site?: BuiltSite; other?: BuiltSite; sheets: Sheet[]; otherSheet?: Sheet } = {
  sheets: [],
};

beforeAll(async () => {
  writeData();
  made.site = await buildSite(['--no-documents']);
  made.other = await buildSite(['--no-documents', '--data', data]);
  made.sheets = (await readExample()).sheets;
  [made.otherSheet] = (await readExample({ data })).sheets as [Sheet];
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  made.site?.remove();
  made.other?.remove();
  rmSync(room, { recursive: true, force: true });
});

/** Total and categories, as `score` prints them. */
const scoresOf = ({ input }: Sheet, unit: UnitJson): (number | undefined)[] => [
  unit.total ?? undefined,
  ...categoriesOf(input.scheme.categories).map(({ id }) => categoryScore(unit, id)),
];

interface Row {
  head: string;
  /** Letters at the marks, and where these stand, from left to right. */
  marks: { text: string; x: number }[];
  differences: string[];
  /** Ticks of the ruler, and their letters where it has some. */
  ticks: number[];
  letters: string[];
}

interface Compared {
  rows: Row[];
  drawn: Drawn;
}

async function compare(site: BuiltSite, id: string, picks: string): Promise<Compared> {
  if (!browser) throw new Error('no browser on this machine');
  const path = `${id}/index.html#units=${picks}`;
  const { page, faults, close } = await visit(browser, site.folder, { path, before: recordCanvas });
  await page.waitForSelector('.dumbbells li');
  await page.waitForTimeout(200);
  const rows = await page.$$eval('.dumbbells li', (all) =>
    all.map((row) => {
      const texts = (selector: string) =>
        [...row.querySelectorAll(selector)].map((one) => one.textContent ?? '');
      const numbers = (selector: string, name: string) =>
        [...row.querySelectorAll(selector)].map((one) => Number(one.getAttribute(name)));
      const circles = numbers('circle', 'cx');
      return {
        head: texts('.head')[0] ?? '',
        marks: texts('.named text').map((text, i) => ({ text, x: circles[i] ?? Number.NaN })),
        differences: texts('.differences .whole'),
        ticks: numbers('svg > line:not(.base, .bar)', 'x1'),
        letters: texts('.tick'),
      };
    }),
  );
  const drawn = await drawnIn(page);
  await close();
  expect(faults).toEqual([]);
  return { rows, drawn };
}

/** Every mark, its letters and every difference are those of the JSON. */
async function proveComparison(site: BuiltSite, sheet: Sheet, units: UnitJson[]): Promise<number> {
  const { scheme } = sheet.input;
  const full = scheme['full-score'];
  const { rows } = await compare(site, sheet.id, units.map(({ code }) => code).join());
  const total = messages('zh-CN').site.total;
  const heads = categoriesOf(scheme.categories).map(({ name, short }) => short ?? name);
  expect(rows.map(({ head }) => head.replace(/（标尺.*/, ''))).toEqual([total, ...heads]);
  const letters = rows.at(-1)?.letters ?? [];
  let proven = 0;
  rows.forEach(({ marks, differences, ticks }, place) => {
    const digits = place === 0 ? scheme.rounding.total : scheme.rounding.category;
    const scored = units.flatMap((unit) => {
      const score = scoresOf(sheet, unit)[place];
      return score === undefined ? [] : [{ unit, score }];
    });
    // The letters below the last ruler are those of all.
    const [first = 0, last = 0] = [ticks[0], ticks.at(-1)];
    const value = lineThrough([Number(letters[0]), first], [Number(letters.at(-1)), last]);
    const expected = scored.map(({ unit, score }) => ({
      text: `${unit.name} ${fixed(score, digits)}`,
      at: place === 0 ? (score * 100) / full : score,
    }));
    expect(marks.map(({ text }) => text).sort()).toEqual(expected.map(({ text }) => text).sort());
    for (const { text, x } of marks) {
      const at = expected.find((one) => one.text === text)?.at ?? Number.NaN;
      // Marks stand on half pixels of a ruler of some hundred.
      expect(Math.abs(value(x) - at)).toBeLessThan((0.26 * 100) / (last - first));
    }
    const own = scoresOf(sheet, units[0] as UnitJson)[place];
    expect(differences).toEqual(
      units.slice(1).map((unit) => {
        const other = scoresOf(sheet, unit)[place];
        const isKnown = own !== undefined && other !== undefined;
        return `较${unit.name} ${isKnown ? signed(own - other, digits) : '–'}`;
      }),
    );
    proven += marks.length + differences.length;
  });
  return proven;
}

const inSixes = (units: readonly UnitJson[]): UnitJson[][] =>
  Array.from({ length: Math.ceil(units.length / MOST) }, (_, i) =>
    units.slice(i * MOST, (i + 1) * MOST),
  );

const withTotal = ({ units }: Sheet): UnitJson[] => units.filter(({ total }) => total !== null);

describe('the comparison of chosen units', () => {
  test('draws and writes the numbers of `score`, every unit of every assessment', async () => {
    const { site } = made;
    if (!site) throw new Error('no site');
    let proven = 0;
    for (const sheet of made.sheets)
      for (const units of inSixes(withTotal(sheet)))
        proven += await proveComparison(site, sheet, units);
    expect(proven).toBeGreaterThan(1400);
  });

  test('has as many decimals as the ranking, and stands totals of 1000 points on a ruler of 100', async () => {
    const { other, otherSheet } = made;
    if (!other || !otherSheet) throw new Error('no site');
    const units = withTotal(otherSheet).slice(0, MOST);
    expect(await proveComparison(other, otherSheet, units)).toBeGreaterThan(60);
  });

  test('compares a unit with itself a year before, and draws the totals of the years', async () => {
    const { site, sheets } = made;
    const sheet = sheets.find(({ id }) => id === '2024/counties');
    if (!site || !sheet) throw new Error('no site');
    const { rows, drawn } = await compare(site, sheet.id, 'qinglan,qinglan@2023');
    const in2024 = sheet.unitOf.get('qinglan')?.total ?? Number.NaN;
    const in2023 = sheet.lastYear?.unitOf.get('qinglan')?.total ?? Number.NaN;
    const in2022 = sheets
      .find(({ id }) => id === ID)
      ?.units.find(({ code }) => code === 'qinglan')?.total;
    expect(rows[0]?.differences).toEqual([`较青岚区2023年 ${signed(in2024 - in2023, 2)}`]);
    const years = ['2022', '2023', '2024'].map((year) => {
      const at = drawn.letters.find(({ text }) => text === year);
      return at?.x ?? Number.NaN;
    });
    const ticks = drawn.letters.filter(({ text }) => /^\d{2,3}$/.test(text));
    const [low, high] = [ticks[0], ticks.at(-1)];
    if (!low || !high) throw new Error('no scale');
    const value = lineThrough([Number(low.text), low.y], [Number(high.text), high.y]);
    const line = drawn.strokes.find(({ corners }) =>
      years.every((x) => corners.some(([at]) => Math.abs(at - x) < 1)),
    );
    const read = years.map((x) => {
      const [, y] = line?.corners.find(([at]) => Math.abs(at - x) < 1) ?? [];
      return y === undefined ? undefined : value(y).toFixed(2);
    });
    expect(read).toEqual([in2022, in2023, in2024].map((x) => x?.toFixed(2)));
  });
});
