import { describe, expect, test } from 'vitest';
import { relinkCss, relinkPage } from '../../../src/export/links/relative-links.ts';

const FILES = new Set([
  'index.html',
  'search.html',
  'assets/a.css',
  '2024/style.css',
  '2024/counties/index.html',
  '2024/counties/units/a&b.html',
  '2024/counties/units/qinglan.html',
  'images/map.png',
  'images/map@2x.png',
]);
const PAGE = '2024/counties/index.html';
const page = (html: string) => relinkPage(PAGE, html, FILES);

describe('addresses of a page', () => {
  test.each([
    ['from the root', '<a href="/search.html">', '<a href="../../search.html">'],
    ['the home page', '<a href="/">', '<a href="../../index.html">'],
    ['a folder means its index', '<a href="/2024/counties/">', '<a href="index.html">'],
    ['a page without its ending', '<a href="/search">', '<a href="../../search.html">'],
    ['a relative folder', '<a href="./">', '<a href="index.html">'],
    [
      'with query and fragment',
      '<a href="/search?q=1&amp;x#top">',
      '<a href="../../search.html?q=1&amp;x#top">',
    ],
    ['in single quotes', "<a href='/search.html'>", "<a href='../../search.html'>"],
    ['a picture', '<img src="/images/map.png">', '<img src="../../images/map.png">'],
    [
      'pictures for screens',
      '<img srcset="/images/map.png 1x, /images/map@2x.png 2x">',
      '<img srcset="../../images/map.png 1x, ../../images/map%402x.png 2x">',
    ],
    [
      'a style attribute',
      '<p style="background: url(&quot;/images/map.png&quot;)">',
      '<p style="background: url(&quot;../../images/map.png&quot;)">',
    ],
    [
      'a style element',
      '<style>b { background: url(/images/map.png) }</style>',
      '<style>b { background: url(../../images/map.png) }</style>',
    ],
    [
      'a name with an ampersand',
      '<a href="/2024/counties/units/a%26b.html">',
      '<a href="units/a%26b.html">',
    ],
  ])('%s', (_, before, after) => {
    expect(page(before)).toEqual({ text: after, faults: [] });
  });

  test.each([
    ['relative already', '<a href="units/qinglan.html">x</a>'],
    ['a fragment', '<a href="#part.main">x</a>'],
    ['a link to elsewhere that the reader follows', '<a href="https://example.org/">x</a>'],
    ['a mail address', '<a href="mailto:a@example.org">x</a>'],
    ['data within the page', '<img src="data:image/png;base64,AAAA">'],
    ['text that looks like a link', '<p title="a > b">href="/no.html" src="/no.png"</p>'],
    ['a script’s own text', '<script>const a = \'<a href="/no.html">\';</script>'],
    ['a comment', '<!-- <a href="/no.html"> -->'],
  ])('unchanged: %s', (_, html) => {
    expect(page(html)).toEqual({ text: html, faults: [] });
  });

  test.each([
    ['<a href="/none.html">', '/none.html', 'missing'],
    ['<a href="units/none.html">', 'units/none.html', 'missing'],
    ['<a href="../../../index.html">', '../../../index.html', 'missing'],
    ['<a href="../../../etc.html">', '../../../etc.html', 'missing'],
    [
      '<script src="https://cdn.example.org/x.js"></script>',
      'https://cdn.example.org/x.js',
      'foreign',
    ],
    [
      '<link rel="stylesheet" href="//cdn.example.org/x.css">',
      '//cdn.example.org/x.css',
      'foreign',
    ],
    ['<img src="https://example.org/x.png">', 'https://example.org/x.png', 'foreign'],
  ] as const)('%s leads nowhere', (html, address, kind) => {
    expect(page(html).faults).toEqual([{ page: PAGE, address, kind }]);
  });
});

describe('addresses of a style sheet', () => {
  test('are relative to the sheet', () => {
    const css = '@import "/assets/a.css"; a { background: url(\'/images/map.png\') }';
    expect(relinkCss('2024/style.css', css, FILES)).toEqual({
      text: '@import "../assets/a.css"; a { background: url(\'../images/map.png\') }',
      faults: [],
    });
  });

  test('a font from elsewhere is a fault', () => {
    const css = '@font-face { src: url(https://fonts.example.org/a.woff2) }';
    expect(relinkCss('2024/style.css', css, FILES).faults).toHaveLength(1);
  });
});
