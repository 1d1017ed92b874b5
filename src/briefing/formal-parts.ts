import type { AssessmentFacts } from './assessment-facts.ts';
import { dataDay, documentDay, isFinal } from './document-day.ts';
import type { Draft } from './draft.ts';
import { imprintOf } from './imprint.ts';
import { senderOf } from './sender.ts';

/** What stands around every document: marks, signature, date, note, imprint, the file's properties. */
export function formalParts(
  facts: AssessmentFacts,
  kind: string,
): Pick<
  Draft,
  'kind' | 'marks' | 'signature' | 'date' | 'note' | 'imprint' | 'creator' | 'subject'
> {
  const { frame, words, format, scheme } = facts;
  const { documents, stage } = words;
  const issuer = senderOf(facts, kind);
  const fingerprint = frame.yearFingerprints[scheme.year] ?? '';
  const written = (day: string | undefined) => (day === undefined ? undefined : format.date(day));
  const reach = written(dataDay(facts, kind));
  return {
    kind,
    marks: [
      ...(frame.site.mark === undefined ? [] : [frame.site.mark]),
      ...(frame.draft ? [stage.draftMark] : []),
    ],
    signature: issuer,
    date: written(documentDay(facts, kind)) ?? (isFinal(facts) ? words.blanks.date : undefined),
    note:
      reach === undefined
        ? documents.noteNoDate(fingerprint)
        : documents.note({ date: reach, fingerprint }),
    imprint: imprintOf(facts, kind),
    creator: issuer,
    subject: scheme.title,
  };
}
