import { beforeAll, describe, expect, test } from 'vitest';
import type { AssessmentFacts } from '../../src/briefing/assessment-facts.ts';
import { type Block, type Draft, plainText, type Table } from '../../src/briefing/draft.ts';
import { isAssessedAbove, senderOf } from '../../src/briefing/sender.ts';
import { messages } from '../../src/i18n/messages.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import {
  draftsOf,
  EDITIONS,
  exampleDataset,
  factsIn,
  inSections,
  LANGUAGES,
  textOf,
} from './all-words.ts';

let dataset: Dataset;
beforeAll(async () => {
  dataset = await exampleDataset();
});

const sectionOf = (draft: Draft, id: string): string =>
  inSections(draft.sections.filter((one) => one.id === id)).join('\n');

const tablesOf = (blocks: readonly Block[]): Table[] =>
  blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []));

const annexTables = ({ annexes }: Draft): Table[] =>
  annexes.flatMap(({ sections }) => sections.flatMap(({ blocks }) => tablesOf(blocks)));

/** Ballots and ratings: what leaders and others thought of a unit. */
const ratedIn = ({ scores }: AssessmentFacts): string[] =>
  scores.assessment.indicators
    .filter(({ settings }) => ['ballots', 'ratings'].includes(settings.rule))
    .map(({ name }) => name);

/** Kinds that work things out, in like words for each. */
const WORKED = ['rules', 'tutorial', 'score-notice'];

/** Kinds in which the publisher asks somebody for something. */
const DIRECTS = ['weak-links', 'progress-alert', 'speaking-notes', 'standing', 'interview-list'];

const CASES = LANGUAGES.flatMap((language) => EDITIONS.map((edition) => ({ language, edition })));

describe.each(CASES)('in $language, edition $edition,', ({ language, edition }) => {
  const all = (): AssessmentFacts[] => [...factsIn(dataset, language, edition).values()];

  test('a vetoed unit is praised nowhere, nor proposed for praise', () => {
    let count = 0;
    for (const facts of all()) {
      const vetoed = facts.scores.units.filter(({ vetoes }) => vetoes.length > 0);
      count += vetoed.length;
      const { drafts } = draftsOf(facts);
      const { papers } = facts.words;
      const [praise = ''] = papers.strong('\0').split('\0');
      for (const draft of drafts)
        for (const { unit } of vetoed) {
          expect(sectionOf(draft, 'strong')).not.toContain(unit.name);
          if (draft.kind === 'commendation') {
            const [listed] = draft.sections.flatMap(({ blocks }) => tablesOf(blocks));
            expect(listed?.rows.flat().map(plainText) ?? []).not.toContain(unit.name);
          }
          const isOwn = draft.kind === 'unit-report' && draft.title.includes(unit.name);
          if (isOwn) expect(sectionOf(draft, 'done')).not.toContain(praise);
        }
    }
    expect(count).toBeGreaterThan(0);
  });

  test('a rating is no problem that anybody is told of, an unreported figure no weak link', () => {
    let links = 0;
    for (const facts of all()) {
      const rated = ratedIn(facts);
      for (const draft of draftsOf(facts).drafts) {
        for (const name of rated)
          for (const id of ['weak', 'problems']) expect(sectionOf(draft, id)).not.toContain(name);
        if (draft.kind !== 'weak-links') continue;
        for (const { columns, rows } of annexTables(draft)) {
          const heads = columns.map(({ head }) => head);
          const [unitAt, indicatorAt] = [facts.nounHead, facts.words.lists.indicator].map((head) =>
            heads.indexOf(head),
          );
          if (unitAt === undefined || indicatorAt === undefined || indicatorAt < 0) continue;
          for (const row of rows.map((cells) => cells.map(plainText))) {
            const [unitName = '', matter = ''] = [row[unitAt] ?? '', row[indicatorAt] ?? ''];
            expect(rated).not.toContain(matter);
            const open = facts.scores.units
              .find(({ unit }) => unit.name === unitName)
              ?.indicators.filter(({ kind }) => kind !== 'scored')
              .map(({ indicator }) => indicator.name);
            expect(open ?? []).not.toContain(matter.replace(/（[^（）]*）$| \([^()]*\)$/, ''));
            links += 1;
          }
        }
      }
    }
    // What is weak is not told to the public.
    if (!edition.startsWith('public')) expect(links).toBeGreaterThan(10);
  });

  test('the district directs nobody but itself where an office above assesses it', () => {
    let count = 0;
    for (const facts of all().filter(isAssessedAbove)) {
      const others = facts.scores.units.filter(({ unit }) => unit.code !== facts.scheme.self);
      for (const draft of draftsOf(facts).drafts) {
        // Signed by the office above, or told to one unit alone, it may ask anybody.
        const isOurs = senderOf(facts, draft.kind) === facts.frame.site.issuer;
        if (!isOurs || !DIRECTS.includes(draft.kind)) continue;
        count += 1;
        const directs =
          draft.kind === 'standing'
            ? sectionOf(draft, 'chase')
            : draft.kind === 'speaking-notes'
              ? ['weak', 'vetoes', 'behind', 'time'].map((id) => sectionOf(draft, id)).join('\n')
              : textOf(draft).join('\n');
        for (const { unit } of others) expect(`${draft.kind} ${directs}`).not.toContain(unit.name);
      }
    }
    // Where units are letters, nobody knows which of them we are.
    if (!edition.endsWith('letters')) expect(count).toBeGreaterThan(3);
  });

  test('a unit speaks of itself, in each report', () => {
    for (const facts of all())
      for (const draft of draftsOf(facts).drafts.filter(({ kind }) => kind === 'unit-report'))
        expect(sectionOf(draft, 'done')).toMatch(language === 'en' ? /\b[Ww]e\b/ : /我/);
  });

  test('no sentence stands twice in a document, nor a number on the cover of a pack', () => {
    for (const facts of all()) {
      const { drafts, packs } = draftsOf(facts);
      const blank = Object.values(facts.words.blanks);
      for (const draft of drafts.filter(({ kind }) => !WORKED.includes(kind))) {
        const stop = language === 'en' ? /(?<=\.) / : /(?<=。)/;
        const said = draft.sections
          .flatMap((section) => inProse(section.blocks))
          .flatMap((text) => text.split(stop))
          .filter((text) => text.length > 12 && !blank.some((one) => text.includes(one)));
        const twice = said.filter((text, i) => said.indexOf(text) !== i);
        expect({ kind: draft.kind, title: draft.title, twice }).toEqual({
          kind: draft.kind,
          title: draft.title,
          twice: [],
        });
      }
      for (const { title, lines } of packs)
        for (const text of [title, ...lines])
          expect(text).not.toMatch(/[\d.]+分|第\d+位|points|ranked/);
    }
  });
});

/** Paragraphs and lists, without notes and formulas, which belong to what they stand at. */
const inProse = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'list') return block.items.map(plainText);
    return block.kind === 'paragraph' && block.part === undefined ? [plainText(block.text)] : [];
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
