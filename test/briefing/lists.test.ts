import { expect, test } from 'vitest';
import { componentBlocks } from '../../src/briefing/content/component-blocks.ts';
import { onePager } from '../../src/briefing/kinds/one-pager.ts';
import { standing } from '../../src/briefing/kinds/standing.ts';
import { unitReport } from '../../src/briefing/kinds/unit-report.ts';
import type { Language } from '../../src/model/site.ts';
import { FOUR, smallFacts, textsOf } from './small-office.ts';

const GOOD = [12, 3, 5, 97];

// 甲局 and 乙局 have the worst of all figures; in investment all four are the same.
test('a last place that we share is a last place, one that all have is none', async () => {
  const facts = await smallFacts({
    scheme: 'self: u1\nrivals: [u2]',
    units: { 甲局: [9, 3, 9, 90], 乙局: [9, 3, 9, 90], 丙局: GOOD, 丁局: [13, 3, 4, 98] },
  });
  expect(textsOf(standing(facts), 'overall')).toContain(
    '列末位（含并列）的是营业收入、事故死亡人数、满意率。',
  );
});

test('a last place of our own is told as such', async () => {
  const facts = await smallFacts({
    scheme: 'self: u1\nrivals: [u2]',
    indicators: FOUR,
    units: { 甲局: [9, 1, 9, 90], 乙局: GOOD, 丙局: [13, 3, 4, 98] },
  });
  expect(textsOf(standing(facts), 'overall')).toContain(
    '列末位的是营业收入、投资增幅、事故死亡人数、满意率。',
  );
});

test('a scheme without groups has no median of a group', async () => {
  const facts = await smallFacts({ units: { 甲局: GOOD, 乙局: [9, 1, 9, 90] } });
  const [unit] = facts.scores.units;
  const text = JSON.stringify(unit && onePager(facts, unit));
  expect(text).toContain('各单位中位数');
  expect(text).not.toContain('组内');
});

test('the result of a unit in English goes on behind the name of the assessment', async () => {
  const facts = await smallFacts({ units: { 甲局: GOOD, 乙局: [9, 1, 9, 90] }, language: 'en' });
  const [unit] = facts.scores.units;
  const [, text] = unit ? textsOf(unitReport(facts, unit), 'done') : [];
  expect(text).toMatch(/^Result in “2025年度某区考核”: total [\d.]+ points, ranked 1st of 2 units/);
});

test('a score card goes on behind the name of the unit', async () => {
  const card = async (language: Language) => {
    const units = { 甲局: GOOD, 乙局: [9, 1, 9, 90] };
    const facts = await smallFacts({ units, language });
    const [unit] = facts.scores.units;
    const [block] = componentBlocks(facts, {
      kind: 'component',
      name: 'ScoreCard',
      attributes: { unit: unit?.unit.code ?? '' },
    });
    return block?.kind === 'paragraph' ? String(block.text) : '';
  };
  expect(await card('en')).toMatch(/^甲局: total [\d.]+ points, ranked 1st of 2 units\./);
  expect(await card('zh-CN')).toMatch(/^甲局，总分[\d.]+分，在2个单位中列第1位/);
});
