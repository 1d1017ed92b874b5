import { characters } from './article-inline.ts';

/** Faces that stand in for 仿宋 have digits and signs wider than half a character. */
const WIDE_SIGN = 0.625;
/** Letters by their width in such a face: those of a 仿宋 are all half a character wide. */
const LETTERS: [RegExp, number][] = [
  [/[fijlrtIJ]/, 0.42],
  [/[mwMW]/, 0.98],
  [/[A-Z]/, 0.77],
  [/[a-z]/, 0.64],
];

/** Width of a line in characters of its type, whichever of the faces it is set in. */
export function lineWidth(line: string): number {
  let [standing, inFace] = [0, 0];
  for (const char of line) {
    const half = characters(char);
    const letter = LETTERS.find(([letters]) => letters.test(char));
    standing += letter?.[1] ?? (/[ -~]/.test(char) ? WIDE_SIGN : half);
    inFace += half;
  }
  return Math.max(standing, inFace);
}
