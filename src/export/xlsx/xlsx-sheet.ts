import { columnLetters } from '../../model/address.ts';
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

/** Rows that decide the widths of columns that state none. */
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
function linesAbove({ title = [], columns }: XlsxSheet): Row[] {
  const titles = title.map(
    (value, index): Row => [{ value, role: index === 0 ? 'title' : 'note' }],
  );
  return [...titles, columns.map(({ header: value }) => ({ value, role: 'head' as const }))];
}

/**
 * Yields a sheet's XML row by row, so that a large sheet is never held whole. Rows that decide the
 * widths come first and are kept as XML, since their cells take several times the room.
 */
export function* sheetChunks(sheet: XlsxSheet, book: Book, isFirst: boolean): Generator<string> {
  const { columns } = sheet;
  const widths = columns.map((column) => entryWidth(column.header, column));
  const waiting = linesAbove(sheet).map((row, index) => rowXml(row, index + 1, [], book));
  let number = waiting.length;
  const rows = sheet.rows[Symbol.iterator]();
  let next = rows.next();
  for (let left = SAMPLE; left > 0 && !next.done; left--, next = rows.next()) {
    widen(widths, next.value, columns);
    waiting.push(rowXml(next.value, ++number, columns, book));
  }
  const shown = widths.map((width, index) => columns[index]?.width ?? inBounds(width));
  yield head(sheet, shown, isFirst);
  yield* waiting;
  for (; !next.done; next = rows.next()) yield rowXml(next.value, ++number, columns, book);
  yield `</sheetData>${protectionXml(sheet)}${choicesXml(sheet)}${foot(shown)}`;
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

function head(sheet: XlsxSheet, all: readonly number[], isFirst: boolean): string {
  const [rows, columns] = [(sheet.title?.length ?? 0) + 1, sheet.frozenColumns ?? 0];
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

/** Makes columns as wide as the cells of a row, where they have no width of their own. */
function widen(widths: number[], row: Row, columns: readonly XlsxColumn[]): void {
  for (let index = 0; index < columns.length; index++) {
    const column = columns[index];
    if (column === undefined || column.width !== undefined) continue;
    widths[index] = Math.max(widths[index] ?? 0, entryWidth(row[index], column));
  }
}

const inBounds = (width: number): number => Math.min(40, Math.max(6, 2 + width));

/** In characters, a Chinese one counting two. */
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
  const cells: string[] = [];
  const end = `${number}"`;
  for (let index = 0; index < row.length; index++) {
    const entry = row[index];
    if (entry !== undefined && entry !== null)
      cells.push(cellXml(entry, beginOf(index) + end, columns[index], book));
  }
  const xml = cells.join('');
  return xml === '' ? '' : `<row r="${number}"${heightOf(row, columns)}>${xml}</row>`;
}

/** `<c r="AB`, by the place of the column from 0. */
const BEGINS: string[] = [];
function beginOf(index: number): string {
  BEGINS[index] ??= `<c r="${columnLetters(index + 1)}`;
  return BEGINS[index];
}

/** Formulas are written out: Excel takes none that cells share where it refers to another sheet. */
function cellXml(
  entry: Exclude<Entry, null | undefined>,
  begun: string,
  column: XlsxColumn | undefined,
  book: Book,
): string {
  const isPlain = !isCell(entry);
  const value = isPlain ? entry : entry.value;
  const formula = isPlain ? undefined : entry.formula;
  const own = isPlain ? undefined : entry.format;
  const format = own ?? (typeof value === 'number' ? column?.format : undefined);
  const open = begun + book.styles.attribute(isPlain ? undefined : entry.role, format);
  if (formula !== undefined) return `${open}${formulaXml(formula, value)}</c>`;
  if (typeof value === 'number' && Number.isFinite(value)) return `${open}><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `${open} t="b"><v>${value ? 1 : 0}</v></c>`;
  if (typeof value === 'string' && value !== '')
    return `${open} t="s"><v>${stringIndex(value, book)}</v></c>`;
  return open === begun ? '' : `${open}></c>`;
}

/** A formula with what it came out as. */
function formulaXml(formula: string, value: XlsxValue): string {
  const f = escapeXml(formula);
  if (typeof value === 'number' && Number.isFinite(value)) return `><f>${f}</f><v>${value}</v>`;
  if (typeof value === 'boolean') return ` t="b"><f>${f}</f><v>${value ? 1 : 0}</v>`;
  if (typeof value === 'string' && value !== '')
    return ` t="str"><f>${f}</f><v>${escapeXml(xmlText(value))}</v>`;
  return `><f>${f}</f>`;
}

function stringIndex(text: string, { strings }: Book): number {
  const clean = xmlText(text).slice(0, LONGEST_TEXT);
  const index = strings.get(clean) ?? strings.size;
  if (index === strings.size) strings.set(clean, index);
  return index;
}
