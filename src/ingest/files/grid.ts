import type { Place } from '../../model/source.ts';
import type { Finding } from '../cells/located-problem.ts';

/** A cell of a workbook with what matters beyond its text. */
export interface GridCell {
  /** As Excel would show it, untrimmed; a percent-formatted 0.123 is `12.3%`. */
  text: string;
  kind: 'text' | 'number' | 'date' | 'boolean' | 'error';
  /** Numbers: the stored value at 15 significant digits, as a plain decimal text. */
  number?: string;
  /** Numbers: whether a percent format shows it. */
  percent?: true;
  /** Numbers: whether their format shows them with the point moved. */
  scaled?: true;
  /** Dates: YYYY-MM-DD, 1904 workbooks minded. */
  date?: string;
  /** Formulas: `error` an error value or no cached value, `text` a formula typed as text. */
  formula?: 'cached' | 'no-value';
  /** Whether its text, or a part of it, is struck through. */
  struck?: true;
}

/**
 * One sheet of a workbook or one text file, with rows and columns counted from 0; the one form
 * in which tables are found.
 */
export interface Grid {
  place: Place;
  /** Encoding of a text file as found; null for a workbook. */
  encoding: string | null;
  /** Texts by row; rows may be shorter than `width`. Merged-away and blank cells are ''. */
  rows: string[][];
  width: number;
  /** Typed cells of a workbook by row; null for text files, where text is all there is. */
  cells: (GridCell | undefined)[][] | null;
  /** Merged ranges, inclusive. */
  merges: { top: number; left: number; bottom: number; right: number }[];
  hiddenRows: ReadonlySet<number>;
  hiddenColumns: ReadonlySet<number>;
  hiddenSheet: boolean;
  /** Comments on cells, by row and column. */
  comments?: readonly { row: number; column: number; text: string }[];
  /** What had to be done, or was seen, besides reading the cells: told of the sheet or file as a whole. */
  told?: readonly Finding[];
}
