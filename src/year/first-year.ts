import type { XlsxSheet } from '../export/xlsx/xlsx.ts';
import { messages } from '../i18n/messages.ts';
import type { Language } from '../model/site.ts';

/** What a new office says of itself. */
export interface Office {
  /** Name of the site and of the publisher. */
  name: string;
  /** What its units are called: 县区, 部门, 乡镇. */
  units: string;
  year: number;
  language: Language;
}

/** Name of the first assessment’s folder. */
export const FIRST = 'main';

/** A text in YAML that nothing in it can end. */
const quoted = (text: string): string => JSON.stringify(text);

export function siteYaml({ name, language }: Office): string {
  const text = messages(language).year.start;
  return [
    `# ${text.siteComment}`,
    `title: ${quoted(name)}`,
    `language: ${language}`,
    `issuer: ${quoted(name)}`,
    '',
  ].join('\n');
}

export function schemeYaml({ name, units, year, language }: Office): string {
  const text = messages(language).year.start;
  const title = text.schemeTitle(year, name);
  return [
    `# ${text.schemeComment}`,
    `title: ${quoted(title)}`,
    `year: ${year}`,
    `stage: trial # ${text.stageComment}`,
    `issuer: ${quoted(name)}`,
    `unit-noun: ${quoted(units)}`,
    'full-score: 100',
    `groups: # ${text.groupsComment}`,
    `  - { id: first, name: ${quoted(text.groups[0])} }`,
    `  - { id: second, name: ${quoted(text.groups[1])} }`,
    `categories: # ${text.categoriesComment}`,
    `  - { id: economy, name: ${quoted(text.categories[0])}, weight: 60 }`,
    `  - { id: people, name: ${quoted(text.categories[1])}, weight: 40 }`,
    `defaults: { rule: efficacy, base: 60, span: 40, bounds: peers, compare: all } # ${text.defaultsComment}`,
    `missing: { not-reported: error, not-released: error } # ${text.missingComment}`,
    `grades: # ${text.gradesComment}`,
    ...text.grades.map(([grade, min]) =>
      min === undefined
        ? `  - { name: ${quoted(grade)} }`
        : `  - { name: ${quoted(grade)}, min: ${min} }`,
    ),
    `vetoes: # ${text.vetoesComment}`,
    `  - { id: safety, name: ${quoted(text.veto)}, effect: cap-grade, grade: ${quoted(text.grades[1]?.[0] ?? '')} }`,
    '',
  ].join('\n');
}

/** The workbook to be filled in, with a few rows that show how and that build at once. */
export function firstSheets({ language }: Office): XlsxSheet[] {
  const { sample, groups, categories, notes } = messages(language).year.start;
  const units = sample.units.map(([code, name], index) => [code, name, groups[index % 2] ?? '']);
  return [
    {
      name: '单位',
      title: [notes.units],
      columns: ['代码', '名称', '组别'].map((header) => ({ header })),
      rows: units,
    },
    {
      name: '指标',
      title: [notes.indicators],
      columns: ['代码', '名称', '类别', '权重', '计量单位', '方向', '口径'].map((header) => ({
        header,
      })),
      rows: sample.indicators.map(([code, name, category, ...rest]) => [
        code,
        name,
        categories[category] ?? '',
        ...rest,
      ]),
    },
    {
      name: '完成情况',
      title: [notes.values],
      columns: ['单位', ...sample.indicators.map(([, name]) => name)].map((header) => ({ header })),
      rows: sample.units.map(([, name], index) => [name, ...(sample.values[index] ?? [])]),
      frozenColumns: 1,
    },
  ];
}

/** What to do with the folder, in a page of plain text. */
export const readmeText = (office: Office): string =>
  messages(office.language).year.start.readme(office.year).join('\r\n');
