import type { AdjustmentKind, CategoryScheme, Grade, Scheme } from '../model/scheme.ts';
import { type EnglishNames, sharedBy } from './english-names.ts';

/** What may be named in two languages. */
interface Named {
  name: string;
  name_en?: string | undefined;
}

/** The scheme under its English titles and names, with a way to tell grades. */
export function englishScheme(
  scheme: Scheme,
  names: EnglishNames,
): { scheme: Scheme; grade: (name: string) => string } {
  const grade = gradeNames(scheme.grades);
  const english = <T extends Named>(one: T): T => ({ ...one, name: one.name_en ?? one.name });
  const { basis, papers, issuer: _issuer, 'unit-noun': noun, ...rest } = scheme;
  const shown: Scheme = {
    ...rest,
    title: scheme['title-en'] ?? scheme.title,
    ...issuerOf(scheme, names),
    ...(basis !== undefined && { basis: names.other(basis) }),
    ...nounOf(scheme['unit-noun-en'], noun),
    groups: scheme.groups.map(english),
    categories: scheme.categories.map(englishCategory),
    adjustments: englishKinds(scheme.adjustments),
    vetoes: scheme.vetoes.map((one) => ({
      ...english(one),
      ...(one.grade !== undefined && { grade: grade(one.grade) }),
    })),
    grades: scheme.grades.map((one) => ({ ...one, name: grade(one.name) })),
    raters: scheme.raters.map(english),
    ...(papers && { papers: englishPapers(papers, grade, names) }),
  };
  return { scheme: shown, grade };
}

/** Grades are told apart by their names: two that would share one keep their own. */
function gradeNames(grades: readonly Grade[]): (name: string) => string {
  const english = new Map(grades.map((one) => [one.name, one.name_en ?? one.name]));
  const shared = sharedBy([...english.keys()], (name) => english.get(name) ?? name);
  return (name) => (shared.has(name) ? name : (english.get(name) ?? name));
}

const issuerOf = (scheme: Scheme, names: EnglishNames): Pick<Scheme, 'issuer'> => {
  const issuer = scheme['issuer-en'] ?? (scheme.issuer && names.other(scheme.issuer));
  return issuer === undefined ? {} : { issuer };
};

/** A Chinese word for the units would stand within English sentences: the usual one is taken. */
function nounOf(english: string | undefined, noun: string | undefined): Pick<Scheme, 'unit-noun'> {
  if (english !== undefined) return { 'unit-noun': english };
  return noun === undefined || /\p{Script=Han}/u.test(noun) ? {} : { 'unit-noun': noun };
}

/** Short names are for the narrow heads of Chinese tables. */
function englishCategory(one: CategoryScheme): CategoryScheme {
  const { short, name, name_en: english, categories, ...rest } = one;
  if (english === undefined)
    return { ...one, ...(categories && { categories: categories.map(englishCategory) }) };
  return {
    ...rest,
    name: english,
    given: name,
    ...(categories && { categories: categories.map(englishCategory) }),
  };
}

function englishKinds(adjustments: Scheme['adjustments']): Scheme['adjustments'] {
  const { total, 'max-total': limit, ...kinds } = adjustments;
  const english = Object.entries(kinds as Record<string, AdjustmentKind>).map(([kind, one]) => {
    const { name_en: name = one.name, ...rest } = one;
    return [kind, { ...rest, ...(name !== undefined && { name }) }];
  });
  return {
    ...Object.fromEntries(english),
    ...(total && { total }),
    ...(limit !== undefined && { 'max-total': limit }),
  };
}

function englishPapers(
  papers: NonNullable<Scheme['papers']>,
  grade: (name: string) => string,
  { others }: EnglishNames,
): NonNullable<Scheme['papers']> {
  const { 'copy-to': copy, 'printed-by': printer, publicity, coefficients } = papers;
  return {
    ...papers,
    ...(copy !== undefined && { 'copy-to': others(copy) }),
    ...(printer !== undefined && { 'printed-by': others(printer) }),
    ...(publicity?.contact !== undefined && {
      publicity: { ...publicity, contact: others(publicity.contact) },
    }),
    ...(coefficients && {
      coefficients: Object.fromEntries(
        Object.entries(coefficients).map(([name, factor]) => [grade(name), factor]),
      ),
    }),
  };
}
