import { resolve } from 'node:path';
import { documentsOf } from '../../../src/briefing/documents.ts';
import { type Draft, type Pack, paragraphs } from '../../../src/briefing/draft.ts';
import { paperHtml } from '../../../src/cli/paper-html.ts';
import { messages } from '../../../src/i18n/messages.ts';
import { readContent } from '../../../src/ingest/content/read-content.ts';
import type { ContentKind } from '../../../src/model/content.ts';
import type { Language } from '../../../src/model/site.ts';
import { makeReport } from '../../../src/report.ts';
import { factsByAssessment } from '../../../src/view/documents/facts-by-assessment.ts';
import { type Edition, viewOf } from '../../view/numbers/editions.ts';
import type { Example, Sheet, UnitJson } from '../../view/numbers/example.ts';
import { namedIn } from '../../view/numbers/example-views.ts';
import type { Book } from '../../view/numbers/page-book.ts';
import { proveDocument } from './prove-document.ts';
import { quotedTexts } from './quoted-texts.ts';
import { calledTraces, writtenTexts } from './written-texts.ts';

const TEXTS = resolve(import.meta.dirname, '../../../content');
const FINGERPRINT = '12AB-34CD-56EF-7890';

export interface ProvenDocument {
  kind: ContentKind;
  book: Book;
}

export interface DocumentsToProve {
  language: Language;
  edition?: Edition;
  draft?: boolean;
}

/**
 * Every document of the example, read for its numbers, by assessment. A draft is without the texts of
 * the office, which name figures that may be missing; so is English, as those of the example are Chinese.
 */
export async function exampleBooks(
  own: Example,
  { language, edition = 'office', draft = false }: DocumentsToProve,
): Promise<Map<string, ProvenDocument[]>> {
  const example = viewOf(namedIn(own, language), edition);
  const words = messages(language);
  const isLettered = edition === 'letters' || edition === 'both';
  const isBare = draft || isLettered || language === 'en';
  const contents = isBare ? [] : readContent(TEXTS, own.dataset, {}).documents;
  const { report } = makeReport(own.dataset, {
    draft,
    edition: edition === 'public' || edition === 'both' ? 'public' : 'office',
    ...(isLettered && { anonymous: words.edition }),
    language,
    version: '0',
    fingerprint: { ofYear: () => FINGERPRINT, ofAll: () => FINGERPRINT },
  });
  const traces = calledTraces(resolve(TEXTS, '2024'));
  const written = isBare ? new Map() : writtenTexts(resolve(TEXTS, '2024'), example);
  const books = new Map<string, ProvenDocument[]>();
  for (const [id, facts] of factsByAssessment({ ...report, contents })) {
    const sheet = example.sheets.find((one) => one.id === id) as Sheet;
    const texts = { quoted: quotedTexts(example, sheet), written: written.get(id) ?? [], traces };
    const about = { example, isDraft: draft, words, sheet, fingerprint: FINGERPRINT, ...texts };
    const proven = async (draft: Draft, unit?: UnitJson): Promise<Book> => {
      const html = await paperHtml(
        draft,
        { language, words: words.documents },
        facts.frame.contents,
      );
      return proveDocument({ ...about, kind: draft.kind as ContentKind, unit, html });
    };
    const found: ProvenDocument[] = [];
    for (const { kind, unit, make } of documentsOf(facts)) {
      const made = make();
      if (!('documents' in made)) {
        found.push({ kind, book: await proven(made, sheet.unitOf.get(unit?.unit.code ?? '')) });
        continue;
      }
      found.push({ kind, book: await proven({ ...coverOf(made), kind }) });
      for (const draft of made.documents)
        found.push({ kind, book: await proven(draft, titled(sheet, draft)) });
    }
    books.set(id, found);
  }
  return books;
}

const titled = ({ units }: Sheet, { title }: Draft): UnitJson | undefined =>
  [...units]
    .sort((a, b) => b.name.length - a.name.length)
    .find(({ name }) => title.startsWith(name));

/** Cover and contents of a pack as a text of its own: what stands in them beside the documents. */
const coverOf = ({ title, marks, lines }: Pack): Draft => ({
  kind: 'pack',
  title,
  marks,
  sections: [{ blocks: paragraphs(lines) }],
  annexes: [],
});
