import type { RulerChart } from './charts/ruler-chart.ts';
import {
  type Block,
  type Draft,
  type Inline,
  plainText,
  type Section,
  type Table,
} from './draft.ts';

/** Lines of 16 pt in 225 mm, and characters of 12 pt in 156 mm. */
const LINES = 39;
const CHARACTERS = 36.8;
/** Lines that a line of the title, the room below it, and the note at the end take. */
const TITLE = 1.9;
const BELOW_TITLE = 0.5;
const NOTE = 1.4;
const LARGE = 22 / 12;
/** Digits and signs where no 仿宋 is installed, with the room that some programs leave; letters. */
const SIGN = 0.68;
const LETTER = 0.52;
/** Height of a line, in characters of 12 pt. */
const LINE = 16 / 12;
/** Characters of 10.5 pt in 156 mm, room in a cell, lines that a row takes, and above and below all. */
const SMALL = 42;
const PADDING = 0.85;
const ROW = 1.09;
const AROUND = 0.6;
/** Characters that the widest column of a table has at least. */
const NARROWEST = 6;

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

function linesOf({ title, marks, sections, note }: Draft): number {
  const above = marks.length === 0 ? 0 : marks.length + 1;
  const head = above + Math.ceil((width(title) * LARGE) / CHARACTERS) * TITLE + BELOW_TITLE;
  const text = sections.filter(({ blocks }) => blocks.length > 0).flatMap(({ blocks }) => blocks);
  const heads = sections.filter(({ blocks, head }) => head !== undefined && blocks.length > 0);
  return head + heads.length + (note ? NOTE : 0) + text.reduce((all, one) => all + lines(one), 0);
}

function lines(block: Block): number {
  if (block.kind === 'figure') return figureLines(block.chart, block.caption ?? '');
  if (block.kind === 'table') return tableLines(block.table);
  return block.kind === 'paragraph'
    ? Math.ceil((2 + width(plainText(block.text))) / CHARACTERS)
    : 1;
}

/** A picture as wide as the text, its caption, and the room round both. */
function figureLines(chart: RulerChart, caption: string): number {
  const height = (chart.height / chart.width) * (CHARACTERS / LINE);
  return height + Math.ceil(width(caption) / SMALL) + AROUND;
}

/**
 * Rows in 10.5 pt. Where not all columns are as wide as their words, heads take two lines, and the
 * widest column has the room that the others leave.
 */
function tableLines({ columns, rows }: Table): number {
  const text = (cell: Inline | undefined): string => plainText(cell ?? '');
  const needs = columns.map(({ head }, at) =>
    Math.max(width(head), ...rows.map((row) => width(text(row[at])))),
  );
  const all = needs.reduce((sum, one) => sum + one + PADDING, 0);
  if (all <= SMALL) return (rows.length + 1) * ROW + AROUND;
  const widest = needs.indexOf(Math.max(...needs));
  const room = Math.max(NARROWEST, SMALL - (all - (needs[widest] ?? 0)));
  const body = rows.map((row) => Math.max(1, Math.ceil(width(text(row[widest])) / room)));
  return (body.reduce((sum, one) => sum + one, 0) + 2) * ROW + AROUND;
}

const width = (text: string): number => [...text].reduce((all, char) => all + widthOf(char), 0);

const widthOf = (char: string): number =>
  /[A-Za-z ]/.test(char) ? LETTER : /[ -~]/.test(char) ? SIGN : 1;
