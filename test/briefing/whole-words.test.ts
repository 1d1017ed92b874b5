import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AssessmentFacts } from '../../src/briefing/assessment-facts.ts';
import { documentsOf } from '../../src/briefing/documents.ts';
import { makeDocument } from '../../src/export/article/document-files.ts';
import { findBrowser, openBrowser } from '../../src/export/pdf/browser-of-machine.ts';
import { hasOffice, hasPoppler, pdfWords, renderDocx } from '../export/measure.ts';
import { shownText } from '../export/shown-text.ts';
import { exampleFactsById } from './example-facts.ts';
import { officeFacts, pageOf } from './office-data.ts';

const LETTER = /[A-Za-z’']/;

/** A text without its white space, and the places in it where no word is under way. */
function squeezed(text: string): { letters: string; ends: Set<number> } {
  let letters = '';
  const ends = new Set<number>();
  let before = ' ';
  for (const char of text) {
    if (!LETTER.test(char) || !LETTER.test(before)) ends.add(letters.length);
    if (!/\s/.test(char)) letters += char;
    before = char;
  }
  return { letters, ends: ends.add(letters.length) };
}

/** Runs of letters on one line that begin or end inside a word of the text. */
function brokenWords(page: string, pdf: Uint8Array): string[] {
  const { letters, ends } = squeezed(shownText(page));
  const isWhole = (run: string): boolean => {
    for (let at = letters.indexOf(run); at >= 0; at = letters.indexOf(run, at + 1))
      if (ends.has(at) && ends.has(at + run.length)) return true;
    return false;
  };
  const runs = pdfWords(pdf).flatMap((word) => word.match(/[A-Za-z’']+/g) ?? []);
  expect(runs.length).toBeGreaterThan(20);
  return [...new Set(runs)].filter((run) => !isWhole(run));
}

/** Words of cells that stand on more than one line of the screen. */
async function brokenOnScreen(browser: Browser, single: string, width: number): Promise<string[]> {
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  try {
    await page.setContent(single);
    return await page.evaluate(() => {
      const found: string[] = [];
      for (const cell of document.querySelectorAll('td, th')) {
        const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          for (const { 0: word, index } of (node.nodeValue ?? '').matchAll(/[A-Za-z’']+/g)) {
            const range = document.createRange();
            range.setStart(node, index);
            range.setEnd(node, index + word.length);
            if (new Set([...range.getClientRects()].map(({ top }) => top)).size > 1)
              found.push(word);
          }
        }
      }
      return found;
    });
  } finally {
    await page.close();
  }
}

/** Three long words a name, 40 characters. */
const NAMES = ['Administration', 'Transportation', 'Communications', 'Sustainability'].map(
  (word) => `Comprehensive ${word} Reform Team`,
);
const KINDS = ['circular', 'progress-alert', 'standing', 'unit-report', 'one-pager'];

const WIDEST = /progress-alert|unit-report/;

describe.skipIf(findBrowser() === undefined || !hasPoppler)(
  'English words are whole in documents with wide tables',
  () => {
    let browser: Browser | undefined;
    const pages: Record<string, string> = {};
    const pdf: Record<string, Uint8Array> = {};
    const docx: Record<string, Uint8Array> = {};
    const single: Record<string, string> = {};

    /** The documents of the kinds, and of each kind that every unit has one of the first. */
    async function entries(
      name: string,
      facts: AssessmentFacts,
    ): Promise<[name: string, page: string][]> {
      const found = KINDS.flatMap(
        (kind) => documentsOf(facts).find((one) => one.kind === kind) ?? [],
      );
      return Promise.all(
        found.map(async (entry) => [`${name}-${entry.kind}`, await pageOf(facts, entry)] as const),
      );
    }

    beforeAll(async () => {
      browser = await openBrowser();
      if (browser === undefined) throw new Error('no browser');
      expect(NAMES.map((name) => name.length)).toEqual([40, 40, 40, 40]);
      const office = { names: NAMES, progress: true, lastYear: true, self: true } as const;
      const { facts } = await officeFacts({ ...office, names: [...NAMES], language: 'en' });
      const example = await exampleFactsById('en');
      const matters = {
        counties: example.get('2024/counties'),
        departments: example.get('2024/departments'),
        long: facts,
      };
      const all = await Promise.all(
        Object.entries(matters).map(([name, one]) => (one ? entries(name, one) : [])),
      );
      for (const [key, page] of all.flat()) {
        const made = await makeDocument(page, browser);
        if (made.kind === 'refused' || !made.files.pdf) throw new Error(key);
        pages[key] = page;
        pdf[key] = made.files.pdf.bytes;
        docx[key] = made.files.docx;
        single[key] = made.files.single;
      }
    });
    afterAll(async () => browser?.close());

    const broken = (files: Record<string, Uint8Array>): string[] =>
      Object.entries(files).flatMap(([name, bytes]) =>
        brokenWords(pages[name] ?? '', bytes).map((word) => `${name}: ${word}`),
      );

    test('there are at least 13 of them', () => {
      expect(Object.keys(pages).length).toBeGreaterThanOrEqual(13);
    });

    test('in the PDF', () => {
      expect(broken(pdf)).toEqual([]);
    });

    test.skipIf(!hasOffice)('in the .docx, drawn by LibreOffice', () => {
      expect(broken(renderDocx(docx))).toEqual([]);
    });

    test.each([390, 1280])('on a screen of %i pixels', async (width) => {
      if (browser === undefined) throw new Error('no browser');
      const found: string[] = [];
      for (const [name, file] of Object.entries(single).filter(([key]) => WIDEST.test(key)))
        for (const word of await brokenOnScreen(browser, file, width))
          found.push(`${name}: ${word}`);
      expect(found).toEqual([]);
    });
  },
);
