import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AssessmentFacts } from '../../src/briefing/assessment-facts.ts';
import { documentsOf } from '../../src/briefing/documents.ts';
import { singleFile } from '../../src/export/article/single-file.ts';
import { findBrowser, openBrowser } from '../../src/export/pdf/browser-of-machine.ts';
import { makePdf } from '../../src/export/pdf/pdf.ts';
import { hasPoppler, type Line, mm, pdfInfo, pdfLines } from '../export/measure.ts';
import { type Office, officeFacts, pageOf } from './office-data.ts';

const LONG = '青岚区综合行政执法和应急管理及基层治理'.repeat(3).slice(0, 39);
const LATIN = '<script>alert("a".repeat(40))</script>';

interface Case extends Office {
  /** The kinds that such names or numbers can break most; all where it is left out. */
  kinds?: readonly string[];
}

const CASES: Record<string, Case> = {
  'names of 40 characters': {
    names: Array.from({ length: 6 }, (_, i) => `${LONG}${i}`),
    progress: true,
    lastYear: true,
    self: true,
  },
  'hostile names': {
    names: [LATIN, '"甲"&\'乙\'', '{constructor}', '=1+1', '</article><h1>', 'W'.repeat(40)],
    progress: true,
    lastYear: true,
    self: true,
    kinds: ['circular', 'progress-alert', 'standing', 'one-pager', 'unit-report', 'score-notice'],
  },
  '200 units': {
    names: Array.from({ length: 200 }, (_, i) => `第${i + 1}号单位`),
    progress: true,
    kinds: ['circular', 'progress-alert', 'speaking-notes'],
  },
};

/** Where text may stand, by the standard’s margins; a wide table’s sheet is turned. */
const UPRIGHT = { left: mm(28), top: mm(37), right: mm(184), bottom: mm(262) };
const TURNED = { left: mm(35), top: mm(28), right: mm(260), bottom: mm(184) };
/** Boxes of glyphs are a little wider than their ink. */
const SIDE = 1;
const PAGE_NUMBER = /^—?\d*—?$/;
/** Punctuation may hang over the right edge by its own width. */
const HANGS = /[，。、；：？！）》”]$/;

const say = ({ text, left, top, right, bottom }: Line): string =>
  `${text.slice(0, 30)} ${[left, top, right, bottom].map(Math.round).join(' ')}`;

/** Boxes of glyphs are much higher than their ink, above and below alike. */
const middle = (top: number, bottom: number): number => (top + bottom) / 2;

function outside(lines: readonly Line[], area: typeof UPRIGHT): string[] {
  const own = lines.filter(({ text }) => !PAGE_NUMBER.test(text));
  const isOut = ({ text, left, top, right, bottom }: Line): boolean =>
    left < area.left - SIDE ||
    right > area.right + (HANGS.test(text) ? 16 : SIDE) ||
    middle(top, bottom) < area.top ||
    middle(top, bottom) > area.bottom;
  return own.filter(isOut).map(say);
}

/** Lines of text that run into one another, as where a word is wider than its cell. */
function collisions(lines: readonly Line[]): string[] {
  return lines.flatMap((a, i) =>
    lines.slice(i + 1).flatMap((b) => {
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const apart = Math.abs(middle(a.top, a.bottom) - middle(b.top, b.bottom));
      return wide > 1 && apart < 6 ? [`${say(a)} | ${say(b)}`] : [];
    }),
  );
}

function faults(pdf: Uint8Array): string[] {
  const widths = [...pdfInfo(pdf).matchAll(/Page +\d+ size: +([\d.]+) x/g)];
  const pages = pdfLines(pdf);
  expect(widths).toHaveLength(pages.length);
  expect(pages.flat().length).toBeGreaterThan(5);
  return pages.flatMap((lines, i) => {
    const area = Number(widths[i]?.[1]) > mm(250) ? TURNED : UPRIGHT;
    return [...outside(lines, area), ...collisions(lines)].map((fault) => `${i + 1}: ${fault}`);
  });
}

/** The first document of each kind; the pack repeats the others. */
function sample(facts: AssessmentFacts, kinds: Case['kinds']) {
  const all = documentsOf(facts);
  const isWanted = (kind: string): boolean => kind !== 'pack' && (kinds?.includes(kind) ?? true);
  return all.filter(
    ({ kind }, i) => isWanted(kind) && all.findIndex((one) => one.kind === kind) === i,
  );
}

describe.skipIf(findBrowser() === undefined || !hasPoppler)('no text leaves its place', () => {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => browser?.close());

  test.each(Object.entries(CASES))('%s', async (_name, office) => {
    const { facts } = await officeFacts(office);
    const entries = sample(facts, office.kinds);
    expect(entries.length).toBeGreaterThanOrEqual(office.kinds?.length ?? 9);
    const found = await Promise.all(
      entries.map(async (entry) => {
        if (browser === undefined) throw new Error('no browser');
        const pdf = await makePdf(singleFile(await pageOf(facts, entry)), browser);
        return [entry.kind, faults(pdf.bytes)] as const;
      }),
    );
    const all = Object.fromEntries(found);
    expect(all).toEqual(Object.fromEntries(entries.map(({ kind }) => [kind, []])));
  });
});
