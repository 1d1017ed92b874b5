import type { AssessmentFacts } from '../../src/briefing/assessment-facts.ts';
import { type Draft, plainText } from '../../src/briefing/draft.ts';
import type { Language } from '../../src/model/site.ts';
import { csv, factsOfFiles } from './office-data.ts';

type Row = readonly (string | number)[];

/** A few bureaus with four figures each: 营业收入, 投资增幅, 事故死亡人数, 满意率. */
export interface SmallOffice {
  /** By name: what stands in the columns of the four figures. */
  units: Readonly<Record<string, Row>>;
  /** Lines of the scheme besides title, year, categories and defaults. */
  scheme?: string;
  /** Instead of the usual `defaults`. */
  defaults?: string;
  /** Further tables, with their heads. */
  tables?: Readonly<Record<string, readonly Row[]>>;
  /** Rows of indicators in place of the four. */
  indicators?: readonly Row[];
  /** Columns of the units’ table behind code and name, head first. */
  columns?: readonly Row[];
  draft?: boolean;
  language?: Language;
}

const HEAD = ['代码', '指标名称', '类别', '权重', '计量单位', '方向', '口径', '计分方法', '目标值'];

/** Deaths against a target of 6 and satisfaction against 100; the others among peers. */
export const FOUR: readonly Row[] = [
  ['a', '营业收入', '重点工作', 30, '亿元', '正向', '总量', 'efficacy', ''],
  ['b', '投资增幅', '重点工作', 30, '%', '正向', '增幅', 'efficacy', ''],
  ['c', '事故死亡人数', '日常工作', 20, '人', '逆向', '总量', 'completion', 6],
  ['d', '满意率', '日常工作', 20, '%', '正向', '', 'completion', 100],
];

const scheme = ({ scheme: more = '', defaults }: SmallOffice): string => `title: 2025年度某区考核
year: 2025
issuer: 某区考核办
unit-noun: 单位
categories:
  - { id: work, name: 重点工作, weight: 60 }
  - { id: daily, name: 日常工作, weight: 40 }
defaults: ${defaults ?? '{ rule: efficacy, equal-bounds: base }'}
${more}
`;

/** The office read, scored and analysed as the commands do. */
export async function smallFacts(office: SmallOffice): Promise<AssessmentFacts> {
  const { indicators = FOUR, columns = [], tables = {}, draft = false } = office;
  const names = Object.keys(office.units);
  const all: Record<string, string> = {
    'scheme.yaml': scheme(office),
    '单位.csv': csv([
      ['代码', '名称', ...(columns[0] ?? [])],
      ...names.map((name, i) => [`u${i + 1}`, name, ...(columns[i + 1] ?? [])]),
    ]),
    '指标.csv': csv([HEAD, ...indicators]),
    '完成情况.csv': csv([
      ['单位', ...indicators.map((row) => row[1] ?? '')],
      ...names.map((name) => [name, ...(office.units[name] ?? [])]),
    ]),
    ...Object.fromEntries(Object.entries(tables).map(([file, rows]) => [file, csv(rows)])),
  };
  const files = Object.fromEntries(
    Object.entries(all).map(([file, text]) => [`2025/bureaus/${file}`, text]),
  );
  const { language = 'zh-CN' } = office;
  return (await factsOfFiles(files, { id: '2025/bureaus', draft, language })).facts;
}

/** The words of a document’s sections, a paragraph or an item of a list each. */
export const textsOf = ({ sections }: Draft, id?: string): string[] =>
  sections
    .filter((section) => id === undefined || section.id === id)
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => {
      if (block.kind === 'paragraph') return [plainText(block.text)];
      return block.kind === 'list' ? block.items.map(plainText) : [];
    });
