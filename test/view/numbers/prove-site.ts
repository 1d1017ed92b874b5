import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { messages } from '../../../src/i18n/messages.ts';
import type { Language } from '../../../src/model/site.ts';
import { type Edition, viewOf } from './editions.ts';
import type { Example } from './example.ts';
import { namedIn } from './example-views.ts';
import { type Book, openBook, provenNumbers, quotes, unproven } from './page-book.ts';
import type { Proofs, SheetProofs } from './proofs.ts';
import { proveCategory } from './prove-category.ts';
import { proveFirmness } from './prove-firmness.ts';
import { proveFoot, proveSheetFrame, quotedTexts } from './prove-frame.ts';
import { proveArchive } from './prove-front.ts';
import { proveHome } from './prove-home.ts';
import { proveIndicator } from './prove-indicator.ts';
import { proveAdjustments, proveVetoes } from './prove-lists.ts';
import { proveMethod } from './prove-method.ts';
import { proveOwing } from './prove-owing.ts';
import { proveProgress } from './prove-progress.ts';
import { proveAssessment } from './prove-ranking.ts';
import { proveReport } from './prove-report.ts';
import { proveSorting } from './prove-sorting.ts';
import { proveStandingPage } from './prove-standing.ts';
import { proveUnit } from './prove-unit.ts';
import { writingOf } from './writing.ts';

export interface ProvenPage {
  path: string;
  kind: string;
  /** Numbers worked out for their very place, and those within quoted texts. */
  worked: number;
  quoted: number;
  faults: string[];
}

export interface SiteToProve {
  example: Example;
  language: Language;
  edition: Edition;
  /** May have gaps. */
  draft?: boolean;
  /** Paths of the pages. */
  files: readonly string[];
  text: (path: string) => string;
}

type SheetProof = (book: Book, proofs: SheetProofs, address: string) => void;

/** The ranking, and how firm it is. */
const proveRankingPage: SheetProof = (book, proofs) => {
  proveAssessment(book, proofs);
  if (proofs.draft) proveOwing(book, proofs);
  proveFirmness(book, proofs);
};

/** What a page of an assessment is, by its path below the assessment. */
const KINDS: [path: RegExp, kind: string, proof: SheetProof][] = [
  [/^units\//, 'unit', proveUnit],
  [/^indicators\//, 'indicator', proveIndicator],
  [/^categories\//, 'category', proveCategory],
  [/^progress/, 'progress', proveProgress],
  [/^method/, 'method', proveMethod],
  [/^adjustments/, 'adjustments', proveAdjustments],
  [/^vetoes/, 'vetoes', proveVetoes],
  [/^standing/, 'standing', proveStandingPage],
  [/^index\.html$/, 'assessment', proveRankingPage],
];

/** The pages above all assessments; what they quote has no proof of its own. */
const FRONT: Record<string, [kind: string, proof: (book: Book, proofs: Proofs) => void]> = {
  'index.html': ['home', proveHome],
  'archive/index.html': ['archive', proveArchive],
  'data-report.html': ['data report', proveReport],
  'downloads/index.html': ['downloads', () => {}],
  'search.html': ['search', () => {}],
  '404.html': ['404', () => {}],
};

const VERSION = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../../package.json'), 'utf8'),
);

/** Walks all pages of a site and proves every number that a reader meets. */
export function proveSite(site: SiteToProve): ProvenPage[] {
  const { language, edition, draft = false, files, text } = site;
  const named = namedIn(site.example, language);
  const example = viewOf(named, edition);
  const words = messages(language);
  const anonymised = edition === 'letters' || edition === 'both';
  const proofs: Proofs = { example, words, write: writingOf(language), draft, anonymised };
  const quoted = quotedTexts(proofs);
  const codes = new Map<string, string>();
  const version = proofs.words.site.footVersion((VERSION as { version: string }).version);
  return files.map((path) => {
    const book = openBook(path, text(path));
    const isClosed = edition !== 'office' && path === 'data-report.html';
    const kind = provePage(book, proofs, isClosed);
    if (path !== '404.html') proveFoot(book, codes, version);
    proveSorting(book, proofs);
    quotes(book, quoted);
    const count = (proof: 'worked' | 'quoted') => provenNumbers(book, proof);
    const faults = [...book.faults, ...unproven(book)];
    return { path, kind, worked: count('worked'), quoted: count('quoted'), faults };
  });
}

/** Proves a page by its kind, and tells the kind; the public data report is closed. */
function provePage(book: Book, proofs: Proofs, isClosed: boolean): string {
  const sheet = proofs.example.sheets.find(({ id }) => book.path.startsWith(`${id}/`));
  if (!sheet) {
    const [kind = 'unknown', prove] = FRONT[book.path] ?? [];
    if (!isClosed) prove?.(book, proofs);
    return kind;
  }
  const rest = book.path.slice(sheet.id.length + 1);
  const [, kind = 'unknown', proof] = KINDS.find(([path]) => path.test(rest)) ?? [];
  const own = { ...proofs, sheet };
  proveSheetFrame(book, own);
  proof?.(book, own, rest.replace(/^.*\/|\.html$/g, ''));
  return kind;
}
