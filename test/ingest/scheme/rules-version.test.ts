import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readDataset } from '../../../src/ingest/read-dataset.ts';
import { scoreAll } from '../../../src/report.ts';

const root = mkdtempSync(join(tmpdir(), 'rules-version-'));
afterAll(() => rmSync(root, { recursive: true }));

let count = 0;

/** One indicator of 5 marks beside one of 95, with these tiers. */
function folder(tiers: string, more: Record<string, string> = {}): string {
  count += 1;
  const path = join(root, String(count));
  const data = join(path, '2024/towns');
  mkdirSync(data, { recursive: true });
  writeFileSync(join(path, 'site.yaml'), 'title: 练习\nlanguage: zh-CN\n');
  writeFileSync(join(data, 'scheme.yaml'), 'title: 练习\nyear: 2024\n');
  writeFileSync(join(data, 'units.csv'), '代码,名称\na,甲镇\nb,乙镇\n');
  const heads = ['代码', '名称', '权重', '方向', '计分方法', '等次分值', ...Object.keys(more)];
  const rows = [
    heads,
    ['x', '平安建设', '5', '正向', '等次', tiers, ...Object.values(more)],
    ['y', '其余', '95', '正向', '直接得分', '', ...Object.keys(more).map(() => '')],
  ];
  writeFileSync(join(data, 'indicators.csv'), rows.map((row) => row.join(',')).join('\n'));
  writeFileSync(join(data, 'values.csv'), '单位,平安建设,其余\na,优秀,95\nb,良好,95\n');
  return path;
}

async function points(path: string, rules?: 1): Promise<(number | undefined)[] | string[]> {
  const dataset = await readDataset(path, rules === undefined ? {} : { rulesOf: () => rules });
  const { scored, problems } = scoreAll(dataset, false);
  const errors = problems.filter(({ level }) => level === 'error');
  if (errors.length > 0) return errors.map(({ code, cell }) => `${code} ${cell}`);
  const units = scored.get('2024/towns')?.units ?? [];
  return units.map(({ indicators: [first] }) => first?.points);
}

test('a year that was sealed by the first rules has its tiers of 100', async () => {
  expect(await points(folder('优秀=100;良好=80'), 1)).toEqual([5, 4]);
});

test('by the present rules nobody knows what 100 of 5 marks is', async () => {
  expect(await points(folder('优秀=100;良好=80'))).toEqual(['scale-unclear F2']);
});

test('marks of the indicator count as they stand, and so do those that say they are of 100', async () => {
  expect(await points(folder('优秀=5;良好=4'))).toEqual([5, 4]);
  expect(await points(folder('优秀=100;良好=80', { 计分制: '百分制' }))).toEqual([5, 4]);
});

test('twice the marks may be a bonus, more cannot be meant', async () => {
  expect(await points(folder('优秀=10;良好=4'))).toEqual([10, 4]);
  expect(await points(folder('优秀=10.5;良好=4'))).toEqual(['scale-unclear F2']);
});
