import { readFileSync } from 'node:fs';
import { parse, serialize, serializeOuter } from 'parse5';
import { characters } from './article-inline.ts';
import { attribute, children, type Element, elements, isElement } from './article-nodes.ts';

/** The styles that a document needs, and no others: tokens, then the document itself. */
const STYLES = ['tokens.css', 'document.css'].map((name) =>
  readFileSync(new URL(`../styles/${name}`, import.meta.url), 'utf8'),
);

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/**
 * One self-contained HTML file from a built page: its article, its title and the document's style.
 * Nothing in it leads outside and nothing is loaded. Throws where the page has no article.
 */
export function singleFile(page: string): string {
  const document = parse(page);
  const all = elements(document);
  const article = all.find((element) => attribute(element, 'data-document') !== undefined);
  if (article === undefined) throw new Error('single-file: no article[data-document]');
  const root = children(document).find(isElement);
  const language = attribute(article, 'lang') ?? (root && attribute(root, 'lang')) ?? 'zh-CN';
  fitRedHeads(article);
  return [
    '<!doctype html>',
    `<html lang="${escaped(language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escaped(titleOf(all))}</title>`,
    `<style>\n${STYLES.join('\n').replaceAll('</style', '<\\/style')}</style>`,
    '</head>',
    '<body data-single>',
    serializeOuter(article),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

const titleOf = (all: Element[]): string =>
  textOf(all.find((element) => element.tagName === 'h1')) ||
  textOf(all.find((element) => element.tagName === 'title'));

function textOf(element: Element | undefined): string {
  if (element === undefined) return '';
  return children(element)
    .map((node) => (isElement(node) ? textOf(node) : 'value' in node ? node.value : ''))
    .join('')
    .trim();
}

/** The issuer's name in red fills one line: its length tells the style sheet how large it may be. */
function fitRedHeads(article: Element): void {
  for (const element of elements(article)) {
    if (attribute(element, 'data-part') !== 'red-head') continue;
    if (attribute(element, 'data-characters') !== undefined) continue;
    element.attrs.push({ name: 'data-characters', value: String(characters(textOf(element))) });
  }
}

/** Page numbers put into a table of contents, by the id that an entry leads to. */
export function fillPageNumbers(file: string, pages: ReadonlyMap<string, number>): string {
  const document = parse(file);
  for (const entry of elements(document).filter((e) => attribute(e, 'data-part') === 'entry')) {
    const inner = elements(entry);
    const href = inner
      .map((element) => attribute(element, 'href'))
      .find((value) => value?.startsWith('#'));
    const number = href && pages.get(decodeURIComponent(href.slice(1)));
    const slot = inner.find((element) => attribute(element, 'data-part') === 'page');
    if (number === undefined || slot === undefined) continue;
    slot.childNodes = [{ nodeName: '#text', value: String(number), parentNode: slot }];
  }
  return serialize(document);
}

/** Whether a document has a table of contents that waits for page numbers. */
export const wantsPageNumbers = (file: string): boolean => /<span[^>]*data-part="page"/.test(file);
