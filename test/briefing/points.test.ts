import { expect, test } from 'vitest';
import { plainText, type Table } from '../../src/briefing/draft.ts';
import { circular } from '../../src/briefing/kinds/circular.ts';
import { scoreNotice } from '../../src/briefing/kinds/score-notice.ts';
import { unitReport } from '../../src/briefing/kinds/unit-report.ts';
import { type SmallOffice, smallFacts, textsOf } from './small-office.ts';

/** Half of the target of 10 is a score of 50; 12 of 10 is one of 120, which a cap of 110 cuts. */
const office: SmallOffice = {
  scheme: 'weights: points',
  indicators: [
    ['a', '营业收入', '重点工作', 60, '亿元', '正向', '总量', 'completion', 10],
    ['b', '投资', '日常工作', 40, '亿元', '正向', '总量', 'completion', 10],
  ],
  defaults: '{ rule: completion, cap: 110 }',
  units: { 甲局: [5, 12], 乙局: [10, 8] },
};

const OVER = '注：得分超过满分的，是按办法对超额完成部分加计的分。';

const tableIn = (facts: Awaited<ReturnType<typeof smallFacts>>, id: string): Table => {
  const annex = circular(facts).annexes.find((one) => one.id === id);
  const block = annex?.sections.flatMap(({ blocks }) => blocks)[0];
  if (block?.kind !== 'table') throw new Error('no table');
  return block.table;
};

test('categories show points of their marks, which add up to the total', async () => {
  const { columns, rows } = tableIn(await smallFacts(office), 'scores');
  const heads = columns.map(({ head }) => head);
  expect(heads.slice(1)).toEqual(['重点工作（60）', '日常工作（40）', '总分']);
  // 50 % of 60 and 110 % of 40; 100 % of 60 and 80 % of 40.
  expect(rows.map((row) => row.map(plainText))).toEqual([
    ['乙局', '60.00', '32.00', '92.00'],
    ['甲局', '30.00', '44.00', '74.00'],
  ]);
});

test('without marks they are scores of 100, and the table says so', async () => {
  const table = tableIn(await smallFacts({ ...office, scheme: 'weights: relative' }), 'scores');
  expect(table.unit).toBe('各类得分为百分制');
  expect(table.rows.map((row) => plainText(row[1] ?? ''))).toEqual(['100.00', '50.00']);
});

test('points above the full marks are explained where they first stand', async () => {
  const facts = await smallFacts(office);
  const [over, plain] = ['甲局', '乙局'].map((name) =>
    facts.scores.units.find((one) => one.unit.name === name),
  );
  if (!over || !plain) throw new Error('no unit');
  expect(textsOf(unitReport(facts, over)).join('')).toContain('加计的分');
  expect(textsOf(scoreNotice(facts, over))).toContain(OVER);
  expect(textsOf(unitReport(facts, plain)).join('')).not.toContain('加计的分');
  expect(textsOf(scoreNotice(facts, plain))).not.toContain(OVER);
});
