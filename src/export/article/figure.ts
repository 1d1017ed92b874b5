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
import { type Figure, type Picture, plainText } from './article-tree.ts';

/** A chart of the article as an SVG document that stands by itself, or a picture that lies in the page. */
export function readFigure(element: Element, problems: Found[]): Figure | undefined {
  const inner = children(element).filter(isElement);
  const svg = inner.find((child) => child.tagName === 'svg');
  const img = inner.find((child) => child.tagName === 'img');
  const caption = inner.find((child) => child.tagName === 'figcaption');
  for (const other of inner.filter((child) => ![svg, img, caption].includes(child))) {
    problems.push({ what: 'not-allowed', ...place(other) });
  }
  const picture = img && readPicture(img);
  if (img && picture) {
    const alt = attribute(img, 'alt') ?? '';
    return { kind: 'figure', image: picture, alt, ...captionOf(caption, problems) };
  }
  if (svg === undefined) {
    problems.push({ what: 'figure-without-svg', ...place(element) });
    return undefined;
  }
  const words = captionOf(caption, problems);
  return {
    kind: 'figure',
    image: standalone(xmlText(serializeOuter(svg)).replaceAll('&nbsp;', '&#160;')),
    alt: altText(svg) || plainText(words.caption ?? []).replaceAll('\n', ' '),
    ...words,
  };
}

function captionOf(caption: Element | undefined, problems: Found[]): Pick<Figure, 'caption'> {
  const words = caption ? readInline(caption, problems) : [];
  return words.length > 0 ? { caption: words } : {};
}

/** Undefined where the picture lies elsewhere, or its size is not said. */
function readPicture(img: Element): Picture | undefined {
  const [, type, data] =
    /^data:image\/(png|jpeg);base64,(.+)$/.exec(attribute(img, 'src') ?? '') ?? [];
  const width = Number(attribute(img, 'width'));
  const height = Number(attribute(img, 'height'));
  if (data === undefined || !(width > 0) || !(height > 0)) return undefined;
  const bytes = Buffer.from(data, 'base64');
  return { type: type === 'png' ? 'png' : 'jpg', bytes, width, height };
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
