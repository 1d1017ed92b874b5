import type { Grid, GridCell } from '../files/grid.ts';
import { UnreadableFile } from '../files/unreadable-file.ts';
import { type Book, LONGEST_TEXT } from './xlsx-book.ts';
import { gridCell, type RawCell } from './xlsx-cell.ts';
import type { Parts } from './xlsx-parts.ts';
import { MOST_COLUMNS, MOST_ROWS, position, range } from './xlsx-position.ts';
import { attributesOf, type XmlHandlers } from './xml-scanner.ts';

/** What a sheet holds; rows by number, each up to its last cell with something in it. */
export interface Sheet {
  rows: { texts: string[]; cells: (GridCell | undefined)[] }[];
  /** Cells with something in them, and places in the rows up to their last cell. */
  cells: number;
  places: number;
  width: number;
  merges: Grid['merges'];
  hiddenRows: Set<number>;
  /** First and last column of each hidden stretch. */
  hiddenColumns: [number, number][];
}

/** Ten times the largest table that is to be expected. */
const MOST_CELLS = 3_000_000;
export const MOST_PLACES = 8_000_000;
const MOST_MERGES = 100_000;

/** The cell that is being read, and where. */
interface Reader {
  sheet: Sheet;
  book: Book;
  row: number;
  column: number;
  cell: RawCell;
  text: string;
  /** Depth of readings (`rPh`) above Chinese characters, whose text is none of the cell's. */
  reading: number;
}

const damaged = (): UnreadableFile => new UnreadableFile('damaged-workbook');

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';

const blank = (): RawCell => ({ type: 'n', style: 0, value: undefined, formula: undefined });

/** An attribute of a row or cell; the usual way of writing it is found without a regular expression. */
function attribute(raw: string, name: string): string | undefined {
  const at = raw.indexOf(` ${name}="`);
  if (at < 0) return /['\t\n\r]|\s=|=\s/.test(raw) ? attributesOf(raw)[name] : undefined;
  const start = at + name.length + 3;
  return raw.slice(start, raw.indexOf('"', start));
}

function put(sheet: Sheet, row: number, column: number, cell: GridCell): void {
  for (let next = sheet.rows.length; next <= row; next++) sheet.rows.push({ texts: [], cells: [] });
  const at = sheet.rows[row];
  // One address twice is damage: either of the two would be dropped unseen.
  if (!at || at.cells[column] !== undefined) throw damaged();
  sheet.places += Math.max(0, column + 1 - at.texts.length);
  sheet.cells += 1;
  if (sheet.places > MOST_PLACES || sheet.cells > MOST_CELLS) throw new UnreadableFile('too-large');
  for (let next = at.texts.length; next <= column; next++) at.texts.push('');
  at.texts[column] = cell.text;
  at.cells[column] = cell;
  if (column >= sheet.width) sheet.width = column + 1;
}

function openRow(reader: Reader, raw: string): void {
  const number = attribute(raw, 'r');
  reader.row = number === undefined ? reader.row + 1 : Number(number) - 1;
  reader.column = -1;
  if (!(Number.isInteger(reader.row) && reader.row >= 0 && reader.row < MOST_ROWS)) throw damaged();
  if (isOn(attribute(raw, 'hidden'))) reader.sheet.hiddenRows.add(reader.row);
}

function openCell(reader: Reader, raw: string): void {
  const address = attribute(raw, 'r');
  if (address === undefined) reader.column += 1;
  else Object.assign(reader, position(address));
  if (reader.column >= MOST_COLUMNS || reader.row < 0) throw damaged();
  const style = attribute(raw, 's');
  reader.cell = blank();
  reader.cell.type = attribute(raw, 't') ?? 'n';
  if (style !== undefined) reader.cell.style = Number(style);
}

function openColumn({ sheet }: Reader, raw: string): void {
  const { min, max, hidden } = attributesOf(raw);
  if (isOn(hidden)) sheet.hiddenColumns.push([Number(min) - 1, Number(max) - 1]);
  if (sheet.hiddenColumns.length > MOST_COLUMNS) throw damaged();
}

function openMerge({ sheet }: Reader, raw: string): void {
  sheet.merges.push(range(attributesOf(raw).ref ?? ''));
  if (sheet.merges.length > MOST_MERGES) throw new UnreadableFile('too-large');
}

function closeCell(reader: Reader): void {
  const { cell, sheet, row, column } = reader;
  const filled = cell.value !== undefined || cell.formula !== undefined;
  const typed = filled ? gridCell(cell, reader.book) : undefined;
  if (typed) put(sheet, row, column, typed);
}

function open(reader: Reader, handlers: XmlHandlers, name: string, raw: string): void {
  if (name === 'c') openCell(reader, raw);
  else if (name === 'row') openRow(reader, raw);
  else if (name === 'v' || name === 'f' || name === 't') {
    handlers.wantsText = reader.reading === 0;
    reader.text = '';
  } else if (name === 'rPh') reader.reading += 1;
  else if (name === 'strike') reader.cell.struck = attribute(raw, 'val') !== '0';
  else if (name === 'col') openColumn(reader, raw);
  else if (name === 'mergeCell') openMerge(reader, raw);
}

function close(reader: Reader, handlers: XmlHandlers, name: string): void {
  const { cell, text } = reader;
  handlers.wantsText = false;
  if (name === 'c') closeCell(reader);
  else if (name === 'v') cell.value = text;
  else if (name === 'f') cell.formula = text;
  else if (name === 't' && reader.reading === 0) cell.value = (cell.value ?? '') + text;
  else if (name === 'rPh') reader.reading -= 1;
}

/** Reads one sheet. Throws UnreadableFile where it is damaged or too large. */
export function readSheet(parts: Parts, path: string, book: Book): Sheet {
  const sheet: Sheet = {
    rows: [],
    cells: 0,
    places: 0,
    width: 0,
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: [],
  };
  const reader: Reader = { sheet, book, row: -1, column: -1, cell: blank(), text: '', reading: 0 };
  const handlers: XmlHandlers = {
    wantsText: false,
    open: (name, raw) => open(reader, handlers, name, raw),
    close: (name) => close(reader, handlers, name),
    text: (piece) => {
      reader.text += piece;
      if (reader.text.length > LONGEST_TEXT) throw new UnreadableFile('too-large');
    },
  };
  parts.scan(path, handlers);
  return sheet;
}
