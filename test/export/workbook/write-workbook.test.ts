import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, test } from 'vitest';
import { publicEdition } from '../../../src/edition/public-edition.ts';
import { writeWorkbook } from '../../../src/export/workbook/write-workbook.ts';
import { unzip } from '../../../src/export/xlsx/zip.ts';
import { readDataset } from '../../../src/ingest/read-dataset.ts';
import type { Scores } from '../../../src/model/scores.ts';
import { scoreAll } from '../../../src/report.ts';
import { hasOffice } from '../measure.ts';
import { differs, type Recalculated, recalculate } from './recalculate.ts';

const root = resolve(import.meta.dirname, '../../..');
const cases = resolve(root, 'test/cases/random');
/** Some of the generated schemes, and all of those with the rules that count in marks. */
const names = readdirSync(cases).filter((name, at) => at < 8 || name.startsWith('rules'));

async function scoresIn(folder: string): Promise<Map<string, Scores>> {
  return scoreAll(await readDataset(folder, {}), true).scored;
}

const example = await scoresIn(join(root, 'data'));
const book = (id: string): Promise<Uint8Array> => {
  const scores = example.get(id);
  if (scores === undefined) throw new Error(id);
  return writeWorkbook(scores, { language: 'zh-CN', fingerprint: '7F3A-91C2' });
};

/** A formula of each kind that the workbook must keep alive, by what can be seen in it. */
const KINDS: [string, RegExp][] = [
  ['efficacy coefficients', /MIN\(1,\('完成值'![A-Z]+\d+-'不允许值'/],
  ['bounds from peers', /^MAX\('完成值'/],
  ['completion', /^MAX\(0,IF\(ROUND\(100\*'完成值'/],
  ['thresholds', />='目标值'![A-Z]+\d+,100,0\)/],
  ['steps', /\+IF\(.*>0,MIN\([\d.]+,/],
  ['segments', /IF\(ROUND\(100\*.*<[\d.]+,/],
  ['lowest and highest of a category', /^MIN\('|^MAX\('/],
  ['ratios to the best', /100\*'完成值'![A-Z]+\d+\/MAX\(/],
  ['places', /RANK\('完成值'/],
  ['standard scores', /STDEVP?\(/],
  ['weighted means', /SUMPRODUCT\('权重'/],
  ['geometric means', /^EXP\(|\*EXP\(/],
  ['adjustments', /^MAX\(-[\d.]+,MIN\(/],
  ['rounding', /ROUND\(ROUND\(/],
  ['ranks', /^RANK\([A-Z]+\d+,[A-Z]+\$/],
];

describe.skipIf(!hasOffice)('the workbook in LibreOffice', () => {
  let formulas: Recalculated[] = [];
  beforeAll(async () => {
    const books: Record<string, Uint8Array> = {};
    for (const [id, scores] of example)
      books[`example-${id.replaceAll('/', '-')}`] = await writeWorkbook(scores, {
        language: 'zh-CN',
      });
    for (const name of names) {
      for (const [id, scores] of await scoresIn(join(cases, name, 'data'))) {
        books[`${name}-${id.replaceAll('/', '-')}`] = await writeWorkbook(scores, {
          language: 'zh-CN',
        });
      }
    }
    formulas = await recalculate(books);
  });

  test('computes every formula anew to the figure of the system', () => {
    expect(formulas.length).toBeGreaterThan(10_000);
    expect(formulas.filter(differs)).toEqual([]);
  });

  test.each(KINDS)('has live %s', (_, pattern) => {
    expect(formulas.some(({ formula }) => pattern.test(formula))).toBe(true);
  });
});

describe('the workbook', () => {
  test('is the same at a second writing', async () => {
    expect(Buffer.compare(await book('2024/counties'), await book('2024/counties'))).toBe(0);
  });

  test('marks numbers that no formula gives, and leaves them numbers', async () => {
    const { sheets } = await readXlsx(await book('2024/departments'), { readStyles: true });
    const scores = sheets.find(({ name }) => name === '指标得分');
    const cells = [...(scores?.cells?.values() ?? [])].filter(({ style }) =>
      style?.numFmt?.includes('取自系统'),
    );
    expect(cells.length).toBeGreaterThan(0);
    expect(
      cells.every(({ value, formula }) => typeof value === 'number' && formula === undefined),
    ).toBe(true);
  });

  test('says why a figure is missing, and leaves its weight and score blank', async () => {
    const { sheets } = await readXlsx(await book('2024/departments'));
    const [values, weights, scores] = ['完成值', '权重', '指标得分'].map(
      (name) => sheets.find((sheet) => sheet.name === name)?.rows ?? [],
    );
    const places = (values ?? []).flatMap((row, r) =>
      row.flatMap((cell, c) => (cell === '不适用' ? [[r, c] as const] : [])),
    );
    expect(places.length).toBeGreaterThan(0);
    for (const [r, c] of places)
      expect([weights?.[r]?.[c] ?? null, scores?.[r]?.[c] ?? null]).toEqual([null, null]);
  });

  test('gives total and rank of each unit', async () => {
    const { sheets } = await readXlsx(await book('2024/counties'));
    const totals = sheets.find(({ name }) => name === '总分与位次')?.rows ?? [];
    const header = totals[2] ?? [];
    const shown = totals
      .slice(3)
      .map((row) => [row[0], row[header.indexOf('总分')], row[header.indexOf('位次')]]);
    const wanted =
      example
        .get('2024/counties')
        ?.units.map(({ unit, total, rank }) => [unit.code, total, rank]) ?? [];
    expect(new Set(shown.map(String))).toEqual(new Set(wanted.map(String)));
  });
});

describe('the workbook of the public edition', () => {
  const { scored, published } = publicEdition(example);

  test('names nothing that is hidden', async () => {
    let hidden = 0;
    for (const [id, scores] of scored) {
      const codes = published.get(id)?.hidden.codes ?? new Set<string>();
      const all = example.get(id)?.assessment.indicators ?? [];
      const names = all.filter(({ code }) => codes.has(code)).map(({ name }) => name);
      const files = unzip(await writeWorkbook(scores, { language: 'zh-CN' }));
      const text = [...files.values()].map((bytes) => new TextDecoder().decode(bytes)).join('\n');
      for (const name of names) expect(text).not.toContain(`>${name}<`);
      hidden += names.length;
    }
    expect(hidden).toBeGreaterThan(0);
  });

  test('gives a mean over something hidden as a number', async () => {
    for (const [id, scores] of scored) {
      const hides = (published.get(id)?.hidden.categories.size ?? 0) > 0;
      const { sheets } = await readXlsx(await writeWorkbook(scores, { language: 'zh-CN' }));
      const totals = sheets.find(({ name }) => name === '总分与位次');
      const exact = [...(totals?.cells ?? [])].filter(
        ([place]) => place.endsWith(',4') && Number(place.split(',')[0]) > 2,
      );
      if (hides) expect(exact.every(([, { formula }]) => formula === undefined)).toBe(true);
    }
  });
});
