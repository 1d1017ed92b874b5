import { expect, test } from 'vitest';
import type { Draft } from '../../src/briefing/draft.ts';
import { onOneSheet } from '../../src/briefing/one-sheet.ts';

/** Sections of two paragraphs of so many characters. */
const draft = (length: number): Draft => ({
  kind: 'speaking-notes',
  layout: 'sheet',
  title: '讲话参阅材料',
  marks: [],
  sections: ['a', 'b', 'c'].map((id) => ({
    id,
    head: '某节',
    blocks: [1, 2].map((i) => ({ kind: 'paragraph', text: `${i}${'字'.repeat(length)}` })),
  })),
  annexes: [],
});
const counts = ({ sections }: Draft): number[] => sections.map(({ blocks }) => blocks.length);

// 225 mm hold 39 lines of 16 pt. A title of one line takes 2.4 of them, three heads 3: 33.6 remain.
// A line holds 36 characters, the first 34: 200 characters and the digit take six.
test('a text that fits stays whole: six paragraphs of five lines', () => {
  expect(counts(onOneSheet(draft(170), ['b', 'a']))).toEqual([2, 2, 2]);
});

test('one paragraph of six goes where they have six lines each', () => {
  expect(counts(onOneSheet(draft(200), ['b', 'a']))).toEqual([2, 1, 2]);
});

test('more go in the order given, and each section keeps its first', () => {
  const made = onOneSheet(draft(700), ['b', 'a', 'c']);
  expect(counts(made)).toEqual([1, 1, 1]);
  expect(made.sections.map(({ blocks }) => JSON.stringify(blocks).includes('"1字'))).toEqual([
    true,
    true,
    true,
  ]);
});
