import type { ContentInline } from '../../model/content.ts';
import type { Spot } from './parse-mdx.ts';
import type { Context } from './read-component.ts';

/** The same number twice in front of a heading: 一、一、 */
const TWICE =
  /^\s*(第?[一二三四五六七八九十]+[、章节]|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、])\s*\1/;

/** Tells of a heading without words, and of one whose number was typed twice. */
export function checkHeading(
  content: readonly ContentInline[],
  spot: Spot,
  { tell }: Context,
): void {
  const text = content.map((part) => (part.kind === 'text' ? part.text : '')).join('');
  const isEmpty = text.trim() === '' && content.every(({ kind }) => kind !== 'component');
  if (isEmpty) tell('content-heading-empty', spot, '');
  else if (TWICE.test(text)) tell('content-number-twice', spot, text.trim());
}
