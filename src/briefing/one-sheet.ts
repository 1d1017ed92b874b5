import type { Block, Draft, Section } from './draft.ts';

/** Lines of 16 pt in 225 mm, and characters of 12 pt in 156 mm. */
const LINES = 39;
const CHARACTERS = 36.8;
/** Lines that a line of the title, with the room below it, and the imprint take. */
const TITLE = 2.4;
const IMPRINT = 1.7;
const LARGE = 22 / 12;
/** Latin letters and digits where no 仿宋 is installed, with the room that some programs leave. */
const LATIN = 0.68;

/**
 * A one-sheet document that is too long for its sheet loses the last paragraphs of its sections, in
 * the order in which they can be done without; each keeps its first.
 */
export function onOneSheet(draft: Draft, order: readonly string[]): Draft {
  for (const id of order) {
    if (linesOf(draft) <= LINES) return draft;
    draft = { ...draft, sections: draft.sections.map((one) => (one.id === id ? first(one) : one)) };
  }
  return draft;
}

const first = (section: Section): Section => ({ ...section, blocks: section.blocks.slice(0, 1) });

function linesOf({ title, marks, sections, imprint }: Draft): number {
  const above = marks.length === 0 ? 0 : marks.length + 1;
  const head = above + Math.ceil((width(title) * LARGE) / CHARACTERS) * TITLE;
  const text = sections.filter(({ blocks }) => blocks.length > 0).flatMap(({ blocks }) => blocks);
  const heads = sections.filter(({ blocks, head }) => head !== undefined && blocks.length > 0);
  return (
    head + heads.length + (imprint ? IMPRINT : 0) + text.reduce((all, one) => all + lines(one), 0)
  );
}

const lines = (block: Block): number =>
  block.kind === 'paragraph' && typeof block.text === 'string'
    ? Math.ceil((2 + width(block.text)) / CHARACTERS)
    : 1;

const width = (text: string): number =>
  [...text].reduce((all, char) => all + (/[ -~]/.test(char) ? LATIN : 1), 0);
