import type { BlockShape } from '../model/content.ts';
import type { RulerChart } from './charts/ruler-chart.ts';
import type { Ground } from './said.ts';

/** A document as data: what the kinds make, and texts extend; `paper.ts` puts it together for the page. */
export interface Draft {
  kind: string;
  /** `sheet`: a one-pager in smaller type. */
  layout?: 'sheet';
  title: string;
  /** Lines of the title as its author wants them; else it is broken by sense. */
  titleLines?: readonly string[] | undefined;
  /** 内部资料, 试算稿: top left. */
  marks: string[];
  /** Issuer in red, and the number below it. */
  redHead?: string | undefined;
  number?: string | undefined;
  /** 签发人, beside the number. */
  signer?: string | undefined;
  recipients?: string | undefined;
  sections: Section[];
  annexes: Annex[];
  signature?: string | undefined;
  /** As printed: 2024年11月11日. */
  date?: string | undefined;
  /** 数据截至, 校验码: a small note at the end. */
  note?: string | undefined;
  /** 版记, at the foot of the last page. */
  imprint?: Imprint | undefined;
  /** For the properties of the file. */
  creator?: string | undefined;
  subject?: string | undefined;
}

/** 版记: who gets copies, who printed, and the day, as printed. */
export interface Imprint {
  copyTo?: string | undefined;
  printedBy?: string | undefined;
  printedOn?: string | undefined;
}

/** Several documents in order, with a cover and a table of contents. */
export interface Pack {
  kind: 'pack';
  title: string;
  marks: string[];
  /** Lines at the foot of the cover: issuer, date. */
  lines: string[];
  /** Heading of the contents. */
  contents: string;
  documents: Draft[];
  creator?: string | undefined;
}

/** A part with a heading of its own; without words in it, it is left out. */
export interface Section {
  /** By which texts call it: `overall`. */
  id?: string;
  /** Without its number, which is given when the document is put together. */
  head?: string;
  blocks: Block[];
  sections?: Section[];
}

export interface Annex {
  id?: string;
  name: string;
  /** A wide table stands on a turned sheet. */
  landscape?: boolean;
  sections: Section[];
}

/** Words of one look. */
export interface Words {
  text: string;
  strong?: true;
  em?: true;
  /** A place that was left open: 〔原因待填〕. */
  blank?: true;
  /** What a sentence rests on. */
  on?: readonly Ground[];
}
export type Run = Words | { break: true };
/** Running words; in runs only where something in them is set off. */
export type Inline = string | readonly Run[];

export type Block =
  | { kind: 'paragraph'; text: Inline; part?: 'plain' | 'note' | 'formula' }
  | { kind: 'list'; items: Inline[]; start?: number }
  | { kind: 'table'; table: Table }
  | { kind: 'figure'; chart: RulerChart; caption?: string }
  | { kind: 'slip'; blocks: Block[] }
  /** What a component shows, where that may be several blocks. */
  | { kind: 'group'; blocks: Block[] }
  | WrittenBlock
  | { kind: 'page-break' };

/** A block of a text that people wrote: its MDX shows it, with the words and blocks of its components. */
export interface WrittenBlock {
  kind: 'written';
  /** Path of the text below the content folder, and the block's number in it. */
  file: string;
  at: number;
  shape: BlockShape;
  /** Its words alone, those of its components in their places. */
  text: string;
  /** What its components show, in their order. */
  shown: readonly (string | Block)[];
}

export interface Table {
  caption?: string | undefined;
  /** 单位：分, in the corner. */
  unit?: string | undefined;
  columns: Column[];
  rows: readonly (readonly Inline[])[];
}

export interface Column {
  head: string;
  align?: 'numeric' | 'centred';
  /** Share of the width; all columns have one, or none. */
  width?: number;
  rowHeader?: true;
}

export const paragraph = (text: Inline, part?: 'plain' | 'note' | 'formula'): Block =>
  part === undefined ? { kind: 'paragraph', text } : { kind: 'paragraph', text, part };

/** The words alone. */
export const plainText = (inline: Inline): string =>
  typeof inline === 'string'
    ? inline
    : inline.map((run) => ('break' in run ? '' : run.text)).join('');

/** One paragraph for each text. */
export const paragraphs = (texts: readonly string[]): Block[] =>
  texts.filter((text) => text !== '').map((text) => paragraph(text));

/** A table, or nothing where it would be empty. */
export const tableBlock = (table: Table): Block[] =>
  table.rows.length === 0 ? [] : [{ kind: 'table', table }];

/** Columns in which no row says anything are left out; a cell that says nothing gets the dash. */
export function withoutEmpty(
  table: Omit<Table, 'rows'> & { rows: readonly (readonly (Inline | undefined)[])[] },
  dash: string,
): Table {
  const isUsed = table.columns.map((_, i) =>
    table.rows.some((row) => row[i] !== undefined && row[i] !== dash),
  );
  const used = <T>(items: readonly T[]): T[] => items.filter((_, i) => isUsed[i]);
  return {
    ...table,
    columns: used(table.columns),
    rows: table.rows.map((row) => used(row).map((cell) => cell ?? dash)),
  };
}
