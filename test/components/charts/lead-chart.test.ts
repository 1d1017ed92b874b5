import { expect, it } from 'vitest';
import { leadChart } from '../../../src/components/charts/lead-chart.ts';

const names = (bars: [string, string][]): string[] => {
  const { markup } = leadChart(
    {
      kind: 'leads',
      heads: ['', ''],
      bars: bars.map((name, i) => ({ name, href: '', lead: i, text: '', state: 'level' })),
    },
    '',
  );
  const column = markup.split('.names">')[1]?.split('</g>')[0] ?? '';
  return [...column.matchAll(/<text[^>]*>(.*?)<\/text>/g)].map(([, text = '']) =>
    text.replace(/<[^>]*>/g, ''),
  );
};

it('shortens the unit where there is no room for both, so that its rows stay apart', () => {
  expect(names([['区财政局', '争取上级资金']])).toEqual(['区财政局 争取上级资金']);
  // 22 less 0.55 for the space and 7 leaves 14.45; with the dots 13.45, which is 24 letters of 0.55: three words.
  expect(names([['Agriculture and Rural Affairs Bureau', '高标准农田建设']])).toEqual([
    'Agriculture and Rural… 高标准农田建设',
  ]);
  // The other name is cut to 15, with its dots; the unit keeps 22 − 15.55 = 6.45, with its dots.
  expect(names([['青岚经济开发区管委会', '园区规模以上工业企业总产值增长速度']])).toEqual([
    '青岚经济开… 园区规模以上工业企业总产值增…',
  ]);
});
