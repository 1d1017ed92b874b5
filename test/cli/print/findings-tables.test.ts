import { expect, test } from 'vitest';
import { findingsTables } from '../../../src/cli/print/findings-tables.ts';
import { officeFacts } from '../../briefing/office-data.ts';

test('a rate per thousand says in what it is behind, under a head of percentage points', async () => {
  const names = ['发展改革局', '财政局', '住房建设局'];
  const { facts } = await officeFacts({ names, progress: true, perMille: true });
  const { scores, findings } = facts;
  const tables = findingsTables(new Map([['2024/departments', scores]]), findings, 'zh-CN');
  const [unit] = scores.units;
  if (!unit) throw new Error('no unit');
  const rows = tables.unit(unit).map((table) => table.map((line) => line.trim().split(/ {2,}/)));
  const table = rows.find((lines) => lines.some((line) => line.includes('超（欠）进度（百分点）')));
  const cells = (name: string) => table?.find(([first]) => first === name);
  // By 31 October 700 of 1100 are 63.6 %, ten months of twelve 83.3 %: 63.64 − 83.33 = −19.7.
  expect(cells('工业总产值')).toContain('−19.7');
  // By 31 October 2.5 per thousand, to be 8: 2.5 − 8 = −5.5.
  expect(cells('固定资产投资增幅')).toContain('−5.5个千分点');
});
