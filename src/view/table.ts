import type { Link } from './page.ts';
import type { Scale } from './site/scale.ts';

/** A table of a page: figures right-aligned, words left-aligned, a named column as row header. */
export interface Table {
  caption: string;
  /** Name of the frame that it scrolls in, where the caption is not it. */
  label?: string;
  /** It takes the whole width of the page. */
  isWide?: true;
  /** So many narrow columns that their heads stand upright. */
  isDense?: boolean;
  /** Of the rulers in its cells. */
  scale?: Scale;
  columns: readonly Column[];
  /** Columns, counted from 1, that a printed summary leaves out. */
  inFull?: readonly number[];
  rows: readonly (readonly Cell[])[];
  /** What all rows come to: it stays last, however they are sorted. */
  sum?: readonly Cell[];
}

export interface Column {
  head: string;
  /** Figures unless it says otherwise. */
  align?: 'numeric' | 'centred' | 'words' | 'word' | 'scale';
  rowHeader?: true;
}

/** A column of words. */
export const wordsColumn = (head: string): Column => ({ head, align: 'words' });

/** The column that names the rows. */
export const nameColumn = (head: string): Column => ({ head, align: 'words', rowHeader: true });

export type Cell = string | undefined | RichText | NameCell | SortCell | RulerCell | HeatCell;

/** A text with a link, a remark or a look of its own. */
export interface RichText {
  text: string;
  href?: string | undefined;
  /** Behind it in small letters: 亿元. */
  detail?: string | undefined;
  /** Behind it in red. */
  warning?: string | undefined;
  /** Follows the text without a link of its own. */
  after?: string | undefined;
  look?: 'plain' | 'red' | 'jade' | 'code' | 'wrapped' | undefined;
  /** How deep a category lies inside others. */
  depth?: number | undefined;
}

/** The name of a unit, with its places in the orders of names: `3 1 2`. */
export interface NameCell extends Link {
  orders: string;
  /** The mark of the publisher’s own unit, whose row stands out. */
  own?: string | undefined;
}

/** What sorts by a number of its own, since its text would not: a day, a grade, a change in words. */
export interface SortCell {
  shown: string | RichText;
  /** The first click on the head brings the largest first. */
  sort: number;
}

/** A score with a tint of ink: step 0 to 4. */
export interface HeatCell extends Link {
  heat: number;
}

export interface RulerCell {
  marks: RulerMarks;
}

/** The marks on a ruler, all on 0–100. */
export interface RulerMarks {
  score?: number | undefined;
  median?: number | undefined;
  best?: number | undefined;
}
