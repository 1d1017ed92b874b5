import { expect, test } from 'vitest';
import type { AssessmentFacts } from '../../src/briefing/assessment-facts.ts';
import { onePager } from '../../src/briefing/kinds/one-pager.ts';
import { unitReport } from '../../src/briefing/kinds/unit-report.ts';
import { weakLinks } from '../../src/briefing/kinds/weak-links.ts';
import { closeWords } from '../../src/briefing/phrases/close-words.ts';
import { cellOf } from '../../src/briefing/phrases/result-list.ts';
import { type SmallOffice, smallFacts, textsOf } from './small-office.ts';

/** Revenue, investment and satisfaction have full scores; deaths are more than the target of 6. */
const alone: SmallOffice = {
  defaults: '{ rule: efficacy, equal-bounds: full }',
  units: { 甲局: [10, 2, 8, 100] },
};
/** The same with 7 deaths elsewhere: nothing else parts the two. */
const two: SmallOffice = { ...alone, units: { 甲局: [10, 2, 8, 100], 乙局: [10, 2, 7, 100] } };

const byPeers: SmallOffice['indicators'] = [
  ['a', '营业收入', '重点工作', 60, '亿元', '正向', '总量', 'efficacy', ''],
  ['c', '事故起数', '日常工作', 40, '起', '逆向', '总量', 'efficacy', ''],
];

function closing(facts: AssessmentFacts, name: string, code: string): string | undefined {
  const unit = facts.scores.units.find((one) => one.unit.name === name);
  const cell = unit && cellOf(unit, code);
  if (!unit || !cell) throw new Error(`${name} ${code}`);
  return closeWords(facts, unit, cell);
}

test('a target of what should be small is a limit, not an aim', async () => {
  expect(closing(await smallFacts(alone), '甲局', 'c')).toBe('控制在6人以内');
  const english = await smallFacts({ ...alone, language: 'en' });
  expect(closing(english, '甲局', 'c')).toBe('keep within 6 people');
});

test('a limit of nothing is kept by nothing', async () => {
  const indicators: SmallOffice['indicators'] = [
    ['a', '营业收入', '重点工作', 60, '亿元', '正向', '总量', 'efficacy', ''],
    ['c', '事故死亡人数', '日常工作', 40, '人', '逆向', '总量', 'threshold', 0],
  ];
  const facts = await smallFacts({ ...alone, indicators, units: { 甲局: [10, 2] } });
  expect(closing(facts, '甲局', 'c')).toBe('降至0人');
});

test('a better place is reached by fewer deaths: with 7 as the other has, both are first', async () => {
  expect(closing(await smallFacts(two), '甲局', 'c')).toBe('降至7人，可使总分升至第1位');
  const english = await smallFacts({ ...two, language: 'en' });
  expect(closing(english, '甲局', 'c')).toBe('down to 7 people would give 1st place');
});

// 丙局 is last in revenue; no number of accidents lifts it, for 11 of 12 is all that it lacks there.
test('the best of all is what accidents have to fall to', async () => {
  const units = { 甲局: [100, 12], 乙局: [90, 11], 丙局: [10, 12] };
  const facts = await smallFacts({ indicators: byPeers, units });
  expect(closing(facts, '丙局', 'c')).toBe('降至11起即为满分');
  expect(closing(facts, '乙局', 'a')).toBe('达到100亿元即为满分');
});

// Marks of 39.2 are a score of 98, which loses 2 % of a weight of 40, 0.80, which a coefficient of 1.2 makes 0.96 of the total.
const difficult: SmallOffice = {
  indicators: [
    ['a', '营业收入', '重点工作', 60, '亿元', '正向', '总量', 'efficacy', ''],
    ['d', '满意率', '日常工作', 40, '%', '正向', '', 'direct', ''],
  ],
  units: { 甲局: [10, 39.2] },
  columns: [['难度系数'], ['1.2']],
};

test('nothing is said where only full marks are left to say, or a rating', async () => {
  expect(closing(await smallFacts(difficult), '甲局', 'd')).toBeUndefined();
});

test('lost points are told without the coefficient, and the documents say so', async () => {
  const facts = await smallFacts(difficult);
  const [unit] = facts.scores.units;
  if (!unit) throw new Error('no unit');
  const note = '失分未乘难度系数。';
  expect(textsOf(weakLinks(facts), 'intro').join('')).toContain(note);
  expect(textsOf(unitReport(facts, unit), 'problems')).toContain(note);
  expect(textsOf(onePager(facts, unit), 'points')).toContain(note);
  const plain = await smallFacts({ ...difficult, columns: [] });
  expect(textsOf(weakLinks(plain), 'intro').join('')).not.toContain(note);
});
