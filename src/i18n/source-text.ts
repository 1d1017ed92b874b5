import type { Source } from '../model/source.ts';

/** Letters of a column counted from 1: 1 is A, 28 is AB. */
function letters(column: number): string {
  if (column <= 0) return '';
  const digit = (column - 1) % 26;
  return letters((column - 1 - digit) / 26) + String.fromCharCode(65 + digit);
}

/** `values.csv C2`, `values.xlsx 完成情况!F12`; a table without cell by its file and sheet alone. */
export function sourceText({ place, row, column }: Source): string {
  const cell = row === undefined ? '' : `${column === undefined ? '' : letters(column)}${row}`;
  if (place.sheet === null) return cell === '' ? place.file : `${place.file} ${cell}`;
  return `${place.file} ${place.sheet}${cell === '' ? '' : `!${cell}`}`;
}
