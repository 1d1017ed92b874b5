import { Document, type FileChild, type ISectionOptions, Packer, PageOrientation } from 'docx';
import type { Article, Block, Section } from '../article/article-tree.ts';
import { landscapeFooters, portraitFooters } from './footers.ts';
import {
  EDGE_DISTANCE,
  FOOTER_DISTANCE,
  LANDSCAPE,
  LINE_PITCH,
  MEASURES,
  PORTRAIT,
  textWidth,
} from './geometry.ts';
import { imprint } from './imprint-box.ts';
import {
  annexNote,
  breakParagraph,
  carriesBreak,
  closing,
  cutLine,
  gap,
  heading,
  list,
  type Place,
  paragraph,
  title,
} from './paragraphs.ts';
import { figure } from './picture.ts';
import type { Context } from './runs.ts';
import { intoSheets, type Placed, placeBlocks, type Sheets } from './sheets.ts';
import { table } from './table.ts';
import { tidyPackage } from './tidy-package.ts';

export interface DocxOptions {
  /** Page of each heading by id, from the PDF; a table of contents shows them. */
  pages?: ReadonlyMap<string, number>;
}

/**
 * A document as `.docx` in the official format: real headings, tables, sections and page fields,
 * for Word, WPS and LibreOffice. The same article gives the same bytes.
 */
export async function writeDocx(article: Article, options: DocxOptions = {}): Promise<Uint8Array> {
  const context: Context = {
    bookmarks: bookmarksOf(article.blocks),
    pages: options.pages ?? new Map(),
    measures: MEASURES[article.layout],
  };
  const sections: ISectionOptions[] = [];
  for (const sheets of intoSheets(placeBlocks(article.blocks)))
    sections.push(await section(sheets, article, context));
  const document = new Document({
    sections: sections.length > 0 ? sections : [{ children: [gap()] }],
    title: article.title,
    creator: article.creator ?? '',
    subject: article.subject ?? article.title,
    evenAndOddHeaderAndFooters: true,
  });
  const bytes = await Packer.toBuffer(document);
  return tidyPackage(bytes, article);
}

async function section(
  sheets: Sheets,
  article: Article,
  context: Context,
): Promise<ISectionOptions> {
  const sheet = sheets.turned ? LANDSCAPE : PORTRAIT;
  const { top, right, bottom, left, width, height } = sheet;
  const orientation = sheets.turned ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  // On a turned sheet 15 lines and a bit more: LibreOffice would leave the bit empty above and below.
  const isGrid = article.layout === 'grid' && !sheets.turned;
  return {
    properties: {
      page: {
        // The library turns width and height round itself for a landscape sheet.
        size: { width: Math.min(width, height), height: Math.max(width, height), orientation },
        margin: {
          top,
          right,
          bottom,
          left,
          header: EDGE_DISTANCE,
          footer: sheets.turned ? EDGE_DISTANCE : FOOTER_DISTANCE,
          gutter: 0,
        },
      },
      ...(isGrid ? { grid: { type: 'lines', linePitch: LINE_PITCH } } : {}),
    },
    footers: sheets.turned ? landscapeFooters() : portraitFooters(),
    children: await children(sheets.blocks, textWidth(sheet), context),
  };
}

async function children(
  blocks: readonly Placed[],
  width: number,
  context: Context,
): Promise<FileChild[]> {
  const elements: FileChild[] = [];
  let linesAbove = 0;
  for (const [index, placed] of blocks.entries()) {
    const before = blocks[index - 1]?.block;
    const place: Place = {
      newPage: placed.newPage,
      gapBefore: before?.kind === 'table' || before?.kind === 'figure',
      closing: isLastWords(placed.block, blocks[index + 1]),
      keepNext: isEnd(blocks[index + 1]?.block),
      underHeading: before?.kind === 'heading',
      linesAbove: before?.kind === 'paragraph' && before.part === 'number' ? 0 : linesAbove,
    };
    if (placed.newPage && !carriesBreak(placed.block)) elements.push(breakParagraph());
    if (placed.block.kind === 'table' && before?.kind === 'table') elements.push(gap());
    elements.push(...(await child(placed, place, width, context)));
    const isMark = placed.block.kind === 'paragraph' && placed.block.part === 'mark';
    linesAbove = isMark ? linesAbove + 1 : 0;
  }
  if (blocks.at(-1)?.block.kind === 'table') elements.push(gap());
  return elements;
}

/** Running text before the signature, the annex note, the small note or the end. */
function isLastWords(block: Block, next: Placed | undefined): boolean {
  const isRunning =
    (block.kind === 'paragraph' && block.part === undefined) || block.kind === 'list';
  if (!isRunning) return false;
  return next === undefined || next.newPage || isEnd(next.block);
}

/** What must not stand on a page without a word of the text. */
const isEnd = (block: Block | undefined): boolean =>
  (block?.kind === 'section' && ['annex-note', 'closing'].includes(block.part)) ||
  (block?.kind === 'paragraph' && block.part === 'data-note');

async function child(
  { block, cover }: Placed,
  place: Place,
  width: number,
  context: Context,
): Promise<FileChild[]> {
  switch (block.kind) {
    case 'paragraph':
      return [paragraph(block, place, context)];
    case 'title':
      return [title(block, place, context, cover)];
    case 'heading':
      return [heading(block, place, context)];
    case 'list':
      return list(block, place, context);
    case 'table':
      return table(block, width, context, place.keepNext);
    case 'figure':
      return figure(block, width, context);
    case 'section':
      return sectionChildren(block, place, width, context);
    case 'page-break':
      return [breakParagraph()];
  }
}

async function sectionChildren(
  block: Section,
  place: Place,
  width: number,
  context: Context,
): Promise<FileChild[]> {
  const { part } = block;
  if (part === 'annex-note') return annexNote(block, context);
  if (part === 'closing') return closing(block, place, context);
  if (part === 'imprint') return imprint(block, width);
  const inner = await children(placeBlocks(block.blocks), width, context);
  return part === 'slip' ? [cutLine(context.measures.line), ...inner] : inner;
}

/** A bookmark for each heading that has an id, in the order of the document. */
function bookmarksOf(
  blocks: readonly Block[],
  found = new Map<string, string>(),
): Map<string, string> {
  for (const block of blocks) {
    if (block.kind === 'section') bookmarksOf(block.blocks, found);
    const hasId = (block.kind === 'title' || block.kind === 'heading') && block.id !== undefined;
    if (hasId && block.id !== undefined)
      found.set(block.id, `_Toc${String(found.size + 1).padStart(4, '0')}`);
  }
  return found;
}
