import type { Block, Section } from '../article/article-tree.ts';

/** A block with what its place in the document asks of it. */
export interface Placed {
  block: Block;
  newPage: boolean;
  turned: boolean;
  /** Part of a cover, whose title is the largest. */
  cover: boolean;
}

/** Blocks that follow each other on sheets of one orientation. */
export interface Sheets {
  turned: boolean;
  blocks: Placed[];
}

const NEW_PAGE: readonly Section['part'][] = ['annex', 'document', 'contents', 'cover'];
const OPENED: readonly Section['part'][] = [...NEW_PAGE, 'landscape', 'end', 'foot'];

interface State {
  newPage: boolean;
  turned: boolean;
  cover: boolean;
  placed: Placed[];
}

/** The blocks of a document in order, with sections that only say where to stand opened up. */
export function placeBlocks(blocks: readonly Block[]): Placed[] {
  const state: State = { newPage: false, turned: false, cover: false, placed: [] };
  walk(blocks, state);
  return state.placed;
}

function walk(blocks: readonly Block[], state: State): void {
  for (const block of blocks) {
    if (block.kind === 'page-break') {
      state.newPage = true;
    } else if (block.kind === 'section' && OPENED.includes(block.part)) {
      open(block, state);
    } else {
      state.placed.push({
        block,
        newPage: state.newPage && state.placed.length > 0,
        turned: state.turned,
        cover: state.cover,
      });
      state.newPage = false;
    }
  }
}

function open(section: Section, state: State): void {
  const { turned, cover } = state;
  if (NEW_PAGE.includes(section.part)) state.newPage = true;
  state.turned ||= section.part === 'landscape';
  state.cover = section.part === 'cover';
  walk(section.blocks, state);
  if (section.part === 'cover' || section.part === 'contents') state.newPage = true;
  state.turned = turned;
  state.cover = cover;
}

/** Cut where the orientation changes; such a cut is a page break already. */
export function intoSheets(placed: readonly Placed[]): Sheets[] {
  const sheets: Sheets[] = [];
  for (const one of placed) {
    const last = sheets.at(-1);
    if (last && last.turned === one.turned) last.blocks.push(one);
    else sheets.push({ turned: one.turned, blocks: [{ ...one, newPage: false }] });
  }
  return sheets;
}
