import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withShownNames } from '../../src/edition/shown-names.ts';
import { readDataset } from '../../src/ingest/read-dataset.ts';
import { everyText, places, type Text } from './every-text.ts';
import { copyTool, runTool } from './own-tool.ts';
import { plantData, UNITS } from './planted-data.ts';

/** What people wrote, in Chinese, with the names of units in it; titles may be broken into lines and marked. */
const OFFICE_TEXTS =
  /鹤鸣县(?:<[^>]*>)*20\d\d(?:<[^>]*>)*年度(?:<[^>]*>)*目标考核|蟠龙县考核办|雁荡县考核网|鹤鸣县纪要/g;
const BUILD = 300_000;

let folder = '';
const texts: Record<string, Text[]> = {};

function plant(name: string): string {
  const own = join(folder, name);
  plantData(own);
  const indicators = join(own, 'data/2024/main/指标.csv');
  const tasks = join(own, 'data/2024/main/重点工作.csv');
  const edit = (path: string, from: string, to: string): void =>
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(from, to));
  edit(indicators, '植牵头局', '老鹤州');
  edit(tasks, '植牵头局', '雁荡县；植牵头局');
  return own;
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'biaochi-names-'));
  const tool = copyTool(join(folder, 'tool'));
  for (const [name, options] of Object.entries({
    office: ['--lang', 'en'],
    public: ['--lang', 'en', '--edition', 'public'],
    letters: ['--lang', 'en', '--anonymise'],
    chinese: [],
  })) {
    const own = plant(name);
    const args = ['build', '--quiet', '--out', join(own, 'out'), ...options];
    const { status, stderr } = runTool(tool, own, args);
    expect([status, stderr]).toEqual([0, '']);
    texts[name] = everyText(join(own, 'out'));
  }
}, BUILD);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** All but the search and the field that adds units to a comparison, which know every name, and the list of cells as they were delivered. */
const shownTexts = (name: string): Text[] =>
  (texts[name] ?? [])
    .filter(({ path }) => !/(?:search|compare)-data\.js|^data-report\.html/.test(path))
    .map(({ path, forms }) => ({
      path,
      forms: forms.map((form) => form.replaceAll(OFFICE_TEXTS, '')),
    }));
const chineseNames = UNITS.flatMap(({ name, short }) => [name, short]);
const englishNames = UNITS.map(({ english }) => english);
const search = (name: string): string =>
  texts[name]?.find(({ path }) => path === 'search-data.js')?.forms.join('\n') ?? '';

describe('an English edition', () => {
  test.each(['office', 'public'])(
    '%s has no Chinese name where there is an English one',
    (name) => {
      expect(places(shownTexts(name), chineseNames)).toEqual([]);
    },
  );

  test.each(['pages', 'tables', 'workbooks', 'documents'])(
    'has the English names in %s',
    (kind) => {
      const is = { pages: /\.html$/, tables: /\.csv$/, workbooks: /\.xlsx /, documents: /\.docx / };
      const some = shownTexts('office').filter(({ path }) =>
        is[kind as keyof typeof is].test(path),
      );
      const missing = englishNames.filter((name) => places(some, [name]).length === 0);
      expect(missing).toEqual([]);
    },
  );

  test('finds each unit by either name and by its pinyin', () => {
    for (const { name, short, english } of UNITS) {
      const entry =
        search('office')
          .split('],[')
          .find((one) => one.includes(`"${english}"`)) ?? '';
      expect(entry).toContain(name);
      expect(entry).toContain(short);
    }
    expect(search('office')).toContain('hemingxian');
  });

  test('keeps the addresses and the 校验码 of the Chinese one', () => {
    const paths = (name: string): string[] =>
      (texts[name] ?? []).map(({ path }) => path).filter((path) => path.endsWith('.html'));
    // A text written by hand in Chinese is on Chinese pages alone.
    const both = paths('chinese').filter((path) => !path.includes('/article-minutes.'));
    expect(paths('office')).toEqual(both);
    const code = (name: string): string | undefined =>
      texts[name]
        ?.find(({ path }) => path === '2024/main/index.html')
        ?.forms.join()
        .match(/(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}/)?.[0];
    expect(code('office')).toBe(code('chinese'));
    expect(code('office')).toBeDefined();
  });

  test('never names the letters of an anonymised one', () => {
    expect(places(texts.letters ?? [], [...chineseNames, ...englishNames])).toEqual([]);
  });
});

describe('withShownNames', () => {
  test('names owners and assessors that are assessed units, by whatever name they were called', async () => {
    const dataset = await readDataset(join(folder, 'chinese/data'), {});
    const [year] = withShownNames(dataset, 'en').assessments;
    const leads = year?.indicators.flatMap(({ lead }) => lead.map(({ text }) => text));
    expect(new Set(leads)).toEqual(new Set(['Crane Cry County']));
    const task = year?.indicators.find(({ kind }) => kind === 'task');
    expect(task?.assessor).toBe('Wild Goose County；植牵头局');
  });

  test('leaves Chinese pages as they are', async () => {
    const dataset = await readDataset(join(folder, 'chinese/data'), {});
    expect(withShownNames(dataset, 'zh-CN')).toBe(dataset);
  });
});
