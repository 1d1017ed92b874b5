import { xmlText } from '../xlsx/xml-text.ts';
import {
  attribute,
  children,
  type Element,
  type Found,
  isElement,
  type Node,
  place,
} from './article-nodes.ts';
import { INLINE_PARTS, type Inline, type Text } from './article-tree.ts';

type Style = Omit<Text, 'kind' | 'text'>;

/**
 * Reads the inline content of an element. Collapses white space as a browser does, and drops line
 * feeds between two Chinese characters.
 */
export function readInline(element: Element, problems: Found[]): Inline[] {
  return collapse(children(element).flatMap((node) => inlineOf(node, {}, problems)));
}

function inlineOf(node: Node, style: Style, problems: Found[]): Inline[] {
  if (!isElement(node))
    return 'value' in node ? [{ kind: 'text', text: xmlText(node.value), ...style }] : [];
  if (node.tagName === 'br') return [{ kind: 'break' }];
  const inner = innerStyle(node, style);
  if (inner === undefined) {
    problems.push({ what: 'not-allowed', ...place(node) });
    return [];
  }
  const content = children(node).flatMap((child) => inlineOf(child, inner, problems));
  const isEmptyPage = inner.mark === 'page' && content.length === 0;
  return isEmptyPage ? [{ kind: 'text', text: '', ...inner }] : content;
}

/** The style inside an element; undefined if the element may not stand in running text. */
function innerStyle(element: Element, style: Style): Style | undefined {
  switch (element.tagName) {
    case 'strong':
      return { ...style, strong: true };
    case 'em':
      return { ...style, em: true };
    case 'span': {
      const part = attribute(element, 'data-part');
      const mark = INLINE_PARTS.find((name) => name === part);
      return mark && { ...style, mark };
    }
    case 'a': {
      const href = attribute(element, 'href');
      if (href?.startsWith('#')) return { ...style, target: decodeURIComponent(href.slice(1)) };
      // The address follows the words of a link, for readers on paper.
      return /^(https?:\/\/|mailto:)/i.test(href ?? '') ? style : undefined;
    }
    default:
      return undefined;
  }
}

const WIDE = /[\u2E80-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\u3000-\u303F]/;

function collapse(parts: Inline[]): Inline[] {
  const result: Inline[] = [];
  let before = '';
  for (const part of parts) {
    if (part.kind === 'break') {
      trimEnd(result);
      result.push(part);
      before = '';
      continue;
    }
    let text = part.text
      .replace(
        /(?<=[\u2E80-\u9FFF\uFF00-\uFF60\u3000-\u303F])[ \t]*[\r\n]\s*(?=[\u2E80-\u9FFF\uFF00-\uFF60\u3000-\u303F])/g,
        '',
      )
      .replace(/[ \t\r\n\f]+/g, ' ');
    if (before === '' || before === ' ') text = text.replace(/^ /, '');
    if (text === '' && part.mark !== 'page') continue;
    result.push({ ...part, text });
    before = text.at(-1) ?? before;
  }
  trimEnd(result);
  return result.filter((part) => part.kind === 'break' || part.text !== '' || part.mark === 'page');
}

function trimEnd(parts: Inline[]): void {
  const last = parts.at(-1);
  if (last?.kind === 'text') last.text = last.text.replace(/ $/, '');
}

/** Width in characters of the official grid: Chinese ones count one, Latin letters and digits half. */
export function characters(text: string): number {
  let count = 0;
  for (const char of text)
    count += WIDE.test(char) || char > '\uFFFF' || '—…“”‘’·〔〕'.includes(char) ? 1 : 0.5;
  return count;
}
