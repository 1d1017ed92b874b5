import { resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { articleOf } from '../../src/briefing/article.ts';
import { documentsOf } from '../../src/briefing/documents.ts';
import { type Draft, type Pack, paragraphs } from '../../src/briefing/draft.ts';
import { messages } from '../../src/i18n/messages.ts';
import { readContent } from '../../src/ingest/content/read-content.ts';
import { ContentKind } from '../../src/model/content.ts';
import { mattersOfReport } from '../../src/pages/_view/matters.ts';
import { makeReport } from '../../src/report.ts';
import { type Example, readExample, type Sheet, type UnitJson } from '../pages/numbers/example.ts';
import { type Book, provenNumbers, unproven } from '../pages/numbers/page-book.ts';
import { proveDocument } from './numbers/prove-document.ts';
import { quotedTexts } from './numbers/quoted-texts.ts';
import { calledTraces, writtenTexts } from './numbers/written-texts.ts';

const PROJECT = resolve(import.meta.dirname, '../..');
const ASSESSMENTS = [
  '2022/counties',
  '2023/counties',
  '2023/departments',
  '2024/counties',
  '2024/departments',
];
const FINGERPRINT = '12AB-34CD-56EF-7890';

/** Every document of the example, read for its numbers, by assessment. */
const books = new Map<string, { kind: ContentKind; book: Book }[]>();

beforeAll(async () => {
  const example: Example = await readExample();
  const words = messages('zh-CN');
  const content = readContent(resolve(PROJECT, 'content'), example.dataset, {});
  const { report } = makeReport(example.dataset, {
    draft: false,
    edition: 'office',
    language: 'zh-CN',
    version: '0',
    fingerprint: { ofYear: () => FINGERPRINT, ofAll: () => FINGERPRINT },
  });
  const traces = calledTraces(resolve(PROJECT, 'content/2024'));
  const written = writtenTexts(resolve(PROJECT, 'content/2024'), example);
  const matters = mattersOfReport({ ...report, contents: content.documents });
  for (const [id, matter] of matters) {
    const sheet = example.sheets.find((one) => one.id === id) as Sheet;
    const quoted = quotedTexts(example, sheet);
    const about = {
      example,
      words,
      sheet,
      quoted,
      fingerprint: FINGERPRINT,
      written: written.get(id) ?? [],
      traces,
    };
    const proven = (draft: Draft, unit?: UnitJson) => {
      const html = articleOf(draft, { language: 'zh-CN', words: words.documents }).markup;
      const kind = draft.kind as ContentKind;
      return proveDocument({ ...about, kind, unit, html });
    };
    const documents = documentsOf(matter).flatMap(({ kind, unit, make }) => {
      const made = make();
      const own = sheet.unitOf.get(unit?.unit.code ?? '');
      if (!('documents' in made)) return [{ kind, book: proven(made, own) }];
      const inside = made.documents.map((draft) =>
        proven(
          draft,
          sheet.units.find(({ name }) => draft.title.startsWith(name)),
        ),
      );
      const cover = proven({ ...coverOf(made), kind });
      return [cover, ...inside].map((book) => ({ kind, book }));
    });
    books.set(id, documents);
  }
}, 240_000);

/** Cover and contents of a pack as a text of its own: what stands in them beside the documents. */
const coverOf = ({ title, marks, lines }: Pack): Draft => ({
  kind: 'pack',
  title,
  marks,
  sections: [{ blocks: paragraphs(lines) }],
  annexes: [],
});

/**
 * So many numbers of each kind are worked out anew in an assessment of seven units: fewer mean that
 * the proofs read past them.
 */
const LEAST: Record<Exclude<ContentKind, 'article' | 'progress-alert'>, number> = {
  circular: 150,
  'weak-links': 200,
  standing: 150,
  'speaking-notes': 30,
  tutorial: 700,
  pack: 500,
  'unit-report': 1500,
  'one-pager': 400,
  'score-notice': 9000,
};
const ONLY_HERE: [id: string, kind: ContentKind, least: number][] = [
  ['2024/counties', 'progress-alert', 150],
  ['2024/departments', 'progress-alert', 150],
  ['2024/departments', 'article', 150],
];

const workedOut = (id: string, kind: string): number =>
  (books.get(id) ?? [])
    .filter((one) => one.kind === kind)
    .reduce((sum, { book }) => sum + provenNumbers(book, 'worked'), 0);

describe.each(ASSESSMENTS)('numbers of the documents of %s', (id) => {
  test('are those of `score`, of `findings` and of the tables, every one', () => {
    const documents = books.get(id) ?? [];
    const faults = documents.flatMap(({ book }) => [...book.faults, ...unproven(book)]);
    expect(faults.slice(0, 40)).toEqual([]);
  });

  test.each(Object.entries(LEAST))('%s: more than %i of them worked out', (kind, least) => {
    expect(workedOut(id, kind)).toBeGreaterThan(least);
  });
});

test.each(ONLY_HERE)('%s %s: more than %i numbers worked out', (id, kind, least) => {
  expect(workedOut(id, kind)).toBeGreaterThan(least);
});

test('every kind of document occurs', () => {
  const kinds = new Set([...books.values()].flatMap((all) => all.map(({ kind }) => kind)));
  expect([...kinds].sort()).toEqual([...ContentKind.options].sort());
});
