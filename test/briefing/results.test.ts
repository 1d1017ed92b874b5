import { expect, test } from 'vitest';
import type { AssessmentFacts } from '../../src/briefing/assessment-facts.ts';
import type { Draft } from '../../src/briefing/draft.ts';
import { plainText } from '../../src/briefing/draft.ts';
import { appealForm } from '../../src/briefing/kinds/appeal-form.ts';
import { commendation } from '../../src/briefing/kinds/commendation.ts';
import { interviewList } from '../../src/briefing/kinds/interview-list.ts';
import { publicityNotice } from '../../src/briefing/kinds/publicity-notice.ts';
import { scoreSheet } from '../../src/briefing/kinds/score-sheet.ts';
import { exampleFactsById } from './example-facts.ts';
import { smallFacts, textsOf } from './small-office.ts';

const departments = async (): Promise<AssessmentFacts> => {
  const facts = (await exampleFactsById('zh-CN')).get('2024/departments');
  if (!facts) throw new Error('no departments');
  return facts;
};
const rowsOf = ({ sections, annexes }: Draft): string[][] =>
  [...sections, ...annexes.flatMap((annex) => annex.sections)]
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'table' ? block.table.rows : []))
    .map((row) => row.map(plainText));

// Of the eight graded 优秀 in the example none was vetoed; 区住房和城乡建设局 and 石桥镇 were.
test('commended are the units of the best grade, without those that were vetoed', async () => {
  const draft = commendation(await departments());
  expect(textsOf(draft)).toEqual([
    '按照考核结果，建议对评为“优秀”的8个单位予以表彰。区住房和城乡建设局、石桥镇被一票否决，不列入。',
  ]);
  const names = rowsOf(draft).map(([, name]) => name);
  expect(names).toHaveLength(8);
  expect(names).not.toContain('区住房和城乡建设局');
});

test('a vetoed unit is not commended, whatever its grade', async () => {
  const facts = await smallFacts({
    units: { 甲局: [12, 3, 5, 100], 乙局: [9, 1, 9, 90], 丙局: [8, 1, 9, 90] },
    scheme: `grades: [{ name: 优秀, min: 60 }, { name: 合格 }]
vetoes: [{ id: safety, name: 安全生产, effect: cap-grade, grade: 优秀 }]`,
    tables: {
      '一票否决.csv': [
        ['单位', '事项'],
        ['甲局', '安全生产'],
      ],
    },
  });
  expect(rowsOf(commendation(facts)).map(([, name]) => name)).not.toContain('甲局');
  expect(rowsOf(interviewList(facts))).toContainEqual(
    expect.arrayContaining(['甲局', '安全生产一票否决']),
  );
});

// 石桥镇 has the last grade and a veto, and was last of the towns in 2023 too.
test('interviewed are the vetoed, the last grade, and whoever is last two years running', async () => {
  const rows = rowsOf(interviewList(await departments()));
  const causes = new Map(rows.map(([, name = '', cause = '']) => [name, cause]));
  expect(causes.get('区住房和城乡建设局')).toBe('安全生产一票否决');
  expect(causes.get('石桥镇')).toContain('森林防火一票否决；等次为不合格');
});

test('the public notice has its period and contact from the scheme, else places for them', async () => {
  const units = { 甲局: [12, 3, 5, 100], 乙局: [9, 1, 9, 90] };
  const open = textsOf(publicityNotice(await smallFacts({ units }))).join('');
  expect(open).toContain('公示时间：〔日期待填〕至〔日期待填〕');
  const scheme =
    'papers: { publicity: { from: 2026-01-10, to: 2026-01-16, contact: "区考核办 1234567" } }';
  const draft = publicityNotice(await smallFacts({ units, scheme }));
  expect(textsOf(draft).join('')).toContain('公示时间：2026年1月10日至2026年1月16日');
  expect(textsOf(draft).join('')).toContain('联系方式：区考核办 1234567。');
  expect(rowsOf(draft).map(([rank, name]) => [rank, name])).toEqual([
    ['1', '甲局'],
    ['2', '乙局'],
  ]);
});

test('the form for appeals carries the ledger of those that were answered', async () => {
  const rows = rowsOf(appealForm(await departments()));
  expect(rows).toContainEqual([
    '1',
    '区交通运输局',
    '青岚大道北延工程',
    '涉铁节点审批由铁路部门负责，建议按“完成”认定',
    '审批滞后属实，但目标要求为年底全线贯通，维持“基本完成”',
    '青考办〔2025〕4号',
    '2025年1月17日',
  ]);
});

test('the sheet for approval has computed and decided grades, and places to sign', async () => {
  const rows = rowsOf(scoreSheet(await departments()));
  const row = rows.find((cells) => cells.includes('区应急管理局'));
  expect(row?.slice(-2)).toEqual(['优秀', '良好']);
  expect(rows.slice(-4).map(([role]) => role)).toEqual([
    '经办人',
    '考核机关负责人',
    '分管领导',
    '主要领导',
  ]);
});
