import type { Nodes, Root } from 'mdast';

const HAN = '[\\p{Script=Han}\u3000-\u303f\uff01-\uff60\u201c\u201d]';
const BROKEN = new RegExp(`(?<=${HAN})\\n(?=${HAN})`, 'gu');

/** A remark plugin: a line of a Chinese text that goes on in the next is one line, without a space. */
export const chineseLines = () => (tree: Root) => join(tree);

function join(node: Nodes): void {
  if (node.type === 'text') node.value = node.value.replaceAll(BROKEN, '');
  else if ('children' in node) for (const child of node.children) join(child);
}
