import type { Block, Draft, Inline, Pack, Section } from './draft.ts';
import type { Ground } from './said.ts';
import { sentencesOf } from './said.ts';

/** A sentence of a document, the part in which it stands, and what it rests on. */
export interface Explained {
  /** Headings above it, the nearest last. */
  part: readonly string[];
  text: string;
  on: readonly Ground[];
}

/** All sentences of a document in their order; what tables show is explained by `explain`. */
export function explained(draft: Draft | Pack): Explained[] {
  if (draft.kind === 'pack' && 'documents' in draft)
    return draft.documents.flatMap((one) =>
      explained(one).map((found) => ({ ...found, part: [one.title, ...found.part] })),
    );
  const { sections, annexes } = draft as Draft;
  return [
    ...sections.flatMap((section) => ofSection(section, [])),
    ...annexes.flatMap(({ name, sections: own }) =>
      own.flatMap((section) => ofSection(section, [name])),
    ),
  ];
}

function ofSection({ head, blocks, sections = [] }: Section, above: readonly string[]) {
  const part = head === undefined ? above : [...above, head];
  return [
    ...blocks.flatMap((block) => ofBlock(block, part)),
    ...sections.flatMap((section): Explained[] => ofSection(section, part)),
  ];
}

function ofBlock(block: Block, part: readonly string[]): Explained[] {
  const of = (inline: Inline) => sentencesOf(inline).map((one) => ({ part, ...one }));
  if (block.kind === 'paragraph') return of(block.text);
  if (block.kind === 'list') return block.items.flatMap(of);
  return block.kind === 'slip' ? block.blocks.flatMap((one) => ofBlock(one, part)) : [];
}
