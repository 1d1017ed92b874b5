import { serializeOuter } from 'parse5';
import { xmlText } from '../xlsx/xml-text.ts';
import { readInline } from './article-inline.ts';
import {
  attribute,
  children,
  type Element,
  elements,
  type Found,
  isElement,
  place,
} from './article-nodes.ts';
import type { Figure } from './article-tree.ts';

/** A chart of the article as an SVG document that stands by itself. */
export function readFigure(element: Element, problems: Found[]): Figure | undefined {
  const inner = children(element).filter(isElement);
  const svg = inner.find((child) => child.tagName === 'svg');
  const caption = inner.find((child) => child.tagName === 'figcaption');
  for (const other of inner.filter((child) => child !== svg && child !== caption)) {
    problems.push({ what: 'not-allowed', ...place(other) });
  }
  if (svg === undefined) {
    problems.push({ what: 'figure-without-svg', ...place(element) });
    return undefined;
  }
  const words = caption ? readInline(caption, problems) : [];
  return {
    kind: 'figure',
    svg: standalone(xmlText(serializeOuter(svg)).replaceAll('&nbsp;', '&#160;')),
    alt: altText(svg) || words.map((part) => (part.kind === 'text' ? part.text : ' ')).join(''),
    ...(words.length > 0 ? { caption: words } : {}),
  };
}

function altText(svg: Element): string {
  const label = attribute(svg, 'aria-label');
  if (label) return label;
  const words = elements(svg).filter(
    (child) => child.tagName === 'title' || child.tagName === 'desc',
  );
  return words.map(text).join(' ').replace(/\s+/g, ' ').trim();
}

const text = (element: Element): string =>
  children(element)
    .map((node) => ('value' in node ? node.value : ''))
    .join('');

/** Colours and names that only the page's style sheet knows, replaced by what paper needs. */
export function standalone(svg: string): string {
  const plain = svg
    .replace(/var\(\s*--[\w-]+\s*,\s*([^()]*(?:\([^()]*\))?[^()]*)\)/g, '$1')
    .replace(/var\(\s*--(paper|tint)\s*\)/g, '#ffffff')
    .replace(/var\(\s*--[\w-]+\s*\)/g, '#000000')
    .replaceAll('currentColor', '#000000');
  return /^<svg[^>]*\sxmlns=/.test(plain)
    ? plain
    : plain.replace(/^<svg/, '<svg xmlns="http://www.w3.org/2000/svg"');
}
