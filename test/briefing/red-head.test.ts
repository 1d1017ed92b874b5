import { expect, test } from 'vitest';
import { paperHtml } from '../../src/cli/paper-html.ts';
import { messages } from '../../src/i18n/messages.ts';

// Text wider than the sheet would make the browser print the whole document smaller.
test.each([
  ['云溪市人民政府文件', '9'],
  ['青岚区目标管理考核领导小组办公室文件', '18'],
  ['云溪市A1办公室文件', '9'],
])(
  'the issuer’s name says how many characters must fit on its line: %s',
  async (redHead, count) => {
    const draft = {
      kind: 'circular',
      title: '通报',
      marks: [],
      redHead,
      sections: [],
      annexes: [],
    };
    const html = await paperHtml(draft, {
      language: 'zh-CN',
      words: messages('zh-CN').documents,
    });
    expect(html).toContain(`<p data-part="red-head" data-characters="${count}">${redHead}</p>`);
  },
);
