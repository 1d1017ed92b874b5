import type { Source } from '../model/source.ts';
import type { Block, Inline, Run } from './draft.ts';

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
    | 'counts';
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
