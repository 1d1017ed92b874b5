import { describe, expect, test } from 'vitest';
import { relinkPage } from '../../../src/export/links/relative-links.ts';
import { findAddresses, folderOf, settledLinks } from '../../../src/export/links/settled-links.ts';

const FILES = new Set(['index.html', '2024/a.html', '2024/乡镇.html', 'images/map.png']);
const PAGE = '2024/a.html';

/** Whether nothing on a page needs more work. */
function settled(html: string, page = PAGE, known = settledLinks(FILES)): boolean {
  const found: string[] = [];
  const isAll = findAddresses(html, (address) => found.push(address));
  return isAll && found.every((address) => known(folderOf(page), address));
}

describe('pages that need no more work', () => {
  test.each([
    ['a relative link', '<a href="../index.html">'],
    ['with a fragment', "<a href='../index.html#a'>"],
    ['a fragment alone', '<a href="#part.main"><img src="../images/map.png">'],
    ['an encoded name', `<a href="${encodeURIComponent('乡镇')}.html">乡镇</a>`],
    ['a style without addresses', '<p style="color: red">'],
  ])('%s', (_, html) => {
    expect(settled(html)).toBe(true);
    expect(relinkPage(PAGE, html, FILES)).toEqual({ text: html, faults: [] });
  });
});

describe('pages to be read tag by tag', () => {
  test.each([
    ['a link from the root', '<a href="/index.html">'],
    ['a page without its ending', '<a href="../index">'],
    ['a link to nowhere', '<a href="b.html">'],
    ['a link to a part of nothing', '<a href="b.html#a">'],
    ['a part with a blank in its name', '<a href="../index.html#a b">'],
    ['in capitals', '<A HREF = "b.html">'],
    ['over two lines', '<a\nhref\n=\n"b.html">'],
    ['behind text that looks like one', '<a title=" href=" href="b.html">'],
    ['a name that is not encoded', '<a href="./乡镇">'],
    ['something from elsewhere', '<img src="https://example.org/x.png">'],
    ['pictures for screens', '<img srcset="../images/map.png 1x, b.png 2x">'],
    ['an object', '<object data="b.html"></object>'],
    ['an address in a style', '<p style="background: url(b.png)">'],
    ['an imported style', '<style>@import "b.css";</style>'],
  ])('%s', (_, html) => {
    expect(settled(html)).toBe(false);
  });

  test('a part of a page is not known by the page, where it needs work', () => {
    const html = '<a href="../index.html"><a href="../index.html#a b">';
    expect(settled(html)).toBe(false);
  });

  test('what was found out of one folder is not used in another', () => {
    const known = settledLinks(FILES);
    const html = '<a href="index.html">';
    expect(settled(html, 'index.html', known)).toBe(true);
    expect(settled(html, PAGE, known)).toBe(false);
  });
});
