import { AlignmentType, type IParagraphOptions, Paragraph, TabStopType, TextRun } from 'docx';
import { COVER_WIDTH, titleLines } from '../../i18n/title-lines.ts';
import { characters } from '../article/article-inline.ts';
import {
  type Block,
  type Heading,
  type Inline,
  type List,
  plainText,
  type Section,
  type Text,
  type Title,
  type Paragraph as Words,
} from '../article/article-tree.ts';
import { mm, PORTRAIT, pt, textWidth } from './geometry.ts';
import { bookmarked, type Context, pageField, runs, tab } from './runs.ts';
import { STYLE_OF_PART } from './styles.ts';

/** What depends on the place of a block rather than on the block. */
export interface Place {
  /** Begins a page. */
  newPage?: boolean;
  /** Follows a table or figure closely. */
  gapBefore?: boolean;
  /** Last running text before the signature or the end: no single line goes over alone. */
  closing?: boolean;
  /** Signature or imprint follow, which must not stand on a page without text. */
  keepNext?: boolean;
  /** Follows a heading: a note there speaks of what comes next. */
  underHeading?: boolean;
  /** Lines that stand above the red head. */
  linesAbove?: number;
}

const placed = (place: Place): Pick<IParagraphOptions, 'pageBreakBefore'> =>
  place.newPage ? { pageBreakBefore: true } : {};

const COVER_SPACING = { before: mm(60), after: mm(85) };
const TITLE_PARTS = ['cover-title', 'cover-line', 'contents-title'];

/** A paragraph of running text or of a marked part. */
export function paragraph(words: Words, place: Place, context: Context): Paragraph {
  const { part, content } = words;
  if (part === 'red-head') return redHead(content, place, context);
  if (part === 'entry') return entry(words, place, context);
  if (part === 'number') return documentNumber(words, place, context);
  const style = part === undefined ? 'BodyText' : STYLE_OF_PART[part];
  const spacing =
    place.gapBefore && !TITLE_PARTS.includes(part ?? '') ? { spacing: { before: pt(6) } } : {};
  return new Paragraph({
    style,
    children: runs(content, context),
    ...placed(place),
    ...spacing,
    ...(place.closing ? lastWords(place) : {}),
    ...((part === 'note' && place.underHeading) || words.leads ? { keepNext: true } : {}),
  });
}

/**
 * Keeps the last words together: no single line of them goes to the next page alone, and what
 * follows never goes without them.
 */
const lastWords = (place: Place): Pick<IParagraphOptions, 'widowControl' | 'keepNext'> => ({
  widowControl: true,
  keepNext: place.keepNext === true,
});

/**
 * Height of the line of the red head, in its size. Word sets a character in the middle of an exact
 * line, LibreOffice puts its foot at four fifths: at this height both mean the same.
 */
const RED_LINE = 1.2;
/** From the top of that line to the ink of the characters. */
const RED_INK = 0.11;

/** The issuer's name in red: as large as one line allows, 35 mm below the top of the text area. */
function redHead(content: readonly Inline[], place: Place, context: Context): Paragraph {
  const size = Math.min(44, Math.floor(440 / Math.max(1, characters(plainText(content)))));
  const above = (place.linesAbove ?? 0) * context.measures.line;
  return new Paragraph({
    style: 'RedHead',
    children: runs(content, context, { size: size * 2 }),
    spacing: {
      before: Math.round(mm(35) - RED_INK * pt(size) - above),
      line: Math.round(RED_LINE * pt(size)),
      lineRule: 'exact',
    },
  });
}

/** 文号 in the middle, or at the left where 签发人 stands at the right of the same line. */
function documentNumber({ content }: Words, place: Place, context: Context): Paragraph {
  const at = content.findIndex((part) => isMarked(part, 'signer'));
  const { character } = context.measures;
  const withSigner = {
    alignment: AlignmentType.LEFT,
    indent: { firstLine: character },
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth(PORTRAIT) - character }],
  };
  const children = [
    ...runs(at < 0 ? content : trimmed(content.slice(0, at)), context),
    ...(at < 0 ? [] : [tab(), ...runs(content.slice(at), context)]),
  ];
  return new Paragraph({
    style: 'DocumentNumber',
    children,
    ...(at < 0 ? {} : withSigner),
    ...placed(place),
  });
}

/** Without the space before what a tab sets off. */
const trimmed = (content: readonly Inline[]): Inline[] =>
  content.map((part, i) =>
    part.kind === 'text' && i === content.length - 1
      ? { ...part, text: part.text.trimEnd() }
      : part,
  );

function entry({ content, depth = 1 }: Words, place: Place, context: Context): Paragraph {
  const target = content.find(
    (part): part is Text => part.kind === 'text' && part.target !== undefined,
  )?.target;
  const children = [...runs(content, context), ...pageField(target, context)];
  return new Paragraph({ style: `TOC${Math.min(3, depth)}`, children, ...placed(place) });
}

/** A title that its author did not break, in lines by sense. */
function brokenBySense(content: readonly Inline[], width?: number): Inline[] {
  const [only] = content;
  if (content.length !== 1 || only?.kind !== 'text') return [...content];
  const lines = titleLines(only.text, width);
  return lines.flatMap((text, index): Inline[] =>
    index === 0 ? [{ ...only, text }] : [{ kind: 'break' }, { ...only, text }],
  );
}

/** The title of a document or annex; on a cover it stands by itself in the upper third. */
export function title(block: Title, place: Place, context: Context, cover: boolean): Paragraph {
  const broken = brokenBySense(block.content, cover ? COVER_WIDTH : undefined);
  const children = bookmarked(runs(broken, context), block.id, context);
  const outline = block.depth === 1 ? {} : { outlineLevel: block.depth - 2 };
  const lines = place.linesAbove ? { spacing: { before: context.measures.line } } : {};
  if (cover) return new Paragraph({ style: 'CoverTitle', children, spacing: COVER_SPACING });
  return new Paragraph({ style: 'Title', children, ...outline, ...lines, ...placed(place) });
}

export function heading(block: Heading, place: Place, context: Context): Paragraph {
  const children = bookmarked(runs(block.content, context), block.id, context);
  const outline = block.depth === block.level + 1 ? {} : { outlineLevel: block.depth - 2 };
  const spacing = place.gapBefore ? { spacing: { before: pt(6) } } : {};
  return new Paragraph({
    style: `Heading${block.level}`,
    children,
    ...outline,
    ...spacing,
    ...placed(place),
  });
}

/**
 * Items with their number as text, as offices write them: paragraphs like the others. A list inside an
 * item begins below it, further in.
 */
export function list(block: List, place: Place, context: Context, depth = 0): Paragraph[] {
  const { items, inner = {}, start } = block;
  return items.flatMap((item, index) => {
    const marker = start === undefined ? '•' : `${start + index}.`;
    const firstLine = Math.round((2 + 1.5 * depth) * context.measures.character);
    const lists = inner[index] ?? [];
    const isLast = index === items.length - 1;
    const below = isLast ? place : {};
    const own = new Paragraph({
      style: 'ListText',
      ...(depth === 0 ? {} : { indent: { firstLine } }),
      ...(place.closing && isLast && lists.length === 0 ? lastWords(place) : {}),
      children: [new TextRun(`${marker} `), ...runs(item, context)],
    });
    return [own, ...lists.flatMap((one) => list(one, below, context, depth + 1))];
  });
}

/** 附件说明: indented by two characters, wrapped lines and further items aligned with the first name. */
export function annexNote(section: Section, context: Context): Paragraph[] {
  const items = section.blocks.filter((block): block is Words => block.kind === 'paragraph');
  const label = items.flatMap(({ content }) => content.filter((part) => isMarked(part, 'label')));
  // 附件： is three characters wide.
  const widthOfLabel = characters(plainText(label));
  return items.map((words, index) => {
    const has = (mark: string): boolean => words.content.some((part) => isMarked(part, mark));
    const widthOfMarker = has('marker') ? 1.5 : 0;
    const indent = {
      left: Math.round((2 + widthOfLabel + widthOfMarker) * context.measures.character),
      hanging: Math.round(
        (has('label') ? widthOfLabel + widthOfMarker : widthOfMarker) * context.measures.character,
      ),
    };
    const spacing = index === 0 ? { spacing: { before: context.measures.line } } : {};
    return new Paragraph({
      style: 'AnnexNote',
      indent,
      keepLines: true,
      keepNext: true,
      ...spacing,
      children: runs(words.content, context),
    });
  });
}

const isMarked = (part: Inline, mark: string): boolean =>
  part.kind === 'text' && part.mark === mark;

/**
 * Signature and date: the name ends two characters from the right edge, the date begins two
 * characters right of the name's first; where the date is the longer one it keeps to the edge and
 * the name moves left.
 */
export function closing(section: Section, place: Place, context: Context): Paragraph[] {
  const lines = section.blocks.filter((block): block is Words => block.kind === 'paragraph');
  const reach = (words: Words): number =>
    characters(plainText(words.content)) + (words.part === 'date' ? 2 : 0);
  const left = Math.max(
    0,
    textWidth(PORTRAIT) / context.measures.character - 2 - Math.max(0, ...lines.map(reach)),
  );
  return lines.map((words, index) => {
    const indent = {
      left: Math.round((left + (words.part === 'date' ? 2 : 0)) * context.measures.character),
      // Where a face is missing, wider digits run on rather than wrap.
      right: words.part === 'date' ? Math.round(-2 * context.measures.character) : 0,
      firstLine: 0,
    };
    const spacing =
      index === 0 ? { spacing: { before: context.measures.line } } : { spacing: { before: 0 } };
    const style = words.part === 'date' ? 'Date' : 'Signature';
    const keepNext = index < lines.length - 1 || place.keepNext === true;
    return new Paragraph({
      style,
      indent,
      keepNext,
      ...spacing,
      children: runs(words.content, context),
    });
  });
}

/** The dashed line above a reply slip. */
export const cutLine = (line: number): Paragraph =>
  new Paragraph({
    style: 'Plain',
    keepNext: true,
    spacing: { before: Math.round(line / 2), line: 120, lineRule: 'exact' },
    border: { bottom: { style: 'dashed', size: 8, space: 1, color: '000000' } },
    children: [],
  });

/** Whether a block can carry a page break itself. */
export const carriesBreak = (block: Block): boolean =>
  block.kind === 'title' || block.kind === 'heading' || block.kind === 'paragraph';

export const breakParagraph = (): Paragraph =>
  new Paragraph({ style: 'Gap', pageBreakBefore: true, children: [] });
export const gap = (): Paragraph => new Paragraph({ style: 'Gap', children: [] });
