import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readDataset } from '../../src/ingest/read-dataset.ts';
import { indicatorPage } from '../../src/pages/_view/indicator-page.ts';
import { unitPage } from '../../src/pages/_view/unit-page.ts';
import { makeReport } from '../../src/report.ts';
import { setSiteData } from '../../src/site-data.ts';

const FILES = {
  'scheme.yaml':
    'title: 测算\nyear: 2024\nweights: relative\ndefaults: { rule: tiers, tiers: [{ name: 优秀, score: 100 }, { name: 良好, score: 80 }] }\n',
  'units.csv': '代码,名称\na,子县\nb,丑县\n',
  'indicators.csv': '代码,名称,权重,方向\nx,平安建设,1,正向\n',
  'values.csv': '单位,指标,完成值,上年值\na,x,优秀,良好\nb,x,良好,\n',
};
const folder = mkdtempSync(join(tmpdir(), 'biaochi-word-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('last year’s word stands in the column of last year, on the page of the unit and of the indicator', async () => {
  mkdirSync(join(folder, '2024/a'), { recursive: true });
  writeFileSync(join(folder, 'site.yaml'), 'title: 测算\n');
  for (const [name, text] of Object.entries(FILES))
    writeFileSync(join(folder, '2024/a', name), text);
  const { report, problems } = makeReport(await readDataset(folder, {}), {
    draft: false,
    edition: 'office',
    language: 'zh-CN',
    version: '0',
    fingerprint: { ofYear: () => '', ofAll: () => '' },
  });
  expect(problems).toEqual([]);
  setSiteData(report);
  const ofUnit = unitPage('2024', 'a', 'a').sections.find(({ id }) => id === 'part.indicators');
  expect(ofUnit?.body.markup).toMatch(/平安建设<\/a><td>优秀<td>良好<td>/);
  const ofIndicator = indicatorPage('2024', 'a', 'x')
    .sections.map(({ body }) => body.markup)
    .join('');
  expect(ofIndicator).toMatch(/优秀(<\/td>)?<td[^>]*>良好/);
});
