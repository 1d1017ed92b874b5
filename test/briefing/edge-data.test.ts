import { describe, expect, test } from 'vitest';
import { documentsOf } from '../../src/briefing/documents.ts';
import { readArticle } from '../../src/export/article/article.ts';
import type { Block } from '../../src/export/article/article-tree.ts';
import { shownText } from '../export/shown-text.ts';
import { entryOf, type Office, officeFacts, pageOf } from './office-data.ts';

const people = (count: number, name = (i: number) => `第${i + 1}号单位`): string[] =>
  Array.from({ length: count }, (_, i) => name(i));

const OFFICES: Record<string, Office> = {
  'one unit': { names: ['区财政局'], progress: true },
  'one unit in its second year': { names: ['区财政局'], lastYear: true },
  'two units': { names: people(2), lastYear: true, progress: true },
  'a usual office': { names: people(12), lastYear: true, progress: true },
  '200 units': { names: people(200), progress: true },
  'nothing reported': { names: people(5), nothing: true },
  'all vetoed': { names: people(4), vetoed: true },
  'nothing but vetoes': { names: people(4), nothing: true, vetoed: true },
  'a first year without a remark': { names: people(8) },
  'a year without a remark': { names: people(8), lastYear: true },
  'all first places': { names: people(5), equal: true, lastYear: true, progress: true },
  'two groups that are not compared': {
    names: people(8),
    apart: true,
    lastYear: true,
    progress: true,
  },
  'names of 40 characters': {
    names: people(
      6,
      (i) => `${'青岚区综合行政执法和应急管理及基层治理'.repeat(3).slice(0, 39)}${i}`,
    ),
    progress: true,
  },
  'hostile names': {
    names: ['<script>alert(1)</script>', '"甲"&\'乙\'', '{constructor}', '=1+1', '</article><h1>'],
    progress: true,
    lastYear: true,
  },
  'in English': { names: people(12), lastYear: true, progress: true, language: 'en' },
  'in English, nothing reported': { names: people(5), nothing: true, language: 'en' },
  'in English, nothing but vetoes': {
    names: people(4),
    nothing: true,
    vetoed: true,
    language: 'en',
  },
  'in English, two groups apart': { names: people(8), apart: true, lastYear: true, language: 'en' },
};

/** What no sentence may hold, in either language. */
const BROKEN = [
  /null|undefined|NaN|Infinity|\[object/,
  /第位|第0位|[中位]列[，。；]|[：，、；][。，、；]|。。|（）|“”/,
  /增长[−-]|下降[−-]|增加[−-]|减少[−-]|前进[−-]|后退[−-]|前进0位|后退0位/,
  /: \.|, ,|\(\)|\bup −|\bdown −/,
  /是：。|有：。/,
];

/** Headings with nothing below them before the next heading, title or the end. */
function loneHeadings(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block, i) => {
    if (block.kind === 'section') return loneHeadings(block.blocks);
    if (block.kind !== 'heading') return [];
    const next = blocks[i + 1];
    const isDeeper = next?.kind === 'heading' && next.level > block.level;
    const isLone = next === undefined || (next.kind === 'heading' && !isDeeper);
    return isLone ? [block.content.map((part) => ('text' in part ? part.text : '')).join('')] : [];
  });
}

describe.each(Object.entries(OFFICES))('documents of an office with %s', (_name, office) => {
  test('are whole: every sentence, every heading with words, nothing that no document may hold', async () => {
    const { facts } = await officeFacts(office);
    const entries = documentsOf(facts);
    const sample = entries.filter(({ unit }, i) => unit === undefined || i % 13 === 0);
    expect(entries.length).toBeGreaterThan(5);
    for (const entry of sample) {
      const page = await pageOf(facts, entry);
      const { article, problems } = readArticle(page);
      const text = shownText(page);
      expect({ kind: entry.kind, problems }).toEqual({ kind: entry.kind, problems: [] });
      expect({ kind: entry.kind, lone: loneHeadings(article?.blocks ?? []) }).toEqual({
        kind: entry.kind,
        lone: [],
      });
      for (const pattern of BROKEN) {
        const at = text.search(pattern);
        const found = at < 0 ? '' : text.slice(Math.max(0, at - 30), at + 30);
        expect({ kind: entry.kind, found }).toEqual({ kind: entry.kind, found: '' });
      }
    }
  });
});

test('full scores are said of nobody who has none, and why nobody has a rank', async () => {
  const nothing = (await officeFacts(OFFICES['nothing reported'] as Office)).facts;
  for (const entry of documentsOf(nothing))
    expect({ kind: entry.kind, text: shownText(await pageOf(nothing, entry)) }).toEqual({
      kind: entry.kind,
      text: expect.not.stringContaining('满分，'),
    });
  const vetoed = (await officeFacts(OFFICES['all vetoed'] as Office)).facts;
  const circular = shownText(await pageOf(vetoed, entryOf(vetoed, 'circular')));
  expect(circular).toContain('4个单位均被一票否决，总分不计，不参与排名。');
  expect(circular).not.toContain('尚无单位');
});

test('of a year without a remark the reasons and measures are left open, and nothing stands for them', async () => {
  const { facts } = await officeFacts(OFFICES['a year without a remark'] as Office);
  const textOf = async (kind: Parameters<typeof entryOf>[1]) =>
    shownText(await pageOf(facts, entryOf(facts, kind, kind === 'unit-report' ? 'u3' : undefined)));
  for (const kind of ['circular', 'speaking-notes', 'unit-report'] as const)
    expect({ kind, text: await textOf(kind) }).toEqual({
      kind,
      text: expect.stringContaining('〔原因待填〕'),
    });
  expect(await textOf('weak-links')).toContain('〔措施待填〕');
  for (const entry of documentsOf(facts))
    expect({ kind: entry.kind, text: shownText(await pageOf(facts, entry)) }).toEqual({
      kind: entry.kind,
      text: expect.not.stringMatching(/抓紧补上|进一步加强|必须完成的量|做满可增加|减少扣分/),
    });
});

test('of groups that are not compared nobody is first of all', async () => {
  const { facts } = await officeFacts(OFFICES['two groups that are not compared'] as Office);
  for (const kind of ['circular', 'speaking-notes'] as const) {
    const text = shownText(await pageOf(facts, entryOf(facts, kind)));
    expect(text).not.toMatch(/列前3位，总分分别为|总分靠后的是|在8个单位中|(?<!各组)走在前面的是/);
    expect(text).toMatch(/东片.*西片/s);
  }
});

test('of equal units none is said to lag, and every place is the first', async () => {
  const { facts } = await officeFacts(OFFICES['all first places'] as Office);
  for (const entry of documentsOf(facts).filter(({ kind }) => kind !== 'progress-alert'))
    expect({ kind: entry.kind, text: shownText(await pageOf(facts, entry)) }).toEqual({
      kind: entry.kind,
      text: expect.not.stringMatching(/失分最重的是第|总分靠后的是第|列末位/),
    });
});

test('hostile names are words and nothing else', async () => {
  const { facts } = await officeFacts(OFFICES['hostile names'] as Office);
  for (const entry of documentsOf(facts)) {
    const page = await pageOf(facts, entry);
    expect(page).not.toMatch(/<script/i);
    expect(page.match(/<\/article>/g)).toHaveLength(1);
  }
});
