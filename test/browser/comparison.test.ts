import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../../src/export/pdf/browser-of-machine.ts';
import { messages } from '../../src/i18n/messages.ts';
import { fixed } from '../view/numbers/decimals.ts';
import { lineThrough } from '../view/numbers/drawn.ts';
import { readExample, type Sheet, type UnitJson } from '../view/numbers/example.ts';
import { categoriesOf, categoryScore } from '../view/numbers/groups-worked.ts';
import { scaleOf } from '../view/numbers/proofs.ts';
import { visit } from './browser.ts';
import { type BuiltSite, buildSite } from './built-site.ts';
import { type Drawn, drawnIn, recordCanvas, type Stroke } from './canvas-record.ts';

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
  made.site = buildSite(['--no-documents']);
  made.other = buildSite(['--no-documents', '--data', data]);
  made.sheets = (await readExample()).sheets;
  [made.otherSheet] = (await readExample({ data })).sheets as [Sheet];
  browser = await openBrowser();
}, 300_000);
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

interface Compared extends Drawn {
  /** The table below the chart. */
  rows: string[][];
}

async function compare(site: BuiltSite, { id }: Sheet, names: string[]): Promise<Compared> {
  if (!browser) throw new Error('no browser on this machine');
  const path = `${id}/index.html#units=${names.join('|')}`;
  const { page, faults, close } = await visit(browser, site.folder, { path, before: recordCanvas });
  await page.waitForFunction(
    (count) =>
      (globalThis as unknown as { drawn: Drawn }).drawn.letters.length > count &&
      document.querySelectorAll('details.compare tbody tr').length === count,
    names.length,
  );
  const drawn = await drawnIn(page);
  const rows = await page
    .locator('details.compare tr')
    .evaluateAll((all) =>
      all.map((row) => [...(row as HTMLTableRowElement).cells].map((cell) => cell.innerText)),
    );
  await close();
  expect(faults).toEqual([]);
  return { ...drawn, rows };
}

/** What a line says at each of the heads below it, read off the scale at the side. */
function valuesOf({ corners }: Stroke, heads: number[], value: (y: number) => number) {
  return heads.map((head) => {
    const [, y] = corners.find(([x]) => Math.abs(x - head) < 0.01) ?? [];
    return y === undefined ? undefined : value(y);
  });
}

/** The letterings of the axes, and the names at the ends of the lines. */
function readLetters({ letters }: Drawn, heads: readonly string[]) {
  const ticks = letters.filter(({ text }) => /^\d+$/.test(text));
  const [first, last] = [ticks[0], ticks.at(-1)];
  if (!first || !last || first === last) throw new Error('no scale');
  const at = lineThrough([first.y, Number(first.text)], [last.y, Number(last.text)]);
  for (const { text, y } of ticks) expect(y).toBeCloseTo(at(Number(text)), 3);
  const below = letters.slice(0, heads.length);
  expect(below.map(({ text }) => text)).toEqual(heads);
  return {
    heads: below.map(({ x }) => x),
    ends: [Number(first.text), Number(last.text)],
    value: lineThrough([Number(first.text), first.y], [Number(last.text), last.y]),
    names: letters.filter((one) => !ticks.includes(one) && !below.includes(one)),
  };
}

/** Every line, its name and every cell of the table are those of the JSON. */
async function proveComparison(site: BuiltSite, sheet: Sheet, units: UnitJson[]): Promise<number> {
  const { scheme } = sheet.input;
  const heads = [
    messages('zh-CN').site.total,
    ...categoriesOf(scheme.categories).map(({ name, short }) => short ?? name),
  ];
  const drawn = await compare(
    site,
    sheet,
    units.map(({ name }) => name),
  );
  const [top = [], ...rows] = drawn.rows;
  expect(top.slice(1)).toEqual(heads);
  // The scale at the side is one of 100 for all.
  const full = scheme['full-score'];
  const [of = '', ...others] = heads;
  const letters = readLetters(drawn, [full === 100 ? of : `${of}（百分制）`, ...others]);
  // Its ends are those of the chart above, or farther out where a category lies beyond them.
  const all = units
    .flatMap((unit) => scoresOf(sheet, unit).slice(1))
    .filter((x) => x !== undefined);
  const [low, high] = scaleOf(sheet);
  expect(letters.ends).toEqual([
    Math.min(low, Math.floor(Math.min(...all) / 10) * 10),
    Math.max(high, Math.ceil(Math.max(...all) / 10) * 10),
  ]);
  // Chart.js draws the first line last, above the others; the table has it first.
  const lines = [...drawn.strokes].reverse();
  expect(rows.map(([name]) => name).sort()).toEqual(units.map(({ name }) => name).sort());
  rows.forEach(([name = '', ...texts], i) => {
    const unit = units.find((one) => one.name === name);
    if (!unit) throw new Error(`who is ${name}?`);
    const { category, total } = scheme.rounding;
    const scores = scoresOf(sheet, unit);
    const written = scores.map((x, place) =>
      x === undefined ? '–' : fixed(x, place === 0 ? total : category),
    );
    expect([name, ...texts]).toEqual([name, ...written]);
    const line = lines[i];
    if (!line) throw new Error(`no line of ${name}`);
    const values = valuesOf(line, letters.heads, letters.value);
    const wanted = scores.map((x, place) =>
      place === 0 && x !== undefined ? (x * 100) / full : x,
    );
    expect(values.map((x) => x?.toFixed(3))).toEqual(wanted.map((x) => x?.toFixed(3)));
    const own = letters.names.filter(({ text }) => text === name);
    expect(own.map(({ colour }) => colour)).toEqual([line.colour]);
  });
  expect(new Set(lines.map(({ dash }) => dash.join(' '))).size).toBe(units.length);
  // Names stand at the ends of their lines, the highest above.
  const ends = letters.names.map(({ text }) => {
    const unit = units.find(({ name }) => name === text);
    return (unit && scoresOf(sheet, unit).at(-1)) ?? Number.NaN;
  });
  expect(ends).toEqual([...ends].sort((a, b) => b - a));
  return rows.length * heads.length;
}

const inSixes = (units: readonly UnitJson[]): UnitJson[][] =>
  Array.from({ length: Math.ceil(units.length / MOST) }, (_, i) =>
    units.slice(i * MOST, (i + 1) * MOST),
  );

describe('the comparison of chosen units', () => {
  test('draws and writes the numbers of `score`, every unit of every assessment', async () => {
    const { site } = made;
    if (!site) throw new Error('no site');
    let proven = 0;
    for (const sheet of made.sheets)
      for (const units of inSixes(sheet.units)) proven += await proveComparison(site, sheet, units);
    expect(proven).toBeGreaterThan(800);
  }, 300_000);

  test('has as many decimals as the ranking, and draws totals of 1000 points on the scale of 100', async () => {
    const { other, otherSheet } = made;
    if (!other || !otherSheet) throw new Error('no site');
    const units = otherSheet.units.slice(0, MOST);
    expect(await proveComparison(other, otherSheet, units)).toBeGreaterThan(40);
  });
});
