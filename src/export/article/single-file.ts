import { readFileSync } from 'node:fs';
import { parse, parseFragment, serialize, serializeOuter } from 'parse5';
import { COVER_WIDTH, titleLines } from '../../i18n/title-lines.ts';
import { characters } from './article-inline.ts';
import { attribute, children, type Element, elements, isElement } from './article-nodes.ts';
import { readTable } from './article-table.ts';
import { columnWidths, tableSize, usualSize } from './column-widths.ts';

/** The styles that a document needs, and no others: tokens, then the document itself. */
const STYLES = ['tokens.css', 'document.css', 'document-parts.css', 'document-tables.css'].map(
  (name) => readFileSync(new URL(`../../styles/${name}`, import.meta.url), 'utf8'),
);

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A change to the text of a page: what stands from `start` to `end` becomes `text`. */
interface Edit {
  start: number;
  end: number;
  text: string;
}

/**
 * Makes one self-contained HTML file from a built page: its article, its title and the styles of
 * documents. It has no link outside and loads nothing. Throws if the page has no article.
 */
export const singleFile = (page: string): string => withSingleFile(page).single;

/**
 * The single file, and the page itself with the same columns and lines of titles, so that a browser
 * prints it in the same way. Its policy admits no style attributes: the widths stand in `data-width`.
 */
export function withSingleFile(page: string): { single: string; page: string } {
  const document = parse(page, { sourceCodeLocationInfo: true });
  const all = elements(document);
  const article = all.find((element) => attribute(element, 'data-document') !== undefined);
  if (article === undefined) throw new Error('single-file: no article[data-document]');
  const root = children(document).find(isElement);
  const language = attribute(article, 'lang') ?? (root && attribute(root, 'lang')) ?? 'zh-CN';
  const edits: Edit[] = [];
  fitRedHeads(article);
  breakTitles(article, edits);
  setColumns(article, 156, edits);
  const single = [
    '<!doctype html>',
    `<html lang="${escaped(language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">`,
    `<title>${escaped(titleOf(all))}</title>`,
    `<style>\n${STYLES.join('\n').replaceAll('</style', '<\\/style')}</style>`,
    '</head>',
    '<body data-single>',
    '<main tabindex="0">',
    serializeOuter(article),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
  return { single, page: edited(page, edits) };
}

/** Applies the changes from the last one to the first. */
const edited = (page: string, edits: readonly Edit[]): string =>
  [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((text, one) => text.slice(0, one.start) + one.text + text.slice(one.end), page);

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
function breakTitles(article: Element, edits: Edit[]): void {
  for (const element of elements(article)) {
    const part = attribute(element, 'data-part');
    const isTitle = element.tagName === 'h1' || part === 'title' || part === 'cover-title';
    const [only] = element.childNodes;
    if (!isTitle || element.childNodes.length !== 1 || !only || !('value' in only)) continue;
    const words = only.value.trim().replace(/\s+/g, ' ');
    const lines = titleLines(words, isOnCover(element) ? COVER_WIDTH : undefined);
    if (lines.length < 2) continue;
    const text = withBreaks(words, lines);
    const at = only.sourceCodeLocation;
    if (at) edits.push({ start: at.startOffset, end: at.endOffset, text });
    replaceChildren(element, text);
  }
}

/** Lines with breaks between them; a space between words stays, for where breaks are left out. */
function withBreaks(words: string, lines: readonly string[]): string {
  let done = 0;
  return lines
    .map((line) => {
      const start = words.indexOf(line, done);
      const glue = done === 0 ? '' : start > done ? ' <br>' : '<br>';
      done = start + line.length;
      return glue + escaped(line);
    })
    .join('');
}

function isOnCover({ parentNode }: Element): boolean {
  const parent = parentNode && 'tagName' in parentNode ? parentNode : undefined;
  return parent !== undefined && attribute(parent, 'data-part') === 'cover';
}

/** Columns as wide as in the `.docx`: widths in percent of the text area of the sheet. */
function setColumns(parent: Element, width: number, edits: Edit[]): void {
  for (const element of children(parent).filter(isElement)) {
    if (element.tagName !== 'table') {
      setColumns(element, attribute(element, 'data-part') === 'landscape' ? 225 : width, edits);
      continue;
    }
    const table = readTable(element, []);
    const total = (width * 72) / 25.4;
    const size = tableSize(table, total);
    const group = size === usualSize(table) ? 'colgroup' : `colgroup data-size="${size}"`;
    const shares = columnWidths(table, total, size).map((one) => ((one / total) * 100).toFixed(2));
    const columns = shares.map((one) => `<col style="width:${one}%">`);
    const place = placeOfColumns(element);
    const text = `<${group}>${shares.map((one) => `<col data-width="${one}">`).join('')}</colgroup>`;
    if (place) edits.push({ ...place, text });
    element.childNodes = element.childNodes.filter((node) => node.nodeName !== 'colgroup');
    const [around] = parseFragment(
      `<table><${group}>${columns.join('')}</colgroup></table>`,
    ).childNodes;
    const colgroup = around && isElement(around) ? around.childNodes[0] : undefined;
    const after = element.childNodes.findIndex((node) => node.nodeName === 'caption') + 1;
    if (colgroup) element.childNodes.splice(after, 0, colgroup);
  }
}

/** Where the columns of a table stand in the text of the page, or would stand. */
function placeOfColumns(table: Element): Pick<Edit, 'start' | 'end'> | undefined {
  const inner = children(table).filter(isElement);
  const given = inner.find(({ tagName }) => tagName === 'colgroup')?.sourceCodeLocation;
  if (given) return { start: given.startOffset, end: given.endOffset };
  const caption = inner.find(({ tagName }) => tagName === 'caption')?.sourceCodeLocation;
  const at = caption?.endOffset ?? table.sourceCodeLocation?.startTag?.endOffset;
  return at === undefined ? undefined : { start: at, end: at };
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
