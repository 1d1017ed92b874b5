import type { Grid } from '../files/grid.ts';
import { UnreadableFile } from '../files/unreadable-file.ts';

/** As large as a sheet can be. */
export const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;

export interface Position {
  /** Counted from 0. */
  row: number;
  column: number;
}

/** Row and column of an address such as `F12` or `$F$12`. */
export function position(address: string): Position {
  let column = 0;
  let row = 0;
  for (let at = 0; at < address.length; at++) {
    const code = address.charCodeAt(at);
    if (code >= 65 && code <= 90 && row === 0) column = column * 26 + code - 64;
    else if (code >= 97 && code <= 122 && row === 0) column = column * 26 + code - 96;
    else if (code >= 48 && code <= 57) row = row * 10 + code - 48;
    else if (code !== 36) throw new UnreadableFile('damaged-workbook');
  }
  if (row < 1 || row > MOST_ROWS || column < 1 || column > MOST_COLUMNS) {
    throw new UnreadableFile('damaged-workbook');
  }
  return { row: row - 1, column: column - 1 };
}

/** The range `A1:B2`, its corners in whatever order. */
export function range(reference: string): Grid['merges'][number] {
  const [from = '', to = from] = reference.split(':');
  const [a, b] = [position(from), position(to)];
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}
