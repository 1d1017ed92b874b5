import type { FrontMatter } from '../../model/content.ts';
import type { Tell } from './content-problem.ts';
import type { Spot } from './parse-mdx.ts';

/** Tells of lines that do not make up the title which the same text gives. */
export function checkTitleBreak(
  { title, 'title-break': lines }: FrontMatter,
  spot: Spot,
  tell: Tell,
): void {
  if (title === undefined || lines === undefined) return;
  if (plain(title) !== plain(lines.join('')))
    tell('content-title-break', spot, lines.join(' / '), { title });
}

const plain = (text: string): string => text.replaceAll(/\s/g, '');
