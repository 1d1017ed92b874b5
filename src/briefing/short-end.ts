import { widthOf } from '../i18n/title-lines.ts';
import { type Block, plainText, type Section } from './draft.ts';

/** Characters that three lines hold, the first indented by two. */
const THREE_LINES = 3 * 28 - 2;

/** Rows of a table that is kept whole, without its head. */
const FEW_ROWS = 9;

/**
 * The last paragraph, where it has at most three lines, or a short last table: it belongs to the end,
 * which is kept on one page. Beside the end it would not stay whole: after a heading, the browser
 * rather leaves a single line or row over than move all.
 *
 * @param sections with words in them
 */
export function shortEnd(sections: readonly Section[]): Block | undefined {
  const last = lastBlock(sections);
  return last && isShort(last) ? last : undefined;
}

function isShort(block: Block): boolean {
  if (block.kind === 'table') return block.table.rows.length <= FEW_ROWS;
  return block.kind === 'paragraph' && widthOf(plainText(block.text)) <= THREE_LINES;
}

function lastBlock(sections: readonly Section[]): Block | undefined {
  const last = sections.at(-1);
  return last && (lastBlock(last.sections ?? []) ?? last.blocks.at(-1));
}
