import {
  type Draft,
  paragraph,
  paragraphs,
  type Section,
  tableBlock,
  withoutEmpty,
} from '../draft.ts';
import { furniture } from '../furniture.ts';
import type { Matter } from '../matter.ts';

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
export function correction(matter: Matter, { cells, units, others }: Correction): Draft {
  const { archive } = matter.words;
  const { title } = matter.scheme;
  const intro = archive.noticeIntro(title, cells.rows.length, units.rows.length);
  const reasons = matter.scores.assessment.changes.map(({ date, what, why, document }) =>
    archive.noticeReason({ date: matter.format.date(date), what, why, document }),
  );
  const moved = others.map(({ unit, why }) => archive.noticeOther(unit, why));
  const sections: Section[] = [
    { id: 'intro', blocks: [paragraph(intro)] },
    { id: 'reasons', head: archive.noticeReasonHead, blocks: paragraphs(reasons) },
    { id: 'cells', head: archive.noticeCellsHead, blocks: table(matter, cells) },
    { id: 'units', head: archive.noticeUnitsHead, blocks: table(matter, units) },
    { id: 'others', head: archive.noticeOthersHead, blocks: paragraphs(moved) },
  ];
  return {
    ...furniture(matter, 'correction'),
    title: archive.noticeTitle(title),
    sections,
    annexes: [],
  };
}

function table({ words }: Matter, { head, rows }: Words): Section['blocks'] {
  const filled = rows.map((row) => row.map((cell) => (cell === '' ? undefined : cell)));
  const columns = head.map((text) => ({ head: text }));
  return tableBlock(withoutEmpty({ columns, rows: filled }, words.site.dash));
}
