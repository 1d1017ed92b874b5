import { expect, test } from 'vitest';
import type { Block, Draft } from '../../src/briefing/draft.ts';
import { paperHtml } from '../../src/cli/paper-html.ts';
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
const articleText = (one: Draft): Promise<string> =>
  paperHtml(one, { language: 'zh-CN', words: messages('zh-CN').documents });

/** What stands before the end of a document, and what in it. */
async function halves(one: Draft): Promise<[before: string, end: string]> {
  const [before = '', end = ''] = (await articleText(one)).split('<section data-part="end">');
  return [before, end];
}

// The first line is indented by two characters: three lines hold 26 + 28 + 28.
test('a last paragraph of three lines stands with the signature, on every page and in every file', async () => {
  const [before, end] = await halves(draft([text(20), text(82)]));
  expect(before).toContain(`<p>${running(20)}</p>`);
  expect(before).not.toContain(running(82));
  expect(end).toMatch(new RegExp(`^\\s*<p>${running(82)}</p>`));
});

const table = (rows: number): Block => ({
  kind: 'table',
  table: { columns: [{ head: '单位' }], rows: Array.from({ length: rows }, () => ['青岚区']) },
});

test('so does a last table of nine rows, and words that lead to it stay with it', async () => {
  const [before, end] = await halves(draft([{ kind: 'paragraph', text: '如下表：' }, table(9)]));
  expect(before).toContain('<p data-lead>如下表：</p>');
  expect(before).not.toContain('<table');
  expect(end).toMatch(/^\s*<table/);
});

test.each([
  ['a paragraph of four lines', [text(83)]],
  ['a table of ten rows', [table(10)]],
  ['a list', [{ kind: 'list', items: ['甲'] } as Block]],
])('%s stays in its section', async (_, blocks) => {
  expect((await halves(draft(blocks)))[1]).toMatch(/^\s*<section data-part="closing">/);
});

test('its heading stays above it', async () => {
  expect((await halves(draft([text(10)])))[0]).toContain('一、总体情况');
});

test('nothing moves where nothing follows', async () => {
  const one = draft([text(10)], { signature: undefined });
  expect(await articleText(one)).not.toContain('data-part="end"');
  expect(await articleText(one)).toContain(`<p>${running(10)}</p>`);
});
