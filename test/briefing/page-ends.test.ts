import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Block, Draft, Pack, Section } from '../../src/briefing/draft.ts';
import { paperHtml } from '../../src/cli/paper-html.ts';
import { makeDocument } from '../../src/export/article/document-files.ts';
import { findBrowser, openBrowser } from '../../src/export/pdf/browser-of-machine.ts';
import { messages } from '../../src/i18n/messages.ts';
import { page, running } from '../export/fixture-article.ts';
import { hasOffice, hasPoppler, type Line, pdfLines, renderDocx } from '../export/measure.ts';

/** How a text ends: its last words, and what follows them. */
interface Shape {
  last: number;
  asList?: true;
  annexes?: number;
  unsigned?: true;
  /** Other words stand between the heading and the last words. */
  below?: true;
  /** A table stands before the last words, or is the last of the text. */
  table?: 'before' | 'last';
}

const SHAPES: Record<string, Shape> = {
  'a short last paragraph': { last: 20 },
  'a last paragraph of two lines below another': { last: 46, annexes: 3, below: true },
  'a last paragraph of two lines and annexes': { last: 46, annexes: 3 },
  'a last paragraph of three lines': { last: 74 },
  'a last paragraph of three lines and an imprint alone': { last: 74, unsigned: true },
  'a last paragraph of four lines': { last: 100 },
  'a last paragraph of six lines and an annex': { last: 150, annexes: 1 },
  'a list': { last: 64, asList: true },
  'a table before a last paragraph': { last: 20, table: 'before' },
  'a table at the end': { last: 0, table: 'last' },
};
const LENGTHS = Array.from({ length: 40 }, (_, i) => i + 1);

/** Characters that occur in the last words alone, so that their lines are known again. */
const LAST = /^[1-3.]*[甲乙丙丁]+[。]?$/;
const lastWords = (length: number): string => `${'甲乙丙丁'.repeat(50).slice(0, length - 1)}。`;
const HEADING = /^[一二三四五六七八九十]+、某节/;
const TABLE_TOP = /^(?:某表|栏目)/;
const ROW = /^行[甲乙丙]/;
const END = /^(?:附件|\d\.名称|云溪市考核|2024年|数据截至)/;

const ROWS = ['行甲', '行乙', '行丙'];
const TABLE: Block = {
  kind: 'table',
  table: {
    caption: '某表',
    columns: [{ head: '栏目一' }, { head: '栏目二' }],
    rows: ROWS.map((row) => [row, '字']),
  },
};

/** A text of so many paragraphs of one to four lines, a heading before every fourth. */
function draft(count: number, shape: Shape): Draft {
  const texts = Array.from({ length: count - 1 }, (_, i) => running(20 + ((i * 37) % 85)));
  const sections = texts.reduce<Section[]>((all, text, i) => {
    if (i % 4 === 3) all.push({ head: '某节', blocks: [] });
    else if (all.length === 0) all.push({ blocks: [] });
    all.at(-1)?.blocks.push({ kind: 'paragraph', text });
    return all;
  }, []);
  const items = ['甲乙', '丙丁', lastWords(shape.last)];
  const last: Block = shape.asList
    ? { kind: 'list', start: 1, items }
    : { kind: 'paragraph', text: lastWords(shape.last) };
  const other: Block = { kind: 'paragraph', text: running(50) };
  const words: Block[] = shape.below ? [other, other, last] : [last];
  const blocks = { none: words, before: [TABLE, last], last: [TABLE] }[shape.table ?? 'none'];
  return {
    kind: 'circular',
    title: `第${count}篇`,
    marks: [],
    sections: [...sections, { head: '某节', blocks }],
    annexes: Array.from({ length: shape.annexes ?? 0 }, () => ({
      name: '名称',
      sections: [{ blocks: [{ kind: 'paragraph', text: '附表' }] }],
    })),
    ...(shape.unsigned ? {} : { signature: '云溪市考核办公室', date: '2024年11月11日' }),
    note: '数据截至2024年11月10日　校验码：7F3A-91C2',
  };
}

/** All lengths of a shape in one file, each text on pages of its own. */
async function pageOf(shape: Shape): Promise<string> {
  const pack: Pack = {
    kind: 'pack',
    title: '汇编',
    marks: [],
    lines: [],
    contents: '目录',
    documents: LENGTHS.map((count) => draft(count, shape)),
  };
  const words = messages('zh-CN').documents;
  return page(await paperHtml(pack, { language: 'zh-CN', words }));
}

/** Lines by their height on the page: poppler cuts one where there is a gap in it. */
function rowsOf(lines: readonly Line[]): string[] {
  const rows: Line[] = [];
  for (const line of [...lines].sort((a, b) => a.top - b.top || a.left - b.left)) {
    const row = rows.at(-1);
    if (row && Math.abs(row.top - line.top) < 6) row.text += line.text;
    else rows.push({ ...line });
  }
  return rows.map(({ text }) => text);
}

/** The pages of each text, without page numbers, annexes, cover and contents. */
function textsOf(pages: readonly Line[][]): string[][][] {
  const texts: string[][][] = [];
  let inText = false;
  for (const lines of pages) {
    const own = rowsOf(lines).filter((text) => !/^—\d+—$/.test(text));
    const isFirst = /^第\d+篇$/.test(own[0] ?? '');
    if (isFirst) texts.push([]);
    inText = isFirst || (inText && !/^附件\d?$/.test(own[0] ?? ''));
    if (inText) texts.at(-1)?.push(own);
  }
  return texts;
}

/** What is wrong with the pages of a text: nothing, where they break as they should. */
function faults(pages: readonly string[][]): string[] {
  const last = pages.at(-1) ?? [];
  const found = pages.flatMap((lines, i) =>
    HEADING.test(lines.at(-1) ?? '') ? [`a heading at the foot of page ${i + 1}`] : [],
  );
  pages.forEach((lines, i) => {
    if (TABLE_TOP.test(lines.at(-1) ?? '')) found.push(`the top of a table ends page ${i + 1}`);
  });
  const tables = pages.filter((lines) => lines.some((line) => ROW.test(line)));
  if (tables.length > 1) found.push('a short table on two pages');
  const own = last.filter((line) => !END.test(line));
  if (own.length === 0) found.push(`nothing but “${last.join(' ')}” on the last page`);
  const [first = '', second = ''] = last;
  const before = pages.at(-2)?.at(-1) ?? '';
  if (LAST.test(first) && LAST.test(before) && !LAST.test(second) && !/^\d\./.test(first))
    found.push('a single last line');
  if (!END.test(last.at(-1) ?? '')) found.push('no small note at the end');
  // Of 22 lines a heading, or a line that must not stand alone, may have gone over.
  const full = pages.length < 3 ? undefined : pages.at(-2);
  const hasOwnReason = LAST.test(first) || HEADING.test(first) || /^行|^栏目|^某表/.test(first);
  if (full && full.length < 20 && !hasOwnReason)
    found.push(`“${first}” goes over from a page of ${full.length} lines`);
  return found;
}

function expectGoodEnds(name: string, pages: readonly Line[][]): void {
  const texts = textsOf(pages);
  expect(texts).toHaveLength(LENGTHS.length);
  const all = texts.flatMap((text, i) => faults(text).map((fault) => `${i + 1}: ${fault}`));
  expect(all).toEqual([]);
  const rows = texts.map((text) => text.flat().filter((line) => ROW.test(line)).length);
  expect(new Set(rows)).toEqual(new Set([name.startsWith('a table') ? ROWS.length : 0]));
  expect(texts.filter((text) => text.length > 1).length).toBeGreaterThan(20);
}

const IN_OFFICE = [
  'a last paragraph of two lines and annexes',
  'a last paragraph of three lines',
  'a list',
  'a table before a last paragraph',
  'a table at the end',
];
const shapes = findBrowser() === undefined || !hasPoppler ? [] : Object.entries(SHAPES);

describe.skipIf(shapes.length === 0)(
  'a text of one to forty paragraphs ends well in its PDF',
  () => {
    let browser: Browser | undefined;
    const files = new Map<string, Uint8Array>();
    let rendered: Record<string, Uint8Array> = {};
    beforeAll(async () => {
      browser = await openBrowser();
      if (browser === undefined) throw new Error('no browser');
      const docx: Record<string, Uint8Array> = {};
      for (const [name, shape] of shapes) {
        const made = await makeDocument(await pageOf(shape), browser);
        if (made.kind === 'refused' || !made.files.pdf) throw new Error(name);
        files.set(name, made.files.pdf.bytes);
        if (IN_OFFICE.includes(name)) docx[String(IN_OFFICE.indexOf(name))] = made.files.docx;
      }
      if (hasOffice) rendered = renderDocx(docx);
    });
    afterAll(async () => browser?.close());

    test.each(shapes)('%s', (name) => {
      expectGoodEnds(name, pdfLines(files.get(name) ?? new Uint8Array()));
    });

    test.skipIf(!hasOffice).each(IN_OFFICE)('%s, the .docx in LibreOffice', (name) => {
      const file = rendered[String(IN_OFFICE.indexOf(name))];
      expectGoodEnds(name, pdfLines(file ?? new Uint8Array()));
    });
  },
);
