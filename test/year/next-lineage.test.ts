import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readLineageFile } from '../../src/ingest/lineage-file.ts';
import { readDataset } from '../../src/ingest/read-dataset.ts';
import type { Assessment, Dataset } from '../../src/model/dataset.ts';
import { newYear } from '../../src/year/new-year.ts';
import { carriedOver } from '../../src/year/next-lineage.ts';

/** A year that begins with renamed, split and merged units: the changes are in every table of it. */
const EXAMPLE = resolve(import.meta.dirname, '../../data');
const CHANGES = [
  '对象,原名称,新名称,年度,类型',
  '单位,区教育局,区教育体育局,2025,更名',
  '单位,商务局,区投促局,,拆分',
  '单位,shiqiao,青溪镇,,合并',
  '指标,区领导评议,区委区政府领导评议,,更名',
];

let room: string;
let before: Assessment[];
let after: Dataset;
let made: string[];
const read = (path: string): string => readFileSync(join(room, 'data/2025', path), 'utf8');
const rowsOf = (path: string): string[][] =>
  read(path)
    .replace('\uFEFF', '')
    .split('\r\n')
    .map((line) => line.split(','));
const lineageOf = (lines: readonly string[], name = '沿革.csv') => {
  writeFileSync(join(room, name), lines.join('\n'));
  return readLineageFile(join(room, name), before, 2025);
};

beforeAll(async () => {
  room = mkdtempSync(join(tmpdir(), 'biaochi-沿革-'));
  cpSync(EXAMPLE, join(room, 'data'), { recursive: true });
  const dataset = await readDataset(join(room, 'data'));
  before = dataset.assessments.filter(({ id }) => id.startsWith('2024/'));
  const { rows, problems } = await lineageOf(CHANGES);
  expect(problems).toEqual([]);
  const files = await newYear(join(room, 'data'), carriedOver(before, rows), {
    ...{ from: 2024, to: 2025 },
    language: 'zh-CN',
  });
  made = files.map(({ path }) => path);
  after = await readDataset(join(room, 'data'), { draft: true });
});
afterAll(() => rmSync(room, { recursive: true, force: true }));

const departments = (): Assessment => {
  const found = after.assessments.find(({ id }) => id === '2025/departments');
  if (!found) throw new Error('no 2025/departments');
  return found;
};

test('the new year is sound but for the weights of the new bureau, which nobody has set yet', () => {
  const errors = after.problems.filter(({ level }) => level === 'error');
  expect(errors.map(({ text }) => text)).toEqual(['weights-of-category-for-units']);
  expect(errors[0]?.params.units).toEqual(['区投促局']);
});

test('a renamed unit has its new name in all tables, and its old one as an alias alone', () => {
  for (const path of made.filter((one) => !/\/(沿革|单位)\.csv$/.test(one)))
    expect(read(path.slice('2025/'.length)), path).not.toContain('区教育局');
  const unit = departments().units.find(({ code }) => code === 'jiaoyu');
  expect(unit?.name).toBe('区教育体育局');
  expect(unit?.aliases).toContain('区教育局');
  // The city’s indicators name it as their owner.
  expect(read('counties/指标.csv')).toContain('区教育体育局');
});

test('the renamed one keeps last year’s figures, split and merged ones have none', () => {
  const old = before.find(({ id }) => id === '2024/departments');
  const place = old?.units.findIndex(({ code }) => code === 'jiaoyu') ?? -1;
  const figures = [...(old?.figures ?? [])].flatMap(([, column]) => {
    const figure = column[place];
    return figure?.periods ? [...figure.periods.values()] : [figure];
  });
  const known = figures.filter((figure) => typeof figure?.value === 'number');
  expect(known.length).toBeGreaterThan(3);
  const previous = (unit: string): string[] =>
    rowsOf('departments/完成情况.csv').flatMap(([name, , value = '']) =>
      name === unit && /\d/.test(value) ? [value] : [],
    );
  expect(previous('区教育体育局')).toHaveLength(known.length);
  expect(previous('青溪镇')).toEqual([]);
  expect(previous('区商务局')).toEqual([]);
  expect(rowsOf('departments/完成情况.csv').some(([name]) => name === '石桥镇')).toBe(false);
});

test('parts and heirs are ranked as what they came from, and are rated as all others', () => {
  const { units } = departments();
  expect(units.some(({ code }) => code === 'shiqiao')).toBe(false);
  expect(units.find(({ code }) => code === 'qingxi')?.predecessors).toContain('石桥镇');
  const part = units.find(({ name }) => name === '区投促局');
  expect(part).toMatchObject({
    predecessors: ['区商务局'],
    group: units.find(({ code }) => code === 'shangwu')?.group,
  });
  const ballots = rowsOf('departments/评议.csv');
  const rated = (unit: string): string[] =>
    ballots.flatMap(([name, ...rest]) => (name === unit ? [rest.join()] : []));
  expect(rated('区投促局')).toEqual(rated('区发展和改革局'));
  expect(rated('区投促局').length).toBeGreaterThan(0);
  expect(read('departments/评议.csv')).toContain('区委区政府领导评议');
});

test('the rows stand in the table of the new year, which trends follow', () => {
  expect(rowsOf('departments/沿革.csv').slice(1, 5)).toEqual([
    ['单位', 'jiaoyu', '区教育体育局', '2025', '更名'],
    ['单位', 'shangwu', '区投促局', '2025', '拆分'],
    ['单位', 'shiqiao', '青溪镇', '2025', '合并'],
    ['指标', 'leader-rating', '区委区政府领导评议', '2025', '更名'],
  ]);
});

test('a name that last year did not have, a row of another year and a blank one are told with their cells', async () => {
  const { problems } = await lineageOf(
    [
      '对象,原名称,新名称,年度,类型',
      '单位,没有局,有局,,更名',
      '单位,区教育局,区教体局,2023,更名',
      '单位,区教育局,,,更名',
      '指标,没有的指标,新指标,,更名',
    ],
    '错.csv',
  );
  expect(problems.map(({ text, cell }) => [text, cell])).toEqual([
    ['unknown-former-unit', 'B2'],
    ['lineage-other-year', 'B3'],
    ['lineage-without-name', 'B4'],
    ['unknown-former-indicator', 'B5'],
  ]);
});

describe('an office that gave one workbook', () => {
  test('finds the new year in one, with a sheet a table and words to choose from', async () => {
    const [counties, bureaus] = carriedOver(before, new Map());
    if (!counties || bureaus?.assessment.id !== '2024/departments')
      throw new Error('no departments');
    const units = bureaus.assessment.units.map((unit) => ({
      ...unit,
      at: { ...unit.at, place: { file: '考核数据.xlsx', sheet: '单位' } },
    }));
    rmSync(join(room, 'data/2025'), { recursive: true });
    const assessment = { ...bureaus.assessment, units };
    const files = await newYear(join(room, 'data'), [counties, { assessment, lineage: [] }], {
      ...{ from: 2024, to: 2025 },
      language: 'zh-CN',
    });
    const own = files.map(({ path }) => path).filter((path) => path.includes('/departments/'));
    expect(own).toEqual(['2025/departments/scheme.yaml', '2025/departments/考核数据.xlsx']);
    const { sheets } = await readXlsx(
      readFileSync(join(room, 'data/2025/departments/考核数据.xlsx')),
    );
    expect(sheets.map(({ name }) => name)).toEqual([
      ...['单位', '指标', '重点工作', '标准值', '目标', '完成情况'],
      ...['评议', '扣分', '加减分', '一票否决'],
    ]);
    const dataset = await readDataset(join(room, 'data'), { draft: true });
    expect(dataset.problems.filter(({ level }) => level === 'error')).toEqual([]);
    const now = dataset.assessments.find(({ id }) => id === '2025/departments');
    expect(now?.units.map(({ name }) => name)).toEqual(units.map(({ name }) => name));
    expect(now?.indicators.map(({ code, weight }) => [code, weight])).toEqual(
      assessment.indicators.map(({ code, weight }) => [code, weight]),
    );
  });
});
