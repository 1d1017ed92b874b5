import type { Node, RootContent, Text } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';

/** What the compiler adds to a text: around each block `block`, and in each component what it shows. */

/** `props.only`, or `props.shown[2]`. */
function propsExpression(name: string, index?: number): MdxJsxAttribute['value'] {
  const property = (of: object, key: object, computed: boolean) => ({
    type: 'MemberExpression',
    object: of,
    property: key,
    computed,
    optional: false,
  });
  const named = property(
    { type: 'Identifier', name: 'props' },
    { type: 'Identifier', name },
    false,
  );
  const expression =
    index === undefined ? named : property(named, { type: 'Literal', value: index }, true);
  const body = [{ type: 'ExpressionStatement', expression }];
  const estree = { type: 'Program', sourceType: 'module', comments: [], body };
  return {
    type: 'mdxJsxAttributeValueExpression',
    value: index === undefined ? `props.${name}` : `props.${name}[${index}]`,
    data: { estree: estree as never },
  };
}

const attribute = (name: string, value: MdxJsxAttribute['value']): MdxJsxAttribute => ({
  type: 'mdxJsxAttribute',
  name,
  value,
});

/** A block with its number, shown where `only` names it. */
export const blockMark = (at: number, node: RootContent): RootContent => ({
  type: 'mdxJsxFlowElement',
  name: 'block',
  attributes: [attribute('at', String(at)), attribute('only', propsExpression('only'))],
  children: [node as never],
});

/** A component that shows what the data say in its place; what its author wrote was read already. */
export const shownMark = <T extends MdxJsxFlowElement | MdxJsxTextElement>(
  element: T,
  index: number,
  as: 'words' | 'block' = 'words',
): T =>
  Object.assign(element, {
    attributes: [attribute(as, propsExpression('shown', index))],
    children: [],
  });

/** Attributes of the HTML element that a node becomes. */
export function withProperties(node: Node, hProperties: Record<string, unknown>): void {
  node.data = { ...node.data, hProperties } as Node['data'] & object;
}

/** A node that becomes an HTML element of this name. */
export const htmlElement = (
  hName: string,
  hProperties: Record<string, unknown>,
  children: readonly Node[] = [],
): RootContent =>
  // Any type that the compiler does not know takes its element from `data`.
  ({ type: 'htmlElement', data: { hName, hProperties }, children }) as unknown as RootContent;

export const textNode = (value: string): Text => ({ type: 'text', value });
