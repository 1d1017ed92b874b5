import Papa from 'papaparse';
import type { Finding } from '../cells/located-problem.ts';
import { trimText } from '../cells/trim-text.ts';
import { decode } from '../files/decode.ts';
import type { Grid } from '../files/grid.ts';
import { UnreadableFile } from '../files/unreadable-file.ts';
import { isCsvSeparator, separatorOf } from './csv-separator.ts';

/** As many columns and rows as a sheet can have. */
const MOST_COLUMNS = 16_384;
const MOST_ROWS = 1_048_576;

const LINE_FEED = 10;
const RETURN = 13;
const QUOTE = 34;
const MOST_DOUBLED = 10_000_000;

const NOTHING: ReadonlySet<number> = new Set();

/** Excel's own hint of the separator, in a line that it does not show. */
const HINT = /^sep=([,;\t])\n/i;

/** A Ctrl-Z was left out. */
const ENDED: Finding = { level: 'warning', code: 'not-read', text: 'control-z', params: {} };

const unix = (text: string): string =>
  text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text;

function parse(text: string): string[][] {
  const hint = HINT.exec(text);
  const body = hint ? text.slice(hint[0].length) : text;
  const separator = hint?.[1] ?? separatorOf(body);
  if (!isCsvSeparator(separator)) throw new UnreadableFile('other-separator', { sign: separator });
  const { data, errors } = Papa.parse<string[]>(body, {
    delimiter: separator,
    newline: '\n',
  });
  const open = errors.find(({ type }) => type === 'Quotes');
  if (open) {
    const row = open.row ?? 0;
    // Only a quote that never closes leaves its cell the last of all.
    const column = row === data.length - 1 ? (data[row]?.length ?? 1) : 1;
    throw new UnreadableFile('open-quote', { row: row + 1 }, { row: row + 1, column });
  }
  return data;
}

const isBlank = (row: readonly string[]): boolean => row.every((cell) => trimText(cell) === '');

function withoutBlankEnd(rows: string[][]): string[][] {
  let end = rows.length;
  while (end > 0 && isBlank(rows[end - 1] ?? [])) end--;
  return end === rows.length ? rows : rows.slice(0, end);
}

/**
 * Refuses a text with more lines than a sheet can have, before it is taken apart, and one of doubled
 * quotes, whose replacing takes many times its room. Lines within quotes are none of the sheet;
 * nobody writes four a row.
 */
function checkSize(text: string): void {
  const mostLines = text.includes('"') ? 4 * MOST_ROWS : MOST_ROWS;
  let lines = 0;
  let doubled = 0;
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at);
    const isPair = letter === QUOTE && text.charCodeAt(at + 1) === QUOTE;
    const isWindows = letter === RETURN && text.charCodeAt(at + 1) === LINE_FEED;
    if (isPair) doubled++;
    else if (letter === LINE_FEED || letter === RETURN) lines++;
    if (isPair || isWindows) at++;
    if (lines > mostLines || doubled > MOST_DOUBLED) throw new UnreadableFile('too-large');
  }
}

/**
 * Reads a text file into a grid. A row is a record, whatever line breaks its cells hold, so that
 * rows are counted as a spreadsheet program counts them.
 */
export function readCsv(file: string, bytes: Uint8Array): Grid {
  const { text, encoding, ended } = decode(bytes);
  if (trimText(text) === '') throw new UnreadableFile('empty-file');
  checkSize(text);
  const rows = withoutBlankEnd(parse(unix(text)));
  if (rows.length === 0) throw new UnreadableFile('empty-file');
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (width > MOST_COLUMNS || rows.length > MOST_ROWS) throw new UnreadableFile('too-large');
  return {
    place: { file, sheet: null },
    encoding,
    rows,
    width,
    cells: null,
    merges: [],
    hiddenRows: NOTHING,
    hiddenColumns: NOTHING,
    hiddenSheet: false,
    ...(ended ? { told: [ENDED] } : {}),
  };
}
