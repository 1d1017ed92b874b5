import { type DocumentEntry, documentsOf } from '../../briefing/documents.ts';
import type { LinksPart } from '../page.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import { relativeHref } from '../site/href.ts';
import { factsByAssessment } from './facts-by-assessment.ts';

/**
 * All documents of an assessment by their address: `circular`, `unit-report-qinglan`. Where results
 * are withheld only what people wrote: the others speak of all units.
 */
function entriesOf(of: AssessmentView): Map<string, DocumentEntry> {
  const facts = factsByAssessment(of.report).get(of.id);
  if (!facts || of.report.documents === false) return new Map();
  const all = documentsOf(facts);
  const entries = all.filter(({ kind }) => {
    if (of.scores.partial) return kind === 'article';
    // The standing is that of one assessment, and stands there.
    return kind !== 'standing' || facts.findings.standingIn === of.id;
  });
  return new Map(
    entries.map((entry) => {
      const address = entry.unit ? of.unitAddress(entry.unit.unit.code) : entry.slug;
      return [address === undefined ? entry.kind : `${entry.kind}-${address}`, entry];
    }),
  );
}

const known = new WeakMap<AssessmentView, Map<string, DocumentEntry>>();

/** The documents that the build makes, by address. */
export function documentEntries(of: AssessmentView): ReadonlyMap<string, DocumentEntry> {
  const found = known.get(of) ?? entriesOf(of);
  known.set(of, found);
  return found;
}

export const documentPath = (of: AssessmentView, address: string): string =>
  of.page(`documents/${address}.html`);

/** Links to the documents of an assessment, or of one unit. */
export function documentLinks(
  of: AssessmentView,
  from: string,
  unit?: string,
): LinksPart | undefined {
  const links = [...documentEntries(of)]
    .filter(([, entry]) => entry.unit?.unit.code === unit)
    .map(([address, { name }]) => ({
      text: name,
      href: relativeHref(from, documentPath(of, address)),
    }));
  if (links.length === 0) return undefined;
  return { id: 'part.documents', title: of.words.site.documentsHead, links };
}
