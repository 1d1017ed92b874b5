import type { ContentWords } from '../../model/content.ts';
import type { Spot } from './parse-mdx.ts';
import type { Context } from './text-context.ts';

/** The same number twice in front of a heading: 一、一、 */
const TWICE =
  /^\s*(第?[一二三四五六七八九十]+[、章节]|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、])\s*\1/;

/** Tells of a heading without words, and of one whose number was typed twice. */
export function checkHeading(words: ContentWords, spot: Spot, { tell }: Context): void {
  const text = words.map((part) => (typeof part === 'string' ? part : '')).join('');
  const isEmpty = text.trim() === '' && words.every((part) => typeof part === 'string');
  if (isEmpty) tell('content-heading-empty', spot, '');
  else if (TWICE.test(text)) tell('content-number-twice', spot, text.trim());
}
