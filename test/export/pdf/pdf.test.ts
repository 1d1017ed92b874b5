import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { singleFile } from '../../../src/export/article/single-file.ts';
import { findBrowser, openBrowser } from '../../../src/export/pdf/browser-of-machine.ts';
import { makePdf, type Pdf } from '../../../src/export/pdf/pdf.ts';
import { readPdf } from '../../../src/export/pdf/pdf-file.ts';
import { outlineTitles } from '../../../src/export/pdf/pdf-outline.ts';
import { CIRCULAR, GRID, ONE_PAGER, PACK, SHORT_SIGNATURE } from '../fixture-article.ts';
import {
  expectGrid,
  expectMargins,
  expectNear,
  expectPageNumber,
  expectTurnedNumber,
  lineWith,
} from '../geometry-claims.ts';
import {
  hasPoppler,
  type Line,
  lacking,
  mm,
  pdfInfo,
  pdfLines,
  pdfText,
  picture,
  tokens,
} from '../measure.ts';
import { shownText } from '../shown-text.ts';

const CHARACTER = mm(156) / 28;

describe.skipIf(findBrowser() === undefined || !hasPoppler)(
  'a document printed by the browser',
  () => {
    let browser: Browser | undefined;
    const made: Record<string, Pdf> = {};
    const pdf = (name: string): Pdf => {
      const found = made[name];
      if (found === undefined) throw new Error(name);
      return found;
    };
    const lines = new Map<string, Line[][]>();
    const page = (name: string, number: number): Line[] => lines.get(name)?.[number - 1] ?? [];

    beforeAll(async () => {
      browser = await openBrowser();
      if (browser === undefined) throw new Error('no browser');
      for (const [name, html] of Object.entries({
        CIRCULAR,
        GRID,
        ONE_PAGER,
        PACK,
        SHORT_SIGNATURE,
      })) {
        made[name] = await makePdf(singleFile(html), browser);
        lines.set(name, pdfLines(pdf(name).bytes));
      }
    });
    afterAll(async () => browser?.close());

    test('is A4, its wide annex on turned sheets', () => {
      const sizes = [
        ...pdfInfo(pdf('CIRCULAR').bytes).matchAll(/Page +\d+ size: +([\d.]+) x ([\d.]+)/g),
      ];
      const shapes = sizes.map(
        ([, width, height]) =>
          `${Math.round(Number(width) / mm(1))}×${Math.round(Number(height) / mm(1))}`,
      );
      expect(shapes).toEqual([
        ...Array.from({ length: 8 }, () => '210×297'),
        ...Array.from({ length: 3 }, () => '297×210'),
      ]);
    });

    test('holds 22 lines of 28 characters on a page', () => {
      expectGrid(page('GRID', 2));
      expectGrid(page('GRID', 3));
      expectMargins(picture(pdf('GRID').bytes, 2));
    });

    test('sets the title in 22 pt and the text in 16 pt less 0.207 pt', () => {
      const title = lineWith(page('GRID', 1), '版心测量');
      expect((title.right - title.left) / 4).toBeCloseTo(22, 1);
      const text = page('GRID', 2)[3];
      expect(((text?.right ?? 0) - (text?.left ?? 0) + 0.207) / 28).toBeCloseTo(15.793, 1);
      expect((title.left + title.right) / 2).toBeCloseTo(mm(28 + 78), 0);
    });

    test('numbers its pages right on odd and left on even ones', () => {
      expectPageNumber(picture(pdf('CIRCULAR').bytes, 1), 'right');
      expectPageNumber(picture(pdf('CIRCULAR').bytes, 2), 'left');
    });

    test('turns the number of a turned sheet with it', () => {
      expectTurnedNumber(picture(pdf('CIRCULAR').bytes, 9), 'low');
      expectTurnedNumber(picture(pdf('CIRCULAR').bytes, 10), 'high');
    });

    test('repeats the heads of tables on each page', () => {
      const pages = pdfText(pdf('CIRCULAR').bytes);
      for (const number of [6, 7, 8]) expect(pages[number - 1]).toMatch(/位次[\s\S]*与上年比/);
      for (const number of [9, 10, 11]) expect(pages[number - 1]).toMatch(/经济发展[\s\S]*指标11/);
    });

    test('draws the red head 35 mm below the top of the text area', () => {
      const first = picture(pdf('CIRCULAR').bytes, 1);
      const place = { left: mm(28), top: mm(37 + 25), right: mm(184), bottom: mm(37 + 50) };
      const red = first.ink(place);
      expect(((red?.top ?? 0) - mm(37)) / mm(1)).toBeCloseTo(35, 0);
    });

    test('draws the red line below the number, and the title two lines below it', () => {
      const first = picture(pdf('CIRCULAR').bytes, 1);
      const number = lineWith(page('CIRCULAR', 1), '云考办');
      const edge = {
        left: mm(28),
        top: number.top,
        right: mm(28) + 20,
        bottom: number.bottom + 40,
      };
      const rule = first.ink(edge);
      const title = lineWith(page('CIRCULAR', 1), '关于2024年度县区');
      const below = {
        left: mm(28),
        top: (rule?.bottom ?? 0) + 2,
        right: mm(184),
        bottom: title.bottom,
      };
      const gap = (first.ink(below)?.top ?? 0) - (rule?.bottom ?? 0);
      expect(gap / 28.95).toBeGreaterThan(2);
      expect(gap / 28.95).toBeLessThan(2.3);
    });

    test('aligns the names in the annex note, wrapped lines too', () => {
      const inside = page('CIRCULAR', 4);
      const from = (text: string): number => (lineWith(inside, text).left - mm(28)) / CHARACTER;
      expect(from('附件：')).toBeCloseTo(2, 1);
      expect(from('一览表')).toBeCloseTo(6.5, 1);
    });

    test('begins the date two characters after the signature, which ends two from the edge', () => {
      const signature = lineWith(page('CIRCULAR', 4), '云溪市目标管理考核领导小组办公室');
      const date = lineWith(page('CIRCULAR', 4), '2024年11月11日');
      expectNear(mm(184) - signature.right, 2 * CHARACTER);
      expectNear(date.left - signature.left, 2 * CHARACTER);
    });

    test('ends a date that is longer than the name two characters from the edge, and moves the name left', () => {
      const signature = lineWith(page('SHORT_SIGNATURE', 1), '考核办');
      const date = lineWith(page('SHORT_SIGNATURE', 1), '2024年1月5日');
      expectNear(mm(184) - date.right, 2 * CHARACTER);
      expectNear(date.left - signature.left, 2 * CHARACTER);
    });

    test('keeps a one-pager on one page', () => {
      expect(pdf('ONE_PAGER').pages).toBe(1);
    });

    test('says in its contents where a heading stands, in two passes', () => {
      expect(Object.fromEntries(pdf('PACK').places)).toEqual({ d1: 3, 'd1-2': 5, 短板: 7 });
      const text = pdfText(pdf('PACK').bytes);
      const name = lineWith(page('PACK', 2), '一、考核情况通报');
      const level = page('PACK', 2).filter(({ top }) => Math.abs(top - name.top) < 8);
      expect(level.map(({ text }) => text).join('')).toBe('一、考核情况通报3');
      expect(text[2]).toContain('关于考核情况的通报');
      expect(text[4]).toContain('二、存在问题');
    });

    test('has a title, tags and an outline of its headings', () => {
      const info = pdfInfo(pdf('PACK').bytes);
      expect(info).toMatch(/Title: +2024年度考核工作会议材料汇编/);
      expect(info).toMatch(/Tagged: +yes/);
      expect(outlineTitles(readPdf(pdf('PACK').bytes)).map(({ title }) => title)).toEqual([
        '2024年度考核工作会议材料汇编',
        '关于考核情况的通报',
        '一、总体情况',
        '二、存在问题',
        '（一）能耗',
        '得分表',
        '一、说明',
        '短板清单',
      ]);
    });

    test.each(['CIRCULAR', 'PACK', 'SHORT_SIGNATURE'])(
      '%s: the words and figures of the article can be copied from it',
      (name) => {
        const html = { CIRCULAR, PACK, SHORT_SIGNATURE }[name] ?? '';
        const wanted = tokens(shownText(html));
        const given = tokens(pdfText(pdf(name).bytes).join('\n'));
        expect(lacking(wanted.numbers, given.numbers)).toEqual([]);
        expect(lacking(wanted.characters, given.characters)).toEqual([]);
      },
    );

    test('tells no radical for the character of the same shape', () => {
      const all = Object.values(made)
        .flatMap(({ bytes }) => pdfText(bytes))
        .join('');
      expect(all).not.toMatch(/[\u2E80-\u2FDF]/);
    });

    test('says which faces of the standard the machine lacks', () => {
      const { used, missing } = pdf('CIRCULAR').faces;
      expect(used.length).toBeGreaterThan(0);
      for (const face of missing) expect(['小标宋', '仿宋', '楷体', '黑体']).toContain(face);
    });

    test('holds no time of printing', () => {
      const text = Buffer.from(pdf('PACK').bytes).toString('latin1');
      expect(text).not.toMatch(/CreationDate|ModDate/);
    });
  },
);
