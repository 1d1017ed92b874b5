import { parse } from 'parse5';
import {
  attribute,
  children,
  type Element,
  elements,
  isElement,
  type Node,
} from '../../src/export/article/article-nodes.ts';

/** All that an article shows: its text, numbers of list items, without words inside charts. */
export function shownText(page: string): string {
  const article = elements(parse(page)).find(
    (element) => attribute(element, 'data-document') !== undefined,
  );
  return article ? textOf(article) : '';
}

const INLINE = ['em', 'strong', 'span', 'a'];

function textOf(node: Node): string {
  if (!isElement(node)) return 'value' in node ? node.value : '';
  if (node.tagName === 'svg') return '';
  const inner = children(node).map(textOf).join('');
  const text = node.tagName === 'li' ? marker(node) + inner : inner;
  return INLINE.includes(node.tagName) ? text : `\n${text}\n`;
}

function marker(item: Element): string {
  const list = item.parentNode;
  if (list === null || !isElement(list) || list.tagName !== 'ol') return '';
  return `${children(list).filter(isElement).indexOf(item) + 1}. `;
}
