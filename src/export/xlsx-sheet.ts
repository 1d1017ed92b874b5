import { columnLetters } from '../model/address.ts';
import type { XlsxCell, XlsxColumn, XlsxSheet, XlsxValue } from './xlsx.ts';
import { choicesXml, protectionXml } from './xlsx-input.ts';
import type { StyleTable } from './xlsx-styles.ts';
import { xmlText } from './xml-text.ts';

/** What the sheets of one workbook share. */
export interface Book {
  styles: StyleTable;
  /** Places of the texts in the table of shared strings. */
  strings: Map<string, number>;
}

/** Rows that decide how wide a column is where nothing else does. */
const SAMPLE = 200;
const LONGEST_TEXT = 32_767;

type Entry = XlsxValue | XlsxCell;
type Row = readonly Entry[];

const isCell = (entry: Entry): entry is XlsxCell => typeof entry === 'object' && entry !== null;

export const escapeXml = (text: string): string =>
  /[&<>]/.test(text)
    ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    : text;

/** Lines above the rows: titles and notes, then the header. */
const linesAbove = (sheet: XlsxSheet): number => (sheet.title?.length ?? 0) + 1;

/** A sheet's XML row by row, so that a large one is never held whole. */
export function* sheetChunks(sheet: XlsxSheet, book: Book, isFirst: boolean): Generator<string> {
  const rows = sheet.rows[Symbol.iterator]();
  const sample: Row[] = [];
  for (let next = rows.next(); !next.done; next = rows.next()) {
    sample.push(next.value);
    if (sample.length === SAMPLE) break;
  }
  const widths = widthsOf(sheet, sample);
  yield head(sheet, widths, isFirst);
  const titles = (sheet.title ?? []).map(
    (value, index): Row => [{ value, role: index === 0 ? 'title' : 'note' }],
  );
  const header: Row = sheet.columns.map(({ header: value }) => ({ value, role: 'head' as const }));
  let number = 1;
  for (const row of [...titles, header]) yield rowXml(row, number++, [], book);
  for (const row of chained(sample, rows)) yield rowXml(row, number++, sheet.columns, book);
  yield `</sheetData>${protectionXml(sheet)}${choicesXml(sheet)}${foot(widths)}`;
}

function* chained(sample: readonly Row[], rest: Iterator<Row>): Generator<Row> {
  yield* sample;
  for (let next = rest.next(); !next.done; next = rest.next()) yield next.value;
}

/** Characters that a page across still shows large enough to be read. */
const READABLE = 160;

function foot(widths: readonly number[]): string {
  const pages = Math.ceil(widths.reduce((sum, one) => sum + one, 0) / READABLE);
  return (
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="9" orientation="landscape" fitToWidth="${Math.max(1, pages)}" fitToHeight="0"/></worksheet>`
  );
}

const widthsOf = ({ columns }: XlsxSheet, sample: readonly Row[]): number[] =>
  columns.map((column, index) => column.width ?? widthOf(column, index, sample));

function head(sheet: XlsxSheet, all: readonly number[], isFirst: boolean): string {
  const [rows, columns] = [linesAbove(sheet), sheet.frozenColumns ?? 0];
  const corner = `${columnLetters(columns + 1)}${rows + 1}`;
  const sideways = columns > 0 ? ` xSplit="${columns}"` : '';
  const pane = columns > 0 ? 'bottomRight' : 'bottomLeft';
  const widths = all.map(
    (width, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">`,
    `<pane${sideways} ySplit="${rows}" topLeftCell="${corner}" activePane="${pane}" state="frozen"/>`,
    '</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>',
    widths.length > 0 ? `<cols>${widths.join('')}</cols>` : '',
    '<sheetData>',
  ].join('');
}

/** In characters, a Chinese one counting two. */
function widthOf(column: XlsxColumn, index: number, sample: readonly Row[]): number {
  let width = entryWidth(column.header, column);
  for (const row of sample) width = Math.max(width, entryWidth(row[index], column));
  return Math.min(40, Math.max(6, 2 + width));
}

function textWidth(text: string): number {
  let width = 0;
  for (const char of text) width += char > '\u2E7F' ? 2 : 1;
  return width;
}

/** Points that Excel lets a row be high. */
const HIGHEST = 409;

/** Height of a row whose sentences wrap: not every office program works it out on opening. */
function heightOf(row: Row, columns: readonly XlsxColumn[]): string {
  let most = 1;
  columns.forEach(({ width }, index) => {
    if (width !== undefined) most = Math.max(most, linesOf(row[index], width));
  });
  return most === 1 ? '' : ` ht="${Math.min(HIGHEST, 15 * most)}" customHeight="1"`;
}

function linesOf(entry: Entry, width: number): number {
  if (entry == null || !isCell(entry) || entry.role !== 'words') return 1;
  const text = String(entry.value ?? '').split('\n');
  return text.reduce(
    (sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / (0.8 * width))),
    0,
  );
}

/** Of a cell as it is shown; digits are narrow. */
function entryWidth(entry: Entry, column: XlsxColumn): number {
  const value = isCell(entry) ? entry.value : entry;
  if (typeof value !== 'number') return textWidth(String(value ?? ''));
  const format = (isCell(entry) ? entry.format : undefined) ?? column.format;
  return (typeof format === 'number' ? value.toFixed(format) : String(value)).length;
}

function rowXml(row: Row, number: number, columns: readonly XlsxColumn[], book: Book): string {
  let cells = '';
  for (let index = 0; index < row.length; index++) {
    const entry = row[index];
    if (entry !== undefined && entry !== null)
      cells += cellXml(entry, `<c r="${lettersOf(index)}${number}"`, columns[index], book);
  }
  return cells === '' ? '' : `<row r="${number}"${heightOf(row, columns)}>${cells}</row>`;
}

const LETTERS: string[] = [];
function lettersOf(index: number): string {
  LETTERS[index] ??= columnLetters(index + 1);
  return LETTERS[index];
}

/** Formulas are written out: Excel takes none that cells share where it refers to another sheet. */
function cellXml(
  entry: Exclude<Entry, null | undefined>,
  begun: string,
  column: XlsxColumn | undefined,
  book: Book,
): string {
  const cell: XlsxCell = isCell(entry) ? entry : { value: entry };
  const { value, formula } = cell;
  const format = cell.format ?? (typeof value === 'number' ? column?.format : undefined);
  const style = book.styles.attribute(cell.role, format);
  const open = `${begun}${style}`;
  const f = formula === undefined ? '' : `<f>${escapeXml(formula)}</f>`;
  if (typeof value === 'number' && Number.isFinite(value)) return `${open}>${f}<v>${value}</v></c>`;
  if (typeof value === 'boolean') return `${open} t="b">${f}<v>${value ? 1 : 0}</v></c>`;
  if (typeof value === 'string' && value !== '') {
    if (formula !== undefined) return `${open} t="str">${f}<v>${escapeXml(xmlText(value))}</v></c>`;
    return `${open} t="s"><v>${stringIndex(value, book)}</v></c>`;
  }
  return f === '' && style === '' ? '' : `${open}>${f}</c>`;
}

function stringIndex(text: string, { strings }: Book): number {
  const clean = xmlText(text).slice(0, LONGEST_TEXT);
  const index = strings.get(clean) ?? strings.size;
  if (index === strings.size) strings.set(clean, index);
  return index;
}
