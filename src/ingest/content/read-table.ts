import type { PhrasingContent, RootContent, Table } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { ContentBlock, ContentInline } from '../../model/content.ts';
import { TABLE_ELEMENTS } from './components.ts';
import { readInline } from './read-blocks.ts';
import { type Context, spotOf } from './read-component.ts';

type Element = MdxJsxFlowElement | MdxJsxTextElement;
type Child = RootContent | PhrasingContent;

const isElement = (node: Child): node is Element =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

/** Elements below, a paragraph that the parser put between being looked through. */
function elementsIn(parent: Element, context: Context): Element[] {
  return (parent.children as Child[]).flatMap((node) => elementsOf(node, context));
}

function elementsOf(node: Child, context: Context): Element[] {
  if (node.type === 'paragraph') return node.children.flatMap((one) => elementsOf(one, context));
  if (isElement(node)) {
    if (TABLE_ELEMENTS.includes(node.name ?? '')) return [node];
    context.tell('content-not-allowed', spotOf(node), node.name ?? '');
    return [];
  }
  if (node.type === 'text' && node.value.trim() === '') return [];
  context.tell('content-not-allowed', spotOf(node), 'value' in node ? node.value : node.type);
  return [];
}

/** A table written with elements; its first row of `th` is the head. */
export function readTable(element: Element, context: Context): ContentBlock[] {
  const rows = rowsOf(element, context);
  const cells = rows.map((row) => elementsIn(row, context));
  const isHead = cells[0]?.every(({ name }) => name === 'th') ?? false;
  const content = cells.map((row) => row.map((cell) => cellOf(cell, context)));
  const [head = [], ...body] = content;
  if (!isHead || content.some((row) => row.length !== head.length)) {
    context.tell('content-table', spotOf(element), 'table');
    return [];
  }
  return [{ kind: 'table', head: head.map(plain), rows: body }];
}

/** A table drawn with `|`; its first row is the head. */
export function readPipeTable(table: Table, context: Context): ContentBlock[] {
  const [head = [], ...rows] = table.children.map((row) =>
    row.children.map((cell) => readInline(cell.children, context)),
  );
  if (rows.some((row) => row.length !== head.length)) {
    context.tell('content-table', spotOf(table), '|');
    return [];
  }
  for (const { kind, ...part } of head.flat())
    if (kind === 'component')
      context.tell('content-not-allowed', spotOf(table), 'name' in part ? part.name : kind);
  const align = table.align ?? [];
  return [{ kind: 'table', head: head.map(plain), rows, ...(align.some(Boolean) && { align }) }];
}

function rowsOf(element: Element, context: Context): Element[] {
  return elementsIn(element, context).flatMap((one) =>
    one.name === 'tr' ? [one] : rowsOf(one, context),
  );
}

function cellOf(cell: Element, context: Context): ContentInline[] {
  const children = (cell.children as Child[]).flatMap((node): PhrasingContent[] =>
    node.type === 'paragraph' ? node.children : [node as PhrasingContent],
  );
  return readInline(children, context);
}

const plain = (content: readonly ContentInline[]): string =>
  content.map((part) => (part.kind === 'text' ? part.text : '')).join('');
