import type { Link, Node, PhrasingContent } from 'mdast';
import type { ContentComponent, ContentWords } from '../../model/content.ts';
import { checkMarks } from './check-marks.ts';
import { htmlElement, shownMark, textNode } from './marks.ts';
import { readComponent, ruleOf } from './read-component.ts';
import { type Context, spotOf } from './text-context.ts';

type Words = (string | ContentComponent)[];

/**
 * Running words, with the components between them. The nodes are changed into what paper shows:
 * a link gets its address behind it, a footnote its number, a component what the data say.
 */
export function readWords(nodes: PhrasingContent[], context: Context): ContentWords {
  return wordsIn(nodes, context, { count: 0 });
}

/** How many components the block has so far. */
export interface Shown {
  count: number;
}

export function wordsIn(nodes: PhrasingContent[], context: Context, shown: Shown): Words {
  const read = nodes.map((node) => wordsOf(node, context, shown));
  nodes.splice(0, nodes.length, ...read.flatMap(({ nodes: kept }) => kept));
  return read.flatMap(({ words }) => words);
}

interface ReadNode {
  words: Words;
  /** What stands in its place. */
  nodes: PhrasingContent[];
}

const nothing: ReadNode = { words: [], nodes: [] };

function wordsOf(node: PhrasingContent, context: Context, shown: Shown): ReadNode {
  switch (node.type) {
    case 'text':
      checkMarks(node, context);
      node.value = withoutLineFeeds(node.value);
      return { words: [node.value], nodes: [node] };
    case 'strong':
    case 'emphasis':
      return { words: wordsIn(node.children, context, shown), nodes: [node] };
    case 'break':
      return { words: [], nodes: [node] };
    case 'link':
      return linkWords(node, context, shown);
    case 'footnoteReference':
      return noteMark(node.identifier, node, context);
    case 'mdxTextExpression':
      if (!isComment(node.value)) context.tell('content-expression', spotOf(node), node.value);
      return nothing;
    case 'mdxJsxTextElement': {
      if (node.name === 'br' && node.attributes.length === 0 && node.children.length === 0)
        return { words: [], nodes: [{ type: 'break' }] };
      const component = readComponent(node, context);
      if (component && !ruleOf(component.name)?.inline) {
        context.tell('content-not-inline', spotOf(node), component.name);
        return nothing;
      }
      if (!component) return nothing;
      if (node.children.length > 0) context.tell('content-not-empty', spotOf(node), component.name);
      return { words: [component], nodes: [shownMark(node, shown.count++)] };
    }
    default:
      refuse(node, node.type, context);
      return nothing;
  }
}

const HAN = '[\\u2E80-\\u9FFF\\uFF00-\\uFF60\\u3000-\\u303F]';
const BETWEEN_HAN = new RegExp(`(?<=${HAN})[ \\t]*\\n[ \\t]*(?=${HAN})`, 'g');

/** A line of the file that ends in Chinese goes on without a space. */
const withoutLineFeeds = (text: string): string => text.replace(BETWEEN_HAN, '');

/** Addresses that a reader can follow; scripts are none. */
const FOLLOWED = /^(https?:\/\/|mailto:)/i;

/** A link as it reads on paper: its words, and behind them the address that they hide. */
function linkWords(node: Link, context: Context, shown: Shown): ReadNode {
  if (!FOLLOWED.test(node.url)) {
    context.tell('content-address', spotOf(node), node.url);
    return nothing;
  }
  const words = wordsIn(node.children, context, shown);
  const text = words.map((one) => (typeof one === 'string' ? one : '')).join('');
  const address = node.url.replace(/^mailto:/i, '');
  if (text === address || `http://${text}` === address) return { words, nodes: [node] };
  const behind = /^[ -~]*$/.test(text) ? ` (${address})` : `（${address}）`;
  return { words: [...words, behind], nodes: [node, textNode(behind)] };
}

function noteMark(label: string, node: Node, context: Context): ReadNode {
  const number = context.notes?.numberOf(label);
  if (number === undefined) {
    refuse(node, node.type, context);
    return nothing;
  }
  const mark = `[${number}]`;
  const sup = htmlElement('span', { dataPart: 'note-mark' }, [textNode(mark)]);
  return { words: [mark], nodes: [sup as PhrasingContent] };
}

export const isComment = (expression: string): boolean =>
  /^\s*(\/\*[\s\S]*\*\/\s*)?$/.test(expression);

export function refuse(node: Node, found: string, { tell }: Context): [] {
  const name = Object.hasOwn(NAMES, found) ? (NAMES[found] ?? found) : found;
  tell('content-not-allowed', spotOf(node), name);
  return [];
}

/** What authors call the things that a document cannot hold. */
const NAMES: Record<string, string> = {
  code: '```',
  inlineCode: '`',
  thematicBreak: '---',
  linkReference: '[…][…]',
  definition: '[…]: …',
  delete: '~~',
  footnoteReference: '[^…]',
  footnoteDefinition: '[^…]:',
  image: '![…](…)',
  imageReference: '![…][…]',
  blockquote: '>',
  h1: '#',
  h5: '#####',
  h6: '######',
};
