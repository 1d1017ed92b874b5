import { type Words, writtenWords } from '../../model/words/cell-words.ts';
import { nameKey } from '../cells/name-key.ts';
import { reportCell, type TableRows, textOf } from './table-rows.ts';

/** The word that a text stands for, in either language. */
export function wordNamed<T extends string>(text: string, words: Words<T>): T | undefined {
  const key = nameKey(text).toLowerCase();
  for (const [word, names] of Object.entries(words) as [T, readonly string[]][]) {
    if (key === word || names.includes(key)) return word;
  }
  return undefined;
}

/** The word of a column with a fixed vocabulary; undefined where blank or unknown (reported). */
export function wordOf<T extends string>(
  table: TableRows,
  row: number,
  key: string,
  words: Words<T>,
): T | undefined {
  const text = textOf(table, row, key);
  if (text === undefined) return undefined;
  const word = wordNamed(text, words);
  if (word === undefined) {
    reportCell(table, row, key, {
      level: 'error',
      code: 'wrong-type',
      text: 'not-one-of',
      params: { names: writtenWords(words), words: Object.keys(words) },
    });
  }
  return word;
}
