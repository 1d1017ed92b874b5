import { expect, test } from 'vitest';
import type { Block, Draft } from '../../src/briefing/draft.ts';
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

// A picture of 560 × 280 is 156 × 78 mm in the text: 13.8 lines of 16 pt, its caption one more. A
// table of nine rows and a head in 10.5 pt takes 10.9. Round each is 0.6: 26.9 together. With
// title and three heads (5.4) 32.3 of 39 are taken, so that six paragraphs of one line stay, and
// the last goes where each takes two.
const withTable = (length: number): Draft => {
  const made = draft(length);
  const chart = { title: '', rows: [], tens: [], full: 100, width: 560, height: 280 };
  const rows = Array.from({ length: 9 }, () => ['青岚区', '87.42']);
  const table = { columns: [{ head: '单位' }, { head: '总分' }], rows };
  const [section, ...others] = made.sections;
  if (!section) throw new Error('no section');
  const blocks: Block[] = [
    { kind: 'figure', chart, caption: '各类得分' },
    { kind: 'table', table },
  ];
  return { ...made, sections: [{ id: 'chart', blocks }, section, ...others] };
};

test('pictures and tables take their room', () => {
  expect(counts(onOneSheet(withTable(30), ['c']))).toEqual([2, 2, 2, 2]);
  expect(counts(onOneSheet(withTable(60), ['c']))).toEqual([2, 2, 2, 1]);
});
