/** An entry of the search: name, address, kind, and what else finds it (aliases, pinyin, English). */
export type SearchEntry = readonly [name: string, address: string, kind: string, also: string];

const HAN = /\p{Script=Han}+/gu;
const LATIN = /[\p{L}\p{N}]+/gu;

/** Chinese by single characters and pairs, so that any part of a name is found; else by words. */
export function searchTokens(text: string): string[] {
  const lower = text.normalize('NFKC').toLowerCase();
  const tokens: string[] = [];
  for (const [run] of lower.matchAll(HAN)) {
    const letters = [...run];
    letters.forEach((letter, i) => {
      tokens.push(letter);
      const next = letters[i + 1];
      if (next !== undefined) tokens.push(letter + next);
    });
  }
  for (const [word] of lower.replace(HAN, ' ').matchAll(LATIN)) tokens.push(word);
  return tokens;
}

/** A query of words, each of which must be found: 民政 2024. */
export const queryTokens = (text: string): string[] => text.split(/\s+/).flatMap(wordTokens);

/** A word: pairs alone where there are several characters, for single ones find too much. */
function wordTokens(text: string): string[] {
  const tokens = searchTokens(text);
  const pairs = tokens.filter((token) => /^\p{Script=Han}{2}$/u.test(token));
  if (pairs.length === 0) return tokens;
  return tokens.filter((token) => !/^\p{Script=Han}$/u.test(token));
}
