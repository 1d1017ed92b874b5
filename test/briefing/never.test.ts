import { resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { AssessmentFacts } from '../../src/briefing/assessment-facts.ts';
import { documentsOf } from '../../src/briefing/documents.ts';
import { type Block, type Draft, plainText, type Section } from '../../src/briefing/draft.ts';
import { messages } from '../../src/i18n/messages.ts';
import { readDataset } from '../../src/ingest/read-dataset.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import type { Language } from '../../src/model/site.ts';
import { makeReport } from '../../src/report.ts';
import { factsByAssessment } from '../../src/view/documents/facts-by-assessment.ts';

/** What no document of any kind, language and edition may say. */
const NEVER: [why: string, pattern: RegExp][] = [
  ['arithmetic in place of a measure', /做满可增加|提高评议得分|减少扣分|力争得满分/],
  ['a place said twice', /列第1位的是：|第1位（[\d.]+分，第1位）|分，第1位）/],
  ['points of many units added up as a problem', /合计失[\d.]+分/],
  ['progress of a day as the problem of a year', /截至\d+年\d+月\d+日，进度滞后的有/],
  ['a rating as a problem', /评议得[\d.]+分（百分制），列第\d+位，失/],
  ['a word to be reached as a measure', /：达到“/],
  ['neighbours instructed', /均为其他.+事项，由有关/],
  ['a list that trails off', /等\d+项。/],
  ['filler', /必须完成的量|抓紧补上/],
  ['a state in quotes with its points', /为“[^”]+”，失/],
  ['two headings in one', /一、一、|（一）（一）/],
  ['a number that is none', /NaN|undefined|Infinity|\[object/],
];
const NEVER_IN_ENGLISH: [why: string, pattern: RegExp][] = [
  ['arithmetic in place of a measure', /full marks would add|raise the rating|lose fewer points/],
  ['a list that trails off', / and others, \d+ in all\.$/],
  ['a number that is none', /NaN|undefined|Infinity|\[object/],
];

const EDITIONS = ['office', 'public', 'letters', 'draft'] as const;
type Edition = (typeof EDITIONS)[number];

let dataset: Dataset;
beforeAll(async () => {
  dataset = await readDataset(resolve(import.meta.dirname, '../../data'), {});
});

function factsIn(language: Language, edition: Edition): ReadonlyMap<string, AssessmentFacts> {
  const { report } = makeReport(dataset, {
    draft: edition === 'draft',
    edition: edition === 'public' ? 'public' : 'office',
    ...(edition === 'letters' && { anonymous: messages(language).edition }),
    language,
    version: '0',
    fingerprint: { ofYear: () => '0000-0000-0000-0000', ofAll: () => '0000' },
  });
  return factsByAssessment(report);
}

const textsOf = (block: Block): string[] => {
  if (block.kind === 'paragraph') return [plainText(block.text)];
  if (block.kind === 'list') return block.items.map(plainText);
  if (block.kind === 'table') return block.table.rows.flat().map(plainText);
  return block.kind === 'slip' ? block.blocks.flatMap(textsOf) : [];
};
const inSections = (sections: readonly Section[]): string[] =>
  sections.flatMap(({ head, blocks, sections: inner = [] }) => [
    ...(head === undefined ? [] : [head]),
    ...blocks.flatMap(textsOf),
    ...inSections(inner),
  ]);
const textOf = ({ title, sections, annexes }: Draft): string[] => [
  title,
  ...inSections(sections),
  ...annexes.flatMap((annex) => [annex.name, ...inSections(annex.sections)]),
];

/** Every built-in document but packs, which hold the others. */
const draftsOf = (facts: AssessmentFacts): Draft[] =>
  documentsOf(facts).flatMap(({ make }) => {
    const draft = make();
    return 'documents' in draft ? [] : [draft];
  });

describe.each(['zh-CN', 'en'] as const)('documents in %s', (language) => {
  test.each(EDITIONS)(
    'of the edition %s never say what a secretary would strike out',
    (edition) => {
      const never = language === 'en' ? NEVER_IN_ENGLISH : NEVER;
      const found = [...factsIn(language, edition)].flatMap(([id, facts]) =>
        draftsOf(facts).flatMap((draft) =>
          textOf(draft).flatMap((text) =>
            never
              .filter(([, pattern]) => pattern.test(text))
              .map(([why]) => `${id} ${draft.kind}, ${why}: ${text.slice(0, 120)}`),
          ),
        ),
      );
      expect([...new Set(found)].slice(0, 20)).toEqual([]);
    },
  );
});

const sectionOf = (draft: Draft, id: string): string =>
  inSections(draft.sections.filter((one) => one.id === id)).join('');

describe('whose mouth', () => {
  const departments = (): AssessmentFacts => {
    const facts = factsIn('zh-CN', 'office').get('2024/departments');
    if (!facts) throw new Error('no departments');
    return facts;
  };

  test('a vetoed unit is praised nowhere', () => {
    const facts = departments();
    const vetoed = facts.scores.units.filter(({ vetoes }) => vetoes.length > 0);
    expect(vetoed.length).toBeGreaterThan(0);
    for (const draft of draftsOf(facts)) {
      const strong = sectionOf(draft, 'strong');
      for (const { unit } of vetoed) expect(strong).not.toContain(unit.name);
    }
    for (const { unit } of vetoed) {
      const report = draftsOf(facts).find(
        ({ kind, title }) => kind === 'unit-report' && title.startsWith(unit.name),
      );
      expect(report && sectionOf(report, 'done')).not.toContain('完成较好的有');
    }
  });

  test('a rating by leaders is no problem that anybody is told of', () => {
    const facts = departments();
    for (const draft of draftsOf(facts)) {
      expect(sectionOf(draft, 'weak')).not.toContain('区领导评议');
      if (draft.kind === 'unit-report')
        expect(sectionOf(draft, 'problems')).not.toContain('区领导评议');
      if (draft.kind === 'weak-links') expect(textOf(draft).join('')).not.toContain('区领导评议');
    }
  });

  test('the district names no neighbour in what it directs', () => {
    const counties = factsIn('zh-CN', 'office').get('2024/counties');
    if (!counties) throw new Error('no counties');
    const others = counties.scores.units.filter(({ unit }) => unit.code !== counties.scheme.self);
    for (const draft of draftsOf(counties)) {
      const directs = ['weak-links', 'progress-alert'].includes(draft.kind)
        ? textOf(draft).join('')
        : draft.kind === 'speaking-notes'
          ? ['weak', 'vetoes', 'time'].map((id) => sectionOf(draft, id)).join('')
          : '';
      for (const { unit } of others) expect(directs).not.toContain(unit.name);
    }
  });

  test.each([
    ['区水利局', '我局'],
    ['石桥镇', '我镇'],
    ['南湖街道', '我街道'],
    ['区卫生健康委员会', '我委'],
    ['青岚经济开发区管委会', '我委'],
    ['公安青岚分局', '我局'],
    ['区投资促进中心', '我中心'],
    ['区政府办公室', '我办'],
  ])('%s speaks of itself as %s', (name, self) => {
    expect(messages('zh-CN').papers.self(name)).toBe(self);
  });
});
