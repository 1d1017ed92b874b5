import type { Circular } from '../../briefing/circular.ts';
import type { Frame } from '../../layouts/frame.ts';
import { circularAnnexes } from './circular-annexes.ts';
import { overallTexts } from './circular-overall.ts';
import { strongTexts, weakTexts } from './circular-points.ts';
import { pageOf } from './find.ts';
import { frameOf } from './frame-of.ts';

/** 考核情况通报: the words of the circular, made from the scores alone. */
export function circularPage(
  year: string | undefined,
  name: string | undefined,
): { frame: Frame; circular: Circular } {
  const { view, of } = pageOf(year, name);
  const { report, words, format } = view;
  const { documents, site, stage } = words;
  const { scheme } = of;
  const noun = scheme['unit-noun'] ?? site.defaultNoun;
  const date = of.scores.assessment.dataDate;
  const { fingerprint } = report;
  const signature = scheme.issuer ?? report.site.issuer;
  const intro = documents.intro({
    basis: scheme.basis,
    count: of.scores.units.length,
    noun,
    year: scheme.year,
  });
  const parts = [
    { head: documents.overallHead, paragraphs: overallTexts(view, of) },
    { head: documents.strongHead, paragraphs: strongTexts(view, of) },
    { head: documents.weakHead, paragraphs: weakTexts(view, of) },
    {
      head: documents.requireHead,
      paragraphs: [documents.require1, documents.require2, documents.require3],
    },
  ];
  return {
    frame: frameOf(view, {
      path: of.page('documents/circular.html'),
      title: site.circularOf(scheme.title),
      of,
      isDocument: true,
    }),
    circular: {
      title: documents.circularTitle(scheme.title),
      mark: report.draft ? stage.draftMark : report.site.mark,
      recipients: documents.recipients(noun),
      intro: report.draft ? [intro, documents.draftIntro] : [intro],
      parts: parts.filter(({ paragraphs }) => paragraphs.length > 0),
      annexLabel: documents.annexLabel,
      annexes: circularAnnexes(view, of),
      signature,
      date: date === undefined ? undefined : format.date(date),
      imprint:
        date === undefined
          ? documents.imprintNoDate(fingerprint)
          : documents.imprint({ date: format.date(date), fingerprint }),
    },
  };
}
