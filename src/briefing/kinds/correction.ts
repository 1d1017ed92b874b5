import type { AssessmentFacts } from '../assessment-facts.ts';
import {
  type Draft,
  paragraph,
  paragraphs,
  type Section,
  tableBlock,
  withoutEmpty,
} from '../draft.ts';
import { formalParts } from '../formal-parts.ts';

/** A table of words, its first or another column naming the row. */
interface Words {
  head: readonly string[];
  rows: readonly (readonly string[])[];
}

/** What a correction changed, put into words. */
export interface Correction {
  cells: Words;
  units: Words;
  /** Units that moved without a change of their own, each with the reason. */
  others: { unit: string; why: string }[];
}

/** 更正说明: what was corrected and why, what it changed, and who moved because of others. */
export function correction(facts: AssessmentFacts, { cells, units, others }: Correction): Draft {
  const { archive } = facts.words;
  const { title } = facts.scheme;
  const intro = archive.noticeIntro(title, cells.rows.length, units.rows.length);
  const reasons = facts.scores.assessment.changes.map(({ date, what, why, document }) =>
    archive.noticeReason({ date: facts.format.date(date), what, why, document }),
  );
  const moved = others.map(({ unit, why }) => archive.noticeOther(unit, why));
  const sections: Section[] = [
    { id: 'intro', blocks: [paragraph(intro)] },
    { id: 'reasons', head: archive.noticeReasonHead, blocks: paragraphs(reasons) },
    { id: 'cells', head: archive.noticeCellsHead, blocks: table(facts, cells) },
    { id: 'units', head: archive.noticeUnitsHead, blocks: table(facts, units) },
    { id: 'others', head: archive.noticeOthersHead, blocks: paragraphs(moved) },
  ];
  return {
    ...formalParts(facts, 'correction'),
    title: archive.noticeTitle(title),
    sections,
    annexes: [],
  };
}

function table({ words }: AssessmentFacts, { head, rows }: Words): Section['blocks'] {
  const filled = rows.map((row) => row.map((cell) => (cell === '' ? undefined : cell)));
  const columns = head.map((text) => ({ head: text }));
  return tableBlock(withoutEmpty({ columns, rows: filled }, words.site.dash));
}
