import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Draft } from '../../src/briefing/draft.ts';
import { paperHtml } from '../../src/cli/paper-html.ts';
import { makeDocument } from '../../src/export/article/document-files.ts';
import { findBrowser, openBrowser } from '../../src/export/pdf/browser-of-machine.ts';
import { messages } from '../../src/i18n/messages.ts';
import { page, running } from '../export/fixture-article.ts';
import { hasOffice, hasPoppler, mm, pdfLines, picture, renderDocx } from '../export/measure.ts';

const COPY_TO = '区委办公室，区人大常委会办公室，区政府办公室，区政协办公室，区纪委监委机关';

interface Shape {
  lines: number;
  annex?: 'upright' | 'turned';
}
const SHAPES: Record<string, Shape> = {
  'a page with much room': { lines: 5 },
  'two pages': { lines: 22 },
  'an annex at the end': { lines: 25, annex: 'upright' },
  'a turned annex at the end': { lines: 25, annex: 'turned' },
};

function draft({ lines, annex }: Shape): Draft {
  const table = {
    columns: [{ head: '单位' }, { head: '总分', align: 'numeric' as const }],
    rows: [['甲局', '90.00']],
  };
  const words = Array.from({ length: Math.ceil(lines / 5) }, () => ({
    kind: 'paragraph' as const,
    text: running(28 * 5 - 2),
  }));
  return {
    kind: 'circular',
    title: '版记测量',
    marks: [],
    number: '青考办〔2026〕2号',
    signer: '某某某',
    sections: [{ blocks: words }],
    annexes: annex
      ? [
          {
            name: '附表',
            landscape: annex === 'turned',
            sections: [{ blocks: [{ kind: 'table', table }] }],
          },
        ]
      : [],
    signature: '某考核办公室',
    date: '2026年1月24日',
    note: '校验码：7F3A-91C2',
    imprint: { copyTo: COPY_TO, printedBy: '某考核办公室', printedOn: '2026年1月24日' },
  };
}

async function html(one: Draft): Promise<string> {
  const words = messages('zh-CN').documents;
  return page(await paperHtml(one, { language: 'zh-CN', words }));
}

/** The imprint stands on the last page, its lower rule where the text area ends. */
function expectAtFoot(bytes: Uint8Array, isTurned: boolean): void {
  const pages = pdfLines(bytes);
  const last = (pages.at(-1) ?? []).filter(({ text }) => !/^—\d+—$/.test(text));
  const at = last.findIndex(({ text }) => text.includes('抄送：'));
  expect(at).toBeGreaterThanOrEqual(0);
  expect(
    pages
      .slice(0, -1)
      .flat()
      .filter(({ text }) => text.includes('抄送：')),
  ).toEqual([]);
  const words = last.map(({ text }) => text).join('');
  expect(words).toContain(`${COPY_TO}。`);
  expect(words).toContain('2026年1月24日印发');
  const first = last[at];
  const above = last.filter(({ top }) => top < (first?.top ?? 0) - 6).map(({ bottom }) => bottom);
  expect(Math.max(...above)).toBeLessThan((first?.top ?? 0) + 8);
  const foot = isTurned ? mm(184) : mm(262);
  const area = isTurned
    ? { left: mm(60), top: foot - 40, right: mm(200), bottom: foot + 3 }
    : { left: mm(28), top: foot - 40, right: mm(150), bottom: foot + 3 };
  const ink = picture(bytes, pages.length).ink(area);
  expect(Math.abs((ink?.bottom ?? 0) - foot)).toBeLessThan(3);
}

const canMeasure = findBrowser() !== undefined && hasPoppler;

describe.skipIf(!canMeasure)('版记 stands at the foot of the last page, and adds none', () => {
  let browser: Browser | undefined;
  const made = new Map<string, { pdf: Uint8Array; plain: Uint8Array; docx: Uint8Array }>();
  let office: Record<string, Uint8Array> = {};
  beforeAll(async () => {
    browser = await openBrowser();
    if (browser === undefined) throw new Error('no browser');
    for (const [name, shape] of Object.entries(SHAPES)) {
      const one = draft(shape);
      const [whole, without] = [
        await makeDocument(await html(one), browser),
        await makeDocument(await html({ ...one, imprint: undefined }), browser),
      ];
      if (whole.kind === 'refused' || without.kind === 'refused') throw new Error(name);
      made.set(name, {
        pdf: whole.files.pdf?.bytes ?? new Uint8Array(),
        plain: without.files.pdf?.bytes ?? new Uint8Array(),
        docx: whole.files.docx,
      });
    }
    const files = [...made.values()].map(({ docx }, i) => [String(i), docx] as const);
    if (hasOffice) office = renderDocx(Object.fromEntries(files));
  });
  afterAll(async () => browser?.close());

  test.each(Object.entries(SHAPES))('%s', (name, { annex }) => {
    const { pdf, plain } = made.get(name) ?? {};
    if (!pdf || !plain) throw new Error(name);
    expectAtFoot(pdf, annex === 'turned');
    expect(pdfLines(pdf)).toHaveLength(pdfLines(plain).length);
  });

  test.skipIf(!hasOffice).each(Object.entries(SHAPES))(
    '%s, the .docx in LibreOffice',
    (name, { annex }) => {
      const bytes = office[String(Object.keys(SHAPES).indexOf(name))];
      const { pdf } = made.get(name) ?? {};
      if (!bytes || !pdf) throw new Error(name);
      expectAtFoot(bytes, annex === 'turned');
      expect(pdfLines(bytes)).toHaveLength(pdfLines(pdf).length);
    },
  );
});
