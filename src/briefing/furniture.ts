import type { Draft } from './draft.ts';
import type { Matter } from './matter.ts';
import { senderOf } from './sender.ts';

/** What stands around every document: marks, signature, date, imprint, the file's properties. */
export function furniture(
  matter: Matter,
  kind: string,
): Pick<Draft, 'kind' | 'marks' | 'signature' | 'date' | 'imprint' | 'creator' | 'subject'> {
  const { frame, words, format, scheme } = matter;
  const { documents, stage } = words;
  const { dataDate } = matter.scores.assessment;
  const issuer = senderOf(matter, kind);
  const fingerprint = frame.yearFingerprints[scheme.year] ?? '';
  const date = dataDate === undefined ? undefined : format.date(dataDate);
  return {
    kind,
    marks: [
      ...(frame.site.mark === undefined ? [] : [frame.site.mark]),
      ...(frame.draft ? [stage.draftMark] : []),
    ],
    signature: issuer,
    date,
    imprint:
      date === undefined
        ? documents.imprintNoDate(fingerprint)
        : documents.imprint({ date, fingerprint }),
    creator: issuer,
    subject: scheme.title,
  };
}
