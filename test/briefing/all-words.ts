import { resolve } from 'node:path';
import type { AssessmentFacts } from '../../src/briefing/assessment-facts.ts';
import { documentsOf } from '../../src/briefing/documents.ts';
import {
  type Block,
  type Draft,
  type Pack,
  plainText,
  type Section,
} from '../../src/briefing/draft.ts';
import { correction } from '../../src/briefing/kinds/correction.ts';
import { messages } from '../../src/i18n/messages.ts';
import { readContent } from '../../src/ingest/content/read-content.ts';
import { readDataset } from '../../src/ingest/read-dataset.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import type { Language } from '../../src/model/site.ts';
import { makeReport } from '../../src/report.ts';
import { factsByAssessment } from '../../src/view/documents/facts-by-assessment.ts';

/** All words of all documents of the example, of every kind, recipient, language and edition. */

export const LANGUAGES = ['zh-CN', 'en'] as const;
export const EDITIONS = ['office', 'public', 'letters', 'public letters', 'draft'] as const;
export type Edition = (typeof EDITIONS)[number];

const ROOT = resolve(import.meta.dirname, '../..');

export const exampleDataset = (): Promise<Dataset> => readDataset(resolve(ROOT, 'data'), {});

export function factsIn(
  dataset: Dataset,
  language: Language,
  edition: Edition,
): ReadonlyMap<string, AssessmentFacts> {
  const { report } = makeReport(dataset, {
    draft: edition === 'draft',
    edition: edition.startsWith('public') ? 'public' : 'office',
    ...(edition.endsWith('letters') && { anonymous: messages(language).edition }),
    language,
    version: '0',
    fingerprint: { ofYear: () => '0000-0000-0000-0000', ofAll: () => '0000' },
  });
  // The texts of the office are Chinese, and name units and their figures.
  const isWritten = language === 'zh-CN' && edition === 'office';
  const contents = isWritten ? readContent(resolve(ROOT, 'content'), dataset, {}).documents : [];
  return factsByAssessment({ ...report, contents });
}

function textsOf(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
      return [plainText(block.text)];
    case 'list':
      return block.items.map(plainText);
    case 'table': {
      const { caption = '', unit = '', columns, rows } = block.table;
      return [caption, unit, ...columns.map(({ head }) => head), ...rows.flat().map(plainText)];
    }
    case 'figure':
      return [block.caption ?? ''];
    case 'slip':
    case 'group':
      return block.blocks.flatMap(textsOf);
    case 'written':
      return [
        block.text,
        ...block.shown.flatMap((one) => (typeof one === 'string' ? [one] : textsOf(one))),
      ];
    case 'page-break':
      return [];
  }
}

export const inSections = (sections: readonly Section[]): string[] =>
  sections.flatMap(({ head = '', blocks, sections: inner = [] }) => [
    head,
    ...blocks.flatMap(textsOf),
    ...inSections(inner),
  ]);

/** Every text of a document: what stands round it too. */
export function textOf(draft: Draft): string[] {
  const { title, redHead, number, signer, recipients, signature, date, note, imprint } = draft;
  return [
    title,
    ...draft.marks,
    ...[redHead, number, signer, recipients, signature, date, note].map((text) => text ?? ''),
    ...Object.values(imprint ?? {}).map((text) => text ?? ''),
    ...inSections(draft.sections),
    ...draft.annexes.flatMap(({ name, sections }) => [name, ...inSections(sections)]),
  ].filter((text) => text !== '');
}

/** What `compare` makes of a version whose corrections are those of the table, and one of nobody’s. */
function correctionOf(facts: AssessmentFacts): Draft {
  const [first, second] = facts.scores.units;
  const [one] = facts.scores.assessment.indicators;
  const name = first?.unit.name ?? '';
  return correction(facts, {
    reasons: facts.scores.assessment.changes,
    open: [facts.words.archive.noticePlace([name, one?.name ?? ''])],
    cells: { head: ['1', '2'], rows: [[name, one?.name ?? '']] },
    units: { head: ['1', '2'], rows: [[name, '1 → 2']] },
    others: [{ unit: second?.unit.name ?? '', why: name }],
  });
}

/** Every built-in document and every text of the office, and those in packs once more; the covers. */
export function draftsOf(facts: AssessmentFacts): { drafts: Draft[]; packs: Pack[] } {
  const made = documentsOf(facts).map(({ make }) => make());
  const packs = made.flatMap((one) => ('documents' in one ? [one] : []));
  const alone = made.flatMap((one) => ('documents' in one ? [] : [one]));
  const drafts = [...alone, correctionOf(facts), ...packs.flatMap(({ documents }) => documents)];
  return { drafts, packs };
}
