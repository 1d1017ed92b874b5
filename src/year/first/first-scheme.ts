import { messages } from '../../i18n/messages.ts';
import type { Office } from '../../model/office.ts';
import { firstCategories } from './marks.ts';

/** Name of the first assessment’s folder, and of that above it. */
export const FIRST = 'main';
export const UPPER = 'upper';

/** A text in YAML that nothing in it can end. */
const quoted = (text: string): string => JSON.stringify(text);

export function siteYaml({ title, issuer, language }: Office): string {
  const text = messages(language).firstYear;
  return [
    `# ${text.siteComment}`,
    `title: ${quoted(title)}`,
    `language: ${language}`,
    `issuer: ${quoted(issuer)}`,
    '',
  ].join('\n');
}

/** The scheme with a note on each part; the lines that an office must look at carry a mark. */
export function schemeYaml(office: Office): string {
  return [
    ...headLines(office),
    ...groupLines(office),
    ...categoryLines(office),
    ...ruleLines(office),
    ...raterLines(office),
    ...eventLines(office),
    ...gradeLines(office),
    ...paperLines(office),
    '',
  ].join('\n');
}

function headLines({ title, issuer, units, year, language, components }: Office): string[] {
  const { scheme: text, change, schemeTitle } = messages(language).firstYear;
  return [
    `# ${text.head}`,
    `title: ${quoted(schemeTitle(year, title))}`,
    `year: ${year}`,
    `stage: trial # ${text.stage}`,
    `issuer: ${quoted(issuer)}`,
    `# basis: ${text.basisExample(year)} # ${change} ${text.basis}`,
    `# data-date: ${year}-12-31 # ${change} ${text.dataDate}`,
    `unit-noun: ${quoted(units)}`,
    ...(components.includes('linked') ? [`upper: ${year}/${UPPER} # ${text.upper}`] : []),
    'full-score: 100',
  ];
}

function groupLines({ groups, compared, language }: Office): string[] {
  const { scheme: text, change } = messages(language).firstYear;
  if (groups.length === 0) return [];
  return [
    `groups: # ${change} ${text.groups}`,
    ...groups.map((name, place) => `  - { id: g${place + 1}, name: ${quoted(name)} }`),
    ...(compared ? [] : [`ranks: { overall: false } # ${text.notCompared}`]),
  ];
}

function categoryLines(office: Office): string[] {
  const { scheme: text, change, parts } = messages(office.language).firstYear;
  return [
    `weights: ${office.weights} # ${text.weights[office.weights]}`,
    `categories: # ${change} ${text.categories[office.weights]}`,
    ...firstCategories(office).map(
      ({ id, marks }) => `  - { id: ${id}, name: ${quoted(parts[id])}, weight: ${marks} }`,
    ),
  ];
}

function ruleLines({ groups, language }: Office): string[] {
  const { scheme: text, change } = messages(language).firstYear;
  const compare = groups.length > 0 ? 'group' : 'all';
  return [
    `defaults: { rule: efficacy, base: 60, span: 40, bounds: peers, compare: ${compare}, equal-bounds: full } # ${change} ${text.defaults}`,
    `missing: { not-applicable: reallocate, not-reported: error, not-released: error, not-comparable: error } # ${text.missing}`,
    `rounding: { indicator: 2, category: 2, total: 2 } # ${text.rounding}`,
  ];
}

function raterLines({ components, language }: Office): string[] {
  const { scheme: text, change, raters } = messages(language).firstYear;
  if (!components.includes('reviews')) return [];
  return [
    `raters: # ${change} ${text.raters}`,
    `  - { id: leaders, name: ${quoted(raters[0])}, weight: 60 }`,
    `  - { id: clients, name: ${quoted(raters[1])}, weight: 40 }`,
  ];
}

function eventLines({ components, language }: Office): string[] {
  const { scheme: text, change, veto, grades } = messages(language).firstYear;
  return [
    ...(components.includes('adjustments')
      ? [
          `adjustments: { bonus: { cap: 5 }, deduction: { cap: 5 }, total: { cap: 5 } } # ${change} ${text.adjustments}`,
        ]
      : []),
    ...(components.includes('vetoes')
      ? [
          `vetoes: # ${change} ${text.vetoes}`,
          `  - { id: safety, name: ${quoted(veto)}, effect: cap-grade, grade: ${quoted(grades[1]?.[0] ?? '')} }`,
        ]
      : []),
  ];
}

function gradeLines({ language }: Office): string[] {
  const { scheme: text, change, grades } = messages(language).firstYear;
  return [
    `grades: # ${change} ${text.grades}`,
    ...grades.map(([name, min]) =>
      min === undefined
        ? `  - { name: ${quoted(name)} }`
        : `  - { name: ${quoted(name)}, min: ${min} }`,
    ),
  ];
}

function paperLines({ year, language }: Office): string[] {
  const { scheme: text, change, grades } = messages(language).firstYear;
  const next = year + 1;
  const best = quoted(grades[0]?.[0] ?? '');
  return [
    `publish: { ranking: full, vetoes: item } # ${change} ${text.publish}`,
    `# papers: # ${change} ${text.papers}`,
    `#   publicity: { from: ${next}-01-10, to: ${next}-01-16, contact: ${quoted(text.contact)} } # ${text.publicity}`,
    `#   coefficients: { ${best}: 1.2 } # ${text.coefficients}`,
  ];
}
