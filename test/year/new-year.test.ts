import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readDataset } from '../../src/ingest/read-dataset.ts';
import type { Assessment, Dataset } from '../../src/model/dataset.ts';
import { scoreAll } from '../../src/report.ts';
import { newYear } from '../../src/year/new-year.ts';
import { carriedOver } from '../../src/year/next-lineage.ts';
import { nextScheme } from '../../src/year/next-scheme.ts';

const EXAMPLE = resolve(import.meta.dirname, '../../data');
let room: string;
let before: Dataset;
let after: Dataset;

beforeAll(async () => {
  room = mkdtempSync(join(tmpdir(), 'biaochi-新年-'));
  cpSync(EXAMPLE, join(room, 'data'), { recursive: true });
  before = await readDataset(join(room, 'data'));
  const old = before.assessments.filter(({ id }) => id.startsWith('2024/'));
  await newYear(join(room, 'data'), carriedOver(old, new Map()), {
    from: 2024,
    to: 2025,
    language: 'zh-CN',
  });
  after = await readDataset(join(room, 'data'), { draft: true });
});
afterAll(() => rmSync(room, { recursive: true, force: true }));

const find = (dataset: Dataset, id: string): Assessment => {
  const found = dataset.assessments.find((one) => one.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};

test.each(['counties', 'departments'])('%s: units and indicators come over unchanged', (name) => {
  const old = find(before, `2024/${name}`);
  const made = find(after, `2025/${name}`);
  const bare = ({ at: _at, ...rest }: Assessment['units'][number]) => rest;
  expect(made.units.map(bare)).toEqual(old.units.map(bare));
  const rows = ({ indicators }: Assessment) =>
    indicators.map(
      ({ at: _at, settingsAt: _cells, decimals: _decimals, due: _due, ...rest }) => rest,
    );
  const withoutTarget = ({ settings: { target: _target, ...settings }, ...rest }: Row) => ({
    ...rest,
    settings,
  });
  type Row = ReturnType<typeof rows>[number];
  expect(rows(made)).toEqual(rows(old).map(withoutTarget));
});

test('a target in the table of indicators is to be set too: its column is there, and blank', () => {
  const targets = ({ indicators }: Assessment) =>
    indicators.flatMap(({ code, settings: { target } }) => (target === undefined ? [] : [code]));
  expect(targets(find(before, '2024/counties'))).toContain('water');
  expect(targets(find(after, '2025/counties'))).toEqual([]);
  const [head] = readFileSync(join(room, 'data/2025/counties/指标.csv'), 'utf8').split('\r\n');
  expect(head?.split(',')).toContain('目标值');
});

test('last year’s figures are the values of before, and no figure is carried over', () => {
  const old = find(before, '2024/counties');
  const made = find(after, '2025/counties');
  const gdp = made.figures.get('gdp') ?? [];
  expect(gdp.map((figure) => figure?.previous)).toEqual(
    old.figures.get('gdp')?.map((figure) => figure?.value),
  );
  for (const column of made.figures.values())
    for (const figure of column) expect(figure?.value).toBeUndefined();
});

test('the new year has no error but what is still to be delivered, and a draft of it scores', () => {
  expect(after.problems.filter(({ level }) => level === 'error')).toEqual([]);
  const { problems } = scoreAll(after, true);
  expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
});

test('nothing half-made is left beside it', () => {
  expect(existsSync(join(room, 'data', '.making-2025'))).toBe(false);
});

test('a scheme keeps its comments; year, title, upper and stage move on, the basis does not', () => {
  const text = [
    '# 办法',
    'title: 2024年度考核 # 标题',
    'year: 2024',
    'stage: published',
    'basis: 云政办〔2024〕3号',
    'upper: 2024/counties',
    '',
  ].join('\n');
  expect(nextScheme(text, 2024, 2025)).toBe(
    [
      '# 办法',
      'title: 2025年度考核 # 标题',
      'year: 2025',
      'stage: trial',
      'basis: 云政办〔2024〕3号',
      'upper: 2025/counties',
      '',
    ].join('\n'),
  );
  expect(readFileSync(join(room, 'data/2025/counties/scheme.yaml'), 'utf8')).toContain(
    'year: 2025',
  );
});
