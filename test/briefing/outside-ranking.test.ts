import { expect, test } from 'vitest';
import { rankingRulers } from '../../src/briefing/charts/ranking-rulers.ts';
import { circular } from '../../src/briefing/kinds/circular.ts';
import { categoryBlocks } from '../../src/briefing/kinds/one-pager.ts';
import { readDataset } from '../../src/ingest/read-dataset.ts';
import { factsByAssessment } from '../../src/view/documents/facts-by-assessment.ts';
import { dataFolder } from '../ingest/data-folder.ts';
import { viewOf } from '../view/view-of.ts';
import { type SmallOffice, smallFacts, textsOf } from './small-office.ts';

/** A score is the figure itself, from 60 to 100; 丙局, with the best and the worst, is not ranked. */
const office: SmallOffice = {
  defaults: '{ rule: efficacy, bounds: fixed, satisfactory: 100, unallowable: 60 }',
  indicators: [
    ['a', '满意率', '重点工作', 60, '%', '正向', '', 'efficacy', ''],
    ['b', '合格率', '日常工作', 40, '%', '正向', '', 'efficacy', ''],
  ],
  units: { 甲局: [90, 80], 乙局: [80, 85], 丙局: [100, 60], 丁局: [70, 90] },
  columns: [['参与排名'], [''], [''], ['否'], ['']],
};

test('a unit outside the ranking counts for no mean and for no lowest', async () => {
  const draft = circular(await smallFacts(office));
  // Ranked in 重点工作 are 90, 80 and 70, in 日常工作 80, 85 and 90.
  expect(textsOf(draft, 'strong').join('')).toContain('日常工作完成较好，平均得分率为85.00%。');
  // Totals of the ranked are 86, 82 and 78.
  expect(textsOf(draft, 'overall').join('')).toContain(
    '参与排名的3个单位平均总分82.00分，最低78.00分。',
  );
});

test('it moves no middle, nor is it among the dots of the ranking', async () => {
  const facts = await smallFacts(office);
  const unit = facts.unit('u3');
  const rows = [unit ? categoryBlocks(facts, unit) : [], rankingRulers(facts)].map((blocks) =>
    blocks.flatMap((block) => (block.kind === 'table' ? block.table.rows : [])),
  );
  expect(rows[0]).toEqual([
    [expect.anything(), '100.00', '60.00'],
    [expect.anything(), '80.00', '85.00'],
  ]);
  // 0.6 · 90 + 0.4 · 80 = 86, 0.6 · 80 + 0.4 · 85 = 82, 0.6 · 70 + 0.4 · 90 = 78.
  expect(rows[1]).toEqual([
    ['甲局', '86.00'],
    ['乙局', '82.00'],
    ['丁局', '78.00'],
  ]);
});

test('where some results are withheld, the others alone have no middle', async () => {
  const files = {
    'scheme.yaml': `title: 测算
year: 2024
stage: published
weights: relative
defaults: { bounds: fixed }
categories: [{ id: work, name: 重点工作, weight: 1 }]
publish: { ranking: 2 }
`,
    'units.csv': '代码,名称\na,甲县\nb,乙县\nc,丙县\n',
    'indicators.csv': '代码,名称,类别,权重,方向,满意值,不允许值\nx,指数,work,1,正向,100,60\n',
    'values.csv': '单位,x\na,90\nb,80\nc,70\n',
  };
  const dataset = await readDataset(dataFolder(files), {});
  const { report } = viewOf(dataset, 'zh-CN', { edition: 'public' });
  const facts = factsByAssessment(report).get('2024/towns');
  const unit = facts?.unit('a');
  if (!facts || !unit) throw new Error('no unit');
  const blocks = categoryBlocks(facts, unit);
  const rows = blocks.flatMap((block) => (block.kind === 'table' ? block.table.rows : []));
  expect(rows).toEqual([[expect.anything(), '90.00']]);
});
