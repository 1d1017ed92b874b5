import type { AgendaItem, ContentDocument, ContentKind } from '../model/content.ts';
import type { UnitScore } from '../model/scores.ts';
import type { AssessmentFacts } from './assessment-facts.ts';
import { draftOf } from './content/draft-of.ts';
import { isFinal } from './document-day.ts';
import type { Draft, Pack } from './draft.ts';
import { packOf } from './kinds/pack.ts';
import { KINDS } from './kinds.ts';

/** One document that an assessment has: what it is, what its file is called, how it is made. */
export interface DocumentEntry {
  kind: ContentKind;
  /** Of one unit, or of all. */
  unit?: UnitScore;
  /** An article's own name, from its file: in its address. */
  slug?: string;
  /** 考核情况通报: what a list of documents calls it. */
  name: string;
  make: () => Draft | Pack;
}

/** Kinds that a public edition has; the others are for the office and the units alone. */
const PUBLIC: readonly ContentKind[] = [
  'circular',
  'progress-alert',
  'standing',
  'tutorial',
  'rules',
  'unit-report',
  'publicity-notice',
  'pack',
];
/** Of these nothing misleads where results of some units are withheld. */
const PARTIAL: readonly ContentKind[] = ['tutorial', 'rules'];

function isShown({ frame, scores }: AssessmentFacts, kind: ContentKind): boolean {
  if (frame.edition === 'office') return true;
  return (scores.partial ? PARTIAL : PUBLIC).includes(kind);
}

/** Every document that an assessment's data and texts give. */
export function documentsOf(facts: AssessmentFacts): DocumentEntry[] {
  const { kinds } = facts.words.documents;
  const builtIn = KINDS.flatMap((kind): DocumentEntry[] => {
    if (!isShown(facts, kind.kind) || !kind.makesSense(facts)) return [];
    if (kind.per === 'pack')
      return [{ kind: 'pack', name: kinds.pack, make: () => packFor(facts) }];
    if (kind.per === 'assessment')
      return [
        { kind: kind.kind, name: kinds[kind.kind], make: () => written(facts, kind.make(facts)) },
      ];
    return facts.scores.units.map((unit) => ({
      kind: kind.kind,
      name: kinds[kind.kind],
      unit,
      make: () => written(facts, kind.make(facts, unit), unit),
    }));
  });
  return [...builtIn, ...articlesOf(facts)];
}

/** The built-in document, or the text that extends or replaces it. */
function written(facts: AssessmentFacts, draft: Draft, unit?: UnitScore): Draft {
  const content = facts.contents.find(
    (one) => one.meta.kind === draft.kind && one.unit === unit?.unit.code,
  );
  return content ? draftOf(facts, content, draft, otherOf(facts)) : draft;
}

const otherOf =
  (facts: AssessmentFacts) =>
  (id: string | undefined): AssessmentFacts =>
    (id === undefined ? undefined : facts.other(id)) ?? facts;

const slugOf = ({ file }: ContentDocument): string =>
  file
    .replace(/^.*\//, '')
    .replace(/\.mdx?$/i, '')
    .replace(/[^A-Za-z0-9_-]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 50);

/** Texts of no built-in kind, each with an address that no other has. */
function articlesOf(facts: AssessmentFacts): DocumentEntry[] {
  const taken = new Set<string>();
  return facts.contents
    .filter(({ meta }) => meta.kind === 'article')
    .map((content, i) => {
      let slug = slugOf(content) || String(i + 1);
      if (taken.has(slug.toLowerCase())) slug = `${slug}-${i + 1}`;
      taken.add(slug.toLowerCase());
      return {
        kind: 'article',
        slug,
        name: content.meta.title ?? facts.words.documents.kinds.article,
        make: () => draftOf(facts, content, undefined, otherOf(facts)),
      };
    });
}

/** In this order, where no agenda says otherwise. */
const usualKinds = (facts: AssessmentFacts): AgendaItem[] => [
  'circular',
  ...(isFinal(facts) ? [] : (['progress-alert'] as const)),
  'weak-links',
  'standing',
];

/** The pack by its agenda; texts with an `order` take their places in the usual one. */
function packFor(facts: AssessmentFacts): Pack {
  const content = facts.contents.find(({ meta }) => meta.kind === 'pack');
  const entries = documentsOf(facts).filter(({ kind }) => kind !== 'pack');
  const agenda = content?.meta.agenda;
  const wanted = agenda
    ? agenda.flatMap((item) => entriesFor(entries, item))
    : usual(facts, entries);
  const drafts = wanted.flatMap((entry) => {
    const draft = entry.make();
    return 'documents' in draft ? [] : [draft];
  });
  const pack = packOf(facts, drafts, content?.meta.title);
  const mark = content?.meta.confidentiality;
  return mark === undefined ? pack : { ...pack, marks: [mark] };
}

function entriesFor(entries: readonly DocumentEntry[], item: AgendaItem): DocumentEntry[] {
  const { kind, unit, file } = typeof item === 'string' ? { kind: item } : item;
  const ofKind = entries.filter((entry) => entry.kind === kind);
  if (file !== undefined) return ofKind.filter(({ slug }) => slug === file);
  if (unit === undefined) return ofKind;
  return ofKind.filter((entry) => entry.unit && isNamed(entry.unit, unit));
}

const isNamed = ({ unit }: UnitScore, name: string): boolean =>
  [unit.code, unit.name, unit.short, ...unit.aliases].includes(name);

function usual(facts: AssessmentFacts, entries: readonly DocumentEntry[]): DocumentEntry[] {
  const places = new Map<DocumentEntry, number>();
  for (const [i, item] of usualKinds(facts).entries())
    for (const entry of entriesFor(entries, item)) places.set(entry, i + 1);
  for (const content of facts.contents) {
    const { kind, order } = content.meta;
    if (order === undefined) continue;
    const entry = entries.find(
      (one) =>
        one.kind === kind &&
        one.unit?.unit.code === content.unit &&
        (kind !== 'article' || one.slug === slugOf(content)),
    );
    if (entry) places.set(entry, order);
  }
  return [...places].sort(([, a], [, b]) => a - b).map(([entry]) => entry);
}
