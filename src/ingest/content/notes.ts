import type { FootnoteDefinition, FootnoteReference, Nodes, Paragraph, RootContent } from 'mdast';
import type { ContentWords } from '../../model/content.ts';
import { htmlElement, shownMark, withProperties } from './marks.ts';
import { refuse, wordsIn } from './read-words.ts';
import type { Context } from './text-context.ts';

/** The footnotes of a text, in the order in which it refers to them. */
export interface Notes {
  definitions: readonly FootnoteDefinition[];
  numberOf: (label: string) => number | undefined;
}

/** Collects footnotes; one that nothing refers to would never be shown and is refused. */
export function notesOf(nodes: readonly RootContent[], context: Context): Notes {
  const all = nodes.filter((node) => node.type === 'footnoteDefinition');
  const wanted = [...new Set(references(nodes).map(({ identifier }) => identifier))];
  for (const one of all) if (!wanted.includes(one.identifier)) refuse(one, one.type, context);
  const definitions = wanted.flatMap(
    (label) => all.find(({ identifier }) => identifier === label) ?? [],
  );
  const places = new Map(definitions.map(({ identifier }, i) => [identifier, i + 1]));
  return { definitions, numberOf: (label) => places.get(label) };
}

const references = (nodes: readonly Nodes[]): FootnoteReference[] =>
  nodes.flatMap((node) => {
    if (node.type === 'footnoteReference') return [node];
    return 'children' in node ? references(node.children as Nodes[]) : [];
  });

/** 注：[1] … : a paragraph for each, at the end of the text. */
export function noteBlocks(
  { definitions, numberOf }: Notes,
  context: Context,
): { node: RootContent; words: ContentWords }[] {
  return definitions.map((note) => {
    const [first, ...others] = note.children;
    for (const other of others) refuse(other, other.type, context);
    if (first?.type !== 'paragraph') {
      refuse(note, note.type, context);
      return { node: htmlElement('p', {}), words: [] };
    }
    const number = String(numberOf(note.identifier));
    const label = { kind: 'component' as const, name: 'NoteLabel', attributes: { number } };
    const words = wordsIn(first.children, context, { count: 1 });
    return { node: labelled(first), words: [label, ...words] };
  });
}

/** Its label is written by the page, in the language of the site. */
function labelled(note: Paragraph): Paragraph {
  note.children.unshift(
    shownMark({ type: 'mdxJsxTextElement', name: 'NoteLabel', attributes: [], children: [] }, 0),
  );
  withProperties(note, { dataPart: 'note' });
  return note;
}
