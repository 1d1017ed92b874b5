import { foldWidth } from './fold-width.ts';

/** Names are compared up to here; nobody mistypes a longer one into another. */
const LONGEST = 60;

/** The letters that a name is compared by: width folded, without spaces and brackets, small. */
function letters(text: string): string[] {
  const bare = foldWidth(text.slice(0, 2 * LONGEST)).replaceAll(/[\s()[\]【】“”"'·・_-]/g, '');
  return [...bare.toLowerCase()].slice(0, LONGEST);
}

/**
 * Number of letters to put in, take out, replace or swap with their neighbour to make one text
 * of the other (Damerau–Levenshtein, restricted).
 */
export function editDistance(a: readonly string[], b: readonly string[]): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row++) {
    const next = [row];
    for (let at = 1; at <= b.length; at++) {
      const cost = a[row - 1] === b[at - 1] ? 0 : 1;
      let least = Math.min(
        (last[at] ?? 0) + 1,
        (next[at - 1] ?? 0) + 1,
        (last[at - 1] ?? 0) + cost,
      );
      const swapped = row > 1 && at > 1 && a[row - 1] === b[at - 2] && a[row - 2] === b[at - 1];
      if (swapped) least = Math.min(least, (before[at - 2] ?? 0) + 1);
      next.push(least);
    }
    [before, last] = [last, next];
  }
  return last[b.length] ?? 0;
}

/** How far apart two texts are, as a share of the longer one: 0 the same, 1 nothing in common. */
function distance(a: string[], b: string[]): number {
  const longer = Math.max(a.length, b.length);
  return longer === 0 ? 0 : editDistance(a, b) / longer;
}

/** How much of the shorter text is found in the other, in order, as one piece or as letters left out. */
function contained(a: string[], b: string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 2) return false;
  let at = 0;
  for (const letter of long) if (letter === short[at]) at++;
  return at === short.length && short.length * 2 >= long.length;
}

const FAR = 0.5;
const NEAR = 0.34;

/** The known names nearest to an unknown one, best first, at most `count`; none is far off. */
export function nearest(text: string, known: Iterable<string>, count = 3): string[] {
  const asked = letters(text);
  const found: { name: string; far: number }[] = [];
  for (const name of new Set(known)) {
    const other = letters(name);
    if (Math.min(asked.length, other.length) < FAR * Math.max(asked.length, other.length)) continue;
    const far = distance(asked, other);
    if (far <= FAR || contained(asked, other)) found.push({ name, far });
  }
  found.sort((a, b) => a.far - b.far);
  return found.slice(0, count).map(({ name }) => name);
}

/** Whether a text is so near to a known name that it must be meant: one letter in three or less. */
export function isNear(text: string, known: string): boolean {
  const [a, b] = [letters(text), letters(known)];
  const longer = Math.max(a.length, b.length);
  return longer >= 2 && (distance(a, b) <= NEAR || (longer >= 4 && contained(a, b)));
}
