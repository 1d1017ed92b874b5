import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AssessmentFacts } from '../../src/briefing/assessment-facts.ts';
import { type DocumentEntry, documentsOf } from '../../src/briefing/documents.ts';
import { makeDocument } from '../../src/export/article/document-files.ts';
import { findBrowser, openBrowser } from '../../src/export/pdf/browser-of-machine.ts';
import { KIND_NAMES } from '../../src/model/content.ts';
import { hasOffice, hasPoppler, lacking, pdfText, renderDocx, tokens } from '../export/measure.ts';
import { shownText } from '../export/shown-text.ts';
import { officeFacts, pageOf } from './office-data.ts';

const NAMES = Array.from({ length: 8 }, (_, i) => `第${i + 1}局`);

interface Forms {
  page: string;
  pdf: string;
  docx: string;
  pages: [pdf: number, docx: number];
}

/** Page numbers, repeated heads and the words inside charts are furniture: more of them is no fault. */
describe.skipIf(findBrowser() === undefined || !hasPoppler || !hasOffice)(
  'the words of each kind are the same on the page, in the PDF and in the .docx',
  () => {
    let browser: Browser | undefined;
    const forms = new Map<string, Forms>();

    /** Documents of all units, and those of the first, a middle and the last one. */
    const SAMPLE = ['u1', 'u3', 'u8'];
    const nameOf = ({ kind, unit }: DocumentEntry): string =>
      unit === undefined ? kind : `${kind} ${unit.unit.code}`;

    async function make(facts: AssessmentFacts, open: Browser): Promise<void> {
      const sample = documentsOf(facts).filter(
        ({ unit }) => unit === undefined || SAMPLE.includes(unit.unit.code),
      );
      const docx: Record<string, Uint8Array> = {};
      const pdf: Record<string, Uint8Array> = {};
      const pages: Record<string, string> = {};
      for (const entry of sample) {
        const page = await pageOf(facts, entry);
        const made = await makeDocument(page, open);
        if (made.kind === 'refused' || !made.files.pdf) throw new Error(entry.kind);
        docx[nameOf(entry)] = made.files.docx;
        pdf[nameOf(entry)] = made.files.pdf.bytes;
        pages[nameOf(entry)] = page;
      }
      const rendered = renderDocx(docx);
      for (const [kind, page] of Object.entries(pages)) {
        const [inPdf, inDocx] = [pdf[kind], rendered[kind]].map((bytes) =>
          bytes ? pdfText(bytes) : [],
        );
        forms.set(kind, {
          page: shownText(page),
          pdf: (inPdf ?? []).join('\n'),
          docx: (inDocx ?? []).join('\n'),
          pages: [inPdf?.length ?? 0, inDocx?.length ?? 0],
        });
      }
    }

    beforeAll(async () => {
      browser = await openBrowser();
      if (browser === undefined) throw new Error('no browser');
      const { facts } = await officeFacts({
        names: NAMES,
        progress: true,
        lastYear: true,
        self: true,
      });
      await make(facts, browser);
    });
    afterAll(async () => browser?.close());

    const OF_UNITS = ['unit-report', 'one-pager', 'score-notice'];
    /** Made once the result is approved, which that of this office is not. */
    const OF_RESULTS = ['publicity-notice', 'commendation', 'interview-list'];
    const KINDS = KIND_NAMES.filter((kind) => !OF_RESULTS.includes(kind)).flatMap((kind) =>
      OF_UNITS.includes(kind) ? SAMPLE.map((unit) => `${kind} ${unit}`) : [kind],
    );

    test.each(KINDS)('%s', (kind) => {
      const found = forms.get(kind);
      if (!found) throw new Error(`no ${kind}`);
      const shown = tokens(found.page);
      for (const form of ['pdf', 'docx'] as const) {
        const made = tokens(found[form]);
        expect({ form, numbers: lacking(shown.numbers, made.numbers) }).toEqual({
          form,
          numbers: [],
        });
        const lost = lacking(shown.characters, made.characters).length;
        expect(lost / shown.characters.length, form).toBeLessThanOrEqual(0.01);
      }
    });

    test.each(KINDS)('%s has as many pages in both, give or take one', (kind) => {
      const [pdf = 0, docx = 0] = forms.get(kind)?.pages ?? [];
      expect(Math.abs(pdf - docx), `${pdf} pages of PDF, ${docx} of .docx`).toBeLessThanOrEqual(1);
    });

    test.each(OF_RESULTS)('%s is not made of a result that is not approved', (kind) => {
      expect(forms.has(kind)).toBe(false);
    });

    test.each(['one-pager u1', 'one-pager u3', 'one-pager u8'])('%s is one sheet', (kind) => {
      expect(forms.get(kind)?.pages).toEqual([1, 1]);
    });

    test('speaking notes are two pages at most', () => {
      const [pdf = 0, docx = 0] = forms.get('speaking-notes')?.pages ?? [];
      expect([1, 2]).toContain(pdf);
      expect([1, 2]).toContain(docx);
    });
  },
);
