import type { Choice } from './xlsx-input.ts';
import { bookParts, stringsXml } from './xlsx-parts.ts';
import { type Book, sheetChunks } from './xlsx-sheet.ts';
import type { CellRole } from './xlsx-styles.ts';
import { styleTable } from './xlsx-styles.ts';
import { xmlText } from './xml-text.ts';
import { type ZipStreamEntry, zipStream } from './zip-stream.ts';

export type XlsxValue = string | number | boolean | null | undefined;

/** A cell with more than its value: a live formula with the figure it gave us, a format, a role. */
export interface XlsxCell {
  value: XlsxValue;
  /** Without `=`; `value` is what it must come out as. */
  formula?: string;
  /** Decimals shown, or an Excel number format. */
  format?: number | string;
  role?: CellRole;
}

export interface XlsxColumn {
  header: string;
  /** In characters; by the header and the cells where absent. */
  width?: number;
  /** Decimals shown, or an Excel number format, for the column's numbers. */
  format?: number | string;
}

export interface XlsxSheet {
  name: string;
  /** Lines above the header. */
  title?: string[];
  columns: XlsxColumn[];
  /** May be made as they are asked for: a large sheet is never held whole. */
  rows: Iterable<readonly (XlsxValue | XlsxCell)[]>;
  /** Columns that stay while the sheet is scrolled sideways; the header always stays. */
  frozenColumns?: number;
  /** Only cells with the role `input` can be written into. */
  inputsOnly?: true;
  choices?: readonly Choice[];
}

export interface XlsxAbout {
  title: string;
  creator?: string;
}

/**
 * A workbook with real numbers, formats, formulas and frozen headers; the same sheets give the same
 * bytes. Written here and not by a library: large assessments need a sheet written as it is made.
 */
export async function writeXlsx(
  sheets: readonly XlsxSheet[],
  about: XlsxAbout,
): Promise<Uint8Array> {
  return zipStream(files(sheets, about));
}

function* files(sheets: readonly XlsxSheet[], about: XlsxAbout): Generator<ZipStreamEntry> {
  const names = sheetNames(sheets.map(({ name }) => name));
  const headers = sheets.map((sheet) => ({
    row: (sheet.title?.length ?? 0) + 1,
    columns: sheet.frozenColumns ?? 0,
  }));
  for (const [path, xml] of bookParts(names, headers, about)) yield { path, chunks: [xml] };
  const book: Book = { styles: styleTable(), strings: new Map() };
  for (const [index, sheet] of sheets.entries()) {
    yield {
      path: `xl/worksheets/sheet${index + 1}.xml`,
      chunks: sheetChunks(sheet, book, index === 0),
    };
  }
  yield { path: 'xl/styles.xml', chunks: [book.styles.xml()] };
  yield { path: 'xl/sharedStrings.xml', chunks: stringsXml(book.strings) };
}

/**
 * Names that Excel takes: at most 31 characters, none of `[]:*?/\`, no apostrophe at either end,
 * no two alike whatever the case. In the order given.
 */
export function sheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>(['history']);
  return names.map((name) => {
    const plain = xmlText(name)
      .replace(/[[\]:*?/\\\r\n\t]/g, ' ')
      .replace(/^'+|'+$/g, '')
      .trim();
    const clean = plain || 'Sheet';
    for (let n = 1; ; n++) {
      const suffix = n === 1 ? '' : ` (${n})`;
      const tried = clean.slice(0, 31 - suffix.length).toWellFormed() + suffix;
      if (taken.has(tried.toLowerCase())) continue;
      taken.add(tried.toLowerCase());
      return tried;
    }
  });
}
