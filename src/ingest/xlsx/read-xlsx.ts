import { trimText } from '../cells/trim-text.ts';
import type { Grid } from '../files/grid.ts';
import { UnreadableFile } from '../files/unreadable-file.ts';
import { type Book, readBook } from './xlsx-book.ts';
import { type Comment, readComments } from './xlsx-comments.ts';
import { openParts } from './xlsx-parts.ts';
import { MOST_PLACES, readSheet, type Sheet } from './xlsx-sheet.ts';

type Merge = Grid['merges'][number];

const cellsIn = ({ top, left, bottom, right }: Merge): number =>
  Math.max(0, bottom - top + 1) * Math.max(0, right - left + 1);

/** So many rows take over the content of a merged cell above them; a table of figures has far fewer. */
const MOST_FILLED = 200_000;

/** Merged ranges inside the used part of the sheet, of more than one cell. */
function usedMerges({ merges, rows, width }: Sheet): Merge[] {
  const used = merges
    .map((merge) => ({
      ...merge,
      bottom: Math.min(merge.bottom, rows.length - 1),
      right: Math.min(merge.right, width - 1),
    }))
    .filter((merge) => cellsIn(merge) > 1);
  const covered = used.reduce((sum, merge) => sum + cellsIn(merge), 0);
  const filled = used.reduce((sum, { top, bottom }) => sum + bottom - top, 0);
  if (covered > MOST_PLACES || filled > MOST_FILLED) throw new UnreadableFile('too-large');
  return used;
}

/** A merged range shows its first cell alone; what may lie under the others is not seen by anyone. */
function emptyUnderMerges(rows: Sheet['rows'], merges: readonly Merge[]): void {
  for (const { top, left, bottom, right } of merges) {
    for (const [down, { texts, cells }] of rows.slice(top, bottom + 1).entries()) {
      for (let at = down === 0 ? left + 1 : left; at <= Math.min(right, texts.length - 1); at++) {
        texts[at] = '';
        cells[at] = undefined;
      }
    }
  }
}

function usedColumns({ hiddenColumns, width }: Sheet): Set<number> {
  const hidden = new Set<number>();
  for (const [from, to] of hiddenColumns) {
    for (let at = Math.max(0, from); at <= Math.min(to, width - 1); at++) hidden.add(at);
  }
  return hidden;
}

/** Rows below the last cell that shows something are format only. */
function withoutBlankEnd(rows: Sheet['rows']): Sheet['rows'] {
  let end = rows.length;
  while (end > 0 && rows[end - 1]?.texts.every((text) => trimText(text) === '')) end--;
  return rows.slice(0, end);
}

function gridOf(
  read: Sheet,
  file: string,
  { name, hidden, comments }: Book['sheets'][number] & { comments: Comment[] },
): Grid {
  const sheet = { ...read, rows: withoutBlankEnd(read.rows) };
  const merges = usedMerges(sheet);
  emptyUnderMerges(sheet.rows, merges);
  return {
    place: { file, sheet: name },
    encoding: null,
    rows: sheet.rows.map(({ texts }) => texts),
    width: sheet.width,
    cells: sheet.rows.map(({ cells }) => cells),
    merges,
    hiddenRows: new Set([...sheet.hiddenRows].filter((row) => row < sheet.rows.length)),
    hiddenColumns: usedColumns(sheet),
    hiddenSheet: hidden,
    ...(comments.length > 0 ? { comments } : {}),
  };
}

/** Reads all sheets of a workbook that hold anything. Throws UnreadableFile. */
export function readXlsx(file: string, bytes: Uint8Array): Grid[] {
  const parts = openParts(bytes);
  const book = readBook(parts);
  return book.sheets
    .map((sheet) => {
      const comments = readComments(parts, sheet.part);
      return gridOf(readSheet(parts, sheet.part, book), file, { ...sheet, comments });
    })
    .filter(({ rows }) => rows.length > 0);
}
