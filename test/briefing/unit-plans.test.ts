import { expect, test } from 'vitest';
import { unitReport } from '../../src/briefing/kinds/unit-report.ts';
import { smallFacts, textsOf } from './small-office.ts';

const NAMES = ['营业收入', '投资增幅', '事故死亡人数', '满意率'];
const FIGURES = { 甲局: [10, 5, 5, 100], 乙局: [8, 3, 9, 94], 丙局: [9, 4, 8, 95] };
const NOTE = '窗口排队时间长。';

/** The report of 乙局, which is the last in all four, and said why in one. */
async function report() {
  const rows = Object.entries(FIGURES).flatMap(([unit, figures]) =>
    figures.map((x, i) => [unit, NAMES[i] ?? '', x, unit === '乙局' && i === 3 ? NOTE : '']),
  );
  const tables = { '完成情况.csv': [['单位', '指标', '完成值', '备注'], ...rows] };
  const facts = await smallFacts({ units: { 甲局: [], 乙局: [], 丙局: [] }, tables });
  const unit = facts.unit('u2');
  if (!unit) throw new Error('no unit');
  return unitReport(facts, unit);
}

test('figures without a measure are asked for in one sentence', async () => {
  const open = textsOf(await report(), 'plans').filter((text) => text.includes('〔措施待填〕'));
  expect(open).toHaveLength(1);
  for (const name of NAMES) expect(open[0]).toContain(name);
  expect(open[0]).toMatch(/方面，〔措施待填〕，〔时限待填〕前见到成效。$/);
});

test('a reason stands in the sentence of the loss; where none was delivered, its place', async () => {
  const problems = textsOf(await report(), 'problems').join('\n');
  expect(problems).toMatch(/满意率94%，.*失[\d.]+分，原因是窗口排队时间长。/);
  expect(problems).toMatch(/营业收入8亿元，.*失[\d.]+分，〔原因待填〕。/);
});
