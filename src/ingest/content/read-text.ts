import type { Blockquote, Node, Paragraph, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import type { BlockShape, ContentPart, ContentWords } from '../../model/content.ts';
import { checkHeading } from './check-heading.ts';
import { blockMark, shownMark, withProperties } from './marks.ts';
import { type Notes, noteBlocks, notesOf } from './notes.ts';
import { pictureOf } from './picture.ts';
import { readComponent, ruleOf } from './read-component.ts';
import { readList } from './read-list.ts';
import { readElementTable, readTable } from './read-table.ts';
import { isComment, readWords, refuse } from './read-words.ts';
import { type Context, spotOf } from './text-context.ts';

/** A text in its parts, and the tree that shows its blocks one by one. */
export interface ReadText {
  parts: ContentPart[];
  blocks: RootContent[];
}

interface Reading {
  context: Context;
  notes: Notes;
  blocks: RootContent[];
}

/**
 * Cuts a text into headings, built-in parts, annexes and numbered blocks, and tells what must not
 * stand in it. Both the check and the compiler go this way, and so number the blocks alike.
 */
export function readText(nodes: readonly RootContent[], context: Context): ReadText {
  const reading: Reading = { context, notes: notesOf(nodes, context), blocks: [] };
  const parts = partsOf(nodes, { ...reading, context: { ...context, notes: reading.notes } });
  for (const { node, words } of noteBlocks(reading.notes, context))
    parts.push(block(reading, 'note', words, node));
  return { parts, blocks: reading.blocks };
}

const partsOf = (nodes: readonly RootContent[], reading: Reading): ContentPart[] =>
  nodes.flatMap((node, i) => partOf(node, nodes[i + 1], reading));

function partOf(node: RootContent, next: RootContent | undefined, reading: Reading): ContentPart[] {
  const { context } = reading;
  switch (node.type) {
    case 'heading': {
      if (node.depth === 1 || node.depth > 4) return refuse(node, `h${node.depth}`, context);
      const words = readWords(node.children, context);
      checkHeading(words, spotOf(node), context);
      return [{ kind: 'heading', level: (node.depth - 1) as 1 | 2 | 3, words }];
    }
    case 'paragraph':
      return [paragraphOf(node, next, reading)];
    case 'list':
      return [block(reading, 'list', readList(node, context), node)];
    case 'table':
      return [block(reading, 'table', readTable(node, context), node)];
    case 'blockquote':
      return quotation(node, reading);
    case 'mdxJsxFlowElement':
      return elementOf(node, reading);
    case 'mdxFlowExpression':
      if (!isComment(node.value)) context.tell('content-expression', spotOf(node), node.value);
      return [];
    case 'mdxjsEsm':
      context.tell('content-import', spotOf(node), node.value);
      return [];
    case 'footnoteDefinition':
      return [];
    default:
      return refuse(node, node.type, context);
  }
}

function block(
  { blocks }: Pick<Reading, 'blocks'>,
  shape: BlockShape,
  words: ContentWords,
  node: RootContent,
): ContentPart {
  const at = blocks.length;
  blocks.push(blockMark(at, node));
  return { kind: 'block', at, shape, words };
}

/** A paragraph that ends in a colon stays on the page of what it leads to; a lone image is a figure. */
function paragraphOf(
  node: Paragraph,
  next: RootContent | undefined,
  reading: Reading,
): ContentPart {
  const { context } = reading;
  const [only] = node.children;
  if (only?.type === 'image' && node.children.length === 1)
    return block(reading, 'picture', [only.alt ?? ''], pictureOf(only, context));
  const words = readWords(node.children, context);
  const last = words.at(-1);
  if (typeof last === 'string' && /[：:]\s*$/.test(last) && isLedTo(next))
    withProperties(node, { dataLead: '' });
  return block(reading, 'paragraph', words, node);
}

const LED_TO = ['RankingTable', 'WeakLinks', 'Trace', 'Chart', 'table'];

const isLedTo = (next: RootContent | undefined): boolean =>
  next?.type === 'list' ||
  next?.type === 'table' ||
  (next?.type === 'mdxJsxFlowElement' && LED_TO.includes(next.name ?? ''));

/** Each paragraph of a quotation; what else it holds is refused. */
function quotation(quote: Blockquote, reading: Reading): ContentPart[] {
  return quote.children.flatMap((node: Node): ContentPart[] => {
    if (node.type !== 'paragraph') return refuse(node, node.type, reading.context);
    const paragraph = node as Paragraph;
    const words = readWords(paragraph.children, reading.context);
    withProperties(paragraph, { dataPart: 'quote' });
    return [block(reading, 'paragraph', words, paragraph)];
  });
}

function elementOf(element: MdxJsxFlowElement, reading: Reading): ContentPart[] {
  const { context } = reading;
  if (element.name === 'table') {
    const { table, words } = readElementTable(element, context);
    return [block(reading, 'table', words, table)];
  }
  const component = readComponent(element, context);
  const rule = component && ruleOf(component.name);
  if (!component || !rule) return [];
  const { name, attributes } = component;
  const children = element.children as RootContent[];
  if (!rule.holds && children.length > 0) context.tell('content-not-empty', spotOf(element), name);
  if (name === 'BuiltIn') return [{ kind: 'built-in', section: attributes.section }];
  if (name === 'Annex') {
    const landscape = attributes.landscape !== undefined;
    const parts = partsOf(children, reading);
    return [{ kind: 'annex', name: attributes.name ?? '', landscape, parts }];
  }
  if (!rule.inline)
    return [block(reading, 'component', [component], shownMark(element, 0, 'block'))];
  const { position } = element;
  const inline = { ...element, type: 'mdxJsxTextElement' as const, children: [] };
  const paragraph: Paragraph = { type: 'paragraph', children: [shownMark(inline, 0)] };
  return [
    block(reading, 'paragraph', [component], position ? { ...paragraph, position } : paragraph),
  ];
}
