import type { AssessmentFacts } from '../assessment-facts.ts';
import { type Draft, paragraphs } from '../draft.ts';
import { formalParts } from '../formal-parts.ts';
import { grounded } from '../said.ts';
import { rankingTable } from '../tables/ranking-tables.ts';

/** 公示: the approved results, the period and where objections go. */
export function publicityNotice(facts: AssessmentFacts): Draft {
  const { results, blanks } = facts.words;
  const { title, basis, papers } = facts.scheme;
  const { from, to, contact } = papers?.publicity ?? {};
  const day = (date: string | undefined) =>
    date === undefined ? blanks.date : facts.format.date(date);
  const intro = results.publicityIntro({
    basis,
    assessment: title,
    from: day(from),
    to: day(to),
  });
  const objections = results.publicityObjections({ contact: contact ?? blanks.contact });
  return {
    ...formalParts(facts, 'publicity-notice'),
    title: results.publicityTitle({ assessment: title }),
    sections: [
      { id: 'intro', blocks: grounded(paragraphs([intro, objections]), { fact: 'scheme' }) },
    ],
    annexes: [
      {
        id: 'results',
        name: results.publicityAnnex({ assessment: title }),
        sections: [{ blocks: rankingTable(facts, { onlyDecided: true }) }],
      },
    ],
  };
}
