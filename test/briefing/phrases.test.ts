import { beforeAll, describe, expect, test } from 'vitest';
import type { AssessmentFacts } from '../../src/briefing/assessment-facts.ts';
import {
  difference,
  figureWords,
  meanWords,
  placeWords,
  yearCell,
  yearWords,
} from '../../src/briefing/phrases/figure-words.ts';
import { cellOf } from '../../src/briefing/phrases/result-list.ts';
import {
  completionCell,
  completionWords,
  leadCell,
  leadWords,
} from '../../src/briefing/phrases/target-words.ts';
import { resultSentence } from '../../src/briefing/phrases/unit-words.ts';
import type { UnitScore } from '../../src/model/scores.ts';
import { type Office, officeFacts } from './office-data.ts';

/**
 * Figures of unit i = 0…9 (office-data.ts): output 1000.5 + 37.25 i (last year 50 less), growth
 * 9.6 − 1.3 i (a year before, in the data of 2023, 4.0 more), loss 4.2 + 0.3 i (last year the same).
 */
let facts: AssessmentFacts;
const unit = (code: string): UnitScore => {
  const found = facts.unit(code);
  if (!found) throw new Error(code);
  return found;
};
const say = (
  words: (
    facts: AssessmentFacts,
    code: string,
    cell: NonNullable<ReturnType<typeof cellOf>>,
  ) => unknown,
  code: string,
  indicator: string,
): unknown => {
  const cell = cellOf(unit(code), indicator);
  if (!cell) throw new Error(indicator);
  return words(facts, code, cell);
};

beforeAll(async () => {
  const names = Array.from({ length: 10 }, (_, i) => `第${i + 1}局`);
  ({ facts } = await officeFacts({ names, lastYear: true, progress: true }));
});

describe('figures in words', () => {
  const figure = (code: string, indicator: string) =>
    say((all, _code, cell) => figureWords(all, cell), code, indicator);

  test('a rate of change goes up or down, never up by a negative number', () => {
    expect(figure('u1', 'growth')).toBe('固定资产投资增长9.6%');
    // 9.6 − 1.3 × 9 = −2.1
    expect(figure('u10', 'growth')).toBe('固定资产投资下降2.1%');
  });
  test('an amount has its unit, a task its word', () => {
    expect(figure('u1', 'output')).toBe('工业总产值1000.50亿元');
    expect(figure('u3', 'park')).toBe('“工业园二期”推进中');
  });
});

describe('against last year', () => {
  const year = (code: string, indicator: string) => say(yearWords, code, indicator);

  test('an amount by its rate: 50 ÷ 950.5 is 5.3 %', () => {
    expect(year('u1', 'output')).toBe('比上年增长5.3%');
  });
  test('a share that did not move', () => {
    expect(year('u1', 'loss')).toBe('与上年持平');
  });
  test('a rate in percentage points: 9.6 after 13.6', () => {
    expect(year('u1', 'growth')).toBe('增幅比上年回落4.0个百分点');
  });
});

test('against the average: of 9.6, 8.3, …, −2.1 it is 3.75, and 9.6 lies 5.85 above', () => {
  expect(say((all, _code, cell) => meanWords(all, cell), 'u1', 'growth')).toBe(
    '增幅高于各单位平均5.9个百分点',
  );
});

test('places, also where the lower figure is the better one', () => {
  expect(placeWords(facts, 'u10', 'output')).toBe('列第1位');
  expect(placeWords(facts, 'u1', 'loss')).toBe('列第1位');
  // Of ten units the words 完成, 基本完成, 推进中 follow each other: four have the first.
  expect(placeWords(facts, 'u1', 'park')).toBe('并列第1位');
});

test('completion: 1000.5 of 1100 is 91.0 %', () => {
  expect(say(completionWords, 'u1', 'output')).toBe('完成年度目标的91.0%');
});

test('the lead: by 31 October 305 of 366 days are over, 83.3 %, and 700 of 1100 is 63.6 %', () => {
  const found = facts.findings.unit('u1').progress.find(({ code }) => code === 'output');
  expect(found && leadWords(facts, found)).toBe('欠时序进度19.7个百分点');
});

describe('shares of a thousand', () => {
  const names = Array.from({ length: 10 }, (_, i) => `第${i + 1}局`);
  const cell = (office: AssessmentFacts, code: string) => {
    const found = office.unit(code);
    const one = found && cellOf(found, 'growth');
    if (!one) throw new Error(code);
    return one;
  };
  const lead = (office: AssessmentFacts) =>
    office.findings.unit('u1').progress.find(({ code }) => code === 'growth');

  // 9.6 after 13.6; against a mean of 3.75 and a target of 8; 2.5 in October is 5.5 short of 8.
  test('differ by 千分点, in sentences and in tables', async () => {
    const office = { names, lastYear: true, progress: true, perMille: true };
    const { facts: perMille } = await officeFacts(office);
    const first = cell(perMille, 'u1');
    expect(figureWords(perMille, first)).toBe('固定资产投资增长9.6‰');
    expect(figureWords(perMille, cell(perMille, 'u10'))).toBe('固定资产投资下降2.1‰');
    expect(yearWords(perMille, 'u1', first)).toBe('增幅比上年回落4.0个千分点');
    expect(yearCell(perMille, 'u1', first)).toBe('−4.0个千分点');
    expect(meanWords(perMille, first)).toBe('增幅高于各单位平均5.9个千分点');
    expect(completionWords(perMille, 'u1', first)).toBe('高于目标1.6个千分点');
    expect(completionCell(perMille, 'u1', first)).toBe('+1.6个千分点');
    expect(difference(perMille, first.indicator, 0.4)).toBe('0.4个千分点');
    const found = lead(perMille);
    expect(found && leadWords(perMille, found)).toBe('低于目标5.5个千分点');
    expect(found && leadCell(perMille, found)).toBe('−5.5个千分点');
  });
  test('and by points per thousand', async () => {
    const office: Office = { names, lastYear: true, perMille: true, language: 'en' };
    const { facts: english } = await officeFacts(office);
    const first = cell(english, 'u1');
    expect(yearWords(english, 'u1', first)).toBe(
      'the rate 4.0 points per thousand lower than last year',
    );
    expect(completionWords(english, 'u1', first)).toBe('1.6 points per thousand above target');
  });
  test('while the completion of an amount is counted in 百分点 as ever', () => {
    const found = facts.findings.unit('u1').progress.find(({ code }) => code === 'output');
    expect(found && leadCell(facts, found)).toBe('−19.7');
  });
});

test('the result of a unit in one sentence', () => {
  const first = facts.scores.units[0];
  if (!first) throw new Error('no units');
  expect(resultSentence(facts, first)).toMatch(
    /^总分\d+\.\d\d分，在10个单位中列第1位，.*评定等次为.+。$/,
  );
});

test('in English too', async () => {
  const names = Array.from({ length: 10 }, (_, i) => `Bureau ${i + 1}`);
  const { facts: english } = await officeFacts({ names, lastYear: true, language: 'en' });
  const [first] = english.scores.units;
  const last = english.unit('u10');
  const cell = last && cellOf(last, 'output');
  if (!first || !cell) throw new Error('no units');
  expect(yearWords(english, 'u10', cell)).toBe('up 3.9% on last year');
  expect(resultSentence(english, first)).toMatch(/^Total \d+\.\d\d points, ranked 1st of 10 /);
});
