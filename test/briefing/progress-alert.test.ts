import { expect, test } from 'vitest';
import type { AssessmentFacts } from '../../src/briefing/assessment-facts.ts';
import { documentsOf } from '../../src/briefing/documents.ts';
import { circular } from '../../src/briefing/kinds/circular.ts';
import { progressAlert } from '../../src/briefing/kinds/progress-alert.ts';
import { leadWords } from '../../src/briefing/phrases/target-words.ts';
import { exampleFactsById } from './example-facts.ts';
import { officeFacts } from './office-data.ts';
import { FOUR, type SmallOffice, smallFacts, textsOf } from './small-office.ts';

const NAMES = ['第1局', '第2局', '第3局'];

/** What is asked, and the heads of the annex. */
function alertOf(facts: AssessmentFacts): { asked: string; heads: string[]; rows: number } {
  const { sections, annexes } = progressAlert(facts);
  const block = annexes[0]?.sections[0]?.blocks[0];
  if (block?.kind !== 'table') throw new Error('no table');
  return {
    asked: JSON.stringify(sections.find(({ id }) => id === 'require')?.blocks),
    heads: block.table.columns.map(({ head }) => head),
    rows: block.table.rows.length,
  };
}

// In October 700, 820 and 940 of 1100 are 64, 75 and 85 %, where 83 % of the year are over.
test('units behind are asked for cause, remedy and time; the annex has the monthly amounts', async () => {
  const { facts } = await officeFacts({ names: NAMES, progress: true });
  const { asked, heads, rows } = alertOf(facts);
  expect(heads).toContain('每月需完成');
  // The three behind in October and two tasks.
  expect(rows).toBe(5);
  expect(asked).toContain(
    '滞后的责任单位要逐项说明原因，拿出赶上进度的办法，于〔时限待填〕前报青岚区考核办公室。',
  );
});

test('where only tasks are behind, the annex has no amounts', async () => {
  const { facts } = await officeFacts({ names: NAMES, progress: true });
  const ofTasks = (code: string) => {
    const found = facts.findings.unit(code);
    return { ...found, progress: found.progress.filter(({ basis }) => basis === 'task') };
  };
  const tasks: AssessmentFacts = {
    ...facts,
    findings: {
      ...facts.findings,
      unit: ofTasks,
      progress: facts.findings.progress.filter(({ basis }) => basis === 'task'),
    },
  };
  const { asked, heads, rows } = alertOf(tasks);
  expect(heads).not.toContain('每月需完成');
  expect(rows).toBe(3);
  expect(asked).toContain('滞后的责任单位要逐项说明原因');
});

test('an approved result tells of the year’s end: no progress of November in its papers', async () => {
  const facts = (await exampleFactsById('zh-CN')).get('2024/departments');
  if (!facts) throw new Error('no departments');
  // 21 of 116 were behind on 11 November; the result was decided in January.
  for (const { kind, make } of documentsOf(facts)) {
    if (kind === 'progress-alert' || kind === 'article' || kind === 'pack') continue;
    const found = JSON.stringify(make()).match(/11月1[01]日|项滞后，|时序进度|滞后事项/g);
    expect({ kind, found }).toEqual({ kind, found: null });
  }
});

test('before, the circular names what is behind', async () => {
  const { facts } = await officeFacts({ names: NAMES, progress: true });
  const open = { ...facts, scheme: { ...facts.scheme, stage: 'trial' as const } };
  expect(JSON.stringify(circular(open).sections)).toMatch(/的进度，5项滞后/);
});

// On 31 October 304 of 365 days are over, 83.3 %. Of at most 6 deaths 6 are used up, 100 %, and 4 are 66.7 %.
const deaths: SmallOffice = {
  scheme: 'progress: { as-of: 2025-10-31, tolerance: 2 }',
  units: { 甲局: [10, 2, 8, 95], 乙局: [12, 1, 9, 97] },
  tables: {
    '进度.csv': [
      ['单位', '指标', '截止日期', '累计完成值'],
      ['甲局', '事故死亡人数', '2025-10-31', 6],
      ['乙局', '事故死亡人数', '2025-10-31', 4],
    ],
  },
};

const noteOf = (facts: AssessmentFacts): string =>
  JSON.stringify(progressAlert(facts).annexes[0]?.sections[0]?.blocks[1]);

test('accidents over their limit are over it, not behind a schedule', async () => {
  const facts = await smallFacts(deaths);
  const [over, within] = facts.findings.progress;
  expect(over && leadWords(facts, over)).toBe('超控制进度16.7个百分点');
  expect(within && leadWords(facts, within)).toBe('低于控制进度16.6个百分点');
  expect(textsOf(progressAlert(facts), 'behind').join('')).toContain(
    '甲局事故死亡人数超控制进度16.7个百分点',
  );
  expect(textsOf(progressAlert(facts), 'require')[0]).toContain('全年不突破控制数');
  const english = await smallFacts({ ...deaths, language: 'en' });
  const [first] = english.findings.progress;
  expect(first && leadWords(english, first)).toBe('16.7 percentage points over the limit so far');
});

test('the note of the annex says how the difference of limits is counted, where there are any', async () => {
  expect(noteOf(await smallFacts(deaths))).toContain('控制数指标为时间进度减完成率');
  const { facts } = await officeFacts({ names: NAMES, progress: true });
  expect(noteOf(facts)).not.toContain('控制数');
});

/** 营业收入 with a target of 12: 5 by the end of October is behind, 10.5 on schedule; 丙局 has no figure. */
const revenue = (rows: readonly (readonly (string | number)[])[]): SmallOffice => ({
  scheme: 'progress: { as-of: 2025-10-31, tolerance: 5 }',
  units: { 甲局: [10, 2, 8, 95], 乙局: [12, 1, 9, 97], 丙局: [9, 1, 7, 95] },
  tables: {
    '进度.csv': [['单位', '指标', '截止日期', '累计完成值'], ...rows],
    '目标.csv': [
      ['单位', '指标', '目标值'],
      ...['甲局', '乙局', '丙局'].map((unit) => [unit, '营业收入', 12]),
    ],
  },
});
const ROWS = [
  ['甲局', '营业收入', '2025-10-31', 10.5],
  ['乙局', '营业收入', '2025-10-31', 10.5],
];

test('matters without figures are followed, but not counted among those with figures', async () => {
  const facts = await smallFacts(revenue(ROWS));
  expect(textsOf(progressAlert(facts), 'overall')).toEqual([
    '各项工作总体按时序推进。截至2025年10月31日，纳入进度调度的事项共3项，其中有进度数据的2项，距年底还有61天。全部事项中，正常2项（66.7%）、未出数1项（33.3%）。',
  ]);
  expect(textsOf(progressAlert(facts), 'behind')).toEqual([
    '目前没有滞后的事项，但有1项尚未出数。',
  ]);
});

test('all is on schedule where all figures are there', async () => {
  const facts = await smallFacts(revenue([...ROWS, ['丙局', '营业收入', '2025-10-31', 10.5]]));
  expect(textsOf(progressAlert(facts), 'overall')[0]).toContain('有进度数据的事项共3项');
  expect(textsOf(progressAlert(facts), 'overall')[0]).toMatch(/^各项工作总体按时序推进。/);
  expect(textsOf(progressAlert(facts), 'behind')).toEqual(['没有滞后的事项。']);
});

// 8 of 10 in 304 of 365 days is 80 % of 83.3 %: at this pace 9.605 in the year, not the 10 aimed at.
test('a projection has a decimal, so that it does not come up to the target', async () => {
  const office = revenue([['甲局', '事故死亡人数', '2025-10-31', 8]]);
  const indicators = FOUR.map((row) =>
    row[0] === 'c'
      ? ['c', '事故死亡人数', '日常工作', 20, '个', '正向', '总量', 'completion', 10]
      : row,
  );
  const scheme = 'progress: { as-of: 2025-10-31, tolerance: 2 }';
  const [annex] = progressAlert(await smallFacts({ ...office, scheme, indicators })).annexes;
  expect(JSON.stringify(annex)).toContain('"9.6个"');
});

test('of neighbours that are behind an alert of ours says nothing', async () => {
  const counties = (await exampleFactsById('zh-CN')).get('2024/counties');
  if (!counties) throw new Error('no counties');
  const alert = progressAlert(counties);
  expect(alert.title).toMatch(/^青岚区2024年度/);
  expect(textsOf(alert, 'behind')).toEqual(['没有滞后的事项。']);
  expect(alert.annexes).toEqual([]);
  expect(JSON.stringify(alert)).not.toContain('云峰县');
});
