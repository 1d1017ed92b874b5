import { describe, expect, test } from 'vitest';
import { readArticle } from '../../../src/export/article/article.ts';
import { characters } from '../../../src/export/article/article-inline.ts';
import type { Block } from '../../../src/export/article/article-tree.ts';
import { CIRCULAR, PACK, page } from '../fixture-article.ts';

const article = (inner: string): string =>
  `<article data-document>\n<h1>标题</h1>\n${inner}\n</article>`;
const blocks = (inner: string): Block[] =>
  readArticle(article(inner)).article?.blocks.slice(1) ?? [];
const problems = (html: string): string[] =>
  readArticle(html).problems.map(
    ({ what, found, line, column }) => `${line}:${column} ${what} ${found}`,
  );

describe('what may stand in a document', () => {
  test('every marked part', () => {
    expect(readArticle(CIRCULAR).problems).toEqual([]);
    expect(readArticle(PACK).problems).toEqual([]);
  });

  test.each([
    ['<div>文字</div>', '3:1 not-allowed div'],
    ['<blockquote>文字</blockquote>', '3:1 not-allowed blockquote'],
    ['<p>见<a href="javascript:alert(1)">网页</a></p>', '3:5 not-allowed a'],
    ['<p>见<a>网页</a></p>', '3:5 not-allowed a'],
    [
      '<figure><img src="得分.png" width="1" height="1" alt="得分"></figure>',
      '3:1 figure-without-svg figure',
    ],
    ['<p>见<span>字</span></p>', '3:5 not-allowed span'],
    ['<p>图<img src="a.png"></p>', '3:5 not-allowed img'],
    ['<p data-part="footnote">注</p>', '3:1 unknown-part footnote'],
    ['<section data-part="chapter"></section>', '3:1 unknown-part chapter'],
    ['<script>1</script>', '3:1 not-allowed script'],
    ['<style>p{}</style>', '3:1 not-allowed style'],
    ['散落的文字', '2:12 loose-text 散落的文字'],
    ['<figure><p>图</p></figure>', '3:9 not-allowed p'],
    [
      '<table><tbody><tr><td>1</td><td>2</td></tr><tr><td>1</td></tr></tbody></table>',
      '3:1 uneven-table table',
    ],
  ])('%s is refused at its place', (inner, problem) => {
    expect(problems(article(inner))).toContain(problem);
  });

  test('a page has one article, and it has a title', () => {
    expect(problems('<p>没有</p>')).toEqual(['1:1 no-article article']);
    expect(problems('<article data-document><p>字</p></article>')).toEqual([
      '1:1 no-title article',
    ]);
    expect(problems(`${article('')}\n${article('')}`)).toEqual(['5:1 second-article article']);
  });
});

describe('the tree', () => {
  test('takes language, kind and properties from the article', () => {
    const read = readArticle(CIRCULAR).article;
    expect({ ...read, blocks: undefined }).toMatchObject({
      title: '关于2024年度县区目标管理考核情况的通报',
      language: 'zh-CN',
      documentKind: 'circular',
      layout: 'grid',
      creator: '云溪市目标管理考核领导小组办公室',
    });
    expect(
      readArticle(page('<article data-document data-layout="sheet" lang="en"><h1>x</h1></article>'))
        .article,
    ).toMatchObject({
      layout: 'sheet',
      language: 'en',
    });
  });

  test('counts headings from the title above them', () => {
    const inner =
      '<h2>一、</h2><section data-part="annex"><h2 data-part="title">附表</h2><h3>一、</h3></section>';
    const [heading, annex] = blocks(inner);
    expect(heading).toMatchObject({ kind: 'heading', level: 1, depth: 2 });
    expect(annex).toMatchObject({
      blocks: [
        { kind: 'title', depth: 2 },
        { kind: 'heading', level: 1, depth: 3 },
      ],
    });
  });

  test('collapses white space as a browser does, and drops line feeds between Chinese characters', () => {
    expect(blocks('<p>  目标\n  管理 <strong> 考核 </strong>\n 2024 年 </p>')).toEqual([
      {
        kind: 'paragraph',
        content: [
          { kind: 'text', text: '目标管理 ' },
          { kind: 'text', text: '考核 ', strong: true },
          { kind: 'text', text: '2024 年' },
        ],
      },
    ]);
  });

  test('reads a table with its title, unit, spans and alignments', () => {
    const html = `<table><caption>表1<span data-part="unit">单位：分</span></caption><colgroup><col data-width="3"><col data-width="1"></colgroup>
      <thead><tr><th colspan="2">头</th></tr></thead>
      <tbody><tr><th scope="row" rowspan="2">青岚区</th><td class="numeric">1</td></tr><tr><td class="centred"><p>甲</p><p>乙</p></td></tr></tbody></table>`;
    expect(blocks(html)[0]).toMatchObject({
      kind: 'table',
      caption: [{ text: '表1' }],
      unit: '单位：分',
      widths: [3, 1],
      head: [[{ columns: 2, align: 'center', header: true }]],
      body: [
        [
          { rows: 2, align: 'left', header: true },
          { align: 'right', content: [[{ text: '1' }]] },
        ],
        [{ align: 'center', content: [[{ text: '甲' }], [{ text: '乙' }]] }],
      ],
    });
  });

  test('makes a chart stand by itself, and takes its words from it', () => {
    const svg =
      '<svg viewBox="0 0 9 9"><title>总分</title><path stroke="currentColor" fill="var(--red, #a8201a)" d="M0 0"/></svg>';
    expect(blocks(`<figure>${svg}<figcaption>图1</figcaption></figure>`)[0]).toMatchObject({
      kind: 'figure',
      alt: '总分',
      image:
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>总分</title><path stroke="#000000" fill="#a8201a" d="M0 0"></path></svg>',
    });
  });

  test('reads the words of a link, whose address stands behind it', () => {
    expect(
      blocks('<p>见<a href="https://example.org">网页</a>（https://example.org）</p>')[0],
    ).toMatchObject({
      content: [{ text: '见' }, { text: '网页' }, { text: '（https://example.org）' }],
    });
  });

  test('keeps a list inside an item at its item', () => {
    expect(blocks('<ol><li>甲<ul><li>丙</li></ul></li><li>乙</li></ol>')[0]).toMatchObject({
      start: 1,
      items: [[{ text: '甲' }], [{ text: '乙' }]],
      inner: { 0: [{ kind: 'list', items: [[{ text: '丙' }]] }] },
    });
  });

  test('numbers the items of a list from where it starts, also where they hold a paragraph', () => {
    expect(blocks('<ol start="3"><li>甲</li><li><p>乙</p></li></ol>')[0]).toMatchObject({
      kind: 'list',
      start: 3,
      items: [[{ text: '甲' }], [{ text: '乙' }]],
    });
  });
});

test.each([
  ['2024年11月11日', 7, 'digits are half as wide'],
  ['云溪市', 3, 'characters count one'],
  ['（GDP）', 3.5, 'so do their brackets'],
])('%s is %d characters wide: %s', (text, width) => {
  expect(characters(text)).toBe(width);
});
