import { expect, test } from 'vitest';
import { type Draft, plainText, type Section } from '../../src/briefing/draft.ts';
import { rules } from '../../src/briefing/kinds/rules.ts';
import { smallFacts } from './small-office.ts';

const UNITS = { 甲局: [12, 3, 5, 100], 乙局: [9, 1, 9, 90] };

const tablesOf = (sections: readonly Section[]): string[][] =>
  sections.flatMap(({ blocks, sections: inner = [] }) => [
    ...blocks.flatMap((block) =>
      block.kind === 'table' ? block.table.rows.map((row) => row.map(plainText)) : [],
    ),
    ...tablesOf(inner),
  ]);

const textsIn = (draft: Draft, id: string): string =>
  (draft.sections.find((section) => section.id === id)?.blocks ?? [])
    .flatMap((block) => (block.kind === 'paragraph' ? [plainText(block.text)] : []))
    .join('');

test('the scheme as it is issued says who is assessed in what, and what the scheme decides', async () => {
  const facts = await smallFacts({
    units: UNITS,
    scheme: `grades: [{ name: 优秀, min: 90 }, { name: 合格 }]
adjustments: { bonus: { cap: 5 } }
vetoes: [{ id: safety, name: 安全生产, effect: cap-grade, grade: 合格 }]
papers: { coefficients: { 优秀: 1.2 } }`,
  });
  const draft = rules(facts);
  expect(draft.title.endsWith('办法')).toBe(true);
  expect(draft.sections.map(({ head }) => head)).toEqual([
    undefined,
    '考核对象',
    '考核内容及分值',
    '计分办法',
    '加减分和一票否决',
    '等次评定',
    '组织实施',
  ]);
  expect(textsIn(draft, 'units')).toContain('甲局、乙局');
  expect(textsIn(draft, 'events')).toContain('加分（加）最多5分');
  expect(tablesOf(draft.sections)).toContainEqual(['安全生产', '等次不高于合格']);
  expect(tablesOf(draft.sections)).toContainEqual(['优秀', '90分以上', '–']);
  expect(textsIn(draft, 'work')).toContain('考核结果按等次确定奖金系数：优秀1.2。');
  const listed = tablesOf(draft.annexes.flatMap(({ sections }) => sections));
  expect(listed).toHaveLength(facts.scores.assessment.indicators.length);
});

test('what the scheme leaves unsaid is a place to fill in, or said not to be', async () => {
  const draft = rules(await smallFacts({ units: UNITS }));
  expect(textsIn(draft, 'events')).toBe('本办法不设加减分和一票否决。');
  expect(textsIn(draft, 'work')).toContain('〔时限待填〕');
  expect(textsIn(draft, 'work')).toContain('考核结果的运用：〔措施待填〕。');
  expect(draft.date).toBe('〔日期待填〕');
});

test('no result stands in it: another year of figures makes the same text', async () => {
  const changed = { 甲局: [2, 1, 9, 50], 乙局: [19, 7, 2, 99] };
  const bytes = async (units: typeof UNITS) => JSON.stringify(rules(await smallFacts({ units })));
  expect(await bytes(changed)).toBe(await bytes(UNITS));
});
