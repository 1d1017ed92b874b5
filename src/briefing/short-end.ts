import { widthOf } from '../i18n/title-lines.ts';
import { type Block, plainText, type Section, type WrittenBlock } from './draft.ts';

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
  if (block.kind === 'written') return isShortWritten(block);
  return block.kind === 'paragraph' && widthOf(plainText(block.text)) <= THREE_LINES;
}

function isShortWritten({ shape, text, shown }: WrittenBlock): boolean {
  const [component] = shown;
  if (shape === 'component' && typeof component === 'object' && component.kind === 'group')
    return component.blocks.length === 1 && component.blocks.every(isShort);
  // How high a written table is, nobody has measured: its words fill at most as many lines.
  if (shape === 'table') return widthOf(text) <= FEW_ROWS * 28;
  return (shape === 'paragraph' || shape === 'note') && widthOf(text) <= THREE_LINES;
}

function lastBlock(sections: readonly Section[]): Block | undefined {
  const last = sections.at(-1);
  return last && (lastBlock(last.sections ?? []) ?? last.blocks.at(-1));
}
