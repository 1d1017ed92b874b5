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

/** Order of two addresses in a table: row by row, then by column (`B2`, `AA2`, `A10`). */
export function byAddress(a: string, b: string): number {
  const [lettersA, rowA] = parted(a);
  const [lettersB, rowB] = parted(b);
  if (rowA !== rowB) return rowA - rowB;
  if (lettersA.length !== lettersB.length) return lettersA.length - lettersB.length;
  return lettersA < lettersB ? -1 : Number(lettersA > lettersB);
}

function parted(address: string): [letters: string, row: number] {
  const letters = address.replace(/\d+$/, '');
  return [letters, Number(address.slice(letters.length))];
}
