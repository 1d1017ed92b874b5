const FIRST_LETTER = 'A'.charCodeAt(0);

/** Letters of a column counted from 1, as a spreadsheet names it: 1 → `A`, 27 → `AA`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(FIRST_LETTER + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Address of a cell by row and column counted from 1, as `Source` has them: (12, 6) → `F12`. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}
