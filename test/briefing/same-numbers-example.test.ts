import { beforeAll, describe, expect, test } from 'vitest';
import { ContentKind } from '../../src/model/content.ts';
import type { Language } from '../../src/model/site.ts';
import { readExample } from '../view/numbers/example.ts';
import { provenNumbers, unproven } from '../view/numbers/page-book.ts';
import { exampleBooks, type ProvenDocument } from './numbers/example-books.ts';

const ASSESSMENTS = [
  '2022/counties',
  '2023/counties',
  '2023/departments',
  '2024/counties',
  '2024/departments',
];
const LANGUAGES: readonly Language[] = ['zh-CN', 'en'];

const books = new Map<Language, Map<string, ProvenDocument[]>>();

beforeAll(async () => {
  const example = await readExample();
  for (const language of LANGUAGES) books.set(language, await exampleBooks(example, { language }));
});

const documentsIn = (language: Language, id: string): ProvenDocument[] =>
  books.get(language)?.get(id) ?? [];

/**
 * So many numbers of each kind are worked out anew in an assessment of seven units: fewer mean that
 * the proofs read past them.
 */
const LEAST: Partial<Record<ContentKind, number>> = {
  circular: 110,
  'weak-links': 10,
  standing: 150,
  'speaking-notes': 12,
  tutorial: 700,
  rules: 100,
  pack: 300,
  'unit-report': 1500,
  'one-pager': 400,
  'score-notice': 9000,
};
/** English writes months as words: of a date it has a number less. */
const ONLY_HERE: [id: string, kind: ContentKind, least: number][] = [
  ['2024/departments', 'progress-alert', 150],
  ['2024/departments', 'article', 150],
];

/** A text of the office stands in its own language alone: those of the example are Chinese. */
const onlyHere = (language: Language): typeof ONLY_HERE =>
  ONLY_HERE.filter(([, kind]) => language !== 'en' || kind !== 'article');

const workedOut = (language: Language, id: string, kind: string): number =>
  documentsIn(language, id)
    .filter((one) => one.kind === kind)
    .reduce((sum, { book }) => sum + provenNumbers(book, 'worked'), 0);

describe.each(LANGUAGES)('numbers of documents in %s', (language) => {
  describe.each(ASSESSMENTS)('of %s', (id) => {
    test('are those of `score`, of `findings` and of the tables, every one', () => {
      const faults = documentsIn(language, id).flatMap(({ book }) => [
        ...book.faults,
        ...unproven(book),
      ]);
      expect(faults.slice(0, 40)).toEqual([]);
    });

    test.each(Object.entries(LEAST))('%s: more than %i of them worked out', (kind, least) => {
      expect(workedOut(language, id, kind)).toBeGreaterThan(least);
    });
  });

  test.each(onlyHere(language))('of %s, %s: more than %i worked out', (id, kind, least) => {
    const wanted = language === 'en' ? 0.8 * least : least;
    expect(workedOut(language, id, kind)).toBeGreaterThan(wanted);
  });

  test('stand in every kind of document', () => {
    const all = [...(books.get(language)?.values() ?? [])].flat();
    const kinds = new Set(all.map(({ kind }) => kind));
    const wanted = ContentKind.options.filter((kind) => language !== 'en' || kind !== 'article');
    expect([...kinds].sort()).toEqual(wanted.sort());
  });
});
