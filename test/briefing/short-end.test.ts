import { expect, test } from 'vitest';
import { articleOf } from '../../src/briefing/article.ts';
import type { Block, Draft } from '../../src/briefing/draft.ts';
import { messages } from '../../src/i18n/messages.ts';
import { running } from '../export/fixture-article.ts';

const draft = (blocks: Block[], more: Partial<Draft> = {}): Draft => ({
  kind: 'circular',
  title: '通报',
  marks: [],
  sections: [{ head: '总体情况', blocks }],
  annexes: [],
  signature: '云溪市考核办公室',
  ...more,
});
const text = (length: number): Block => ({ kind: 'paragraph', text: running(length) });
const articleText = (one: Draft): string =>
  articleOf(one, { language: 'zh-CN', words: messages('zh-CN').documents }).markup;

/** What stands before the end of a document, and what in it. */
function halves(one: Draft): [before: string, end: string] {
  const [before = '', end = ''] = articleText(one).split('<section data-part="end">');
  return [before, end];
}

// The first line is indented by two characters: three lines hold 26 + 28 + 28.
test('a last paragraph of three lines stands with the signature, on every page and in every file', () => {
  const [before, end] = halves(draft([text(20), text(82)]));
  expect(before).toContain(`<p>${running(20)}</p>`);
  expect(before).not.toContain(running(82));
  expect(end).toMatch(new RegExp(`^\\s*<p>${running(82)}</p>`));
});

const table = (rows: number): Block => ({
  kind: 'table',
  table: { columns: [{ head: '单位' }], rows: Array.from({ length: rows }, () => ['青岚区']) },
});

test('so does a last table of nine rows, and words that lead to it stay with it', () => {
  const [before, end] = halves(draft([{ kind: 'paragraph', text: '如下表：' }, table(9)]));
  expect(before).toContain('<p data-lead>如下表：</p>');
  expect(before).not.toContain('<table');
  expect(end).toMatch(/^\s*<table/);
});

test.each([
  ['a paragraph of four lines', [text(83)]],
  ['a table of ten rows', [table(10)]],
  ['a list', [{ kind: 'list', items: ['甲'] } as Block]],
])('%s stays in its section', (_, blocks) => {
  expect(halves(draft(blocks))[1]).toMatch(/^\s*<section data-part="closing">/);
});

test('its heading stays above it', () => {
  expect(halves(draft([text(10)]))[0]).toContain('一、总体情况');
});

test('nothing moves where nothing follows', () => {
  const one = draft([text(10)], { signature: undefined });
  expect(articleText(one)).not.toContain('data-part="end"');
  expect(articleText(one)).toContain(`<p>${running(10)}</p>`);
});
