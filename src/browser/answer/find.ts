export interface Found<T> {
  /** The first ones; a longer list is not read to its end. */
  first: T[];
  /** How many there are. */
  count: number;
}

export type Finder<T> = (query: string) => Found<T>;

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

/** How near a word is to a text: 0 all of it, then its beginning, the beginning of a word, a part. */
function distance(text: string, word: string): number {
  const at = text.indexOf(word);
  if (at < 0) return Number.POSITIVE_INFINITY;
  if (at === 0) return text.length === word.length ? 0 : 1;
  return text[at - 1] === ' ' || text[at - 1] === '-' ? 2 : 3;
}

/** Whether all letters stand in a text in their order: 住建局 in 住房和城乡建设局. */
function isAbbreviation(text: string, word: string): boolean {
  let at = -1;
  for (const letter of word) {
    at = text.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}

type Measure = (keys: readonly string[], word: string) => number;

/** The nearest of the names of an entry. */
const byParts: Measure = (keys, word) => Math.min(...keys.map((key) => distance(key, word)));

const byLetters: Measure = (keys, word) => {
  if (word.length < 2) return Number.POSITIVE_INFINITY;
  const shorter = keys.filter((key) => !key.includes(' ') && isAbbreviation(key, word));
  return Math.min(Number.POSITIVE_INFINITY, ...shorter.map(({ length }) => length));
};

/**
 * Finds entries that hold every word of a query in any of their names, the nearest first and equal
 * ones in their order. All are looked through at each key: for ten thousand that takes
 * milliseconds, while an index of all parts of all names takes a second to make.
 */
export function finder<T>(
  entries: readonly T[],
  namesOf: (entry: T) => readonly string[],
  most: number,
): Finder<T> {
  const read = entries.map((entry, place) => ({ entry, place, keys: namesOf(entry).map(plain) }));
  const ranked = (words: readonly string[], measure: Measure) =>
    read
      .map(({ entry, place, keys }) => {
        const far = words.reduce((sum, word) => sum + measure(keys, word), 0);
        return { entry, place, far };
      })
      .filter(({ far }) => far < Number.POSITIVE_INFINITY)
      .sort((a, b) => a.far - b.far || a.place - b.place);
  return (query) => {
    const words = plain(query).split(/\s+/).filter(Boolean);
    if (words.length === 0) return { first: [], count: 0 };
    const near = ranked(words, byParts);
    const all = near.length > 0 ? near : ranked(words, byLetters);
    return { first: all.slice(0, most).map(({ entry }) => entry), count: all.length };
  };
}
