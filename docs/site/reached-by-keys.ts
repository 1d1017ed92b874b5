import type { Element, Nodes, Root } from 'hast';

/** A rehype plugin: what may be wider than the page scrolls by itself, and keys can reach it. */
export const reachedByKeys = () => (tree: Root) => reach(tree);

function reach(node: Nodes): void {
  if (!('children' in node)) return;
  for (const child of node.children) reach(child);
  node.children = node.children.map((child) => {
    if (child.type !== 'element') return child;
    if (child.tagName === 'table') return wide(child);
    if (child.tagName === 'pre') child.properties = { ...child.properties, tabIndex: 0 };
    return child;
  }) as typeof node.children;
}

const wide = (table: Element): Element => ({
  type: 'element',
  tagName: 'div',
  properties: { className: ['wide'], tabIndex: 0 },
  children: [table],
});
