import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { documentsOf } from '../../src/briefing/documents.ts';
import { KINDS } from '../../src/briefing/kinds.ts';
import { paperHtml } from '../../src/cli/paper-html.ts';
import { readArticle } from '../../src/export/article/article.ts';
import { makeDocument } from '../../src/export/article/document-files.ts';
import { checkPublic } from '../../src/ingest/content/check-public.ts';
import { SECTIONS } from '../../src/ingest/content/components.ts';
import { shownText } from '../export/shown-text.ts';
import { entryOf, officeFacts, pageOf } from './office-data.ts';

/** One black dot. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  'base64',
);
const NAMES = ['区财政局', '区水利局', '区教育局', '区司法局'];
const HEAD = '---\nkind: circular\nassessment: 2024/departments\n---\n';

/** Problem text, place and what was found, of one text. */
async function wrong(text: string) {
  const { problems } = await officeFacts({ names: NAMES, content: { 'a.mdx': text } });
  return problems
    .filter(({ file }) => file === 'content/a.mdx')
    .map(({ text: key, params, found }) => [key, params.line, params.column, found]);
}

describe('what is wrong in a text is told with line and column', () => {
  test.each([
    ['an unknown unit', '\n在<Value unit="区财正局" />中', ['content-unit', 6, 9, '区财正局']],
    [
      'an unknown indicator',
      '\n<Trace unit="区财政局" indicator="gdp" />',
      ['content-indicator', 6, 20, 'gdp'],
    ],
    ['an unknown component', '\n\n<Rankings />', ['content-component', 7, 1, 'Rankings']],
    ['an unknown attribute', '<PageBreak size="3" />', ['content-attribute', 5, 12, 'size']],
    ['a missing attribute', '<ScoreCard />', ['content-attribute-missing', 5, 1, 'ScoreCard']],
    ['an import', 'import x from "./x"', ['content-import', 5, 1, 'import x from "./x"']],
    ['an expression', '共{1 + 1}项', ['content-expression', 5, 2, '1 + 1']],
    [
      'a link that runs a script',
      '见[站](javascript:a)',
      ['content-address', 5, 2, 'javascript:a'],
    ],
    ['a script', '<script>a()</script>', ['content-component', 5, 1, 'script']],
    ['a handler', '<PageBreak onclick="a()" />', ['content-attribute', 5, 12, 'onclick']],
    ['an export', 'export const a = 1', ['content-import', 5, 1, 'export const a = 1']],
    ['the machine’s own values', '用{process.version}', ['content-expression', 5, 2]],
    ['crossed-out words', '共~~三~~四项', ['content-not-allowed', 5, 2, '~~']],
    ['a note that nobody wrote', '四项[^1]', ['content-raw-mark', 5, 3, '[^']],
    ['a note that nothing refers to', '四项\n\n[^1]: 注', ['content-not-allowed', 7, 1, '[^…]:']],
    ['bold that has no effect', '抓好**“重点”**工作', ['content-raw-mark', 5, 3, '**']],
    ['a heading without a space', '正文\n##要求', ['content-raw-mark', 6, 1, '##']],
    ['half a table', '| 单位 | 得分 |\n| 甲 | 1 |', ['content-raw-mark', 5, 1, '|']],
    ['a picture that is not there', '![图](a.png)', ['content-picture', 5, 1, 'a.png']],
    ['a picture of elsewhere', '![图](../a.png)', ['content-picture', 5, 1, '../a.png']],
    ['a picture of the network', '![图](https://x.example/a.png)', ['content-picture', 5, 1]],
    ['a value without a unit', '共<Value />', ['content-attribute-missing', 5, 2, 'Value']],
    [
      'a handler on a cell',
      '<table>\n<tr><th onclick="a()">甲</th></tr>\n</table>',
      ['content-attribute', 6, 9, 'onclick'],
    ],
    ['an attribute that is worked out', '<PageBreak {...x} />', ['content-expression', 5, 12]],
    ['a box to tick', '- [ ] 整改', ['content-not-allowed', 5, 1, '[ ]']],
    ['a heading without words', '## ', ['content-heading-empty', 5, 1]],
    ['a number typed twice', '## 一、一、工作要求', ['content-number-twice', 5, 1]],
    [
      'a row with a cell too few',
      '<table>\n<tr><th>甲</th><th>乙</th></tr>\n<tr><td>1</td></tr>\n</table>',
      ['content-table', 5, 1],
    ],
    ['an element', '<div>文字</div>', ['content-component', 5, 1, 'div']],
    ['an unknown part', '<BuiltIn section="weack" />', ['content-section', 5, 10, 'weack']],
    ['a title inside the text', '# 标题', ['content-not-allowed', 5, 1, '#']],
    ['a tag that never closes', '<Annex name="表">\n\n文字', ['content-syntax', 5, 1]],
  ])('%s', async (_name, body, expected) => {
    const [found] = await wrong(HEAD + body);
    expect(found?.slice(0, expected.length)).toEqual(expected);
  });

  test.each([
    ['an unknown kind', 'kind: circulr\nassessment: 2024/departments', 2],
    ['an unknown key', 'kind: circular\nassessment: 2024/departments\ntitel: x', 4],
  ])('%s in the front matter', async (_name, head, line) => {
    const [found] = await wrong(`---\n${head}\n---\n`);
    expect(found?.[1]).toBe(line);
  });

  test.each([
    [
      'a day that no calendar has',
      'kind: article\nassessment: 2024/departments\ndate: 2025-02-30',
      ['content-date', 4, 1, '2025-02-30'],
    ],
    [
      'the same written out',
      'kind: article\nassessment: 2024/departments\ndate: 2025年2月29日',
      ['content-date', 4, 1, '2025年2月29日'],
    ],
    [
      'a unit that an agenda names and nobody knows',
      'kind: pack\nassessment: 2024/departments\nagenda:\n  - circular\n  - { kind: unit-report, unit: 甲局 }',
      ['content-unit', 6, 1, '甲局'],
    ],
    [
      'a text that an agenda names and nobody wrote',
      'kind: pack\nassessment: 2024/departments\nagenda:\n  - kind: article\n    file: speech',
      ['content-agenda', 6, 1, 'speech'],
    ],
    [
      'a unit that nobody knows',
      'kind: unit-report\nassessment: 2024/departments\nunit: 甲局',
      ['content-unit', 4, 1, '甲局'],
    ],
    [
      'an assessment that is not there',
      'title: 讲话\nkind: article\nassessment: 2024/towns',
      ['content-assessment', 4, 1, '2024/towns'],
    ],
  ])('%s: its key’s line', async (_name, head, expected) => {
    expect(await wrong(`---\n${head}\n---\n`)).toEqual([expected]);
  });
});

test('a text whose name ends in .MDX is told, since Astro would not compile it', async () => {
  const { problems } = await officeFacts({ names: NAMES, content: { 'a.MDX': `${HEAD}正文` } });
  expect(problems.filter(({ code }) => code === 'content')).toMatchObject([
    { file: 'content/a.MDX', text: 'content-extension', params: { line: 1, column: 1 } },
  ]);
});

test('a public text that names something hidden is told where it does', () => {
  const text = `${HEAD.replace('circular', 'article').replace('---\n', '---\npublic: true\n')}
会议指出，党的建设要抓紧，
<Value unit="区财政局" indicator="党的建设" />。
`;
  expect(checkPublic('content/a.mdx', text, ['党的建设', '领导评价'])).toMatchObject([
    { level: 'warning', file: 'content/a.mdx', found: '党的建设', params: { line: 7, column: 6 } },
    { level: 'warning', file: 'content/a.mdx', found: '党的建设', params: { line: 8, column: 31 } },
  ]);
  expect(checkPublic('content/a.mdx', text)).toEqual([]);
});

test('the parts that texts may call for are those that the built-in documents have', async () => {
  const { facts } = await officeFacts({ names: NAMES, progress: true, lastYear: true });
  const [unit] = facts.scores.units;
  for (const kind of KINDS) {
    if (kind.per === 'pack' || !kind.makesSense(facts) || !unit) continue;
    const draft = kind.per === 'unit' ? kind.make(facts, unit) : kind.make(facts);
    const ids = draft.sections.map(({ id }) => id);
    const known = SECTIONS[kind.kind].filter((id) => id !== 'annexes');
    expect({ kind: kind.kind, ids }).toEqual({ kind: kind.kind, ids: known });
    expect(SECTIONS[kind.kind].includes('annexes')).toBe(draft.annexes.length > 0);
  }
});

describe('a text', () => {
  test('shows tables drawn with | as tables, and links with their addresses', async () => {
    const { facts, problems } = await officeFacts({
      names: NAMES,
      content: {
        'a.mdx': `---
kind: article
assessment: 2024/departments
title: 通知
---
见[填报说明](https://x.example/a)，下降5%~6%、7%~8%，或发信至 kh@x.example。

| 单位 | 得分 |
| --- | ---: |
| 区财政局 | <Value unit="区财政局" /> |
| 区**水利**局 | 0 |
`,
      },
    });
    expect(problems.filter(({ code }) => code === 'content')).toEqual([]);
    const page = await pageOf(facts, entryOf(facts, 'article'));
    const text = shownText(page);
    expect(text).toContain(
      '见填报说明（https://x.example/a），下降5%~6%、7%~8%，或发信至 kh@x.example。',
    );
    expect(text).not.toMatch(/[|*]/);
    expect(page).toMatch(/<th[^>]*>单位<\/th>\s*<th[^>]*>得分<\/th>/);
    expect(page).toMatch(/<td class="numeric">\s*0\s*<\/td>/);
    expect(page).toContain('<strong>水利</strong>');
  });

  test('holds notes, quotations, lists in lists and pictures, in every form', async () => {
    const { facts, problems } = await officeFacts({
      names: NAMES,
      content: {
        '得分.png': PICTURE,
        'a.mdx': `---
kind: article
assessment: 2024/departments
title: 说明
---
得分口径见注[^1]，5%--6%。

> 数据谁报谁负责。

1. 抓落实
   - 区财政局<Value unit="区财政局" />
   - 区水利局
2. 抓核对

![各局得分](得分.png)

[^1]: 区财政局为<Value unit="区财政局" />。
`,
      },
    });
    expect(problems.filter(({ code }) => code === 'content')).toEqual([]);
    const page = await pageOf(facts, entryOf(facts, 'article'));
    expect(page).toContain('<span data-part="note-mark">[1]</span>，5%--6%。');
    expect(page).toContain('<p data-part="quote">数据谁报谁负责。</p>');
    expect(page).toMatch(/<li>抓落实\s*<ul>\s*<li>区财政局[\d.]+<\/li>\s*<li>区水利局<\/li>/);
    expect(page).toMatch(/<p data-part="note">注：\[1\] 区财政局为[\d.]+。<\/p>/);
    const { article, problems: refused } = readArticle(page);
    expect(refused).toEqual([]);
    const figure = article?.blocks.find(({ kind }) => kind === 'figure');
    expect(figure).toMatchObject({ image: { type: 'png', width: 1, height: 1 }, alt: '各局得分' });
    const made = await makeDocument(page, undefined);
    if (made.kind === 'refused') throw new Error(JSON.stringify(made.problems));
    const files = unzipSync(made.files.docx);
    expect(Object.keys(files).some((name) => /^word\/media\/.+\.png$/.test(name))).toBe(true);
    const words = strFromU8(files['word/document.xml'] ?? new Uint8Array())
      .replace(/<w:tab\/>/g, ' ')
      .replace(/<[^>]+>/g, '');
    for (const word of [
      '[1]',
      '5%--6%',
      '数据谁报谁负责。',
      '• 区水利局',
      '2. 抓核对',
      '各局得分',
      '注：[1] ',
    ])
      expect(words).toContain(word);
    expect(made.files.single).toContain('src="data:image/png;base64,');
  });

  test('puts values into its sentences', async () => {
    const { facts, problems } = await officeFacts({
      names: NAMES,
      lastYear: true,
      content: {
        'a.mdx': `---
kind: article
assessment: 2024/departments
title: 讲话
recipients: 同志们
---
工业总产值最高的区司法局完成<Value unit="区司法局" indicator="工业总产值" />，<Value unit="u4" indicator="output" field="change" />，列<Rank unit="区司法局" indicator="output" />。

## 要求

- 目标是<Value unit="区财政局" indicator="output" field="target" />。
`,
      },
    });
    expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
    // 1000.5 + 37.25 × 3 = 1112.25; last year 50 less, 1062.25: 50 ÷ 1062.25 = 4.7 %.
    const text = shownText(await pageOf(facts, entryOf(facts, 'article'))).replace(/\n+/g, '\n');
    expect(text).toContain('同志们：');
    expect(text).toContain('工业总产值最高的区司法局完成1112.25亿元，比上年增长4.7%，列第1位。');
    expect(text).toContain('一、要求');
    expect(text).toContain('目标是1100.00亿元。');
  });

  test('replaces a document wholly, or extends it', async () => {
    const { facts } = await officeFacts({
      names: NAMES,
      content: {
        'a.mdx': `${HEAD}全文自拟。\n`,
        'b.mdx': `---
kind: weak-links
assessment: 2024/departments
number: 青考办〔2025〕3号
---
<BuiltIn section="overall" />

## 补充说明

另行通知。

<BuiltIn section="annexes" />
`,
      },
    });
    const circular = shownText(await pageOf(facts, entryOf(facts, 'circular')));
    expect(circular).toContain('全文自拟。');
    expect(circular).not.toContain('总体情况');
    const weak = shownText(await pageOf(facts, entryOf(facts, 'weak-links')));
    for (const part of ['青考办〔2025〕3号', '从分管领导看', '一、补充说明', '短板明细表'])
      expect(weak).toContain(part);
    expect(weak).not.toContain('本清单按失分从多到少');
  });

  test('gives the pack its order', async () => {
    const { facts } = await officeFacts({
      names: NAMES,
      content: {
        'agenda.mdx':
          '---\nkind: pack\nassessment: 2024/departments\nagenda: [tutorial, { kind: unit-report, unit: 区水利局 }]\n---\n',
      },
    });
    const pack = entryOf(facts, 'pack').make();
    const titles = 'documents' in pack ? pack.documents.map(({ title }) => title) : [];
    expect(titles).toEqual([
      '2024年度青岚区目标管理考核方法辅导',
      '区水利局2024年度目标任务完成情况汇报',
    ]);
    const { language } = facts.frame;
    const article = await paperHtml(pack, { language, words: facts.words.documents });
    for (const [, target = ''] of article.matchAll(/href="#([^"]+)"/g))
      expect(article).toContain(`id="${target}"`);
  });

  test('without leave stays out of the public edition', async () => {
    const { facts } = await officeFacts({
      names: NAMES,
      content: { 'a.mdx': `${HEAD}内部。\n` },
    });
    expect(facts.contents).toHaveLength(1);
    expect(documentsOf(facts).some(({ kind }) => kind === 'circular')).toBe(true);
  });
});

test('where one assessment alone is read, texts about others are left out, not wrong', async () => {
  const content = {
    'a.mdx': '---\nkind: circular\nassessment: 2022/counties\n---\n正文\n',
    'b.mdx': `${HEAD}<RankingTable assessment="2022/counties" />\n`,
  };
  const { facts, problems } = await officeFacts({ names: NAMES, content, partial: true });
  expect(problems.filter(({ file }) => file?.startsWith('content/'))).toEqual([]);
  expect(facts.contents).toEqual([]);
  const { problems: told } = await officeFacts({ names: NAMES, content });
  expect(told.filter(({ code }) => code === 'content').map(({ text }) => text)).toEqual([
    'content-assessment',
    'content-assessment',
  ]);
});

test('every component gives something that a document may hold', async () => {
  const body = [
    '<RankingTable first="2" />',
    '<ScoreCard unit="区财政局" />',
    '<Chart unit="区财政局" />',
    '<Chart indicator="工业总产值" />',
    '<Chart />',
    '<WeakLinks first="3" />',
    '<WeakLinks unit="区财政局" />',
    '<ProgressCounts />',
    '<Trace unit="区财政局" indicator="output" />',
    '<Trace unit="区财政局" />',
    '<PageBreak />',
    '<Annex name="附表" landscape>\n\n<RankingTable />\n\n</Annex>',
    '总分<Value unit="区财政局" />，等次<Value unit="区财政局" field="grade" />，<Rank unit="区财政局" />。',
    ...['target', 'previous', 'change', 'completion', 'score', 'points', 'lost', 'name'].map(
      (field) => `<Value unit="区财政局" indicator="output" field="${field}" />`,
    ),
  ];
  const head = '---\nkind: article\nassessment: 2024/departments\ntitle: 全部组件\n---\n';
  for (const one of body) {
    const { facts, problems } = await officeFacts({
      names: NAMES,
      progress: true,
      content: { 'a.mdx': `${head}${one}\n` },
    });
    expect({ one, wrong: problems.filter(({ code }) => code === 'content') }).toEqual({
      one,
      wrong: [],
    });
    const page = await pageOf(facts, entryOf(facts, 'article'));
    const { article, problems: refused } = readArticle(page);
    expect({ one, refused }).toEqual({ one, refused: [] });
    // The title, the signature with its date and the imprint are there in any case.
    const blocks = article?.blocks.flatMap((block) =>
      block.kind === 'section' && block.part === 'end' ? block.blocks : [block],
    );
    expect({ one, blocks: (blocks?.length ?? 0) > 3 }).toEqual({ one, blocks: true });
  }
});
