import type { Source } from '../../model/source.ts';

/** Letters of a column counted from 1: 1 is A, 28 is AB. */
function columnLetters(column: number): string {
  let rest = column;
  let letters = '';
  while (rest > 0) {
    const digit = (rest - 1) % 26;
    letters = String.fromCharCode(65 + digit) + letters;
    rest = (rest - 1 - digit) / 26;
  }
  return letters;
}

/** Excel address of a source, `F12`; null where it names no cell. */
export function address(source: Source | undefined): string | null {
  if (source?.row === undefined || source.column === undefined) return null;
  return columnLetters(source.column) + source.row;
}
