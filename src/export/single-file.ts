import { readFileSync } from 'node:fs';
import { parse, parseFragment, serialize, serializeOuter } from 'parse5';
import { COVER_WIDTH, titleLines } from '../i18n/title-lines.ts';
import { characters } from './article-inline.ts';
import { attribute, children, type Element, elements, isElement } from './article-nodes.ts';
import { readTable } from './article-table.ts';
import { columnCount, columnWidths, NARROW } from './column-widths.ts';

/** The styles that a document needs, and no others: tokens, then the document itself. */
const STYLES = ['tokens.css', 'document.css', 'document-parts.css', 'document-tables.css'].map(
  (name) => readFileSync(new URL(`../styles/${name}`, import.meta.url), 'utf8'),
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
  breakTitles(article);
  setColumns(article, 156);
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

/** Titles that their author did not break, in lines by sense. */
function breakTitles(article: Element): void {
  for (const element of elements(article)) {
    const part = attribute(element, 'data-part');
    const isTitle = element.tagName === 'h1' || part === 'title' || part === 'cover-title';
    const [only] = element.childNodes;
    if (!isTitle || element.childNodes.length !== 1 || !only || !('value' in only)) continue;
    const words = only.value.trim().replace(/\s+/g, ' ');
    const lines = titleLines(words, isOnCover(element) ? COVER_WIDTH : undefined);
    if (lines.length > 1) replaceChildren(element, lines.map(escaped).join('<br>'));
  }
}

function isOnCover({ parentNode }: Element): boolean {
  const parent = parentNode && 'tagName' in parentNode ? parentNode : undefined;
  return parent !== undefined && attribute(parent, 'data-part') === 'cover';
}

/** Columns as wide as in the `.docx`: widths in percent of the text area of the sheet. */
function setColumns(parent: Element, width: number): void {
  for (const element of children(parent).filter(isElement)) {
    if (element.tagName !== 'table') {
      setColumns(element, attribute(element, 'data-part') === 'landscape' ? 225 : width);
      continue;
    }
    const table = readTable(element, []);
    const size = columnCount(table) >= NARROW ? 10.5 : 12;
    const total = (width * 72) / 25.4;
    const columns = columnWidths(table, total, size).map(
      (one) => `<col style="width:${((one / total) * 100).toFixed(2)}%">`,
    );
    element.childNodes = element.childNodes.filter((node) => node.nodeName !== 'colgroup');
    const [group] = parseFragment(
      `<table><colgroup>${columns.join('')}</colgroup></table>`,
    ).childNodes;
    const made = group && isElement(group) ? group.childNodes[0] : undefined;
    const after = element.childNodes.findIndex((node) => node.nodeName === 'caption') + 1;
    if (made) element.childNodes.splice(after, 0, made);
  }
}

function replaceChildren(element: Element, html: string): void {
  element.childNodes = parseFragment(html).childNodes;
  for (const child of element.childNodes) child.parentNode = element;
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
