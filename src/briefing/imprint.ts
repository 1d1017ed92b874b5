import type { FrontMatter } from '../model/content.ts';
import type { AssessmentFacts } from './assessment-facts.ts';
import { documentDay } from './document-day.ts';
import type { Imprint } from './draft.ts';

/** Formal documents, which leave the office; the others bear no imprint unless a text gives one. */
const FORMAL: readonly string[] = ['circular', 'progress-alert', 'correction'];

/** 版记 by what the scheme says; nothing where it names nobody who gets copies or prints. */
export function imprintOf(facts: AssessmentFacts, kind: string): Imprint | undefined {
  const { papers } = facts.scheme;
  if (!FORMAL.includes(kind) || papers === undefined) return undefined;
  const { 'copy-to': copyTo, 'printed-by': printedBy, 'printed-on': printedOn } = papers;
  return ownImprint(facts, { copyTo, printedBy, printedOn: printedOn ?? documentDay(facts, kind) });
}

/** The same where a text of its own says something of it. */
export function imprintWith(
  facts: AssessmentFacts,
  base: Imprint | undefined,
  meta: FrontMatter,
): Imprint | undefined {
  const { 'copy-to': copyTo, 'printed-by': printedBy } = meta;
  const day = meta['printed-on'] ?? meta.date;
  const own = ownImprint(facts, { copyTo, printedBy, printedOn: day });
  if (own === undefined)
    return base === undefined || day === undefined
      ? base
      : { ...base, printedOn: written(facts, day) };
  const { printedOn = own.printedOn } = base ?? {};
  return { ...base, ...defined(own), ...(day === undefined ? { printedOn } : {}) };
}

function ownImprint(
  facts: AssessmentFacts,
  { copyTo, printedBy, printedOn }: Imprint,
): Imprint | undefined {
  if (copyTo === undefined && printedBy === undefined) return undefined;
  const day = printedOn === undefined ? undefined : written(facts, printedOn);
  return { copyTo, printedBy, printedOn: printedBy === undefined ? undefined : day };
}

const defined = (imprint: Imprint): Imprint =>
  Object.fromEntries(Object.entries(imprint).filter(([, value]) => value !== undefined));

/** A day in figures as documents write it; other words as they stand. */
const written = ({ format }: AssessmentFacts, day: string): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(day) ? format.date(day) : day;
