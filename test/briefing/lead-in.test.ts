import { expect, test } from 'vitest';
import type { Block } from '../../src/briefing/draft.ts';
import { paperHtml } from '../../src/cli/paper-html.ts';
import { messages } from '../../src/i18n/messages.ts';

const words = (text: string): Block => ({ kind: 'paragraph', text });
const table: Block = {
  kind: 'table',
  table: { columns: [{ head: '单位' }], rows: [['青岚区']] },
};
const formula: Block = { kind: 'paragraph', part: 'formula', text: '得分 = 93.5' };

const led = async (...blocks: Block[]): Promise<string[]> => {
  const draft = { kind: 'circular', title: '通报', marks: [], annexes: [] } as const;
  const sections = [{ head: '总体情况', blocks: [...blocks, words('完。')] }];
  const html = await paperHtml(
    { ...draft, marks: [], annexes: [], sections },
    { language: 'zh-CN', words: messages('zh-CN').documents },
  );
  return [...html.matchAll(/<p data-lead(?:="")?>(.*?)<\/p>/g)].map(([, text = '']) => text);
};

test('words that end in a colon stay with the table, list or working that they announce', async () => {
  expect(await led(words('前五位的是：'), table)).toEqual(['前五位的是：']);
  expect(await led(words('有三件事：'), { kind: 'list', items: ['一'] })).toEqual(['有三件事：']);
  expect(await led(words('以区财政局为例:'), formula)).toEqual(['以区财政局为例:']);
});

test('others do not', async () => {
  expect(await led(words('见下表。'), table)).toEqual([]);
  expect(await led(words('情况是：'), words('总分90分。'))).toEqual([]);
});
