import { expect, test } from 'vitest';
import { ruleUses } from '../../src/briefing/rule-uses.ts';
import { formatOf } from '../../src/i18n/format.ts';
import { messages } from '../../src/i18n/messages.ts';
import { scoreAll } from '../../src/report.ts';
import { read } from '../ingest/told.ts';

const LANGUAGES = ['zh-CN', 'en'] as const;

/** What the method page says of 完成率 with these settings, and the score of a negative figure. */
async function completion(settings: Record<string, string>) {
  const names = Object.keys(settings);
  const dataset = await read({
    'indicators.csv': `代码,名称,类别,权重,方向,计分方法,目标值${names.map((name) => `,${name}`).join('')}\nprofit,利润,经济发展,3,正向,完成率,80${names.map((name) => `,${settings[name]}`).join('')}\n`,
    'values.csv': '单位,指标,完成值\n西村镇,profit,-4.5\n东坡镇,profit,60\n',
  });
  const [scores] = scoreAll(dataset, false).scored.values();
  if (!scores) throw new Error('not scored');
  const { indicators, scheme } = scores.assessment;
  const said = LANGUAGES.map((language) => {
    const words = messages(language).method;
    const [use] = ruleUses({ indicators, scheme, words, format: formatOf(language) });
    return use?.sentences.join('') ?? '';
  });
  const loser = scores.units.find(({ unit }) => unit.name === '西村镇');
  const [one] = loser?.indicators ?? [];
  return { said, score: one?.kind === 'missing' ? undefined : one?.score };
}

// 100 × −4.5 ÷ 80 is −5.625: below the zero line, which is 0 unless written.
test.each([
  [{}, 0, ['得分最低为0分。', 'The least score is 0.']],
  [{ 最低分: 'none' }, 0, ['得分最低为0分。', 'The least score is 0.']],
  [{ 零分线: '60' }, 0, ['低于60分的得零分。', 'Below 60 the score is 0.']],
  [{ 最低分: '20' }, 20, ['得分最低为满分的20%。', 'The score is at least 20% of full marks.']],
])('a completion of %o says its least score', async (settings, least, sentences) => {
  const { said, score } = await completion(settings);
  expect(score).toBe(least);
  for (const [at, sentence] of sentences.entries()) {
    expect(said[at]).toContain(sentence);
    const others = said[at]?.match(/最低为|least|negative|可以为负/g) ?? [];
    expect(others.length).toBeLessThanOrEqual(1);
  }
});
