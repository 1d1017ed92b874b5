import { lineWidth } from './letter-width.ts';

/** What of a cell stays together when its lines are broken, and whether a space stands before it. */
interface Piece {
  width: number;
  spaced: boolean;
}

/** Words of letters, numbers with their signs, single Chinese characters with what closes on them. */
const PIECES =
  /\s*(?:\p{Script=Han}|(?:[^\p{Script=Han}\s-]|-(?=\d))+-?|-+)[、，。；：！？）》」』〕]*/gu;

/** Office programs put a little room between Chinese and Latin signs. */
const BETWEEN = 0.2;
const SPACE = 0.5;

/** A cell as its lines of pieces, for {@link lineCount}. */
export const piecesOf = (text: string): Piece[][] =>
  text.split('\n').map((line) =>
    Array.from(line.matchAll(PIECES), ([piece]) => {
      const word = piece.trimStart();
      const latin = /^[\dA-Za-z]/.test(word) ? BETWEEN : 0;
      return { width: lineWidth(word) + latin, spaced: word.length < piece.length };
    }),
  );

/** Lines that a cell takes in a column with so much room, in characters of its type. */
export function lineCount(lines: readonly (readonly Piece[])[], room: number): number {
  let count = 0;
  for (const pieces of lines) {
    let used = 0;
    count++;
    for (const { width, spaced } of pieces) {
      const space = spaced && used > 0 ? SPACE : 0;
      if (used > 0 && used + space + width > room) {
        count++;
        used = width;
      } else used += space + width;
    }
  }
  return count;
}
