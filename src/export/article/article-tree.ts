/** The checked tree of a document's article, from which `.docx` files and pages are written. */

export interface Text {
  kind: 'text';
  text: string;
  strong?: true;
  em?: true;
  /** Set off in an annex note (`label`, `marker`) or before the red line (`signer`), waiting for its number (`page`) or for words (`blank`), or the raised number of a note. */
  mark?: InlinePart;
  /** Inside a table of contents: id of the heading that it leads to. */
  target?: string;
}
export interface Break {
  kind: 'break';
}
export type Inline = Text | Break;

export const INLINE_PARTS = [
  'label',
  'marker',
  'unit',
  'page',
  'blank',
  'signer',
  'day',
  'note-mark',
] as const;
export type InlinePart = (typeof INLINE_PARTS)[number];

export const PARAGRAPH_PARTS = [
  'mark',
  'red-head',
  'number',
  'recipients',
  'plain',
  'note',
  'formula',
  'quote',
  'annex-label',
  'contents-title',
  'entry',
  'cover-title',
  'cover-line',
  'signature',
  'date',
  'data-note',
  'copy-to',
  'printed',
] as const;
export type ParagraphPart = (typeof PARAGRAPH_PARTS)[number];

export const SECTION_PARTS = [
  'cover',
  'contents',
  'document',
  'annex',
  'landscape',
  'end',
  'annex-note',
  'closing',
  'slip',
  'foot',
  'imprint',
] as const;
export type SectionPart = (typeof SECTION_PARTS)[number];

export interface Paragraph {
  kind: 'paragraph';
  /** Absent: running text, first line indented by two characters. */
  part?: ParagraphPart;
  content: Inline[];
  /** Entries of a table of contents: depth from 1. */
  depth?: number;
  /** Ends in a colon, so it stays on the page of what it introduces. */
  leads?: true;
}
/** Title of the document, of a document within a pack, or of an annex. */
export interface Title {
  kind: 'title';
  id?: string;
  content: Inline[];
  /** Place in the navigation tree, from 1. */
  depth: number;
}
export interface Heading {
  kind: 'heading';
  id?: string;
  content: Inline[];
  /** 1 一、  2 （一）  3 1.  4 （1） */
  level: 1 | 2 | 3 | 4;
  depth: number;
}
export interface List {
  kind: 'list';
  /** Number of the first item; absent: not numbered. */
  start?: number;
  items: Inline[][];
  /** Lists inside the items, by the place of the item. */
  inner?: Readonly<Record<number, List[]>>;
}
export interface Cell {
  /** One entry a paragraph. */
  content: Inline[][];
  header: boolean;
  columns: number;
  rows: number;
  align: 'left' | 'right' | 'center';
}
export interface Table {
  kind: 'table';
  caption?: Inline[];
  /** 单位：亿元、% in the top right corner. */
  unit?: string;
  /** Shares of the width, by column; absent: by content. */
  widths?: number[];
  head: Cell[][];
  body: Cell[][];
}
/** A photograph or a drawing as pixels. */
export interface Picture {
  type: 'png' | 'jpg';
  bytes: Uint8Array;
  width: number;
  height: number;
}
export interface Figure {
  kind: 'figure';
  /** A whole SVG document, or a picture. */
  image: string | Picture;
  /** What it shows, in words. */
  alt: string;
  caption?: Inline[];
}
export interface PageBreak {
  kind: 'page-break';
}
export interface Section {
  kind: 'section';
  part: SectionPart;
  blocks: Block[];
}
export type Block = Paragraph | Title | Heading | List | Table | Figure | PageBreak | Section;

export interface Article {
  /** The first title's words. */
  title: string;
  language: string;
  /** Kind of the document, as `data-kind` says. */
  documentKind?: string;
  /** `grid`: 22 lines of 28 characters. `sheet`: one-pagers in smaller type. */
  layout: 'grid' | 'sheet';
  /** Issuer and description for the document's properties. */
  creator?: string;
  subject?: string;
  blocks: Block[];
}

/** The words of inline content, a line break as a line feed. */
export const plainText = (content: readonly Inline[]): string =>
  content.map((part) => (part.kind === 'break' ? '\n' : part.text)).join('');
