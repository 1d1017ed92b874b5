import type { AssessmentFacts } from '../../briefing/assessment-facts.ts';
import type { DocumentEntry } from '../../briefing/documents.ts';
import { type Explained, explained } from '../../briefing/explain.ts';
import type { Ground } from '../../briefing/said.ts';
import { sourceText } from '../../i18n/source-text.ts';
import { visible } from '../../i18n/visible.ts';
import type { Run } from '../command.ts';

/** Which cells and findings each sentence of the documents rests on, as text or as JSON. */
export async function explainDocuments(
  run: Run,
  facts: AssessmentFacts,
  wanted: readonly DocumentEntry[],
): Promise<number> {
  const documents = wanted.map(({ kind, unit, make }) => {
    const draft = make();
    return { kind, unit: unit?.unit.code, title: draft.title, sentences: explained(draft) };
  });
  const text =
    run.texts.get('format') === 'json'
      ? JSON.stringify({ assessment: facts.id, documents: documents.map(asJson) }, null, 2)
      : documents.flatMap((one) => linesOf(facts, one)).join('\n');
  await run.output.print(`${text}\n`);
  return 0;
}

interface ExplainedDocument {
  kind: string;
  unit: string | undefined;
  title: string;
  sentences: readonly Explained[];
}

const asJson = ({ sentences, ...one }: ExplainedDocument) => ({
  ...one,
  sentences: sentences.map(({ part, text, on }) => ({
    part,
    text,
    on: on.map(({ at = [], ...ground }) => ({ ...ground, cells: cellsOf(at) })),
  })),
});

const cellsOf = (at: NonNullable<Ground['at']>): string[] => [...new Set(at.map(sourceText))];

/** The title, then under each heading its sentences, each with a line for all that it rests on. */
function linesOf(facts: AssessmentFacts, { title, sentences }: ExplainedDocument): string[] {
  const lines = [visible(title)];
  let above = '';
  for (const { part, text, on } of sentences) {
    const head = part.join(' / ');
    if (head !== above) lines.push('', visible(head));
    above = head;
    lines.push(`  ${visible(text.trim())}`);
    for (const ground of groundLines(facts, on)) lines.push(`    ← ${visible(ground)}`);
  }
  return [...lines, ''];
}

/** One line for each sort of ground: 总分：区委组织部、青溪镇. */
function groundLines(facts: AssessmentFacts, on: readonly Ground[]): string[] {
  const { grounds, groundsOf } = facts.words.documentFiles;
  return [...Map.groupBy(on, ({ fact }) => fact)].map(([fact, some]) => {
    const list = [...new Set(some.map((one) => aboutText(facts, one)))].filter((one) => one !== '');
    const name = grounds[fact];
    return list.length === 0 ? name : groundsOf({ name, list: facts.format.list(list) });
  });
}

/** 区水利局青溪河综合治理二期（完成情况-水利局.csv C4）. */
function aboutText(
  facts: AssessmentFacts,
  { fact, assessment, unit, indicator, at = [] }: Ground,
): string {
  const of = (assessment === undefined ? undefined : facts.other(assessment)) ?? facts;
  const inner =
    indicator === undefined
      ? ''
      : fact === 'category'
        ? of.categoryName(indicator)
        : (of.indicators.get(indicator)?.name ?? indicator);
  const whose = unit === undefined ? '' : (of.unit(unit)?.unit.name ?? unit);
  const about = [whose, inner].filter((one) => one !== '').join(' ');
  const cells = cellsOf(at);
  const { groundAt } = facts.words.documentFiles;
  return cells.length === 0 ? about : groundAt({ about, cells: facts.format.list(cells) });
}
