import { beforeAll, describe, expect, test } from 'vitest';
import type { AssessmentFacts } from '../../src/briefing/assessment-facts.ts';
import { documentsOf } from '../../src/briefing/documents.ts';
import { type Explained, explained } from '../../src/briefing/explain.ts';
import type { KindName } from '../../src/model/content.ts';
import { exampleFactsById } from './example-facts.ts';

/** What `document --explain` shows: every sentence with a number says on what it rests. */

const sentencesOf = (facts: AssessmentFacts): { kind: string; one: Explained }[] =>
  documentsOf(facts).flatMap(({ kind, make }) => explained(make()).map((one) => ({ kind, one })));

describe.each(['zh-CN', 'en'] as const)('grounds of sentences in %s', (language) => {
  let all: ReadonlyMap<string, AssessmentFacts>;
  beforeAll(async () => {
    all = await exampleFactsById(language);
  });

  test.each(['2024/departments', '2024/counties'])('%s: none with a number is without', (id) => {
    const facts = all.get(id);
    if (!facts) throw new Error(`no ${id}`);
    const sentences = sentencesOf(facts);
    const kinds = new Set(sentences.map(({ kind }) => kind));
    // Its form has no sentence; a list of nobody is not made.
    const silent: KindName[] = ['appeal-form', 'score-sheet'];
    const made = new Set(documentsOf(facts).map(({ kind }) => kind));
    expect([...made].filter((kind) => !kinds.has(kind)).sort()).toEqual(silent);
    const bare = sentences
      .filter(({ one: { text, on } }) => /\d/.test(text) && on.length === 0)
      .map(({ kind, one }) => `${kind}: ${one.text.slice(0, 80)}`);
    expect([...new Set(bare)].slice(0, 20)).toEqual([]);
  });
});

test('a gap rests on the total and the figures that would close it, with their cells', async () => {
  const facts = (await exampleFactsById('zh-CN')).get('2024/departments');
  const page =
    facts &&
    documentsOf(facts).find((one) => one.kind === 'one-pager' && one.unit?.unit.code === 'shijian');
  const found = page
    ? explained(page.make()).find(({ text }) => text.startsWith('改进下列'))
    : undefined;
  expect(found?.text).toContain('食品抽检合格率由98.94%提高到99.33%');
  const value = found?.on.find(
    ({ indicator, fact }) =>
      fact === 'value' && facts?.indicators.get(indicator ?? '')?.name === '食品抽检合格率',
  );
  expect(found?.on.map(({ fact }) => fact)).toContain('gap');
  expect(value?.at?.length).toBeGreaterThan(0);
});
