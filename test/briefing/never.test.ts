import { beforeAll, describe, expect, test } from 'vitest';
import { ContentKind } from '../../src/model/content.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import { draftsOf, EDITIONS, exampleDataset, factsIn, LANGUAGES, textOf } from './all-words.ts';

interface Never {
  why: string;
  pattern: RegExp;
  /** Kinds that teach how points come about, and may say it. */
  but?: readonly string[];
}

const never = (why: string, pattern: RegExp, but: readonly string[] = []): Never => ({
  why,
  pattern,
  but,
});

const WORKED = ['rules', 'tutorial', 'score-notice', 'article'];

/** What no document of any kind and edition may say. */
const NEVER: Record<(typeof LANGUAGES)[number], readonly Never[]> = {
  'zh-CN': [
    never('arithmetic in place of a measure', /做满可增加|提高评议得分|减少扣分|力争得满分/),
    never(
      'a place said twice',
      /列第1位的是：|第1位（[\d.]+分，第1位）|分，第1位）|列前\d+位的是：/,
    ),
    never('points of many units added up as a problem', /合计失[\d.]+分/),
    never('progress of a day as the problem of a year', /截至\d+年\d+月\d+日，进度滞后的有/),
    never('a rating as a problem', /评议得[\d.]+分（百分制），列第\d+位，失/),
    never('a first place as a problem', /列第1位，(?:[^。；]*，)?失[\d.]+分/),
    never('a word to be reached as a measure', /：达到[“‘]/),
    never('neighbours instructed', /均为其他.+事项，由有关/),
    never('a list that trails off', /等\d+[项个处][。；]/),
    never('filler', /必须完成的量|抓紧补上|进一步加强|切实提高/),
    never('a state in quotes with its points', /为[“‘][^”’]+[”’]，失/),
    never('a percent score called points', /得\d+\.\d+分(?!（百分制）)/, WORKED),
    never('nobody as the subject', /(?:^|。)(?:承担|牵头20\d\d|总分\d)[^，。]*[，。]/, [
      ...WORKED,
      'one-pager',
    ]),
    never('two headings in one', /一、一、|（一）（一）/),
    never('a number that is none', /NaN|undefined|Infinity|\[object/),
  ],
  en: [
    never(
      'arithmetic in place of a measure',
      /full marks would add|raise the rating|lose fewer points/,
    ),
    never('a place said twice', /\([\d.]+ points, (?:ranked )?1st\)|First: .+ \([\d.]+/),
    never(
      'points of many units added up as a problem',
      /points lost (?:in all|together|by \d+ units)/,
    ),
    never(
      'progress of a day as the problem of a year',
      /^By \d+ \w+ \d{4}, \d+ (?:matters )?(?:are|were) behind/,
    ),
    never('a rating as a problem', /[Rr]ating[^.;]* of 100, ranked [^,;]+, [\d.]+ points lost/),
    never('a first place as a problem', /ranked (?:joint )?1st,(?:[^.;]*,)? [\d.]+ points lost/),
    never('a word to be reached as a measure', /: reach “/),
    never('neighbours instructed', /matters of other (?:counties|units)/),
    never('a list that trails off', / and others, \d+ in all[.;]/),
    never('filler', /due each (?:day|month)|make every effort|further strengthen/i),
    never('a state in quotes with its points', /is “[^”]+”, [\d.]+ points lost/),
    never('a percent score called points', /scored \d+\.\d+ points/, WORKED),
    never('two headings in one', /1\. 1\. |\(1\) \(1\) /),
    never('a number that is none', /NaN|undefined|Infinity|\[object/),
    never(
      'one and a plural',
      /(?<![\d.,])1 (?:units|points lost each|indicators|matters|places|marks)\b/,
    ),
  ],
};

/** Sentences that earlier papers had, as they were read. */
const OF_OLD = {
  'zh-CN': [
    '总分列前3位的是：区委组织部（97.54分，第1位）、青岚经济开发区管委会（96.21分，第2位）。',
    '市辖区列第1位的是：青岚区（94.17分，第1位）。',
    '失分较多的指标有：区领导评议（39个单位合计失55.16分）。',
    '截至2024年11月11日，进度滞后的有21项',
    '区领导评议得89.56分（百分制），列第1位，失1.04分。',
    '集团化办学：达到“完成”。',
    '滞后的15项均为其他县（市、区）事项，由有关县（市、区）加快推进。',
    '差距较大的有：新增外贸实绩企业等15项。',
    '按每天、每月必须完成的量抓落实。',
    '青溪河综合治理二期为“推进中”，失8.00分，是失分最多的。',
    '市考指标完成情况得98.13分，列第2位。',
    '承担重点工作2项，按要求完成1项。',
  ],
  en: [
    'First: Organisation Department (97.54 points, 1st).',
    'Rating by district leaders (55.16 points lost in all).',
    'By 11 November 2024, 21 matters were behind.',
    'Rating by district leaders scored 89.56 of 100, ranked 1st, 1.04 points lost.',
    'Model school groups: reach “Completed”.',
    'The 15 behind are all matters of other counties, who speed up.',
    'Farthest behind: New enterprises with foreign trade and others, 15 in all.',
    'Keep to the amounts due each day and month.',
    'Qingxi River improvement is “Under way”, 8.00 points lost.',
  ],
};

let dataset: Dataset;
beforeAll(async () => {
  dataset = await exampleDataset();
});

describe.each(LANGUAGES)('documents in %s', (language) => {
  test.each(OF_OLD[language])('“%s” would be found', (sentence) => {
    expect(NEVER[language].some(({ pattern }) => pattern.test(sentence))).toBe(true);
  });

  test.each(EDITIONS)(
    'of the edition %s never say what a secretary would strike out',
    (edition) => {
      const found = [...factsIn(dataset, language, edition)].flatMap(([id, facts]) =>
        draftsOf(facts).drafts.flatMap((draft) =>
          textOf(draft).flatMap((text) =>
            NEVER[language]
              .filter(({ pattern, but }) => !but?.includes(draft.kind) && pattern.test(text))
              .map(({ why }) => `${id} ${draft.kind}, ${why}: ${text.slice(0, 120)}`),
          ),
        ),
      );
      expect([...new Set(found)].slice(0, 20)).toEqual([]);
    },
  );
});

test('every kind is read, of every unit, in packs too', () => {
  const all = [...factsIn(dataset, 'zh-CN', 'office').values()];
  const kinds = all.flatMap((facts) => draftsOf(facts).drafts.map(({ kind }) => kind));
  const wanted = ContentKind.options.filter((kind) => kind !== 'pack');
  expect([...new Set(kinds)].sort()).toEqual([...wanted, 'correction'].sort());
  for (const facts of all) {
    const { drafts, packs } = draftsOf(facts);
    const reports = drafts.filter(({ kind }) => kind === 'unit-report');
    expect(reports.length).toBeGreaterThanOrEqual(facts.scores.units.length);
    expect(packs.length).toBeGreaterThan(0);
  }
});
