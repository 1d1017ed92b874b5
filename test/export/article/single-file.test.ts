import { expect, test } from 'vitest';
import {
  fillPageNumbers,
  singleFile,
  wantsPageNumbers,
  withSingleFile,
} from '../../../src/export/article/single-file.ts';
import { CIRCULAR, PACK, page } from '../fixture-article.ts';
import { shownText } from '../shown-text.ts';

test('it holds the article, its title and style, and nothing of the page around it', () => {
  const file = singleFile(CIRCULAR);
  const words = (html: string): string => shownText(html).replace(/\s+/g, '');
  expect(words(file)).toBe(words(CIRCULAR));
  expect(file).toContain('<title>关于2024年度县区目标管理考核情况的通报</title>');
  expect(file).not.toContain('首页');
});

test('it asks for nothing from anywhere', () => {
  const file = singleFile(CIRCULAR);
  expect(file).not.toMatch(/<link|<script|<img|@import|url\((?!#)|https?:\/\/(?!www\.w3\.org)/);
  expect(file).toContain("default-src 'none'");
  expect(Buffer.byteLength(file)).toBeLessThan(2_000_000);
});

// 26 pt on 442 pt are 17 characters, 22 pt are 20: this title has 17½.
test('the larger title of a cover has shorter lines', () => {
  const title = '<h1>2023年度青岚区目标管理考核会议材料汇编</h1>';
  const cover = `<section data-part="cover">${title}</section>`;
  const file = singleFile(page(`<article data-document>${cover}</article>`));
  expect(file).toContain('<h1>2023年度青岚区<br>目标管理考核会议材料汇编</h1>');
  expect(singleFile(page(`<article data-document>${title}</article>`))).toContain(title);
});

const widths = (html: string, pattern: RegExp): string[] =>
  [...html.matchAll(pattern)].map(([, width = '']) => width);

test('the page gets the columns of the single file, without a style attribute', () => {
  const made = withSingleFile(CIRCULAR);
  const ofPage = widths(made.page, /<col data-width="([\d.]+)">/g);
  expect(ofPage).toEqual(widths(made.single, /<col style="width:([\d.]+)%">/g));
  expect(ofPage.length).toBeGreaterThan(3);
  expect(made.page).not.toContain('style=');
  // All else is left as it was.
  const bare = (html: string): string => html.replace(/<colgroup>.*?<\/colgroup>|<br>/g, '');
  expect(bare(made.page)).toBe(bare(CIRCULAR));
});

test('a page made anew from its own page stays the same', () => {
  const once = withSingleFile(CIRCULAR).page;
  const again = withSingleFile(once);
  expect(again.page.replace(/data-width="[\d.]+"/g, '')).toBe(
    once.replace(/data-width="[\d.]+"/g, ''),
  );
  expect(again.single.replace(/[\d.]+%/g, '')).toBe(singleFile(CIRCULAR).replace(/[\d.]+%/g, ''));
});

test('without its breaks a title is what it was, spaces and all', () => {
  const words = [
    'Qinglan District Target Assessment 2023: weak links by vice-head',
    '关于2024年度云溪市县（市、区）目标管理考核情况的通报',
  ];
  for (const title of words) {
    const file = singleFile(page(`<article data-document><h1>${title}</h1></article>`));
    const [, shown = ''] = /<h1>(.*?)<\/h1>/.exec(file) ?? [];
    expect(shown).toContain('<br>');
    expect(shown.replaceAll('<br>', '')).toBe(title);
  }
});

test('hostile titles stay text', () => {
  const file = singleFile(
    page(
      '<article data-document><h1>&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;</h1></article>',
    ),
  );
  expect(file).toContain('<title>&lt;/title>&lt;script>alert(1)&lt;/script></title>');
  expect(file).not.toContain('<script');
});

test('page numbers go into the entries that lead to a heading', () => {
  const file = singleFile(PACK);
  expect(wantsPageNumbers(file)).toBe(true);
  const filled = fillPageNumbers(
    file,
    new Map([
      ['d1', 3],
      ['短板', 7],
    ]),
  );
  expect(
    [...filled.matchAll(/<span data-part="page">(\d*)<\/span>/g)].map((match) => match[1]),
  ).toEqual(['3', '', '7']);
});

test('a page without a document is our mistake', () => {
  expect(() => singleFile('<p>无</p>')).toThrow('no article');
});
