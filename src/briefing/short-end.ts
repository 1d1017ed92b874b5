import { widthOf } from '../i18n/title-lines.ts';
import type { Block, Section } from './draft.ts';

/** Characters that three lines hold, the first indented by two. */
const THREE_LINES = 3 * 28 - 2;

/**
 * The last paragraph, where it has at most three lines: it belongs to the end, which is kept on one
 * page. Beside the end it would not stay whole: after a heading, the browser rather leaves a single
 * line over than move all three.
 *
 * @param sections with words in them
 */
export function shortEnd(sections: readonly Section[]): Block | undefined {
  const last = lastBlock(sections);
  return last?.kind === 'paragraph' && widthOf(plain(last.text)) <= THREE_LINES ? last : undefined;
}

function lastBlock(sections: readonly Section[]): Block | undefined {
  const last = sections.at(-1);
  return last && (lastBlock(last.sections ?? []) ?? last.blocks.at(-1));
}

const plain = (text: Extract<Block, { kind: 'paragraph' }>['text']): string =>
  typeof text === 'string' ? text : text.markup.replace(/<[^>]*>/g, '');
