import { describe, expect, test } from 'vitest';
import { type Draft, paragraph } from '../../src/briefing/draft.ts';
import { paperHtml } from '../../src/cli/paper-html.ts';
import { makeDocument } from '../../src/export/article/document-files.ts';
import { findBrowser, openBrowser } from '../../src/export/pdf/browser-of-machine.ts';
import { messages } from '../../src/i18n/messages.ts';
import { page } from '../export/fixture-article.ts';
import { hasPoppler, pdfLines } from '../export/measure.ts';

const NOTE = '注：某数按某法计算。';
/** One more row in each annex, over more rows than two upright or turned pages hold. */
const COUNTS = Array.from({ length: 30 }, (_, i) => i + 12);

const annexOf = (count: number, landscape: boolean) => ({
  name: '名称',
  landscape,
  sections: [
    {
      blocks: [
        {
          kind: 'table' as const,
          table: {
            columns: [{ head: '栏目一' }, { head: '栏目二' }],
            rows: Array.from({ length: count }, (_, i) => [`行${i + 1}`, '字']),
          },
        },
        paragraph(NOTE, 'note'),
      ],
    },
  ],
});

const draft = (landscape: boolean): Draft => ({
  kind: 'weak-links',
  title: '清单',
  marks: [],
  sections: [{ blocks: [paragraph('正文。')] }],
  annexes: COUNTS.map((count) => annexOf(count, landscape)),
});

describe.skipIf(findBrowser() === undefined || !hasPoppler)('the note of a table', () => {
  test.each([
    ['upright', false],
    ['turned', true],
  ])('stands below two rows at least of its table, on %s sheets', async (_name, landscape) => {
    const browser = await openBrowser();
    if (browser === undefined) throw new Error('no browser');
    const words = messages('zh-CN').documents;
    const article = await paperHtml(draft(landscape), { language: 'zh-CN', words });
    const made = await makeDocument(page(article), browser);
    await browser.close();
    if (made.kind === 'refused' || !made.files.pdf) throw new Error('no PDF');
    const pages = pdfLines(made.files.pdf.bytes).map((lines) => lines.map(({ text }) => text));
    const noted = pages.filter((lines) => lines.some((text) => text.includes(NOTE)));
    expect(noted).toHaveLength(COUNTS.length);
    const rows = noted.map((lines) => lines.filter((text) => text.startsWith('行')).length);
    expect(Math.min(...rows)).toBeGreaterThan(1);
  });
});
