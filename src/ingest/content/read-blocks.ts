import type { ListItem, Node, Nodes, PhrasingContent, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import type { ContentBlock, ContentInline } from '../../model/content.ts';
import { checkHeading } from './check-heading.ts';
import { type Context, readComponent, ruleOf, spotOf } from './read-component.ts';
import { readPipeTable, readTable } from './read-table.ts';

/** The blocks of a text: headings, paragraphs, lists, tables, components. */
export function readBlocks(nodes: readonly RootContent[], context: Context): ContentBlock[] {
  return nodes.flatMap((node) => readBlock(node, context));
}

function readBlock(node: RootContent, context: Context): ContentBlock[] {
  switch (node.type) {
    case 'heading': {
      if (node.depth === 1 || node.depth > 4) return refuse(node, `h${node.depth}`, context);
      const level = (node.depth - 1) as 1 | 2 | 3;
      const text = readInline(node.children, context);
      checkHeading(text, spotOf(node), context);
      return [{ kind: 'heading', level, text }];
    }
    case 'paragraph':
      return [{ kind: 'paragraph', content: readInline(node.children, context) }];
    case 'list': {
      const items = node.children.map((item) => itemOf(item, context));
      const start = node.ordered ? { start: node.start ?? 1 } : {};
      return [{ kind: 'list', items, ...start }];
    }
    case 'table':
      return readPipeTable(node, context);
    case 'mdxJsxFlowElement':
      return readElement(node, context);
    case 'mdxFlowExpression':
      if (!isComment(node.value)) context.tell('content-expression', spotOf(node), node.value);
      return [];
    case 'mdxjsEsm':
      context.tell('content-import', spotOf(node), node.value);
      return [];
    default:
      return refuse(node, node.type, context);
  }
}

/** The words of an item; what else it holds is refused. */
function itemOf(item: ListItem, context: Context): ContentInline[] {
  if (typeof item.checked === 'boolean') refuse(item, '[ ]', context);
  return item.children.flatMap((child) => {
    if (child.type === 'paragraph') return readInline(child.children, context);
    refuse(child, child.type, context);
    return [];
  });
}

function refuse(node: Node, found: string, { tell }: Context): [] {
  tell(
    'content-not-allowed',
    spotOf(node),
    Object.hasOwn(NAMES, found) ? (NAMES[found] ?? found) : found,
  );
  return [];
}

/** What authors call the things that a document cannot hold. */
const NAMES: Record<string, string> = {
  blockquote: '>',
  code: '```',
  inlineCode: '`',
  thematicBreak: '---',
  link: '[…](…)',
  linkReference: '[…][…]',
  delete: '~~',
  footnoteReference: '[^…]',
  footnoteDefinition: '[^…]:',
  image: '![…](…)',
  h1: '#',
  h5: '#####',
  h6: '######',
};

/** Addresses that a reader can follow from paper; scripts are none. */
const FOLLOWED = /^(https?:\/\/|mailto:)/i;

/** A link as it reads on paper: its words, and behind them the address that they hide. */
function withAddress(words: ContentInline[], url: string): ContentInline[] {
  const address = url.replace(/^mailto:/i, '');
  const text = words.map((one) => (one.kind === 'text' ? one.text : '')).join('');
  if (text === address || `http://${text}` === address) return words;
  const shown = /^[ -~]*$/.test(text) ? ` (${address})` : `（${address}）`;
  return [...words, { kind: 'text', text: shown }];
}

const isComment = (expression: string): boolean => /^\s*(\/\*[\s\S]*\*\/\s*)?$/.test(expression);

function readElement(element: MdxJsxFlowElement, context: Context): ContentBlock[] {
  if (element.name === 'table') return readTable(element, context);
  const component = readComponent(element, context);
  const rule = component && ruleOf(component.name);
  if (!component || !rule) return [];
  if (rule.inline) return [{ kind: 'paragraph', content: [component] }];
  const children = element.children as RootContent[];
  if (!rule.holds && children.length > 0) {
    context.tell('content-not-empty', spotOf(element), component.name);
    return [component];
  }
  return [{ ...component, blocks: readBlocks(children, context) }];
}

/** Running words; line breaks of the file are spaces that the document's reader drops. */
export function readInline(
  nodes: readonly PhrasingContent[],
  context: Context,
  style: { strong?: true; em?: true } = {},
): ContentInline[] {
  return nodes.flatMap((node: Nodes): ContentInline[] => {
    switch (node.type) {
      case 'text':
        return [{ kind: 'text', text: node.value, ...style }];
      case 'strong':
        return readInline(node.children, context, { ...style, strong: true });
      case 'emphasis':
        return readInline(node.children, context, { ...style, em: true });
      case 'break':
        return [{ kind: 'break' }];
      case 'link': {
        if (!FOLLOWED.test(node.url)) return refuse(node, node.type, context);
        return withAddress(readInline(node.children, context, style), node.url);
      }
      case 'mdxTextExpression':
        if (!isComment(node.value)) context.tell('content-expression', spotOf(node), node.value);
        return [];
      case 'mdxJsxTextElement': {
        if (node.name === 'br') return [{ kind: 'break' }];
        const component = readComponent(node, context);
        if (component && !ruleOf(component.name)?.inline) {
          context.tell('content-not-inline', spotOf(node), component.name);
          return [];
        }
        return component ? [component] : [];
      }
      default:
        return refuse(node, node.type, context);
    }
  });
}
