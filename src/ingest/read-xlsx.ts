import type { Grid, GridCell } from './grid.ts';
import { type Book, LONGEST_TEXT, readBook } from './read-xlsx-book.ts';
import { openParts, type Parts } from './read-xlsx-parts.ts';
import { gridCell, type RawCell } from './read-xlsx-sheet.ts';
import { trimText } from './trim-text.ts';
import { UnreadableFile } from './unreadable-file.ts';
import { attributesOf } from './xml-scanner.ts';

const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
/** Cells with something in them, and places in the rows up to their last cell. */
const MOST_CELLS = 3_000_000;
const MOST_PLACES = 8_000_000;
const MOST_MERGES = 100_000;

type Merge = Grid['merges'][number];

/** A sheet while it is read: rows by number, each up to its last cell with something in it. */
interface Draft {
  rows: { texts: string[]; cells: (GridCell | undefined)[] }[];
  cells: number;
  places: number;
  width: number;
  merges: Merge[];
  hiddenRows: Set<number>;
  hiddenColumns: [number, number][];
}

const damaged = (): UnreadableFile => new UnreadableFile('damaged-workbook');

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';

/** Row and column counted from 0 of an address such as `F12` or `$F$12`. */
function position(address: string): { row: number; column: number } {
  let column = 0;
  let row = 0;
  for (let at = 0; at < address.length; at++) {
    const code = address.charCodeAt(at);
    if (code >= 65 && code <= 90 && row === 0) column = column * 26 + code - 64;
    else if (code >= 97 && code <= 122 && row === 0) column = column * 26 + code - 96;
    else if (code >= 48 && code <= 57) row = row * 10 + code - 48;
    else if (code !== 36) throw damaged();
  }
  if (row < 1 || row > MOST_ROWS || column < 1 || column > MOST_COLUMNS) throw damaged();
  return { row: row - 1, column: column - 1 };
}

/** An attribute of a row or cell; the usual way of writing it is found without a regular expression. */
function attribute(raw: string, name: string): string | undefined {
  const at = raw.indexOf(` ${name}="`);
  if (at < 0) return /['\t\n\r]|\s=|=\s/.test(raw) ? attributesOf(raw)[name] : undefined;
  const start = at + name.length + 3;
  return raw.slice(start, raw.indexOf('"', start));
}

function put(draft: Draft, row: number, column: number, cell: GridCell): void {
  for (let next = draft.rows.length; next <= row; next++) draft.rows.push({ texts: [], cells: [] });
  const at = draft.rows[row];
  if (!at) throw damaged();
  // One address twice is damage: either of the two would be dropped unseen.
  if (at.cells[column] !== undefined) throw damaged();
  draft.places += Math.max(0, column + 1 - at.texts.length);
  draft.cells += 1;
  if (draft.places > MOST_PLACES || draft.cells > MOST_CELLS) throw new UnreadableFile('too-large');
  for (let next = at.texts.length; next <= column; next++) at.texts.push('');
  at.texts[column] = cell.text;
  at.cells[column] = cell;
  if (column >= draft.width) draft.width = column + 1;
}

function mergeOf(reference: string): Merge {
  const [from = '', to = from] = reference.split(':');
  const [a, b] = [position(from), position(to)];
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}

const BLANK: RawCell = { type: 'n', style: 0, value: undefined, formula: undefined };

function readSheet(parts: Parts, path: string, book: Book): Draft {
  const draft: Draft = {
    rows: [],
    cells: 0,
    places: 0,
    width: 0,
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: [],
  };
  let row = -1;
  let column = -1;
  let cell: RawCell = BLANK;
  let text = '';
  let reading = 0;

  function openRow(raw: string): void {
    const number = attribute(raw, 'r');
    row = number === undefined ? row + 1 : Number(number) - 1;
    column = -1;
    if (!(row >= 0 && row < MOST_ROWS)) throw damaged();
    if (isOn(attribute(raw, 'hidden'))) draft.hiddenRows.add(row);
  }

  function openCell(raw: string): void {
    const address = attribute(raw, 'r');
    if (address === undefined) column += 1;
    else ({ row, column } = position(address));
    if (column >= MOST_COLUMNS || row < 0) throw damaged();
    const style = attribute(raw, 's');
    cell = {
      type: attribute(raw, 't') ?? 'n',
      style: style === undefined ? 0 : Number(style),
      value: undefined,
      formula: undefined,
    };
  }

  function openColumn(raw: string): void {
    const { min, max, hidden } = attributesOf(raw);
    if (isOn(hidden)) draft.hiddenColumns.push([Number(min) - 1, Number(max) - 1]);
    if (draft.hiddenColumns.length > MOST_COLUMNS) throw damaged();
  }

  function openMerge(raw: string): void {
    draft.merges.push(mergeOf(attributesOf(raw).ref ?? ''));
    if (draft.merges.length > MOST_MERGES) throw new UnreadableFile('too-large');
  }

  const handlers = {
    wantsText: false,
    open(name: string, raw: string) {
      if (name === 'c') return openCell(raw);
      if (name === 'row') return openRow(raw);
      if (name === 'v' || name === 'f' || name === 't') {
        handlers.wantsText = reading === 0;
        text = '';
      } else if (name === 'rPh') reading++;
      else if (name === 'col') openColumn(raw);
      else if (name === 'mergeCell') openMerge(raw);
    },
    close(name: string) {
      if (name === 'v') cell.value = text;
      else if (name === 'f') cell.formula = text;
      else if (name === 't' && reading === 0) cell.value = (cell.value ?? '') + text;
      else if (name === 'rPh') reading--;
      else if (name === 'c') {
        const typed =
          cell.value === undefined && cell.formula === undefined ? undefined : gridCell(cell, book);
        if (typed) put(draft, row, column, typed);
        cell = { ...BLANK };
      } else return;
      handlers.wantsText = false;
    },
    text(piece: string) {
      text += piece;
      if (text.length > LONGEST_TEXT) throw new UnreadableFile('too-large');
    },
  };
  parts.scan(path, handlers);
  return draft;
}

/** Merged ranges inside the used part of the sheet, of more than one cell. */
function usedMerges({ merges, rows, width }: Draft): Merge[] {
  const used = merges.flatMap(({ top, left, bottom, right }) => {
    const merge = {
      top,
      left,
      bottom: Math.min(bottom, rows.length - 1),
      right: Math.min(right, width - 1),
    };
    const cells = (merge.bottom - top + 1) * (merge.right - left + 1);
    return merge.bottom >= top && merge.right >= left && cells > 1 ? [merge] : [];
  });
  const covered = used.reduce(
    (sum, { top, left, bottom, right }) => sum + (bottom - top + 1) * (right - left + 1),
    0,
  );
  if (covered > MOST_PLACES) throw new UnreadableFile('too-large');
  return used;
}

function usedColumns({ hiddenColumns, width }: Draft): Set<number> {
  const hidden = new Set<number>();
  for (const [from, to] of hiddenColumns) {
    for (let column = Math.max(0, from); column <= Math.min(to, width - 1); column++)
      hidden.add(column);
  }
  return hidden;
}

/** Rows below the last cell that shows something are format only. */
function withoutBlankEnd(rows: Draft['rows']): Draft['rows'] {
  let end = rows.length;
  while (end > 0 && rows[end - 1]?.texts.every((text) => trimText(text) === '')) end--;
  return rows.slice(0, end);
}

function gridOf(draft: Draft, file: string, sheet: Book['sheets'][number]): Grid {
  const rows = withoutBlankEnd(draft.rows);
  const used = { ...draft, rows };
  return {
    place: { file, sheet: sheet.name },
    encoding: null,
    rows: rows.map(({ texts }) => texts),
    width: draft.width,
    cells: rows.map(({ cells }) => cells),
    merges: usedMerges(used),
    hiddenRows: new Set([...draft.hiddenRows].filter((row) => row < rows.length)),
    hiddenColumns: usedColumns(used),
    hiddenSheet: sheet.hidden,
  };
}

/** Reads all sheets of a workbook that hold anything. Throws UnreadableFile. */
export function readXlsx(file: string, bytes: Uint8Array): Grid[] {
  const parts = openParts(bytes);
  const book = readBook(parts);
  return book.sheets
    .map((sheet) => gridOf(readSheet(parts, sheet.part, book), file, sheet))
    .filter(({ rows }) => rows.length > 0);
}
