import { expect, test } from 'vitest';
import { circular } from '../../src/briefing/kinds/circular.ts';
import { speakingNotes } from '../../src/briefing/kinds/speaking-notes.ts';
import { unitReport } from '../../src/briefing/kinds/unit-report.ts';
import { meanWords } from '../../src/briefing/phrases/figure-words.ts';
import { cellOf } from '../../src/briefing/phrases/result-list.ts';
import { strongSentence } from '../../src/briefing/phrases/strong-words.ts';
import { type SmallOffice, smallFacts, textsOf } from './small-office.ts';

const best = [20, 9, 3, 100];
const office: SmallOffice = {
  units: { 甲局: [10, 2, 8, 95], 乙局: best, 丙局: [9, 1, 7, 96], 丁局: [8, 3, 7, 94] },
};

test('a unit whose total is void for fraud is praised for nothing', async () => {
  const facts = await smallFacts({
    ...office,
    scheme: 'vetoes: [{ id: fraud, name: 弄虚作假, effect: void-total }]',
    tables: {
      '一票否决.csv': [
        ['单位', '事项', '说明'],
        ['乙局', '弄虚作假', '虚报数据'],
      ],
    },
  });
  expect(textsOf(circular(facts), 'strong')).not.toEqual([]);
  for (const draft of [circular(facts), speakingNotes(facts)]) {
    const strong = textsOf(draft, 'strong').join('');
    expect(strong).not.toContain('乙局');
  }
});

test('but is where it has its total', async () => {
  const strong = textsOf(circular(await smallFacts(office)), 'strong').join('');
  expect(strong).toContain('居首位的有：乙局营业收入20亿元');
});

/** All fell: 丁局 by 1.0 %, the least. */
const fallen: SmallOffice = {
  units: {
    甲局: [10, -2.3, 8, 95],
    乙局: [12, -2.3, 9, 97],
    丙局: [9, -5, 7, 95],
    丁局: [9, -1, 7, 95],
  },
};

test('a fall is no achievement, though all others fell farther', async () => {
  const facts = await smallFacts(fallen);
  expect(textsOf(circular(facts), 'strong').join('')).not.toContain('下降');
  const unit = facts.scores.units.find((one) => one.unit.name === '丁局');
  if (!unit) throw new Error('no unit');
  expect(textsOf(unitReport(facts, unit), 'done').join('')).not.toContain('投资下降');
});

// The mean of −2.3, −2.3, −5 and −1 is −2.65; −1 lies 1.65 above.
test('rates are said to be above the mean as rates', async () => {
  const say = async (language: 'zh-CN' | 'en') => {
    const facts = await smallFacts({ ...fallen, language });
    const unit = facts.scores.units.find((one) => one.unit.name === '丁局');
    const cell = unit && cellOf(unit, 'b');
    return cell && meanWords(facts, cell);
  };
  expect(await say('zh-CN')).toBe('增幅高于各单位平均1.7个百分点');
  expect(await say('en')).toBe('the rate 1.7 percentage points above the average of all units');
});

/** 甲局 leads in all: revenue fell from 25 to 20, deaths rose from 2 to 3, satisfaction rose by 1. */
const leading: SmallOffice = {
  units: { 甲局: [], 乙局: [], 丙局: [] },
  tables: {
    '完成情况.csv': [
      ['单位', '指标', '完成值', '上年值'],
      ...(
        [
          ['营业收入', [20, 25], [10, 8], [9, 9]],
          ['投资增幅', [9, 9], [8, 7], [7, 6]],
          ['事故死亡人数', [3, 2], [8, 9], [7, 8]],
          ['满意率', [98, 97], [95, 94], [94, 94]],
        ] as const
      ).flatMap(([name, ...rows]) => rows.map((row, i) => [`u${i + 1}`, name, ...row])),
    ],
  },
};

test('of a figure that leads but is worse than last year only the place is praised', async () => {
  const facts = await smallFacts(leading);
  const unit = facts.unit('u1');
  const said = (code: string) => {
    const cell = unit && cellOf(unit, code);
    return cell && strongSentence(facts, 'u1', cell);
  };
  expect(said('a')).toBe('营业收入20亿元，列第1位。');
  expect(said('b')).toContain('增幅与上年持平');
  expect(said('c')).toBe('事故死亡人数3人，列第1位。');
  expect(said('d')).toContain('满意率98%，比上年提高1.0个百分点');
  const strong = textsOf(circular(facts), 'strong').join('');
  expect(strong).toContain('居首位的有：甲局营业收入20亿元');
  expect(strong).not.toMatch(/下降|增长/);
});

test('a figure that missed its target is not praised, though it leads', async () => {
  // 甲局 leads with 98 % and the fewest deaths; 100 % were asked for, and at most 6 deaths.
  const facts = await smallFacts({
    units: { 甲局: [10, 2, 7, 98], 乙局: [9, 3, 8, 95], 丙局: [8, 4, 9, 94], 丁局: [7, 5, 9, 93] },
  });
  const unit = facts.unit('u1');
  if (!unit) throw new Error('no unit');
  const done = textsOf(unitReport(facts, unit), 'done').find((text) => text.includes('完成较好'));
  expect(done).toContain('营业收入10亿元');
  expect(done).not.toMatch(/满意率|死亡/);
  const strong = textsOf(circular(facts), 'strong').join('');
  expect(strong).toContain('甲局营业收入10亿元');
  expect(strong).not.toMatch(/满意率98|死亡/);
});
