/**
 * The rendered article of a document → a checked tree.
 *
 * A document is the one `<article data-document>` of a built page. Its attributes:
 * `data-kind` (circular, unit-report, …), `data-layout="sheet"` for a one-pager in smaller type
 * (else the grid of 22 lines of 28 characters), `data-creator` and `data-subject` for the file's
 * properties, `lang` (else that of `<html>`).
 *
 * Inside it stand only:
 *
 * - `h1` the title, `h2` 一、, `h3` （一）, `h4` 1. — numbers are part of the text; lines of a title
 *   are broken by sense with `<br>`. Headings that a table of contents names carry an `id`.
 * - `p` running text (first line indented by two characters), with `data-lead` where it stays with
 *   what comes next; `ol`/`ul`/`li`, one inside the other, `a` to an address or an id; `em`, `strong`, `br`; `<span data-part="blank">` around a place
 *   that somebody has to fill in.
 * - `table` with `caption`, `colgroup`/`col` (`data-width="3"`: its share), `thead`, `tbody`,
 *   `tfoot`, `tr`, `th`, `td`. The unit of measure in the corner is
 *   `<caption>Title<span data-part="unit">单位：亿元、%</span></caption>`. A cell with class
 *   `numeric` is right-aligned, one with `centred` centred, `th` in the head centred, else left.
 * - `figure` holding one `img` with its picture in it (`data:`, width, height, `alt`), or one `svg` (with `<title>`, or `aria-label`: the words read out) and a
 *   `figcaption`. The svg must look right by its own attributes: no style sheet reaches it in
 *   `.docx`; `var(--name, fallback)` becomes its fallback and `currentColor` black.
 * - marked parts, by `data-part`:
 *
 * | on `p` | |
 * |---|---|
 * | `mark` | 内部资料, 试算稿: top left, before everything |
 * | `red-head` | issuer's name in red, over the red line |
 * | `number` | 云政办〔2024〕3号, with `<span data-part="signer">签发人：<em>name</em></span>` where somebody is named; the red line is drawn below it |
 * | `recipients` | 主送, flush left |
 * | `plain`, `note` | not indented; small type, under tables and figures |
 * | `formula` | a worked line, indented, in small type |
 * | `quote` | a quoted paragraph, in 楷体 |
 * | `annex-label` | 附件1, first line of an annex |
 * | `contents-title`, `entry` | in `contents` |
 * | `cover-title`, `cover-line` | in `cover`; a cover's title may also be the `h1` |
 * | `signature`, `date` | in `closing` |
 * | `data-note` | 数据截至, 校验码: small, at the end |
 * | `copy-to`, `printed` | in `imprint`: `<span data-part="label">抄送：</span>names`; who printed, `<span data-part="day">when</span>` |
 *
 * | on `section` or `div` | |
 * |---|---|
 * | `end` | all that follows the last words, kept on one page with them: `annex-note`, `closing`, `data-note` |
 * | `annex-note` | `<p><span data-part="label">附件：</span><span data-part="marker">1. </span>name</p>`, further items without label; a single annex has no marker |
 * | `closing` | signature and date |
 * | `annex` | on a new page: `annex-label`, then a heading with `data-part="title"`, then anything |
 * | `landscape` | on sheets of its own, turned; around or inside an annex |
 * | `cover`, `contents` | on pages of their own; entries are `<p data-part="entry" data-depth="1"><a href="#id">一、…</a><span data-part="page"></span></p>`, filled with page numbers in PDF and `.docx` |
 * | `document` | one document of a pack, on a new page; its title is `<h2 data-part="title">` and its headings are one deeper (`h3` 一、 … `h5` 1.) |
 * | `slip` | a reply slip under a dashed line, kept on one page |
 * | `foot` | what stands at the foot of the last page, its lines in `data-lines`: `imprint` |
 * | `imprint` | 版记, between two rules |
 * | `page-break` | empty: what follows begins a page |
 *
 * Any heading with `data-part="title"` is a title; those below it count from it. Anything else in
 * the article is a problem with its line and column; so is a second article.
 */

import { type DefaultTreeAdapterTypes, html, parse } from 'parse5';
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
import { readTable } from './article-table.ts';
import {
  type Article,
  type Block,
  type Heading,
  type List,
  PARAGRAPH_PARTS,
  type Paragraph,
  plainText,
  SECTION_PARTS,
  type SectionPart,
} from './article-tree.ts';
import { readFigure } from './figure.ts';

export interface ReadArticle {
  article: Article | undefined;
  problems: Found[];
}

/** Where a block stands: depth of the title above, and what was found wrong so far. */
interface Context {
  titleTag: number;
  titleDepth: number;
  problems: Found[];
}

const HEADING = /^h([1-5])$/;
const SECTIONS: readonly string[] = SECTION_PARTS;
const PARAGRAPHS: readonly string[] = PARAGRAPH_PARTS;

/** Reads the article of a built page; problems are what must not stand in a document. */
export function readArticle(page: string): ReadArticle {
  const document = parse(page, { sourceCodeLocationInfo: true });
  const found = elements(document).filter(
    (element) => attribute(element, 'data-document') !== undefined,
  );
  const [element, second] = found;
  if (element === undefined) {
    return {
      article: undefined,
      problems: [{ what: 'no-article', found: 'article', line: 1, column: 1 }],
    };
  }
  const problems: Found[] = second ? [{ what: 'second-article', ...place(second) }] : [];
  const blocks = readBlocks(element, { titleTag: 1, titleDepth: 1, problems });
  const title = firstTitle(blocks);
  if (title === '') problems.push({ what: 'no-title', ...place(element) });
  return { article: { title, blocks, ...properties(document, element) }, problems };
}

function properties(
  document: DefaultTreeAdapterTypes.Document,
  element: Element,
): Omit<Article, 'title' | 'blocks'> {
  const root = children(document).find(isElement);
  const language = attribute(element, 'lang') ?? (root && attribute(root, 'lang')) ?? 'zh-CN';
  const documentKind = attribute(element, 'data-kind');
  const creator = attribute(element, 'data-creator');
  const subject = attribute(element, 'data-subject');
  return {
    language,
    layout: attribute(element, 'data-layout') === 'sheet' ? 'sheet' : 'grid',
    ...(documentKind ? { documentKind } : {}),
    ...(creator ? { creator } : {}),
    ...(subject ? { subject } : {}),
  };
}

function firstTitle(blocks: readonly Block[]): string {
  for (const block of blocks) {
    const isTitle =
      block.kind === 'title' || (block.kind === 'paragraph' && block.part === 'cover-title');
    const text = isTitle
      ? plainText(block.content).replaceAll('\n', '')
      : block.kind === 'section'
        ? firstTitle(block.blocks)
        : '';
    if (text !== '') return text;
  }
  return '';
}

function readBlocks(parent: Element, context: Context): Block[] {
  const blocks: Block[] = [];
  const here = { ...context };
  for (const node of children(parent)) {
    if (isElement(node)) {
      const block = readBlock(node, here);
      if (block) blocks.push(block);
      if (block?.kind === 'title') {
        here.titleTag = Number(node.tagName[1]);
        here.titleDepth = block.depth;
      }
    } else if ('value' in node && node.value.trim() !== '') {
      context.problems.push({
        what: 'loose-text',
        ...place(node),
        found: node.value.trim().slice(0, 100),
      });
    }
  }
  return blocks;
}

function readBlock(element: Element, context: Context): Block | undefined {
  const { problems } = context;
  const part = attribute(element, 'data-part');
  if (element.namespaceURI !== html.NS.HTML) return refuse(element, problems);
  if (HEADING.test(element.tagName)) return readHeading(element, part, context);
  switch (element.tagName) {
    case 'p':
      return readParagraph(element, part, problems);
    case 'ol':
    case 'ul':
      return readList(element, problems);
    case 'table':
      return readTable(element, problems);
    case 'figure':
      return readFigure(element, problems);
    case 'section':
    case 'div':
      return readSection(element, part, context);
    default:
      return refuse(element, problems);
  }
}

function refuse(element: Element, problems: Found[]): undefined {
  problems.push({ what: 'not-allowed', ...place(element) });
}

function readHeading(element: Element, part: string | undefined, context: Context): Block {
  const tag = Number(element.tagName[1]);
  const id = attribute(element, 'id');
  const content = readInline(element, context.problems);
  const common = { content, ...(id ? { id } : {}) };
  if (tag === 1) return { kind: 'title', depth: 1, ...common };
  if (part === 'title')
    return { kind: 'title', depth: Math.min(tag, context.titleDepth + 1), ...common };
  const level = Math.min(4, Math.max(1, tag - context.titleTag)) as Heading['level'];
  return { kind: 'heading', level, depth: context.titleDepth + level, ...common };
}

function readParagraph(
  element: Element,
  part: string | undefined,
  problems: Found[],
): Paragraph | undefined {
  const content = readInline(element, problems);
  if (part === undefined) {
    const leads = attribute(element, 'data-lead') !== undefined && { leads: true as const };
    return content.length === 0 ? undefined : { kind: 'paragraph', content, ...leads };
  }
  const known = PARAGRAPH_PARTS.find((name) => name === part);
  if (known === undefined) {
    problems.push({ what: 'unknown-part', ...place(element), found: part, known: [...PARAGRAPHS] });
    return undefined;
  }
  const depth = Number(attribute(element, 'data-depth') ?? '1');
  return { kind: 'paragraph', part: known, content, ...(known === 'entry' ? { depth } : {}) };
}

function readList(element: Element, problems: Found[]): List {
  const items: List['items'] = [];
  const inner: Record<number, List[]> = {};
  for (const node of children(element)) {
    if (!isElement(node)) continue;
    if (node.tagName !== 'li') {
      problems.push({ what: 'not-allowed', ...place(node) });
      continue;
    }
    const lists = children(node).filter(isElement).filter(isList);
    if (lists.length > 0) inner[items.length] = lists.map((list) => readList(list, problems));
    items.push(readInline(unwrapped(withoutLists(node)), problems));
  }
  const start = Number(attribute(element, 'start') ?? '1');
  return {
    kind: 'list',
    items,
    ...(Object.keys(inner).length > 0 && { inner }),
    ...(element.tagName === 'ol' && { start }),
  };
}

const isList = ({ tagName }: Element): boolean => tagName === 'ol' || tagName === 'ul';

/** The words of an item alone. */
const withoutLists = (item: Element): Element => ({
  ...item,
  childNodes: item.childNodes.filter((node) => !(isElement(node) && isList(node))),
});

/** Markdown puts a paragraph into the items of a loose list. */
function unwrapped(item: Element): Element {
  const inner = children(item).filter(
    (node) => isElement(node) || ('value' in node && node.value.trim() !== ''),
  );
  const [only] = inner;
  return inner.length === 1 && only && isElement(only) && only.tagName === 'p' ? only : item;
}

function readSection(
  element: Element,
  part: string | undefined,
  context: Context,
): Block | undefined {
  if (part === 'page-break') return { kind: 'page-break' };
  const known = SECTION_PARTS.find((name) => name === part) as SectionPart | undefined;
  if (known === undefined) {
    const what = part === undefined ? 'not-allowed' : 'unknown-part';
    context.problems.push({
      what,
      ...place(element),
      ...(part ? { found: part, known: [...SECTIONS] } : {}),
    });
    return undefined;
  }
  return { kind: 'section', part: known, blocks: readBlocks(element, context) };
}
