import type { ChangeRow } from '../../model/dataset.ts';
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
  /** What the table of corrections says of them. */
  reasons: readonly ChangeRow[];
  /** What was corrected without a word why: 区水利局预算执行率. */
  open: readonly string[];
  cells: Words;
  units: Words;
  /** Units that moved without a change of their own, each with the reason. */
  others: { unit: string; why: string }[];
}

/** So many places without a reason are named; of more, only the first. */
const NAMED = 5;

/** 更正通知: what was corrected and why, what it changed, and who moved because of others. */
export function correction(facts: AssessmentFacts, of: Correction): Draft {
  const { cells, units, others } = of;
  const { archive, documents } = facts.words;
  const { title } = facts.scheme;
  const intro = archive.noticeIntro(title, cells.rows.length, units.rows.length);
  const moved = others.map(({ unit, why }) => archive.noticeOther(unit, why));
  const sections: Section[] = [
    { id: 'intro', blocks: [paragraph(intro)] },
    { id: 'reasons', head: archive.noticeReasonHead, blocks: paragraphs(reasonTexts(facts, of)) },
    { id: 'cells', head: archive.noticeCellsHead, blocks: table(facts, cells) },
    { id: 'units', head: archive.noticeUnitsHead, blocks: table(facts, units) },
    { id: 'others', head: archive.noticeOthersHead, blocks: paragraphs(moved) },
  ];
  return {
    ...formalParts(facts, 'correction'),
    title: archive.noticeTitle(title),
    recipients: documents.recipients(facts.noun),
    sections,
    annexes: [],
  };
}

/** The registered reasons, and the places whose reason has to be filled in. */
function reasonTexts(facts: AssessmentFacts, { reasons, open }: Correction): string[] {
  const { words, format } = facts;
  const { archive } = words;
  const said = reasons.map(({ date, what, why, document }) =>
    archive.noticeReason({ date: format.date(date), what, why, document }),
  );
  if (open.length === 0) return said;
  const all = open.length > NAMED ? open.length : undefined;
  const list = format.list(open.slice(0, NAMED));
  return [...said, archive.noticeOpen({ list, all, reason: words.blanks.reason })];
}

function table({ words }: AssessmentFacts, { head, rows }: Words): Section['blocks'] {
  const filled = rows.map((row) => row.map((cell) => (cell === '' ? undefined : cell)));
  const columns = head.map((text) => ({ head: text }));
  return tableBlock(withoutEmpty({ columns, rows: filled }, words.site.dash));
}
