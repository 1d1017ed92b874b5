import { expect, test } from 'vitest';
import type { AssessmentFacts } from '../../src/briefing/assessment-facts.ts';
import { circular } from '../../src/briefing/kinds/circular.ts';
import { unitReport } from '../../src/briefing/kinds/unit-report.ts';
import { weakLinks } from '../../src/briefing/kinds/weak-links.ts';
import { figureWords } from '../../src/briefing/phrases/figure-words.ts';
import { cellOf } from '../../src/briefing/phrases/result-list.ts';
import { type SmallOffice, smallFacts, textsOf } from './small-office.ts';

/** All that is reported has full scores; 丁局 reported its satisfaction alone. */
const office: SmallOffice = {
  defaults: '{ rule: efficacy, equal-bounds: full }',
  scheme: 'missing: { not-reported: reallocate, not-released: reallocate }',
  units: {
    甲局: [10, 2, 5, 100],
    乙局: [10, 2, 5, 100],
    丁局: ['', '', '未出数', 100],
  },
};

function unitOf(facts: AssessmentFacts, name: string) {
  const unit = facts.scores.units.find((one) => one.unit.name === name);
  if (!unit) throw new Error(name);
  return unit;
}

test('a unit has full scores in what it reported, and is told what it did not', async () => {
  const facts = await smallFacts(office);
  const report = unitReport(facts, unitOf(facts, '丁局'));
  expect(textsOf(report, 'problems')).toContain(
    '已计分的指标均得满分，没有失分项。未报：营业收入、投资增幅；未出数：事故死亡人数。',
  );
  expect(textsOf(report, 'plans').slice(1)).toEqual([
    '尽快报送营业收入、投资增幅的数据，报送前认真核对。',
    '事故死亡人数待出数后核对，有差距的提出补救措施。',
  ]);
  expect(textsOf(unitReport(facts, unitOf(facts, '甲局')), 'problems')).toContain(
    '各项指标均已得满分，未发现失分项。',
  );
  expect(textsOf(weakLinks(facts))).toContain(
    '部分指标没有本年数据，未列入清单：丁局（未报：营业收入、投资增幅；未出数：事故死亡人数）。',
  );
});

test('a unit without any figure has a plan of its own under each head', async () => {
  const facts = await smallFacts({
    ...office,
    scheme: '',
    draft: true,
    units: { ...office.units, 丁局: ['', '', '', ''] },
  });
  const report = unitReport(facts, unitOf(facts, '丁局'));
  expect(textsOf(report, 'done').at(-1)).toBe('本单位尚未报送数据，各项指标暂无完成情况。');
  expect(textsOf(report, 'problems').at(-1)).toBe('各项指标数据均未报送，无从计分。');
  expect(textsOf(report, 'plans').at(-1)).toBe('尽快报送各项指标的数据，报送前认真核对。');
});

test('of many units with something missing the circular names those that miss most', async () => {
  const names = ['甲', '乙', '丙', '丁', '戊', '己', '庚'].map((name) => `${name}局`);
  const units = Object.fromEntries([
    ...names.map((name) => [name, [10, 2, 5, '']] as const),
    ['辛局', ['', '', 5, 100]] as const,
  ]);
  const facts = await smallFacts({ ...office, units });
  expect(textsOf(circular(facts), 'weak').at(-1)).toBe(
    '另有指标未计分：辛局2项、甲局1项、乙局1项、丙局1项、丁局1项等8个单位。',
  );
});

test('a filled score says why and how it was filled', async () => {
  const units = { 甲局: [10, 2, 8, 100], 乙局: [12, 2, 8, 100], 丙局: ['', 2, 8, 100] };
  const say = async (fill: string, code: string, language: 'zh-CN' | 'en' = 'zh-CN') => {
    const scheme = `missing: { not-reported: ${fill} }`;
    const facts = await smallFacts({ ...office, scheme, units, language });
    const cell = cellOf(unitOf(facts, '丙局'), code);
    return cell && figureWords(facts, cell);
  };
  expect(await say('base', 'a')).toBe('营业收入未报，按基础分计得60.00分（百分制）');
  expect(await say('zero', 'a')).toBe('营业收入未报，按零分计得0.00分（百分制）');
  expect(await say('base', 'a', 'en')).toBe(
    '营业收入: not reported, base score, scored 60.00 of 100',
  );
});
