import { expect, test } from 'vitest';
import { openPlaces } from '../../src/briefing/blanks.ts';
import { plainText } from '../../src/briefing/draft.ts';
import { circular } from '../../src/briefing/kinds/circular.ts';
import { paperHtml } from '../../src/cli/paper-html.ts';
import { readArticle } from '../../src/export/article/article.ts';
import { writeDocx } from '../../src/export/docx/write-docx.ts';
import { unzip } from '../../src/export/xlsx/zip.ts';
import { smallFacts, textsOf } from './small-office.ts';

/** Revenue of 9 against 12 costs 乙局 points; a remark says why, or nobody does. */
const office = (remark: string) =>
  smallFacts({
    units: { 甲局: [], 乙局: [] },
    tables: {
      '完成情况.csv': [
        ['单位', '指标', '完成值', '备注'],
        ...(
          [
            ['营业收入', 12, 9],
            ['投资增幅', 3, 3],
            ['事故死亡人数', 5, 5],
            ['满意率', 100, 100],
          ] as const
        ).flatMap(([name, a, b]) => [
          ['u1', name, a, ''],
          ['u2', name, b, name === '营业收入' ? remark : ''],
        ]),
      ],
    },
  });
const weakOf = async (remark: string) => textsOf(circular(await office(remark)), 'weak').join('');

test('a reason is what somebody delivered, without its stop', async () => {
  expect(await weakOf('主要客户停产检修。')).toContain(
    '乙局营业收入9亿元，主要客户停产检修，失12.00分。',
  );
});

test('where nobody said why, the place is left open, and nothing is worked out to fill it', async () => {
  expect(await weakOf('')).toContain('乙局营业收入9亿元，〔原因待填〕，失12.00分。');
});

test('places left open are listed by their part', async () => {
  const draft = circular(await office(''));
  const places = openPlaces(draft, 'zh-CN');
  expect(places).toContainEqual({ part: '存在问题', what: '〔原因待填〕' });
  expect(places).toContainEqual({ part: '工作要求', what: '〔时限待填〕' });
  const filled = openPlaces(circular(await office('主要客户停产检修')), 'zh-CN');
  const reasons = (all: typeof places) => all.filter(({ what }) => what === '〔原因待填〕').length;
  expect(reasons(filled)).toBe(reasons(places) - 1);
});

test('and marked on the page and in the Word file', async () => {
  const facts = await office('');
  const html = await paperHtml(circular(facts), {
    language: 'zh-CN',
    words: facts.words.documents,
  });
  expect(html).toContain('<span data-part="blank">〔原因待填〕</span>');
  const { article } = readArticle(`<html lang="zh-CN"><body>${html}</body></html>`);
  if (!article) throw new Error('no article');
  const xml = new TextDecoder().decode(
    unzip(await writeDocx(article)).get('word/document.xml') ?? new Uint8Array(),
  );
  const run = /<w:r>(?:(?!<\/w:r>).)*〔原因待填〕.*?<\/w:r>/.exec(xml)?.[0];
  expect(run).toContain('<w:highlight w:val="yellow"/>');
});

test('a sentence knows the cells that it rests on', async () => {
  const draft = circular(await office('主要客户停产检修'));
  const weak = draft.sections.find(({ id }) => id === 'weak')?.blocks ?? [];
  const runs = weak.flatMap((block) =>
    block.kind === 'paragraph' && typeof block.text !== 'string' ? block.text : [],
  );
  const sentence = runs.find((run) => 'text' in run && run.text.includes('主要客户停产检修'));
  const grounds = sentence && 'on' in sentence ? (sentence.on ?? []) : [];
  // 营业收入 of 乙局 stands in the third row of the table.
  expect(
    grounds.map(({ fact, unit, indicator, at }) => [fact, unit, indicator, at?.[0]?.row]),
  ).toEqual(expect.arrayContaining([['note', 'u2', 'a', 3]]));
  expect(plainText(runs)).toContain('失12.00分');
});
