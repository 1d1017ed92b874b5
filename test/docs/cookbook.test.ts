import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readDataset } from '../../src/ingest/read-dataset.ts';
import type { UnitScore } from '../../src/model/scores.ts';
import { scoreAll } from '../../src/report.ts';
import { folderOf, RESULTS, type Recipe, recipes, upperOf } from './recipes.ts';

const ROOT = mkdtempSync(join(tmpdir(), 'biaochi-cookbook-'));
afterAll(() => rmSync(ROOT, { recursive: true, force: true }));

function written(recipe: Recipe, place: string): string {
  const data = join(ROOT, place);
  const upper = upperOf(recipe);
  writeFolder(join(data, '2024/rules'), recipe);
  if (upper) writeFolder(join(data, '2024/city'), upper);
  writeFileSync(join(data, 'site.yaml'), 'title: 计分办法\n');
  return data;
}

function writeFolder(folder: string, recipe: Recipe): void {
  const { scheme, files } = folderOf(recipe);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'scheme.yaml'), scheme);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
}

/** Figures of a few made-up units may look unlikely; what they come to is asked here. */
const GUARDS = new Set(['mixed-scale', 'implausible', 'last-year', 'sign-unclear', 'column-empty']);

async function scored(recipe: Recipe, place: string) {
  const dataset = await readDataset(written(recipe, place));
  const { scored: byId, problems } = scoreAll(dataset, false);
  const errors = problems.filter(({ level, code }) => level === 'error' && !GUARDS.has(code));
  expect(errors).toEqual([]);
  return byId.get('2024/rules')?.units ?? [];
}

function check(unit: UnitScore | undefined, row: Record<string, string>): void {
  const said: Record<(typeof RESULTS)[number], number | string | null | undefined> = {
    得分: unit?.totalExact,
    总分: unit?.total,
    等次: unit?.grade,
    名次: unit?.rank,
  };
  for (const column of RESULTS) {
    const expected = row[column];
    if (expected === undefined || expected === '') continue;
    if (column === '等次') expect(said[column]).toBe(expected);
    else expect(said[column], `${row.单位} ${column}`).toBeCloseTo(Number(expected), 9);
  }
}

describe.each([
  ['zh-CN', 40],
  ['en', 15],
] as const)('the cookbook in %s', (language, least) => {
  const all = recipes(language);

  test('has its recipes, each with a quotation, a row and a worked number', () => {
    expect(all.length).toBeGreaterThanOrEqual(least);
    for (const { title, quote, tables, working } of all) {
      expect(
        [title, quote, working].every((text) => text.length > 2),
        title,
      ).toBe(true);
      expect(tables.has('指标'), title).toBe(true);
    }
  });

  test.each(all.map((recipe, place) => [recipe.title, recipe, place] as const))(
    '%s: the numbers are those of the engine',
    async (_, recipe, place) => {
      const units = await scored(recipe, `${language}-${place}`);
      const rows = (recipe.tables.get('结果') ?? recipe.tables.get('完成情况'))?.rows ?? [];
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows)
        check(
          units.find(({ unit }) => unit.name === row.单位),
          row,
        );
    },
  );
});
