import type { DefaultTreeAdapterTypes } from 'parse5';

export type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

/** Something in an article that a document cannot hold, with its place in the page. */
export interface Found {
  what:
    | 'no-article'
    | 'second-article'
    | 'no-title'
    | 'loose-text'
    | 'not-allowed'
    | 'unknown-part'
    | 'figure-without-svg'
    | 'uneven-table';
  /** The element's name, the part's name or the text. */
  found: string;
  line: number;
  column: number;
  /** Names that would be right. */
  known?: string[];
}

export const isElement = (node: Node): node is Element => 'tagName' in node;

export const children = (node: Node): Node[] => ('childNodes' in node ? node.childNodes : []);

/** All elements below a node, in the order of the page. */
export function elements(node: Node): Element[] {
  return children(node).flatMap((child) => (isElement(child) ? [child, ...elements(child)] : []));
}

export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((attr) => attr.name === name)?.value;

export const hasClass = (element: Element, name: string): boolean =>
  (attribute(element, 'class') ?? '').split(/\s+/).includes(name);

/** Line and column, counted from 1. A node that the parser added has the place of its parent. */
export function place(node: Node): { found: string; line: number; column: number } {
  let at: Node | null = node;
  while (at && !('sourceCodeLocation' in at && at.sourceCodeLocation))
    at = 'parentNode' in at ? at.parentNode : null;
  const location = at && 'sourceCodeLocation' in at ? at.sourceCodeLocation : undefined;
  const found = isElement(node) ? node.tagName : '';
  return { found, line: location?.startLine ?? 1, column: location?.startCol ?? 1 };
}
