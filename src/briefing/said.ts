import type { IndicatorScore, UnitScore } from '../model/scores.ts';
import type { Source } from '../model/source.ts';
import type { Block, Inline, Run, Section } from './draft.ts';

/** A fact that a sentence rests on: a delivered cell, or what scoring and analysis found. */
export interface Ground {
  fact:
    | 'value'
    | 'note'
    | 'deduction'
    | 'veto'
    | 'adjustment'
    | 'decision'
    | 'appeal'
    | 'report'
    | 'progress'
    | 'scheme'
    | 'total'
    | 'rank'
    | 'grade'
    | 'change'
    | 'lost'
    | 'category'
    | 'counts'
    | 'gap'
    | 'official';
  /** Where it is not that of the document. */
  assessment?: string | undefined;
  unit?: string | undefined;
  indicator?: string | undefined;
  /** The cells, where it was delivered. */
  at?: readonly Source[] | undefined;
}

/** A sentence, or a clause of one, with what it rests on. */
export interface Said {
  text: string;
  on: readonly Ground[];
}

/** The figure of a unit in an indicator, with its cells. */
export const valueGround = (
  { unit }: UnitScore,
  { indicator, sources }: IndicatorScore,
): Ground => ({
  fact: 'value',
  unit: unit.code,
  indicator: indicator.code,
  at: sources,
});

/** What the result of a unit rests on. */
export const resultGrounds = (unit: string): Ground[] =>
  (['total', 'rank', 'change', 'grade'] as const).map((fact) => ({ fact, unit }));

export const said = (text: string, ...on: readonly Ground[]): Said => ({ text, on });

/** Clauses as one sentence; it rests on all that they rest on. */
export const joined = (
  parts: readonly Said[],
  put: (texts: readonly string[]) => string,
): Said => ({ text: put(parts.map(({ text }) => text)), on: parts.flatMap(({ on }) => on) });

/** One paragraph of sentences; none where nobody has anything to say. */
export function paragraphOf(sentences: readonly (Said | undefined)[]): Block[] {
  const runs = sentences.flatMap((one): Run[] =>
    one === undefined || one.text === '' ? [] : [{ text: one.text, on: one.on }],
  );
  return runs.length === 0 ? [] : [{ kind: 'paragraph', text: runs }];
}

/** Words that do not say themselves on what they rest, with what they rest on. */
function withGrounds(inline: Inline, on: readonly Ground[]): Inline {
  const runs: readonly Run[] = typeof inline === 'string' ? [{ text: inline }] : inline;
  return runs.map((run) => ('break' in run || run.on !== undefined ? run : { ...run, on }));
}

/** Paragraphs and lists with what they rest on, but for sentences that have grounds of their own. */
export function grounded(blocks: readonly Block[], ...on: readonly Ground[]): Block[] {
  return blocks.map((block) => {
    if (block.kind === 'paragraph') return { ...block, text: withGrounds(block.text, on) };
    if (block.kind !== 'list') return block;
    return { ...block, items: block.items.map((item) => withGrounds(item, on)) };
  });
}

/** Sections in which every sentence without grounds of its own rests on the same. */
export const groundedSections = (
  sections: readonly Section[],
  ...on: readonly Ground[]
): Section[] =>
  sections.map(({ blocks, sections: inner, ...section }) => ({
    ...section,
    blocks: grounded(blocks, ...on),
    ...(inner && { sections: groundedSections(inner, ...on) }),
  }));

/** The sentences of running words with their grounds; words without any rest on themselves, and go together. */
export function sentencesOf(inline: Inline): Said[] {
  if (typeof inline === 'string') return [{ text: inline, on: [] }];
  const found: Said[] = [];
  for (const run of inline) {
    if ('break' in run) continue;
    const on = run.on ?? [];
    const last = found.at(-1);
    const isOneText = run.on === undefined && last?.on.length === 0;
    if (last && isOneText) found[found.length - 1] = { text: last.text + run.text, on };
    else found.push({ text: run.text, on });
  }
  return found;
}
