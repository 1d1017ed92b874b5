import { columnsByRow } from './article-table.ts';
import { type Cell, plainText, type Table } from './article-tree.ts';
import { type CellTexts, fewestLines, rowLines } from './fewest-lines.ts';
import { lineWidth } from './letter-width.ts';

/** From this many columns on, a table is set in 5号 rather than 小4. */
const NARROW = 8;

/** Types of tables, in points: 小4, 5号, 小5 and 6号. */
const SIZES = [12, 10.5, 9, 7.5] as const;
export type TableSize = (typeof SIZES)[number];

/**
 * What a column needs, in characters of its type: `piece` for its longest piece that is never broken
 * (a word of letters, a number, two Chinese characters), `must` for figures with their unit too,
 * `least` for short words whole and heads in two lines, `words` for its longest cell on one line.
 */
interface Need {
  piece: number;
  must: number;
  least: number;
  words: number;
}

/** Room for padding and lines, in characters; the least of it where words would break for more. */
const PADDING = 0.85;
const TIGHT = 0.75;
const LONGEST = 16;
/** Words up to this length are not broken, longer ones wrap. */
const SHORT = 6;

const columnCount = (table: Table): number =>
  Math.max(1, ...columnsByRow([...table.head, ...table.body]));

/** The type size of a table by its number of columns. */
export const usualSize = (table: Table): TableSize => (columnCount(table) >= NARROW ? 10.5 : 12);

/**
 * The type size of a table: the usual one, or else the largest smaller one in which no word breaks.
 */
export function tableSize(table: Table, width: number): TableSize {
  const usual = usualSize(table);
  const pieces = sum(needsOf(table, columnCount(table)).map(({ piece }) => piece));
  return SIZES.find((size) => size <= usual && pieces * size < width) ?? 7.5;
}

/**
 * Widths of a table's columns that add up to `width`: numbers and short words whole, long words
 * wrapped, headers in two lines. All in points.
 *
 * @param size of the type
 */
export function columnWidths(table: Table, width: number, size: number): number[] {
  const count = columnCount(table);
  if (table.widths?.length === count) return shared(table.widths, width);
  return shared(fitted(needsOf(table, count), textsOf(table, count), width / size), width);
}

/** The most lines that long words take before short ones are broken for them. */
const MANY_LINES = 4;
/** The same if short words may be broken. */
const FEW_LINES = 3;

/** Widths with which no cell takes more lines than it must; short words whole as long as they can be. */
function fitted(all: readonly Need[], texts: CellTexts, room: number): number[] {
  const pieces = all.map(({ piece }) => piece);
  if (sum(pieces) >= room) return pieces;
  const fits = sum(all.map(({ must }) => must)) < room;
  const needs = fits ? all : all.map((need) => ({ ...need, must: need.piece }));
  const even = inFewLines(needs, room);
  const from = (floors: readonly number[], most: number): number[] | undefined =>
    fewestLines(
      texts,
      floors.map((floor, at) => Math.max(floor, (needs[at]?.words ?? 0) / most + PADDING)),
      room,
      PADDING,
    );
  const lines = (widths: readonly number[]) => rowLines(texts, shared(widths, room), PADDING);
  // Short words whole, unless rows take fewer lines where one of them in a column is broken.
  const broken = from(
    needs.map(({ must }) => must),
    FEW_LINES,
  );
  return [from(even.floors, MANY_LINES), broken].reduce<number[]>(
    (best, found) => (found !== undefined && lines(found) < lines(best) ? found : best),
    even.widths,
  );
}

/** Widths in which the longest words of all columns take about the same number of lines. */
interface Even {
  widths: number[];
  floors: number[];
}

function inFewLines(needs: readonly Need[], room: number): Even {
  const floor = (short: number) => (need: Need) =>
    Math.max(need.must, Math.min(need.least, short + PADDING));
  let best = inLines(needs, floor(0), room);
  let [fits, over] = [0, LONGEST];
  for (let i = 0; i < 20; i++) {
    const short = i === 0 ? LONGEST : (fits + over) / 2;
    const found = inLines(needs, floor(short), room);
    if (found.lines > MANY_LINES) over = short;
    else [best, fits] = [found, short];
    if (fits === LONGEST) break;
  }
  return { widths: best.widths, floors: needs.map(floor(fits)) };
}

/** The fewest lines for the longest words with which all columns fit, none below its floor. */
function inLines(
  needs: readonly Need[],
  floorOf: (need: Need) => number,
  room: number,
): { lines: number; widths: number[] } {
  const widths = (lines: number): number[] =>
    needs.map((need) => Math.max(floorOf(need), need.words / lines + PADDING));
  let [few, many] = [1, MOST_LINES];
  if (sum(widths(few)) <= room) return { lines: few, widths: widths(few) };
  if (sum(widths(many)) > room) return { lines: Number.POSITIVE_INFINITY, widths: widths(many) };
  for (let i = 0; i < 30; i++) {
    const middle = (few + many) / 2;
    if (sum(widths(middle)) <= room) many = middle;
    else few = middle;
  }
  return { lines: many, widths: widths(many) };
}

/** The most lines of a cell: more would fill a page. */
const MOST_LINES = 60;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

const shared = (parts: readonly number[], width: number): number[] => {
  const whole = sum(parts);
  return parts.map((part) => (part / whole) * width);
};

/** The most rows that are measured; they show how the others break. */
const ENOUGH = 400;

/** What stands in the columns, row by row, heads too; of very long tables every so many rows. */
function textsOf(table: Table, count: number): CellTexts {
  const rows = (cells: readonly (readonly Cell[])[]): (string | undefined)[][] => {
    const texts = cells.map(() => new Array<string | undefined>(count).fill(undefined));
    placeCells(cells, (cell, column, row) => {
      const line = texts[row];
      if (line !== undefined && cell.columns === 1 && cell.rows === 1)
        line[column] = cell.content.map(plainText).join('\n');
    });
    return texts;
  };
  const body = rows(table.body);
  const step = Math.ceil(body.length / ENOUGH);
  return [...rows(table.head), ...body.filter((_, row) => row % step === 0)];
}

function needsOf(table: Table, count: number): Need[] {
  const needs: Need[] = Array.from({ length: count }, () => ({ ...NOTHING }));
  const consider = (cell: Cell, column: number, head: boolean): void => {
    const need = needs[column];
    if (need === undefined || cell.columns > 1) return;
    const longest = Math.max(0, ...cell.content.map((part) => lengthOf(plainText(part))));
    // A figure with its sign and unit is never broken, nor is a date; words to the right may be.
    const figure = cell.align === 'right' ? FIGURE : DATE;
    const isFigure = cell.content.every((part) => figure.test(plainText(part)));
    const piece = Math.max(0, ...cell.content.map((part) => pieceOf(plainText(part))));
    const least = head
      ? Math.max(piece, longest / 2)
      : isFigure
        ? longest
        : Math.min(longest, SHORT);
    const must = isFigure ? longest : piece;
    need.piece = Math.max(need.piece, Math.min(piece, LONGEST) + TIGHT);
    need.must = Math.max(need.must, Math.min(must, LONGEST) + PADDING);
    need.least = Math.max(need.least, Math.min(least, LONGEST) + PADDING);
    need.words = Math.max(need.words, head ? longest / 2 : longest);
  };
  placeCells(table.head, (cell, column) => consider(cell, column, true));
  placeCells(table.body, (cell, column) => consider(cell, column, false));
  return needs;
}

const NOTHING: Need = { piece: 1.5, must: 1.5, least: 1.5, words: 1 };

/** 11月30日, 2024年11月30日, 30 Sep. */
const DATE = /^(?:(?:\d+年)?\d+月(?:\d+日)?|\d+ [A-Z][a-z]{2})$/;
const FIGURE = /^\P{Script=Han}?\s?[+−-]?\d/u;

/** Width of the longest piece that is not broken: a word, a number with its signs, two characters. */
const pieceOf = (text: string): number => Math.max(0, ...(text.match(PIECES) ?? []).map(lengthOf));

/** A hyphen between letters is a place to break at. */
const PIECES = /(?:[^\p{Script=Han}\s-]|-(?=\d))+-?|-+|\p{Script=Han}{1,2}/gu;

/** Width of the longest line, with the spaces that office programs put round Latin letters and digits. */
const lengthOf = (text: string): number =>
  Math.max(...text.split('\n').map((line) => lineWidth(line) + count(line, BOUNDARY) * 0.2));

const BOUNDARY = /(?<=\p{Script=Han})(?=[\dA-Za-z])|(?<=[\dA-Za-z])(?=\p{Script=Han})/gu;
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Each cell with its first column, after cells that reach down from rows above. */
function placeCells(
  rows: readonly (readonly Cell[])[],
  visit: (cell: Cell, column: number, row: number) => void,
): void {
  const open: number[] = [];
  for (const [row, cells] of rows.entries()) {
    const free = open.map((left) => left === 0);
    for (let i = 0; i < open.length; i++) open[i] = Math.max(0, (open[i] ?? 0) - 1);
    let column = 0;
    for (const cell of cells) {
      while (free[column] === false) column++;
      visit(cell, column, row);
      for (let i = 0; i < cell.columns; i++, column++) open[column] = cell.rows - 1;
    }
  }
}
