import { beforeAll, describe, expect, test } from 'vitest';
import type { AssessmentFacts } from '../../src/briefing/assessment-facts.ts';
import { circular } from '../../src/briefing/kinds/circular.ts';
import { progressAlert } from '../../src/briefing/kinds/progress-alert.ts';
import { scoreNotice } from '../../src/briefing/kinds/score-notice.ts';
import { speakingNotes } from '../../src/briefing/kinds/speaking-notes.ts';
import { exampleFactsById } from './example-facts.ts';
import { type SmallOffice, smallFacts, textsOf } from './small-office.ts';

let example: ReadonlyMap<string, AssessmentFacts>;
const of = (id: string): AssessmentFacts => {
  const found = example.get(id);
  if (!found) throw new Error(id);
  return found;
};

beforeAll(async () => {
  example = await exampleFactsById('zh-CN');
});

describe('the day of a document', () => {
  // The counties' tables hold dates to 31 October 2024, and no decision after the year.
  test('of a final result is left open where nothing was decided after the year', () => {
    const draft = circular(of('2024/counties'));
    expect(draft.date).toBe('〔日期待填〕');
    expect(draft.note).toContain('数据截至2024年12月31日');
  });
  // The last decision of the departments is of 24 January 2025.
  test('is that of the last decision', () => {
    expect(circular(of('2024/departments')).date).toBe('2025年1月24日');
  });
  test('is that of printing, where the scheme says it', async () => {
    const scheme = 'papers: { printed-on: 2026-01-20 }\ndata-date: 2025-12-31';
    const draft = circular(await smallFacts({ units, scheme }));
    expect(draft.date).toBe('2026年1月20日');
    expect(draft.note).toContain('数据截至2025年12月31日');
  });
  test('is that of progress in an alert, and no data of a later day are claimed', async () => {
    expect(progressAlert(of('2024/departments')).date).toBe('2024年11月11日');
    const scheme = 'progress: { as-of: 2025-10-31 }\ndata-date: 2025-12-31';
    const draft = progressAlert(await smallFacts({ ...following, scheme }));
    expect(draft.date).toBe('2025年10月31日');
    expect(draft.note).not.toContain('数据截至');
  });
});

const units = { 甲局: [10, 2, 8, 95], 乙局: [12, 1, 9, 97] };
const following: SmallOffice = {
  scheme: 'stage: trial\nprogress: { as-of: 2025-10-31 }',
  units,
  tables: {
    '进度.csv': [
      ['单位', '指标', '截止日期', '累计完成值'],
      ['甲局', '事故死亡人数', '2025-10-31', 6],
    ],
  },
};
const timeOf = (facts: AssessmentFacts): string => textsOf(speakingNotes(facts), 'time').join('');

describe('the time that a speaker has', () => {
  test('is none where a published year has data of the year after', () => {
    const notes = speakingNotes(of('2024/departments'));
    expect(textsOf(notes).join('')).not.toContain('距年底');
    expect(textsOf(notes, 'time')).toEqual([
      expect.stringContaining('区水利局要在2025年汛前完成剩余4.7公里治理'),
    ]);
  });
  test('is counted in days while the year goes on', async () => {
    expect(timeOf(await smallFacts(following))).toContain('距年底还有61天');
    expect(timeOf(await smallFacts({ ...following, draft: true }))).toContain('距年底还有61天');
  });
  test.each([
    ['a draft is no end of the assessment', { units, draft: true }, '考核尚未结束，请抓紧补报数据'],
    ['nor is a trial', { units, scheme: 'stage: trial' }, '考核尚未结束'],
    [
      'an approved result is, and causes are asked for',
      { units, scheme: 'stage: approved' },
      '甲局、乙局要把原因找准，〔时限待填〕前拿出追赶的办法。',
    ],
    [
      'a year may be over before its result is approved',
      {
        units,
        scheme: 'stage: hearing\ndata-date: 2025-12-31\nadjustments: { bonus: { cap: 3 } }',
        tables: {
          '加减分.csv': [
            ['单位', '类型', '分值', '事由', '日期'],
            ['甲局', '加分', 1, '受到表彰', '2026-01-10'],
          ],
        },
      },
      '全年工作已经结束，考核结果尚未审定',
    ],
  ] satisfies [string, SmallOffice, string][])('%s', async (_why, office, said) => {
    expect(timeOf(await smallFacts(office))).toContain(said);
  });
});

describe('a notice says that scoring is done', () => {
  const introOf = (facts: AssessmentFacts, name: string): string => {
    const unit = facts.scores.units.find((one) => one.unit.name === name);
    if (!unit) throw new Error(name);
    return textsOf(scoreNotice(facts, unit), 'intro')[0] ?? '';
  };
  test('of what is final, as a draft of a draft, and not of what has no data', async () => {
    expect(introOf(await smallFacts({ units }), '甲局')).toContain('已完成计分');
    const draft = await smallFacts({ units: { ...units, 丙局: ['', '', '', ''] }, draft: true });
    expect(introOf(draft, '甲局')).toContain('已进行试算。现将你单位试算得分');
    expect(introOf(draft, '丙局')).toContain('正在计分，你单位尚无可计分的数据。');
  });
});
