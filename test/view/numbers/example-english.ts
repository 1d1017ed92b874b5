import type { Assessment, Figure, Indicator } from '../../../src/model/dataset.ts';
import type { CategoryScheme, Scheme } from '../../../src/model/scheme.ts';
import type { Site } from '../../../src/model/site.ts';
import type { CellJson, FindingsJson, UnitJson } from './example.ts';

/** What English pages call the units of measure, tiers and periods of the example. */
const WORDS: Readonly<Record<string, string>> = {
  万亩: 'ten thousand mu',
  万人次: 'ten thousand visits',
  万元: 'ten thousand yuan',
  '万元/亩': 'ten thousand yuan/mu',
  万吨: 'ten thousand tonnes',
  万美元: 'ten thousand US dollars',
  个月: 'months',
  个百分点: 'percentage points',
  亩: 'mu',
  人: 'people',
  人次: 'visits',
  亿元: 'hundred million yuan',
  件: 'cases',
  '件次/万人': 'cases/ten thousand people',
  元: 'yuan',
  公里: 'km',
  公顷: 'hectares',
  分: 'points',
  场: 'events',
  套: 'dwellings',
  '微克/立方米': 'µg/m³',
  票: 'votes',
  篇: 'articles',
  起: 'cases',
  项: 'items',
  完成: 'Completed',
  基本完成: 'Largely completed',
  推进中: 'Under way',
  未完成: 'Not completed',
  优秀: 'Excellent',
  良好: 'Good',
  一般: 'Fair',
  较差: 'Poor',
  满意: 'Satisfied',
  基本满意: 'Largely satisfied',
  不满意: 'Dissatisfied',
  不了解: 'Don’t know',
  一季度: 'First quarter',
  二季度: 'Second quarter',
  三季度: 'Third quarter',
  四季度: 'Fourth quarter',
  上半年: 'First half-year',
  下半年: 'Second half-year',
};

interface Named {
  name: string;
  name_en?: string | undefined;
}

const english = <T extends Named>(one: T): T => ({ ...one, name: one.name_en ?? one.name });

/** A word as `names-en` of the site has it, else as every English page does. */
const wordsOf =
  ({ 'names-en': given = {} }: Site) =>
  (text: string): string =>
    given[text] ?? WORDS[text] ?? text;

/** The input as English pages name it; nothing else of it is another. */
export function englishInput(input: Assessment, site: Site): Assessment {
  const word = wordsOf(site);
  return {
    ...input,
    scheme: englishScheme(input.scheme, word),
    units: input.units.map((one) => ({
      ...one,
      name: one.nameEn ?? one.name,
      ...(one.leader !== undefined && { leader: word(one.leader) }),
    })),
    indicators: input.indicators.map((one) => englishIndicator(one, word)),
    figures: new Map(
      [...input.figures].map(([code, column]) => [
        code,
        column.map((figure) => figure && englishFigure(figure, word)),
      ]),
    ),
    ballots: input.ballots.map((one) =>
      one.tier === undefined ? one : { ...one, tier: word(one.tier) },
    ),
    decisions: input.decisions.map((one) =>
      one.grade === undefined ? one : { ...one, grade: gradeIn(input, one.grade) },
    ),
  };
}

const gradeIn = ({ scheme }: Assessment, grade: string): string =>
  scheme.grades.find(({ name }) => name === grade)?.name_en ?? grade;

function englishScheme(scheme: Scheme, word: (text: string) => string): Scheme {
  const { 'title-en': title = scheme.title, 'issuer-en': issuer, basis, ...rest } = scheme;
  const grade = (name: string): string =>
    scheme.grades.find((one) => one.name === name)?.name_en ?? name;
  const noun = scheme['unit-noun-en'];
  const { total, 'max-total': limit, ...kinds } = scheme.adjustments;
  return {
    ...rest,
    title,
    ...(issuer !== undefined && { issuer }),
    ...(basis !== undefined && { basis: word(basis) }),
    ...(noun !== undefined && { 'unit-noun': noun }),
    groups: scheme.groups.map(english),
    categories: scheme.categories.map(englishCategory),
    adjustments: {
      ...Object.fromEntries(
        Object.entries(kinds).map(([kind, one]) => [kind, english(one as Named)]),
      ),
      ...(total && { total }),
      ...(limit !== undefined && { 'max-total': limit }),
    } as Scheme['adjustments'],
    vetoes: scheme.vetoes.map((one) => ({
      ...english(one),
      ...(one.grade !== undefined && { grade: grade(one.grade) }),
    })),
    grades: scheme.grades.map(english),
    raters: scheme.raters.map(english),
  };
}

const englishCategory = ({ short: _short, ...one }: CategoryScheme): CategoryScheme => ({
  ...english(one),
  ...(one.categories && { categories: one.categories.map(englishCategory) }),
});

function englishIndicator(one: Indicator, word: (text: string) => string): Indicator {
  const { tiers, periods } = one.settings;
  return {
    ...one,
    name: one.nameEn ?? one.name,
    ...(one.nameEn !== undefined && { given: one.name }),
    ...(one.unit !== undefined && { unit: word(one.unit) }),
    ...(one.leader !== undefined && { leader: word(one.leader) }),
    ...(one.assessor !== undefined && { assessor: word(one.assessor) }),
    settings: {
      ...one.settings,
      ...(tiers && { tiers: tiers.map((tier) => ({ ...tier, name: word(tier.name) })) }),
      ...(periods && { periods: periods.map((part) => ({ ...part, name: word(part.name) })) }),
    },
  };
}

function englishFigure(figure: Figure, word: (text: string) => string): Figure {
  const { value, previousWord, periods } = figure;
  return {
    ...figure,
    ...(typeof value === 'string' && { value: word(value) }),
    ...(previousWord !== undefined && { previousWord: word(previousWord) }),
    ...(periods && {
      periods: new Map([...periods].map(([name, one]) => [word(name), englishFigure(one, word)])),
    }),
  };
}

/** What was found, with the grades that are to be reached in English. */
export const englishFindings = (findings: FindingsJson, input: Assessment): FindingsJson => ({
  ...findings,
  units: findings.units.map((unit) => ({
    ...unit,
    gaps: unit.gaps.map((gap) =>
      gap.grade === undefined ? gap : { ...gap, grade: gradeIn(input, gap.grade) },
    ),
  })),
});

/** The results of a unit with its grade and the words among its values in English. */
export function englishResults(unit: UnitJson, input: Assessment, site: Site): UnitJson {
  const word = wordsOf(site);
  const named = input.units.find(({ code }) => code === unit.code);
  const cell = (one: CellJson): CellJson =>
    typeof one.value === 'string' ? { ...one, value: word(one.value) } : one;
  return {
    ...unit,
    name: named?.nameEn ?? unit.name,
    grade: unit.grade === null ? null : gradeIn(input, unit.grade),
    indicators: unit.indicators.map(cell),
  };
}
