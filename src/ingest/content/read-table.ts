import type { PhrasingContent, RootContent, Table, TableRow } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { ContentWords } from '../../model/content.ts';
import { TABLE_ELEMENTS } from './components.ts';
import { withProperties } from './marks.ts';
import { wordsIn } from './read-words.ts';
import { type Context, spotOf } from './text-context.ts';

type Element = MdxJsxFlowElement | MdxJsxTextElement;
type Child = RootContent | PhrasingContent;

/** The words of a table; its first row is the head, and a column with numbers stands to the right. */
export function readTable(table: Table, context: Context, found = '|'): ContentWords {
  const width = table.children[0]?.children.length;
  if (table.children.some(({ children }) => children.length !== width))
    context.tell('content-table', spotOf(table), found);
  const align = table.align ?? [];
  table.align = null;
  const shown = { count: 0 };
  return table.children.flatMap((row, i) =>
    row.children.flatMap((cell, j) => {
      withProperties(cell, i === 0 ? { scope: 'col' } : look(align[j]));
      return wordsIn(cell.children, context, shown);
    }),
  );
}

function look(align: string | null | undefined): Record<string, unknown> {
  if (align === 'right') return { className: ['numeric'] };
  return align === 'center' ? { className: ['centred'] } : {};
}

/** A table written with elements, as one that is drawn with `|`; its first row of `th` is the head. */
export function readElementTable(
  element: Element,
  context: Context,
): { table: Table; words: ContentWords } {
  const rows = rowsIn(element, context).map((row) => elementsIn(row, context));
  for (const cell of rows.flat()) withoutAttributes(cell, context);
  const isHead = rows[0]?.every(({ name }) => name === 'th') ?? false;
  const table: Table = {
    type: 'table',
    children: rows.map(rowOf),
    ...(element.position && { position: element.position }),
  };
  if (!isHead) context.tell('content-table', spotOf(element), 'table');
  return { table, words: isHead ? readTable(table, context, 'table') : [] };
}

const rowOf = (cells: readonly Element[]): TableRow => ({
  type: 'tableRow',
  children: cells.map((cell) => ({ type: 'tableCell', children: phrasing(cell) })),
});

const phrasing = (cell: Element): PhrasingContent[] =>
  (cell.children as Child[]).flatMap((node): PhrasingContent[] =>
    node.type === 'paragraph' ? node.children : [node as PhrasingContent],
  );

const isElement = (node: Child): node is Element =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

/** Rows, whether or not `thead` and `tbody` stand around them. */
function rowsIn(element: Element, context: Context): Element[] {
  return elementsIn(element, context).flatMap((one) =>
    one.name === 'tr' ? [one] : rowsIn(one, context),
  );
}

/** Elements below, a paragraph that the parser put between being looked through. */
function elementsIn(parent: Element, context: Context): Element[] {
  withoutAttributes(parent, context);
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

/** `onclick`, `style` and the like. */
function withoutAttributes({ name, attributes, position }: Element, { tell }: Context): void {
  for (const one of attributes)
    tell('content-attribute', spotOf({ position: one.position ?? position }), nameOf(one), {
      name: name ?? '',
      near: [],
      known: [],
    });
}

const nameOf = (one: Element['attributes'][number]): string =>
  one.type === 'mdxJsxAttribute' ? one.name : one.value;
