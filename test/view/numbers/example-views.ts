import type { Assessment } from '../../../src/model/dataset.ts';
import type { CategoryScheme, Scheme } from '../../../src/model/scheme.ts';
import type { Language } from '../../../src/model/site.ts';
import { type Example, type FindingsJson, link, type Sheet } from './example.ts';
import { englishFindings, englishInput, englishResults } from './example-english.ts';
import { categoriesOf } from './groups-worked.ts';

/** The example as a site in another language names it, without what the office wrote in Chinese. */
export function namedIn(example: Example, language: Language): Example {
  if (language !== 'en') return example;
  const { site } = example.dataset;
  const sheets = example.sheets.map((sheet): Sheet => {
    const units = sheet.units.map((unit) => englishResults(unit, sheet.input, site));
    const findings = englishFindings(sheet.findings, sheet.input);
    return link({ ...sheet, language, input: englishInput(sheet.input, site), units, findings });
  });
  return { ...example, texts: [], sheets: withLastYears(sheets) };
}

function withLastYears(sheets: Sheet[]): Sheet[] {
  for (const sheet of sheets) sheet.lastYear = sheets.find(({ id }) => id === sheet.lastYear?.id);
  return sheets;
}

/** What the scheme's `publish` hides: categories with all below them, and their indicators. */
interface Hidden {
  categories: Set<string>;
  codes: Set<string>;
}

function hiddenOf({ input }: Sheet): Hidden {
  const categories = new Set(input.scheme.publish.hide);
  for (const { id, parent } of categoriesOf(input.scheme.categories))
    if (parent !== undefined && categories.has(parent)) categories.add(id);
  const codes = input.indicators
    .filter((one) => !one.public || categories.has(one.category ?? '') || categories.has(one.code))
    .map(({ code }) => code);
  return { categories, codes: new Set(codes) };
}

/** The example as the public edition shows it: what is hidden is not there. */
export function published(example: Example): Example {
  const hidden = new Map(example.sheets.map((sheet) => [sheet.id, hiddenOf(sheet)]));
  const sheets = example.sheets.map((sheet): Sheet => {
    const own = hiddenOf(sheet);
    const units = sheet.units.map((unit) => ({
      ...unit,
      categories: unit.categories.filter(({ id }) => !own.categories.has(id)),
      indicators: unit.indicators.filter(({ code }) => !own.codes.has(code)),
    }));
    const findings = publicFindings(sheet.findings, own, hidden);
    const isCut = own.codes.size > 0;
    return link({ ...sheet, input: publicInput(sheet.input, own), units, findings, isCut });
  });
  return { ...example, sheets: withLastYears(sheets) };
}

function publicInput(input: Assessment, { categories, codes }: Hidden): Assessment {
  const indicators = input.indicators.filter(({ code }) => !codes.has(code));
  const isJudged = indicators.some(({ settings }) => /votes|ratings/.test(settings.rule));
  const cut = (list: readonly CategoryScheme[]): CategoryScheme[] =>
    list
      .filter(({ id }) => !categories.has(id))
      .map((one) => (one.categories ? { ...one, categories: cut(one.categories) } : one));
  const scheme: Scheme = {
    ...input.scheme,
    categories: cut(input.scheme.categories),
    vetoes: input.scheme.vetoes.filter(({ category = '' }) => !categories.has(category)),
    raters: isJudged ? input.scheme.raters : [],
  };
  const vetoes =
    scheme.publish.vetoes === 'reason'
      ? input.vetoes
      : input.vetoes.map(({ unit, item, at }) => ({ unit, item, at }));
  return { ...input, scheme, indicators, vetoes };
}

function publicFindings(
  findings: FindingsJson,
  { categories, codes }: Hidden,
  all: ReadonlyMap<string, Hidden>,
): FindingsJson {
  const { firmness: _, ...rest } = findings;
  const above = all.get(findings.standingIn ?? '');
  const isOpen = ({ code = '' }: { code?: string }) => !codes.has(code) && !categories.has(code);
  const units = findings.units.map((unit) => ({
    ...unit,
    lost: unit.lost.filter(isOpen),
    progress: unit.progress.filter(isOpen),
    gaps: unit.gaps.map((gap) => ({
      ...gap,
      by: gap.by.filter(({ indicator }) => !codes.has(indicator)),
    })),
    owned: unit.owned.filter(({ assessment, code }) => !all.get(assessment)?.codes.has(code)),
  }));
  const standing = findings.standing.filter(({ code }) => !above?.codes.has(code));
  return { ...rest, units, standing, official: findings.official.filter(isOpen) };
}
